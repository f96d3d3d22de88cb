/** A question and the best place found -> whether the texts really speak of what is asked. Pure. */
import { coverage, type WeighedWord, wordIn } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";

export interface Evidence {
  readonly enough: boolean;
  /** What the decision was made from, for the trace. */
  readonly signals: Readonly<Record<string, number>>;
  /** Subject words that neither the place nor the texts around it hold. */
  readonly missing: readonly string[];
}

export function weigh(subject: readonly WeighedWord[], best: RankedUnit | undefined): Evidence {
  if (best === undefined) return { enough: false, signals: {}, missing: subject.map((s) => s.word) };
  const place = `${best.shelved.headings} ${best.shelved.around}`;
  const signals = {
    ...best.features,
    score: best.score,
    cover: coverage(subject, place),
    unheard: subject.filter((s) => s.unheard && s.alternatives.length === 0).length,
  };
  const enough = signals.dense >= 0.45 || signals.cover >= 0.35 || (signals.dense >= 0.35 && signals.cover > 0.15);
  return { enough, signals, missing: subject.filter((s) => wordIn(s, place) < 0.5).map((s) => s.word) };
}
