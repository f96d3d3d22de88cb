/** Weights of the evidence signals, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Signal } from "./evidence.ts";

export const BIAS = -5.9;
export const EVIDENCE_WEIGHTS: Readonly<Record<Signal, number>> = {
  dense: 1.3,
  densePassage: 1.7,
  cover: 0.6,
  coverAround: 2.6,
  missing: 1.2,
  unheard: -0.8,
  policy: 1,
  common: -0.5,
  phrase: 1.2,
  figureMissing: -3.4,
  figureCover: 1.5,
  figureSame: 0.35,
  figureFar: -1.1,
  yearMissing: -3.3,
  placeMissing: -3.6,
  asksFigure: -2.8,
  lead: 3.9,
};

/** Log-odds from which a question is answered. Below zero: a question wrongly refused still shows its nearest place, one wrongly answered misleads less often than it helps. */
export const ENOUGH = -4.5;
