/** Ranked units -> the fewest neighbouring sentences that answer, one stretch per place. Pure. */
import type { Reference } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Passage } from "../domain/passage.ts";
import type { RankedPassage } from "../retrieve/rank.ts";

export interface Budget {
  /** Separate places at most. */
  readonly places: number;
  /** Stored units of text at most, all places together. */
  readonly characters: number;
  /** A further sentence is taken while its score is at least this share of the best one's. */
  readonly share: number;
}

export interface Stretch {
  readonly reference: Reference;
  readonly units: readonly Passage[];
  readonly best: RankedPassage;
}

/** Stretches in order of their best sentence; neighbouring sentences of one section are read as one. */
export function choose(ranked: readonly RankedPassage[], documents: readonly PlanDocument[], budget: Budget): readonly Stretch[] {
  const sentences = ranked.filter((r) => isSentence(r.passage)).slice(0, 12);
  const top = sentences[0];
  if (!top) return [];
  const picked: RankedPassage[] = [];
  let used = 0;
  for (const each of sentences) {
    const length = each.passage.span.end - each.passage.span.start;
    if (each.score < budget.share * top.score) break;
    if (picked.length > 0 && used + length > budget.characters) continue;
    picked.push(each);
    used += length;
  }
  return joined(picked, documents).slice(0, budget.places);
}

/** A bare title or heading answers nothing. */
function isSentence(unit: Passage): boolean {
  return unit.kind === "row" || /[。！？；，,;：]/.test(unit.text);
}

function joined(picked: readonly RankedPassage[], documents: readonly PlanDocument[]): readonly Stretch[] {
  const stretches: RankedPassage[][] = [];
  for (const each of picked) {
    const near = stretches.find((s) => s.some((other) => neighbours(other, each)));
    if (near) near.push(each);
    else stretches.push([each]);
  }
  return stretches.flatMap((group) => stretchOf(group, documents));
}

/** Units are in document order, so neighbours differ by one in index. */
function neighbours(a: RankedPassage, b: RankedPassage): boolean {
  const sameSection = a.passage.documentId === b.passage.documentId && a.passage.sectionId === b.passage.sectionId;
  return sameSection && a.passage.kind === "prose" && b.passage.kind === "prose" && Math.abs(a.index - b.index) === 1;
}

function stretchOf(group: readonly RankedPassage[], documents: readonly PlanDocument[]): readonly Stretch[] {
  const [best] = group;
  const document = documents.find((d) => d.source.id === best?.passage.documentId);
  if (!best || !document) return [];
  const span = {
    start: Math.min(...group.map((g) => g.passage.span.start)),
    end: Math.max(...group.map((g) => g.passage.span.end)),
  };
  return [{ reference: { document, span, header: best.passage.headerSpan }, units: group.map((g) => g.passage), best }];
}
