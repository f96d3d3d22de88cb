/** A question and the best place found -> whether the texts really speak of what is asked: do its words, year, place and kind of figure stand together? Pure. */
import { coverage, holdsFigure, type Query, type WeighedWord, wordIn } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import type { Reading } from "../understand/reading.ts";
import { ENOUGH, type EvidenceWeights } from "./evidence-weights.ts";
import { goesOn } from "./sentences.ts";

export const SIGNALS = [
  "dense",
  "densePassage",
  "cover",
  "coverAround",
  "missing",
  "unheard",
  "policy",
  "common",
  "phrase",
  "figureMissing",
  "figureCover",
  "figureSame",
  "figureFar",
  "yearMissing",
  "placeMissing",
  "asksFigure",
  "lead",
] as const;
export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

const FIGURE_INTENTS: ReadonlySet<string> = new Set(["number", "comparison", "conflict"]);
/** A kind of quantity is named, and the question wants one rather than ways or names. */
export const asksFigure = (reading: Reading): boolean => reading.asked !== null && FIGURE_INTENTS.has(reading.understood.intent);

/** How often something is done (多久开一次会), and how a text tells it: 3年一周期. */
export const asksHowOften = (text: string): boolean =>
  /多久|几[年月天周](?:[^，,。]{1,6}一[次回]|[^，,。]{0,3}(?:重新|再)|轮)|几时(?:搞|办|评|查|测|开)/.test(text);
export const tellsHowOften = (words: string): boolean => /每[年月周日天学半季两三]|年度|周期|定期|[一\d]次/.test(words);

export interface Evidence {
  readonly enough: boolean;
  /** Log-odds that the texts speak of it. */
  readonly odds: number;
  readonly signals: Signals | null;
  /** Subject words that the place does not hold. */
  readonly missing: readonly string[];
}

/** What of a question decides whether a place speaks of it. */
interface Weighing {
  readonly reading: Reading;
  readonly query: Query;
  readonly weights: EvidenceWeights;
}

/** @param ranked best first. */
export function weigh({ reading, query, weights }: Weighing, ranked: readonly RankedUnit[]): Evidence {
  const best = ranked.find((r) => !r.shelved.bare);
  if (best === undefined) return { enough: false, odds: -9, signals: null, missing: query.subject.map((s) => s.word) };
  const signals = signalsOf(reading, query, best, ranked);
  const odds = weights.bias + SIGNALS.reduce((sum, s) => sum + weights[s] * signals[s], 0);
  const place = `${best.shelved.headings} ${best.shelved.around}`;
  return { enough: odds > ENOUGH, odds, signals, missing: query.subject.filter((s) => wordIn(s, place) < 0.5).map((s) => s.word) };
}

function signalsOf(reading: Reading, query: Query, best: RankedUnit, ranked: readonly RankedUnit[]): Signals {
  const { words, headings, around } = best.shelved;
  const figureAsked = asksFigure(reading);
  const cover = coverage(query.subject, `${headings} ${words}`);
  const holds = ({ shelved }: RankedUnit): boolean =>
    holdsFigure({ ...query, asked: reading.asked }, shelved) || (asksHowOften(reading.text) && tellsHowOften(shelved.words));
  const told = holds(best) || behind(best, ranked).some(holds);
  const figureMissing = figureAsked && !told ? 1 : 0;
  const figureCover = figureAsked && figureMissing === 0 ? best.features.figureCover : 0;
  const away = query.vector === null;
  return {
    dense: away ? USUAL_DENSE : best.dense,
    densePassage: away ? USUAL_DENSE : best.features.densePassage,
    cover,
    coverAround: coverage(query.subject, `${headings} ${around}`),
    missing: heaviestMissing(query.subject, `${headings} ${words}`),
    unheard:
      query.subject.length === 0 ? 0 : query.subject.filter((s) => s.unheard && s.alternatives.length === 0).length / query.subject.length,
    policy: query.policy.length === 0 ? 0.5 : best.features.policy,
    common: best.features.common,
    phrase: best.features.phrase,
    figureMissing,
    figureCover,
    figureSame: figureAsked && figureMissing === 0 ? best.features.figureSame : 0,
    figureFar: figureAsked && figureMissing === 0 ? Math.max(0, cover - best.features.figureCover) : 0,
    yearMissing: yearMissing(query, best),
    placeMissing: query.places.length > 0 && best.features.place === 0 ? 1 : 0,
    asksFigure: figureAsked ? 1 : 0,
    lead: Math.min(1, best.score - (ranked[5]?.score ?? 0)),
  };
}
/** The sentence behind one that names the thing often gives its figure: 组建幼教集团。计划建设10所幼儿园. */
export const behind = (best: RankedUnit, ranked: readonly RankedUnit[]): readonly RankedUnit[] =>
  ranked.filter(({ index, unit }) => index === best.index + 1 && goesOn(best.unit, unit));
/** Cosine of a question with its answer, as a rule: taken while the embedder is away. */
const USUAL_DENSE = 0.5;
/** Weight of the heaviest subject word the place lacks. */
function heaviestMissing(subject: readonly WeighedWord[], words: string): number {
  return subject.reduce((top, s) => Math.max(top, s.weight * (1 - wordIn(s, words))), 0);
}
/** A chapter that looks back is further still from a year it does not name. */
const LOOKED_BACK = 1.5;
function yearMissing(query: Query, best: RankedUnit): number {
  if (query.years.length === 0) return 0;
  const { words, headings, around } = best.shelved;
  const own = words.match(/20\d{2}(?=年)/g) ?? [];
  const held = best.unit.kind === "row" || own.length > 0 ? words : `${headings} ${around}`;
  if (query.years.some((y) => held.includes(String(y)) || saysPeriodEnd(y, held))) return 0;
  if (own.length === 0 && query.years.some((y) => y === best.shelved.yearMeant)) return 0;
  return best.shelved.chapter === "review" ? LOOKED_BACK : 1;
}
/** 十三五期末 speaks of 2020. */
export function saysPeriodEnd(year: number, words: string): boolean {
  return year % 5 === 0 && words.includes(`十${"一二三四五六七八九"[(year - 1955) / 5 - 11] ?? "?"}五`);
}
