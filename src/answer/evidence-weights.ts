/** Weights of the evidence signals, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Signal } from "./evidence.ts";

export const BIAS = -5.3;
export const EVIDENCE_WEIGHTS: Readonly<Record<Signal, number>> = {
  dense: 1.5,
  densePassage: 1.75,
  cover: 0.5,
  coverAround: 2.1,
  missing: 0.9,
  unheard: -1,
  policy: 1,
  common: -0.2,
  phrase: 1,
  figureMissing: -3,
  figureCover: 1.4,
  figureFar: -1,
  yearMissing: -3.4,
  placeMissing: -3.2,
  asksFigure: -2.4,
  lead: 3.4,
};
