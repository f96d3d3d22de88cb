/**
 * `node dist/scripts/fit-spelling.js`: fits the weights of typing errors (src/understand/slip-weights.ts) on the calibration sets and
 * everyday questions of test/golden, each as it is and with errors made at places drawn by its own letters; says by cross-validation
 * how many errors are mended and how many right questions are harmed, and prints the weights.
 */
import { join } from "node:path";
import { loadLibrary } from "../src/indexes/load.ts";
import { makeLexicon, spellingOf } from "../src/understand/lexicon.ts";
import { plainText } from "../src/understand/normalise.ts";
import { SLIP_FEATURES, slipFeatures } from "../src/understand/slip-features.ts";
import { SLIP_WEIGHTS } from "../src/understand/slip-weights.ts";
import { makeShelf, type Shelf, slipsIn } from "../src/understand/spelling.ts";
import { readGlossary, readPlaces } from "../src/understand/tables.ts";
import { lexiconSource } from "../src/wing.ts";
import { cutWords, wordsVersion } from "../src/words.ts";
import { CALIBRATION, readGolden } from "./evaluate/golden.ts";
import { homophoneOf } from "./evaluate/rewrite.ts";
import { FOLDS } from "./fit/folds.ts";
import { scoreOf, type Vector } from "./fit/regression.ts";

/** A line with what it may be mended to. */
interface Case {
  readonly kind: string;
  readonly typed: string;
  readonly fold: number;
  readonly candidates: readonly { readonly x: Vector; readonly right: boolean; readonly text: string }[];
}
const root = join(import.meta.dirname, "..", "..");
/** A right question harmed costs as much as so many errors left. */
const HARM = 20;
const STEPS = 500;
const RATE = 0.05;
const RIDGE = 0.3;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const indexDir = join(root, "index");
  const loaded = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
  if (!loaded.ok) throw new Error(loaded.fault.reason);
  const source = lexiconSource(loaded.value.library, { glossary: readGlossary(indexDir), elsewhere: readPlaces(indexDir) });
  const shelf = makeShelf(spellingOf(source, makeLexicon(source)));
  const questions = [...CALIBRATION, "everyday.jsonl"].flatMap((name) =>
    readGolden(join(root, "test", "golden", name)).map((q) => plainText(q.question)),
  );
  const cases = [...new Set(questions)].flatMap((q) => casesOf(q, shelf));
  const present = SLIP_FEATURES.map((f) => SLIP_WEIGHTS[f]);
  report("present", cases, () => present);
  const held = Array.from({ length: FOLDS }, (_, fold) => fitted(cases.filter((c) => c.fold !== fold)));
  report("cross-validated", cases, (c) => held[c.fold] ?? present);
  const weights = fitted(cases);
  report("fitted on all", cases, () => weights);
  SLIP_FEATURES.forEach((f, i) => {
    print(`  ${f}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
}

function casesOf(question: string, shelf: Shelf): readonly Case[] {
  const draw = drawer(question);
  const fold = draw(FOLDS);
  const typed = [
    { kind: "right", text: question },
    ...ERRORS.flatMap(({ kind, make }) => [0, 1].map(() => ({ kind, text: withError(question, make, draw) }))),
  ];
  return typed
    .filter((t) => t.kind === "right" || t.text !== question)
    .map(({ kind, text }) => ({ kind, typed: text, fold, candidates: candidatesOf(text, question, shelf) }));
}
function candidatesOf(typed: string, question: string, shelf: Shelf): Case["candidates"] {
  return slipsIn(typed, shelf).map(({ at, line, candidate }) => {
    const features = slipFeatures({ text: line, ...shelf.line }, candidate);
    const text = typed.slice(0, at + candidate.start) + candidate.term + typed.slice(at + candidate.end);
    return { x: SLIP_FEATURES.map((f) => features[f]), right: text === question, text };
  });
}
/** Numbers below a bound, always the same for a text. */
function drawer(text: string): (below: number) => number {
  let state = [...text].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 2147483647, 7);
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
type Draw = (below: number) => number;
const ERRORS: readonly { readonly kind: string; readonly make: (word: string, draw: Draw) => string }[] = [
  { kind: "sound", make: (word, draw) => replaced(word, draw(word.length), homophoneOf) },
  { kind: "swapped", make: (word, draw) => swapped(word, draw(word.length - 1)) },
  { kind: "missing", make: (word, draw) => (word.length < 3 ? word : replaced(word, 1 + draw(word.length - 2), () => "")) },
  { kind: "doubled", make: (word, draw) => (word.length < 3 ? word : replaced(word, draw(word.length), (char) => char + char)) },
  {
    kind: "wrong",
    make: (word, draw) => (word.length < 4 ? word : replaced(word, 1 + draw(word.length - 2), () => WRONG[draw(WRONG.length)])),
  },
];
const WRONG = [..."白日目木未本体休入人大太天夫土士干千于牛午今令力刀己已巳由甲申右石住往佳候侯拔拨折拆狠狼"];
const replaced = (word: string, i: number, by: (char: string) => string | undefined): string =>
  word.slice(0, i) + (by(word[i] ?? "") ?? word[i]) + word.slice(i + 1);
const swapped = (word: string, i: number): string => word.slice(0, i) + (word[i + 1] ?? "") + (word[i] ?? "") + word.slice(i + 2);
function withError(question: string, make: (word: string, draw: Draw) => string, draw: Draw): string {
  const words = cutWords(question).filter((w) => w.word.length >= 2 && /^\p{Script=Han}+$/u.test(w.word));
  const able = words.filter((w) => make(w.word, () => 0) !== w.word);
  const drawn = able[draw(Math.max(1, able.length))];
  return drawn === undefined ? question : question.slice(0, drawn.start) + make(drawn.word, draw) + question.slice(drawn.end);
}

/** Softmax over the candidates and leaving the line as it is; the likelihood of the right choice is raised by Adam's steps. */
function fitted(cases: readonly Case[]): Vector {
  const usable = cases.filter((c) => c.candidates.length > 0);
  let weights = SLIP_FEATURES.map(() => 0);
  const [mean, square] = [weights.map(() => 0), weights.map(() => 0)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(usable, weights);
    weights = weights.map((w, i) => {
      const g = gradient[i] ?? 0;
      const m = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      const s = 0.99 * (square[i] ?? 0) + 0.01 * g * g;
      mean[i] = m;
      square[i] = s;
      return w + (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(s / (1 - 0.99 ** step)) + 1e-8);
    });
  }
  return weights;
}
function gradientOf(cases: readonly Case[], weights: Vector): Vector {
  const gradient = weights.map((w) => -RIDGE * w);
  for (const { kind, candidates } of cases) {
    const cost = kind === "right" ? HARM : 1;
    const parts = candidates.map((c) => Math.exp(Math.min(30, scoreOf(c.x, weights))));
    const all = 1 + parts.reduce((a, b) => a + b, 0);
    const right = parts.reduce((a, p, i) => a + (candidates[i]?.right ? p : 0), 0);
    candidates.forEach((c, i) => {
      const pull = cost * ((c.right ? (parts[i] ?? 0) / right : 0) - (parts[i] ?? 0) / all);
      for (let f = 0; f < gradient.length; f++) gradient[f] = (gradient[f] ?? 0) + pull * (c.x[f] ?? 0);
    });
  }
  return gradient;
}
function report(name: string, cases: readonly Case[], weightsFor: (c: Case) => Vector): void {
  print(name);
  for (const kind of ["right", ...ERRORS.map((e) => e.kind)]) {
    const mine = cases.filter((c) => c.kind === kind);
    const chosen = mine.map((c) => ({ of: c, best: bestOf(c, weightsFor(c)) }));
    const mended = chosen.filter(({ best }) => best?.right === true).length;
    const changed = chosen.filter(({ best }) => best !== null && !best.right);
    const able = mine.filter((c) => c.candidates.some((each) => each.right)).length;
    print(`  ${kind}: n ${mine.length}, mended ${mended} of ${able} within reach, harmed ${changed.length}`);
    if (kind === "right") for (const { of, best } of changed) print(`    ${of.typed} → ${best?.text}`);
  }
}
function bestOf({ candidates }: Case, weights: Vector): Case["candidates"][number] | null {
  const [best] = candidates.map((c) => ({ c, score: scoreOf(c.x, weights) })).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0 ? best.c : null;
}

await main();
