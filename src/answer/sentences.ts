/** Ranked units -> the fewest stretches of neighbouring sentences that answer. Pure. */
import type { Reference } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import type { RankedUnit } from "../retrieve/rank.ts";

export interface Budget {
  /** Separate places at most. */
  readonly places: number;
  /** Stored units of text in one stretch at most; a longer single sentence is kept whole. */
  readonly characters: number;
  /** A neighbouring sentence joins while its score is at most so far below the best one's. */
  readonly joins: number;
  /** Another place is opened while its best score is at most so far below the best one's. */
  readonly opens: number;
}
export interface Stretch {
  readonly reference: Reference;
  readonly units: readonly Passage[];
  readonly best: RankedUnit;
}
/** Ranks looked at. */
const LOOKED_AT = 24;

/** Stretches in order of their best sentence. */
export function choose(ranked: readonly RankedUnit[], documents: readonly PlanDocument[], budget: Budget): readonly Stretch[] {
  const sentences = ranked.filter((r) => !r.shelved.bare).slice(0, LOOKED_AT);
  const top = sentences[0];
  if (top === undefined) return [];
  const byIndex = new Map(sentences.map((s) => [s.index, s]));
  const taken = new Set<number>();
  const stretches: Stretch[] = [];
  for (const seed of sentences) {
    if (stretches.length >= budget.places || top.score - seed.score > budget.opens) break;
    if (taken.has(seed.index)) continue;
    const group = grow(seed, byIndex, { top: top.score, budget, taken });
    for (const g of group) taken.add(g.index);
    stretches.push(...stretchOf(group, seed, documents));
  }
  return stretches;
}

interface Growing {
  readonly top: number;
  readonly budget: Budget;
  readonly taken: ReadonlySet<number>;
}
/** The seed with neighbours of its paragraph, the better side first, while they are good enough and fit. */
function grow(seed: RankedUnit, byIndex: ReadonlyMap<number, RankedUnit>, { top, budget, taken }: Growing): readonly RankedUnit[] {
  const group = [seed];
  for (;;) {
    const [first, last] = [group[0] ?? seed, group.at(-1) ?? seed];
    const sides = [byIndex.get(first.index - 1), byIndex.get(last.index + 1)]
      .filter((n) => n !== undefined)
      .filter((n) => joins(n, seed) && !taken.has(n.index) && top - n.score <= budget.joins)
      .filter((n) => lengthWith(group, n) <= budget.characters)
      .sort((a, b) => b.score - a.score);
    const next = sides[0];
    if (next === undefined) return group;
    if (next.index < first.index) group.unshift(next);
    else group.push(next);
  }
}
function joins(a: RankedUnit, b: RankedUnit): boolean {
  return (
    a.unit.documentId === b.unit.documentId && a.unit.sectionId === b.unit.sectionId && a.unit.kind === "prose" && b.unit.kind === "prose"
  );
}
function lengthWith(group: readonly RankedUnit[], next: RankedUnit): number {
  const spans = [...group, next].map((g) => g.unit.span);
  return Math.max(...spans.map((s) => s.end)) - Math.min(...spans.map((s) => s.start));
}
function stretchOf(group: readonly RankedUnit[], best: RankedUnit, documents: readonly PlanDocument[]): readonly Stretch[] {
  const document = documents.find((d) => d.source.id === best.unit.documentId);
  const [first, last] = [group[0], group.at(-1)];
  if (!document || !first || !last) return [];
  const span = { start: first.unit.span.start, end: last.unit.span.end };
  return [{ reference: { document, span, header: best.unit.headerSpan }, units: group.map((g) => g.unit), best }];
}
