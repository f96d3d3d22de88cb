/** Weights of the evidence signals, fitted by `scripts/fit.ts` on the three calibration sets in test/golden, never on the gold questions. Data only. */
import type { Signal } from "./evidence.ts";

/** `bias`: log-odds where every signal is silent. */
export type EvidenceWeights = Readonly<Record<Signal | "bias", number>>;

export const EVIDENCE_WEIGHTS: EvidenceWeights = {
  bias: -5.5,
  dense: 2.47,
  densePassage: 2.57,
  cover: 0.43,
  coverAround: 2.84,
  missing: 1.64,
  unheard: 0.74,
  policy: 0.34,
  common: -1.01,
  phrase: 1.37,
  figureMissing: -3.54,
  figureCover: 0.83,
  figureSame: -0.08,
  figureFar: -0.83,
  yearMissing: -1.91,
  placeMissing: -4.13,
  asksFigure: -1.54,
  lead: 3.29,
};

/** Log-odds from which a question is answered. Below zero, since few questions have no answer: by cross-validation about 98 % of the answerable ones are let through, and 45 % of the unanswerable ones that no rule caught. */
export const ENOUGH = -1.75;
