/** The weights of the ranking features, fitted by `scripts/fit.ts` on test/golden/calibration.jsonl, never on the gold questions. Data only. */
import type { Feature } from "./features.ts";

export const WEIGHTS: Readonly<Record<Feature, number>> = {
  dense: 1.15,
  densePassage: 0.7,
  lexical: 0.12,
  lexicalPassage: 0.38,
  cover: 0.22,
  coverAround: 0.32,
  policy: 0.22,
  heading: 0,
  figure: 0.25,
  figureCover: 0.18,
  year: 0.2,
  list: 0.3,
  basis: 0.38,
  bare: -0.6,
  principles: 0,
  section: 0.5,
  place: 0.4,
  near: 0.25,
  short: -0.13,
  review: -0.35,
  phrase: 0.4,
  common: 0.3,
  rarest: 0.12,
  defines: 0.3,
};
