/** The weights of the ranking features, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Feature } from "./features.ts";

export const WEIGHTS: Readonly<Record<Feature, number>> = {
  dense: 1.1,
  densePassage: 0.62,
  lexical: 0.16,
  lexicalPassage: 0.35,
  cover: 0.3,
  coverAround: 0.28,
  policy: 0.14,
  heading: 0,
  figure: 0.2,
  figureCover: 0.24,
  year: 0.3,
  list: 0.2,
  basis: 0.3,
  bare: -0.6,
  principles: -0.02,
  section: 0.5,
  place: 0.4,
  near: 0.25,
  short: -0.16,
};
