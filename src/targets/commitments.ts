/** A clause that binds without a figure -> its commitments in words. Pure. */
import type { Comparator } from "../domain/target.ts";
import { bracketSpans } from "./brackets.ts";
import type { Clause } from "./clauses.ts";
import { isDivision } from "./divisions.ts";
import { clean, nounIn, stripEnd, stripLeads } from "./strip.ts";
import { type Wording, wordings } from "./wordings.ts";

/** A commitment in words; offsets are the clause's. */
export interface Pledge {
  readonly indicator: string;
  readonly value: { readonly start: number; readonly end: number };
  readonly comparator: Comparator;
  /** Nothing in the clause names what is meant: the topic goes before `indicator`. */
  readonly nameless: boolean;
}

const DENIED = /(?:未能?|没有|没能|难以|不能|尚未|无法|不得)\S{0,6}$/;
/** What nobody could check: 新格局, 良好局面. */
const VAGUE =
  /(?:格局|局面|氛围|愿景|合力|风尚|环境|共识|态势|样板|生态|强市|强县|强区|强省|高地|力量|作用|新活力|社会|效应|特色|品牌|优势|责任|任务|目标|工作)$/;
/** The subject is part of what is promised: 浦北县、钦南区|通过. */
const NAMED_WHO = /(?:[县区市镇]|^(?:所有|每个|全部|各).{2,})$/;

/** @param dated a year stands in the sentence before the clause's end. */
export function pledgesIn(clause: Clause, dated: boolean): readonly Pledge[] {
  const quoted = bracketSpans(clause.text).filter((s) => /[“《‘「]/.test(clause.text.charAt(s.start)));
  const pledges: Pledge[] = [];
  let from = 0;
  for (let next = firstIn(clause, from, dated); next !== null; next = firstIn(clause, from, dated)) {
    const { start } = next.value;
    const isQuoted = quoted.some((s) => s.start < start && start < s.end) && !/[零两]/.test(clause.text.charAt(start));
    if (!isQuoted && !DENIED.test(clause.text.slice(0, start))) pledges.push(next);
    from = Math.max(next.value.end, from + 1);
  }
  return pledges;
}

/** The first wording of the table that occurs from there on; a clause already cut gives only what stands alone. */
function firstIn(clause: Clause, from: number, dated: boolean): Pledge | null {
  const words = clause.text.slice(from);
  if (from > 0 && !/^[、和与及]/.test(words)) return null;
  for (const wording of wordings) {
    const match = wording.dated && !dated ? null : wording.pattern.exec(words);
    const value = match?.groups?.["value"];
    if (match === null || value === undefined) continue;
    const pledge = pledged({
      words,
      from,
      wording,
      value,
      what: match.groups?.["what"] ?? "",
      start: match.index + match[0].indexOf(value),
    });
    if (pledge !== null) return pledge;
  }
  return null;
}

interface Matched {
  readonly words: string;
  /** Offset of `words` in the clause. */
  readonly from: number;
  readonly wording: Wording;
  readonly value: string;
  readonly what: string;
  /** Where the value begins in `words`. */
  readonly start: number;
}

function pledged({ words, from, wording, value, what, start }: Matched): Pledge | null {
  const before = nounIn(clean(stripEnd(stripLeads(words.slice(0, start)))));
  const about = nounIn(clean(what));
  if (wording.name === "put in place" && VAGUE.test(about)) return null;
  // 在…新征程中走在全国前列: a place in a story, not a subject.
  if (wording.name === "rank" && /[中里]$/.test(before)) return null;
  const own = ownStart(words, start, before, wording);
  const end = start + value.length + (takesAll(wording) ? what.trimEnd().length : 0);
  const name = namedBy(wording, before, about, value);
  return {
    indicator: name + (name === "" ? "" : wording.suffix),
    value: { start: from + own, end: from + end },
    comparator: comparatorOf(value),
    nameless: name === "",
  };
}

/** Wordings whose object is part of what is promised. */
const takesAll = ({ name }: Wording): boolean => /^(?:all of them|named ones become|put in place|title won)$/.test(name);

function ownStart(words: string, start: number, before: string, wording: Wording): number {
  const withWho = /^(?:put in place|standard reached|title won)$/.test(wording.name) && NAMED_WHO.test(before);
  const at = withWho ? words.lastIndexOf(before.slice(0, 2), start) : -1;
  return at < 0 ? start : at;
}

/** What a commitment is about: its object, else the words before it, else what the whole clause says. */
function namedBy(wording: Wording, before: string, about: string, value: string): string {
  if (wording.name === "all reach a standard") return value.replace(/^(?:所有|全部|全体|每一?[个所名位])/, "");
  if (wording.name === "standard reached") return NAMED_WHO.test(before) ? value.replace(/^(?:基本|全面|全部|均|都|已)/, "") : before;
  if (about.length < 2) return before;
  if (isDivision(before)) return before + about;
  if (!/^(?:put in place|all of them)$/.test(wording.name) || before === "" || before.length > 14 || NAMED_WHO.test(before)) return about;
  return before + about;
}

function comparatorOf(value: string): Comparator {
  if (/^不(?:低于|少于)/.test(value)) return ">=";
  if (/^不高于/.test(value)) return "<=";
  return /^高于/.test(value) ? ">" : "text";
}
