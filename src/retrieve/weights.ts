/** The weights of the ranking features, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Feature } from "./features.ts";

export const WEIGHTS: Readonly<Record<Feature, number>> = {
  dense: 1,
  densePassage: 0.5,
  lexical: 0.6,
  lexicalPassage: 0.3,
  cover: 0.6,
  coverAround: 0.3,
  policy: 0.4,
  heading: 0.2,
  figure: 0.15,
  figureCover: 0.4,
  year: 0.15,
  list: 0.1,
  basis: 0.15,
  bare: -0.6,
  principles: -0.1,
  section: 0.5,
  place: 0.4,
  near: 0.3,
  short: -0.1,
};
