/** Weights of the evidence signals, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Signal } from "./evidence.ts";

export const BIAS = -3.85;
export const EVIDENCE_WEIGHTS: Readonly<Record<Signal, number>> = {
  dense: 1.45,
  densePassage: 1.45,
  cover: 0.4,
  coverAround: 1.4,
  missing: 0.5,
  unheard: -1.4,
  policy: 1.3,
  common: -0.2,
  phrase: 0.6,
  figureMissing: -2.3,
  figureCover: 0.9,
  figureFar: -0.85,
  yearMissing: -3,
  placeMissing: -2.5,
  asksFigure: -1.9,
  lead: 2.7,
};
