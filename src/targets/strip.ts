/** Words around a quantity -> the same words without time, mood, manner and verbs that say nothing. Pure. */
import type { Named } from "./named.ts";
import { headOf, withoutList } from "./nouns.ts";
import { DROPPED, KEPT, leads, states, VERB } from "./phrases.ts";
import { PARTS } from "./place.ts";

const droppedAtStart = new RegExp(`^(?:${DROPPED})`);
/** 中小学校|实现|党的组织覆盖率: the verb between whose and what goes. */
const achievedInside = /^(?<who>\p{Script=Han}{2,8}?)(?:取得|获得|荣获|实现|拥有|共有|现有|设有|累计建成)(?=\S{4,})/u;
const startsWithKept = new RegExp(`^(?:${KEPT})`);
/** 主城区新增|小学学位: where it is done stands with what is done, so that the next of a list shares both. */
const keptAtStart = new RegExp(`^(?:${PARTS})?(?:(?:${KEPT})[、和及]?)+`);
const verbAtStart = new RegExp(`^(?:${VERB}|用于|提取|列支|计提|核定)`);

/** Time, scope and mood before the words go, again and again. */
export function stripLeads(words: string): string {
  return stripped(words, (rest) => leads.reduce((text, { pattern }) => text.replace(pattern, ""), rest));
}

/** Verbs of state and manner behind the words go. */
export function stripEnd(words: string): string {
  return stripped(words, (rest) => states.reduce((text, { pattern }) => text.replace(pattern, ""), rest));
}

export function stripped(words: string, step: (rest: string) => string): string {
  let rest = words;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = step(rest);
  }
  return rest;
}

/** 新建了, 已建成: manner behind the verb goes, the verb stays. */
export function stripManner(words: string): string {
  return stripped(words, (rest) => rest.replace(/(?:约|了|的|共|各|至少|累计|[、，：\s\uF8FE])$/, ""));
}

/** 安排教师培训经费 -> 教师培训经费. */
export function objectOf(words: string): string {
  return clean(
    clean(words)
      .split(/[，。；]/)[0]
      ?.replace(verbAtStart, "") ?? "",
  );
}

/** A longer stretch is cut to its head. */
const LONGEST_NOUN = 30;

/** The noun a stretch of words is about, its leading verbs gone. */
export function nounIn(words: string): string {
  const { verb, noun } = parted(words.length > LONGEST_NOUN ? headOf(words) : words);
  return verb + noun;
}

/** A verb that says nothing goes where it leaves a noun of four characters or more; 建成水浇地 stays whole. */
function withoutVerb(words: string): string {
  const rest = words.replace(droppedAtStart, "");
  return rest.length > SHORTEST_LEFT && !/\s/.test(rest.slice(0, 2)) ? rest : words;
}

const SHORTEST_LEFT = 3;

/** Words before a quantity: verbs that say nothing go, kept ones are told apart from the noun. */
export function parted(before: string): Pick<Named, "verb" | "noun"> {
  const words = stripped(before, (rest) => stripLeads(withoutVerb(rest))).replace(achievedInside, "$<who>");
  const kept = keptAtStart.exec(words)?.[0] ?? "";
  const noun = withoutList(clean(words.slice(kept.length)));
  const nested = kept !== "" && startsWithKept.test(noun);
  return { verb: nested ? "" : clean(kept), noun };
}

export function clean(words: string): string {
  return words.replace(/[\uF8FE\s]/g, "").replace(/^[、，：；。-]+|(?<![、，：；。-])[、，：；。-]+$/g, "");
}
