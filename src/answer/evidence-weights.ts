/** Weights of the evidence signals, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Signal } from "./evidence.ts";

export const BIAS = -1;
export const EVIDENCE_WEIGHTS: Readonly<Record<Signal, number>> = {
  dense: 2,
  densePassage: 1,
  cover: 1,
  coverAround: 1,
  missing: -0.5,
  unheard: -1,
  policy: 0.5,
  common: 0.5,
  phrase: 0.5,
  figureMissing: -1,
  figureCover: 0.5,
  figureFar: -0.5,
  yearMissing: -1,
  placeMissing: -1,
  asksFigure: 0,
  lead: 0,
};
