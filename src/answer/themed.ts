/** A question and the places cited -> what is asked of a thing that no sentence tells of that very thing: 校医的待遇, of a text that only says they are to be provided. Pure. */
import { type WeighedWord, wordIn } from "../retrieve/features.ts";
import { namesThing, wordClass } from "../words.ts";
import type { Asking } from "./asking.ts";
import { ASPECTS } from "./aspects.ts";
import { type Cited, says } from "./cited.ts";
import { type Draft, isReadOut } from "./draft.ts";
import { KINDS } from "./kinds.ts";
import { LIGHT } from "./light.ts";
import { ASKED_OF, PEOPLE } from "./people.ts";
import { SLOTS, type Slot } from "./slots.ts";

/** The aspect asked and the thing, as a sentence; null where a place tells it. Records read out are told by their own names. */
export function untoldAspect({ reading, query: { subject }, texts }: Asking, cited: readonly Cited[], given: Draft): string | null {
  const { text, followUp } = reading;
  if (followUp !== "none" || (isReadOut(given) && given.targets.length > 0)) return null;
  for (const aspect of BOUND) {
    const asked = aspect.asks.exec(text);
    if (asked === null) continue;
    const others = subject.filter((s) => !aspect.gives.test(s.word));
    const thing = thingBefore(text.slice(0, asked.index), others, texts);
    if (thing === null) continue;
    const people = peopleIn(text.slice(Math.max(0, asked.index - NEAR), asked.index + asked[0].length));
    const told = sentencesOn(thing, cited).some((s) => aspect.gives.test(s) && (people?.gives.test(s) ?? true));
    if (!told) return `找到的文字没有写明「${thing.word}」${people?.name ?? ""}的${aspect.name}。`;
  }
  return null;
}
/** Slots that tell nothing where they are told of something else. */
const OF_A_THING: ReadonlySet<string> = new Set(["地点", "次数", "按学期的数"]);
const BOUND: readonly Slot[] = [...ASPECTS, ...SLOTS.filter((s) => OF_A_THING.has(s.name))];
/** Characters before what is asked within which those stand of whom it is asked. */
const NEAR = 4;
const peopleIn = (words: string): Slot | undefined => PEOPLE.find((p) => p.asks.test(words));

/** 学校整合后老师怎么安置: what becomes of people, of a text that tells of the thing alone. */
export function untoldPeople({ reading, query: { subject }, texts }: Asking, cited: readonly Cited[], given: Draft): string | null {
  const { text, followUp } = reading;
  if (followUp !== "none" || (isReadOut(given) && given.targets.length > 0)) return null;
  for (const people of PEOPLE) {
    const said = people.asks.exec(text);
    if (said === null || !ASKED_OF.test(text.slice(said.index + said[0].length))) continue;
    const thing = thingBefore(text.slice(0, said.index), subject, texts);
    if (thing !== null && !sentencesOn(thing, cited).some((s) => people.gives.test(s))) {
      return `找到的文字说的是「${thing.word}」，没有说到${people.name}。`;
    }
  }
  return null;
}

/** Sentences that name a thing, or stand under a heading that does. */
const sentencesOn = (thing: WeighedWord, cited: readonly Cited[]): readonly string[] =>
  cited.flatMap(({ words, headings }) => words.split(SENTENCE).filter((s) => names(thing, s) || names(thing, headings)));
const SENTENCE = /[。！？]/;
/** Of a longer word a part names it (高校毕业生 for 大学毕业), though none that everything is named by (学校 of 学校食堂). */
const names = (thing: WeighedWord, words: string): boolean =>
  says(thing, words) || ofItsKind(thing, words) || (thing.word.length > 2 && wordIn(thing, words.replace(EVERYWHERE, " ")) > 0);
/** 幼儿园 of a text that writes 学前教育. */
const ofItsKind = ({ word }: WeighedWord, words: string): boolean =>
  KINDS.some(({ asks, gives }) => asks.exec(word)?.[0] === word && gives.test(words));
const EVERYWHERE = /学校|教师|老师|学生|教育|人员/g;

/** The rarest thing in the last clause of a question up to what is asked: what modifies stands in front. Null where there is none that the texts know. */
function thingBefore(text: string, subject: readonly WeighedWord[], texts: Asking["texts"]): WeighedWord | null {
  const clause = text.split(CLAUSE).at(-1) ?? "";
  const things = subject.filter((s) => clause.includes(s.word) && isThing(s)).sort((a, b) => b.weight - a.weight);
  return things.find((s) => isWritten(s.word, texts)) ?? null;
}
const CLAUSE = /[，,。？?；;、\s]/;
/** A thing must be one the texts write: of others an everyday word may stand for what they write. */
const isWritten = (word: string, texts: Asking["texts"]): boolean => [...texts.values()].some((t) => t.includes(word));
function isThing({ word, weight }: WeighedWord): boolean {
  if (weight < COMMON || LIGHT.has(word) || GENERAL.test(word) || isPeople(word)) return false;
  const kind = wordClass(word);
  return namesThing(word) || kind === "new" || (kind === "other" && word.length > 2);
}
const isPeople = (word: string): boolean => PEOPLE.some((p) => p.asks.exec(word)?.[0] === word);
/** Words so common (学校, 教师) tell no thing from another: what a text says of them it says of all. */
const COMMON = 0.3;
/** Names no thing of its own. */
const GENERAL =
  /^(?:标准|条件|资格|待遇|比例|办法|要求|人数|数量|名单|经费|资金|成员|工作|制度|建设|项目|中小学|娃娃?|系统|国家|政府|上级|财政|部门|高端|优秀|外头|教书|读书|念书|上班|打工|生活)$|^[一二三四五六七八九十两几每这那哪第\d]|百分之/;
