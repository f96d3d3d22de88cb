/** A question's subject words and what was found -> whether the texts really speak of it. Pure. */
import type { Passage } from "../domain/passage.ts";
import type { RankedPassage } from "../retrieve/rank.ts";
import { toSimplified } from "../script.ts";
import type { Reading } from "../understand/reading.ts";

export interface Evidence {
  /** Share of the subject words' weight found in the place or its headings, 0..1; 1 when the question has none. */
  readonly coverage: number;
  /** Cosine of the best place, -1..1; 0 while the embedder is away. */
  readonly dense: number;
  readonly enough: boolean;
}

/** Below both the texts are silent: set on the golden questions, see test/golden. */
const LEAST_COVERAGE = 0.3;
const LEAST_DENSE = 0.42;
/** A place this near in meaning speaks of the subject even in wholly other words. */
const NEAR_IN_MEANING = 0.6;
const UNHEARD_WEIGHT = 0.3;

/**
 * @param frequency in how many units a word occurs; rare words weigh more.
 */
export function weigh(reading: Reading, best: RankedPassage | undefined, frequency: (word: string) => number): Evidence {
  if (!best) return { coverage: 0, dense: 0, enough: false };
  const words = subjectWords(reading);
  const place = placeWords(best.passage);
  const weights = words.map((alternatives) => weightOf(Math.max(...alternatives.map(frequency))));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const found = words.reduce((sum, alternatives, i) => sum + (alternatives.some((w) => place.includes(w)) ? (weights[i] ?? 0) : 0), 0);
  const coverage = total === 0 ? 1 : found / total;
  const enough = best.dense >= NEAR_IN_MEANING || coverage >= LEAST_COVERAGE || (best.dense >= LEAST_DENSE && coverage > 0);
  return { coverage, dense: best.dense, enough };
}

/** Rare words tell more; a word the texts never use may be everyday speech and tells least. */
function weightOf(frequency: number): number {
  return frequency === 0 ? UNHEARD_WEIGHT : 1 / Math.log2(2 + frequency);
}

/** Each subject word with the policy words it may stand for. */
function subjectWords(reading: Reading): readonly (readonly string[])[] {
  const { topics, glossary } = reading.understood;
  return topics.map((topic) => [topic, ...glossary.filter((g) => topic.includes(g.said) || g.said.includes(topic)).flatMap((g) => g.read)]);
}

function placeWords(passage: Passage): string {
  return toSimplified(`${passage.section.join(" ")} ${passage.text}`);
}
