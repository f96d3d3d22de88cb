/** The weights of the ranking features, fitted by `scripts/fit.ts` on the three calibration sets in test/golden, never on the gold questions. Data only. */
import type { Feature } from "./features.ts";

export type RankingWeights = Readonly<Record<Feature, number>>;

export const WEIGHTS: RankingWeights = {
  dense: 1.65,
  densePassage: 0.57,
  lexical: 0.07,
  lexicalPassage: 0.25,
  cover: 0.1,
  coverAround: 0.6,
  policy: 0.09,
  heading: -0.1,
  figure: 0.15,
  figureCover: 0.08,
  figureSame: 0.09,
  year: 0.34,
  list: 0.22,
  basis: 0.25,
  bare: -0.3,
  principles: 0.02,
  section: 0.41,
  place: 0.33,
  near: 0.19,
  short: -0.16,
  review: -0.35,
  phrase: 0.32,
  common: 0.2,
  rarest: -0.03,
  defines: 0.23,
};
