/** The replies shown before -> the one that a message means, or those it puts together. Pure. */
import type { HeardTurn } from "../domain/ask.ts";
import { toSimplified } from "../script.ts";
import type { Alone } from "./alone.ts";
import { QUESTION_NUMBERED, SAID_LINE } from "./follow.ts";
import type { FollowUp } from "./reading.ts";
import { ordinalOf } from "./shown-list.ts";

type Shown = HeardTurn["reply"];

/** The reply a message that points back means: the last that answered with the city, figure or word it names, else the last that showed it, or anything. */
export function shownFor(own: Alone, kind: FollowUp, turns: readonly HeardTurn[]): Shown | null {
  const shown = turns.map((t) => t.reply).filter((r) => r.citations.length > 0);
  const figures = own.text.match(/\d+(?:\.\d+)?(?=%|[个所人名万元])/g) ?? [];
  const fits = ({ citations }: Shown): boolean =>
    citations.some((c) => own.cities.length === 0 || own.cities.includes(c.city ?? "")) &&
    figures.every((f) => citations.some((c) => c.quote.includes(f)));
  if (kind === "more") return withEarlier(shown);
  const numbered = questionNumbered(own.text, turns);
  if (numbered !== null) return numbered;
  const named = own.cities.length > 0 || figures.length > 0;
  const told = named || (kind !== "source" && kind !== "citation") ? undefined : toldOf(own, shown);
  if (told !== undefined) return told;
  if (!named && TOGETHER.has(kind)) return shownTogether(own.text, kind, shown);
  return (named ? shown.findLast((r) => r.status === "answered" && fits(r)) : undefined) ?? shown.findLast(fits) ?? shown.at(-1) ?? null;
}

/** 第一个问题那句原文: the reply to that question. Null where none is counted, or it showed nothing. */
function questionNumbered(text: string, turns: readonly HeardTurn[]): Shown | null {
  const said = QUESTION_NUMBERED.pattern.exec(text);
  const reply = said === null ? undefined : turns[ordinalOf(said[1] ?? "一") - 1]?.reply;
  return reply === undefined || reply.citations.length === 0 ? null : reply;
}
/** A line that is named by words which nothing shown holds was not shown: the message goes on about the topic. */
export const kindHeard = (kind: FollowUp, own: Alone, turns: readonly HeardTurn[]): FollowUp =>
  kind === "source" && own.cities.length > 0 && own.subject.length === 0 && !turns.some((t) => shows(t.reply, own.cities))
    ? "slots"
    : namesOther(kind, own, turns);
/** 柳州的原文给我, where nothing of 柳州 was shown: the same is asked of it. */
const shows = ({ citations }: Shown, cities: readonly string[]): boolean => citations.some((c) => cities.includes(c.city ?? ""));
const namesOther = (kind: FollowUp, own: Alone, turns: readonly HeardTurn[]): FollowUp =>
  kind === "source" &&
  SAID_LINE.test(own.text) &&
  own.subject.length > 0 &&
  toldOf(
    own,
    turns.map((t) => t.reply),
  ) === undefined
    ? "topic"
    : kind;

/** 把配备率那句原文给我: the last reply that quotes all the words said, where there are some. */
function toldOf(own: Alone, shown: readonly Shown[]): Shown | undefined {
  const words = own.subject.map((s) => [s.word, ...s.alternatives]);
  const holds = ({ citations }: Shown): boolean => {
    const quoted = toSimplified(citations.map((c) => c.quote).join(" "));
    return words.every((forms) => forms.some((w) => quoted.includes(w)));
  };
  return words.length === 0 ? undefined : shown.findLast((r) => r.status === "answered" && holds(r));
}

/** 还有呢: the last reply, with all places shown before it, none of which is wanted again. */
function withEarlier(shown: readonly Shown[]): Shown | null {
  const last = shown.at(-1);
  return last === undefined ? null : { ...last, citations: [...last.citations, ...shown.slice(0, -1).flatMap((r) => r.citations)] };
}

/** What may be said of several replies at once. */
const TOGETHER: ReadonlySet<FollowUp> = new Set<FollowUp>(["sum", "attribute", "source"]);
const SEVERAL = /([两三四五])[所个条句处项种家间份]/;
/** 两所加起来 after 第八小学 and 城南小学 were asked one by one: the last replies as one, where the last alone told fewer. */
function shownTogether(text: string, kind: FollowUp, shown: readonly Shown[]): Shown | null {
  const last = shown.at(-1) ?? null;
  const said = SEVERAL.exec(text)?.[1];
  const wanted = said === undefined ? (kind === "sum" ? 2 : 1) : said === "两" ? 2 : ordinalOf(said);
  const told = kind === "source" ? placesTold : figuresTold;
  const answered = shown.filter((r) => r.status === "answered");
  const asked = said === undefined || kind !== "sum" ? [] : sameAsked(answered.slice(-wanted));
  if (last !== null && asked.length === wanted) return joined(asked, last);
  if (last === null || told(last) >= wanted) return last;
  const run = kind === "source" ? answered : alikeAtEnd(answered);
  const from = said === undefined ? 0 : run.findLastIndex((_, i) => run.slice(i).reduce((sum, r) => sum + told(r), 0) >= wanted);
  return from < 0 ? last : joined(run.slice(from), last);
}
/** The same asked of one place after the other; none where the questions differ in more than their places. */
const sameAsked = (replies: readonly Shown[]): readonly Shown[] =>
  new Set(replies.map((r) => r.understood.topics.join())).size === 1 &&
  new Set(replies.map((r) => r.understood.cities.join())).size === replies.length
    ? replies
    : [];
const placesTold = ({ citations }: Shown): number => citations.length;
const figuresTold = ({ targets, citations }: Shown): number => (targets.length > 0 ? targets.length : citations.length);
/** The replies at the end that tell figures of one unit, city and year, or in words. */
function alikeAtEnd(shown: readonly Shown[]): readonly Shown[] {
  const kindsOf = ({ targets }: Shown): readonly string[] =>
    targets.length === 0 ? [""] : targets.map((t) => [t.unit, t.city, t.kind === "project" ? "" : t.year].join(" "));
  const last = shown.at(-1);
  const [kind = ""] = last === undefined ? [] : kindsOf(last);
  return last === undefined ? [] : shown.slice(shown.findLastIndex((r) => !kindsOf(r).includes(kind)) + 1);
}
function joined(replies: readonly Shown[], last: Shown): Shown {
  const citations = replies.flatMap((r) => r.citations).map((c, i) => ({ ...c, n: i + 1 }));
  return {
    ...last,
    citations,
    targets: replies.flatMap((r) => r.targets),
    text: replies.map((r) => r.text.replace(/\[\d+\]/g, "")).join("\n\n"),
  };
}
