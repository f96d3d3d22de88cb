/** Ranked units -> the few stretches of neighbouring sentences most likely to hold the answer. Pure. */
import type { Reference } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import { overlaps } from "../overlaps.ts";
import type { RankedUnit } from "../retrieve/rank.ts";

export interface Budget {
  /** Separate places at most. */
  readonly places: number;
  /** Stored units of text in one stretch at most; a longer single sentence is kept whole. */
  readonly characters: number;
  /** A further place is opened where it holds the answer with at least this likelihood, 0..1. */
  readonly opens: number;
  /** A stretch shorter than this many stored units goes on with the sentences that follow: a sentence that names a policy is seldom all of it. */
  readonly least: number;
}
/** Where the stretches are cut from. */
export interface Texts {
  readonly documents: readonly PlanDocument[];
  /** Sentences and rows, as the ranked index them. */
  readonly units: readonly Passage[];
}
export interface Stretch {
  readonly reference: Reference;
  readonly units: readonly Passage[];
  readonly best: RankedUnit;
}
/** Ranks a stretch may begin from. */
const LOOKED_AT = 24;
/** Log-odds per unit of score: the ranking weights were fitted as a softmax of ten times the score; unseen questions are a little less sure. */
const SHARPNESS = 8;
/** A sentence at either end is left out when it adds less than this share of the stretch's likelihood. */
const ADDS_LITTLE = 0.005;

/** Stored units between two sentences that follow on each other: a line break and an indent. */
const BLANKS = 3;

interface Likely extends RankedUnit {
  /** That this unit holds the answer, 0..1, given that one of the ranked does. */
  readonly likelihood: number;
}
/** Neighbouring units, in order, with their joint likelihood. */
interface Window {
  readonly members: readonly Likely[];
  readonly likelihood: number;
}

/** The most likely stretch within the budget, then further ones while they are likely enough. */
export function choose(ranked: readonly RankedUnit[], texts: Texts, budget: Budget): readonly Stretch[] {
  let left = likelihoods(ranked.filter((r) => !r.shelved.bare));
  const stretches: Stretch[] = [];
  while (stretches.length < budget.places) {
    const found = bestWindow(left, budget.characters);
    if (found === null || (stretches.length > 0 && found.likelihood < budget.opens)) break;
    const members = trimmed(found);
    const further = following(members, texts, budget.least);
    stretches.push(...stretchOf(members, further, texts.documents));
    const taken = [...members.map((m) => m.unit), ...further];
    left = left.filter((l) => !taken.some((unit) => samePlace(unit, l.unit)));
  }
  return stretches;
}
/** A long sentence is several units of one place. */
const samePlace = (a: Passage, b: Passage): boolean => a.documentId === b.documentId && overlaps(a.span, b.span);
/** Each unit as a stretch of its own, in the order given. */
export const eachAlone = (units: readonly RankedUnit[], documents: readonly PlanDocument[]): readonly Stretch[] =>
  units.flatMap((u) => stretchOf([u], [], documents));

function likelihoods(ranked: readonly RankedUnit[]): readonly Likely[] {
  const top = Math.max(...ranked.map((r) => r.score));
  const parts = ranked.map((r) => Math.exp(SHARPNESS * (r.score - top)));
  const all = parts.reduce((sum, p) => sum + p, 0);
  return ranked.map((r, i) => ({ ...r, likelihood: (parts[i] ?? 0) / all }));
}

function bestWindow(units: readonly Likely[], characters: number): Window | null {
  const byIndex = new Map(units.map((u) => [u.index, u]));
  let best: Window | null = null;
  for (const seed of units.slice(0, LOOKED_AT)) {
    for (const members of windowsFrom(seed, byIndex, characters)) {
      const likelihood = members.reduce((sum, m) => sum + m.likelihood, 0);
      if (best === null || likelihood > best.likelihood + 1e-9) best = { members, likelihood };
    }
  }
  return best;
}
/** Every run of neighbours that holds the seed and fits. */
function windowsFrom(seed: Likely, byIndex: ReadonlyMap<number, Likely>, characters: number): readonly (readonly Likely[])[] {
  const fits = (first: Likely, last: Likely): boolean => last.unit.span.end - first.unit.span.start <= characters;
  const before: Likely[] = [];
  for (let at = seed; ; ) {
    const next = byIndex.get(at.index - 1);
    if (next === undefined || !adjoin(next, at) || !fits(next, seed)) break;
    before.unshift(next);
    at = next;
  }
  const runs: (readonly Likely[])[] = [[seed]];
  for (let start = before.length; start >= 0; start--) {
    const run = [...before.slice(start), seed];
    if (run.length > 1) runs.push([...run]);
    for (let at = seed; ; ) {
      const next = byIndex.get(at.index + 1);
      if (next === undefined || !adjoin(at, next) || !fits(run[0] ?? seed, next)) break;
      run.push(next);
      runs.push([...run]);
      at = next;
    }
  }
  return runs;
}
/** Two sentences of prose with nothing but blanks between them: no heading, even where a numbered point opens with the second. */
const adjoin = (a: Likely, b: Likely): boolean => goesOn(a.unit, b.unit);
/** One sentence right behind another, with nothing but blanks between them. */
export const goesOn = (a: Passage, b: Passage): boolean =>
  a.kind === "prose" && b.kind === "prose" && a.documentId === b.documentId && b.span.start - a.span.end <= BLANKS;
function trimmed({ members, likelihood }: Window): readonly Likely[] {
  const adds = (m: Likely): boolean => m.likelihood >= ADDS_LITTLE * likelihood;
  const first = members.findIndex(adds);
  const last = members.findLastIndex(adds);
  return members.slice(first, last + 1);
}

/** The sentences after a stretch that is too short to stand alone, to the end of its line. */
function following(members: readonly RankedUnit[], { documents, units }: Texts, least: number): readonly Passage[] {
  const [first, last] = [members[0], members.at(-1)];
  const text = documents.find((d) => d.source.id === first?.unit.documentId)?.source.text;
  const found: Passage[] = [];
  if (first === undefined || last === undefined || text === undefined) return found;
  for (let [at, before] = [last.index + 1, last.unit]; before.span.end - first.unit.span.start < least; at++) {
    const next = units[at];
    if (next === undefined || !goesOn(before, next) || text.slice(before.span.end, next.span.start).includes("\n")) break;
    found.push(next);
    before = next;
  }
  return found;
}

function stretchOf(members: readonly RankedUnit[], further: readonly Passage[], documents: readonly PlanDocument[]): readonly Stretch[] {
  const units = [...members.map((m) => m.unit), ...further];
  const [first, last] = [units[0], units.at(-1)];
  const best = members.reduce<RankedUnit | undefined>((top, m) => (top === undefined || m.score > top.score ? m : top), undefined);
  const document = documents.find((d) => d.source.id === first?.documentId);
  if (!document || !first || !last || !best) return [];
  const span = { start: first.span.start, end: last.span.end };
  return [{ reference: { document, span, header: best.unit.headerSpan }, units, best }];
}
