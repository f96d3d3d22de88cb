/** A question with typing errors -> the words of the corpus it must mean: homophones, missing, doubled, swapped and wrong characters. Pure. */
import { isWellSaid, type TypedLine, typedLine } from "./as-typed.ts";
import { type Likelihood, pathsThrough } from "./likelihood.ts";
import { type Candidate, type Line, SLIP_FEATURES, slipFeatures } from "./slip-features.ts";
import { SLIP_WEIGHTS } from "./slip-weights.ts";
import { indexSlips, LONGEST, type Meant, meantBy, type SlipIndex } from "./slips.ts";
import { FUNCTION_WORDS } from "./subject.ts";
import { type KnownWords, type SpellingSource, wordsKnown } from "./word-counts.ts";

export interface Mended {
  readonly text: string;
  readonly mended: readonly Mending[];
  /** The same with one more slip mended, which is about as likely to be none. */
  readonly doubted: { readonly text: string; readonly mended: readonly Mending[] } | null;
}
interface Mending {
  readonly said: string;
  readonly read: string;
}
/** Simplified text in, text with errors mended out. */
export type Speller = (text: string) => Mended;

const AT_MOST = 3;
/** The 年 of 2022年 is read with its figures: 2022年先到多少 speaks of no 年限. */
const RUN = /(?:(?<!\d{4})|(?<=\d{4})(?!年)|(?<=\d{4}年))\p{Script=Han}{2,}/gu;
/** A term gains so much at least, and no term is likelier than this: what costs less as it stands needs no look. Logarithms. */
const LEAST_GAIN = 2;
const LIKELIEST = -10;

export interface Shelf extends KnownWords {
  readonly index: SlipIndex;
  readonly line: Omit<Line, "text">;
  readonly everyday: SpellingSource["everyday"];
}
export function makeShelf(source: SpellingSource): Shelf {
  const known = wordsKnown(source);
  return {
    ...known,
    everyday: source.everyday,
    index: indexSlips(known.terms),
    line: { seen: (characters) => known.sequences.has(characters), joins: (word) => FUNCTION_WORDS.has(word) },
  };
}
export function makeSpeller(source: SpellingSource): Speller {
  const shelf = makeShelf(source);
  return (text) => {
    let sure: Omit<Mended, "doubted"> = { text, mended: [] };
    for (let turn = 0; turn < AT_MOST; turn++) {
      const slip = likeliestSlip(sure.text, shelf);
      if (slip === null) break;
      const next = withMended(sure, slip);
      if (slip.odds <= 0) return { ...sure, doubted: POINTS.test(slip.term) || shelf.line.joins(slip.term) ? null : next };
      sure = next;
    }
    return { ...sure, doubted: null };
  };
}
function withMended({ text, mended }: Omit<Mended, "doubted">, { start, end, term }: Placed): Omit<Mended, "doubted"> {
  return { text: text.slice(0, start) + term + text.slice(end), mended: [...mended, { said: text.slice(start, end), read: term }] };
}
/** 22年那时候: what tells a time or points is read as it stands. */
const POINTS = /[年月日那这]/;
/** Log-odds from which a slip is worth a second reading. */
const DOUBTED = -0.8;
/** The slip of the greatest log-odds against there being none; null where there is hardly one. */
function likeliestSlip(text: string, shelf: Shelf): (Placed & { readonly odds: number }) | null {
  let best: Placed | null = null;
  let odds = DOUBTED;
  for (const found of slipsIn(text, shelf)) {
    const features = slipFeatures({ text: found.line, ...shelf.line }, found.candidate);
    const own = SLIP_FEATURES.reduce((sum, f) => sum + SLIP_WEIGHTS[f] * features[f], 0);
    if (own <= odds) continue;
    odds = own;
    const { start, end, term } = found.candidate;
    best = { start: found.at + start, end: found.at + end, term };
  }
  return best === null ? null : { ...best, odds };
}
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}
/** A candidate in its line of Han characters, which stands at `at` of the text. */
export interface Found {
  readonly at: number;
  readonly line: string;
  readonly candidate: Candidate;
}
export function slipsIn(text: string, shelf: Shelf): readonly Found[] {
  const named = placesOf(text, shelf.proper);
  return [...text.matchAll(RUN)].flatMap((run) =>
    candidatesIn(run[0], shelf, (start, end) => named.some((n) => n.start < run.index + end && run.index + start < n.end)).map(
      (candidate) => ({ at: run.index, line: run[0], candidate }),
    ),
  );
}
/** Where names stand that are right. */
const placesOf = (text: string, proper: readonly string[]): readonly Omit<Placed, "term">[] =>
  proper.filter((n) => text.includes(n)).map((n) => ({ start: text.indexOf(n), end: text.indexOf(n) + n.length }));

function candidatesIn(line: string, shelf: Shelf, isNamed: (start: number, end: number) => boolean): readonly Candidate[] {
  const { before, after, whole } = pathsThrough(line, shelf.likelihood, LONGEST);
  const typed = typedLine(line, shelf.everyday);
  const found: Candidate[] = [];
  for (let start = 0; start < line.length; start++) {
    for (let end = start + 2; end <= Math.min(line.length, start + LONGEST); end++) {
      const log = whole - (before[start] ?? 0) - (after[end] ?? 0);
      if (log > LIKELIEST - LEAST_GAIN || isNamed(start, end)) continue;
      const said = line.slice(start, end);
      if (shelf.terms.has(said) || isMet(said, shelf)) continue;
      found.push(...readings({ start, end, log }, meantBy(said, shelf.index), { typed, shelf }));
    }
  }
  return found;
}
/** 四维一体: every three of its characters stand in the texts as they are, so it is no slip for 四位一体. */
function isMet(said: string, { sequences }: Shelf): boolean {
  if (said.length < LONG) return false;
  for (let i = 0; i + 3 <= said.length; i++) if (!sequences.has(said.slice(i, i + 3))) return false;
  return true;
}
/** Characters from which that is hardly chance. */
const LONG = 4;
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Log-likelihood as it stands. */
  readonly log: number;
}
function readings(at: Stretch, all: readonly Meant[], { typed, shelf }: { typed: TypedLine; shelf: Shelf }): readonly Candidate[] {
  const said = typed.text.slice(at.start, at.end);
  const meant = ASKING.test(said)
    ? []
    : all.filter(
        (m) =>
          (sameNumerals(said, m.term) || soundsOne(said, m)) &&
          !isAmbiguous(m, all, shelf) &&
          !isPair(said, m, shelf) &&
          !isWellSaid(typed, at, m),
      );
  return meant.flatMap(({ term, slip }) => {
    const log = likelihoodIn(term, shelf);
    const gain = log - at.log;
    if (gain < LEAST_GAIN) return [];
    return [
      { term, slip, start: at.start, end: at.end, gain, log, phrase: shelf.phrases.has(term), lead: leadOf({ term, slip }, meant, shelf) },
    ];
  });
}
const likelihoodIn = (term: string, { likelihood }: { likelihood: Likelihood }): number => likelihood(term) ?? Number.NEGATIVE_INFINITY;
function leadOf({ term, slip }: Meant, all: readonly Meant[], shelf: Shelf): number {
  const others = all.filter((m) => m.slip === slip && m.term !== term).map((m) => likelihoodIn(m.term, shelf));
  return Math.min(10, likelihoodIn(term, shelf) - Math.max(Number.NEGATIVE_INFINITY, ...others));
}
/** 钦区 may be 钦南区 or 钦北区: places are not guessed. */
const isAmbiguous = ({ term, slip }: Meant, all: readonly Meant[], { places }: Shelf): boolean =>
  places.has(term) && all.some((m) => m.slip === slip && m.term !== term && places.has(m.term));

/** 体艺 of the texts is no 艺体 the wrong way round, 提质 no 体质. */
const isPair = (said: string, { slip }: Meant, { pairs }: Shelf): boolean => (slip === "swapped" || slip === "sound") && pairs.has(said);

/** 哪份 is no 那份, 咋帮 no 咋办: what asks is read as it stands. */
const ASKING = /[哪咋怎啥谁吗呢]|多[远久大高长宽]/;
/** A figure is never mended: what was typed may be meant. 百分之几 is none. */
const NUMERAL = /[零一二两三四五六七八九十百千万亿几]/g;
const numeralsOf = (text: string): string => (text.replace(/百分/g, "").match(NUMERAL) ?? []).join("");
/** 一务教育: the one sound of 一 is no figure where it stands in a term that has none. */
const soundsOne = (said: string, { term, slip }: Meant): boolean =>
  slip === "sound" && said.length >= LONG && numeralsOf(said) === "一" && numeralsOf(term) === "";
const sameNumerals = (said: string, term: string): boolean =>
  numeralsOf(said) === numeralsOf(term) || (term.startsWith("百分") && numeralsOf(said).replace("百", "") === "");
