/** `node dist/scripts/fit.js`: fits the ranking and evidence weights on the three calibration sets of test/golden, says what they are worth by cross-validation, and prints them. */
import { join } from "node:path";
import { SIGNALS } from "../src/answer/evidence.ts";
import { EVIDENCE_WEIGHTS } from "../src/answer/evidence-weights.ts";
import { FEATURES } from "../src/retrieve/features.ts";
import { WEIGHTS } from "../src/retrieve/weights.ts";
import { CALIBRATION, readGolden } from "./evaluate/golden.ts";
import { openDesk } from "./evaluate/play.ts";
import { gather } from "./fit/examples.ts";
import { FOLDS, foldOf } from "./fit/folds.ts";
import { type Decision, fitted, logistic, type Search, scoreOf, type Vector } from "./fit/regression.ts";

const root = join(import.meta.dirname, "..", "..");

async function main(files: readonly string[]): Promise<void> {
  const desk = await openDesk(join(root, "index"));
  const { searches, decisions } = await gather(desk, files.flatMap(readGolden));
  await desk.stop();
  fitRanking(searches);
  fitEvidence(decisions);
}
function fitRanking(searches: readonly Search[]): void {
  const start = FEATURES.map((f) => WEIGHTS[f]);
  const usable = searches.filter((s) => s.candidates.some((c) => c.right));
  print(`searches ${searches.length}, with evidence among the candidates ${usable.length}`);
  print(`present weights: ${worth(searches, start)}`);
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (s: Search): boolean => foldOf(s.id) === fold;
    return {
      weights: fitted(
        usable.filter((s) => !inFold(s)),
        start,
      ),
      searches: searches.filter(inFold),
    };
  });
  const hits = held.flatMap(({ weights, searches: out }) => out.map((s) => rankOf(s, weights)));
  print(`cross-validated: ${summary(hits)}`);
  const weights = fitted(usable, start);
  print(`fitted on all: ${worth(searches, weights)}`);
  FEATURES.forEach((f, i) => {
    print(`  ${f}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
}
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Logistic regression; a question wrongly refused costs as much as one wrongly answered. */
function fitEvidence(decisions: readonly Decision[]): void {
  const start = [EVIDENCE_WEIGHTS.bias, ...SIGNALS.map((s) => EVIDENCE_WEIGHTS[s])];
  print(`decisions ${decisions.length}, answerable ${decisions.filter((d) => d.answerable).length}`);
  print(`present: ${right(decisions, () => start)}`);
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    logistic(
      decisions.filter((d) => foldOf(d.id) !== fold),
      start,
    ),
  );
  print(`cross-validated: ${right(decisions, (d) => byFold[foldOf(d.id)] ?? start)}`);
  for (const enough of OPERATING_POINTS) {
    print(`  from ${enough}: ${right(decisions, (d) => byFold[foldOf(d.id)] ?? start, enough)}`);
  }
  const weights = logistic(decisions, start);
  print(`fitted on all: ${right(decisions, () => weights)}`);
  for (const d of decisions.filter((each) => scoreOf(each.x, weights) > 0 !== each.answerable)) {
    print(`  ${scoreOf(d.x, weights).toFixed(2)} ${d.id} ${d.question}`);
  }
  ["bias", ...SIGNALS].forEach((s, i) => {
    print(`  ${s}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
}
/** Log-odds from which a question might be answered (`ENOUGH`). */
const OPERATING_POINTS = [0, -0.5, -1, -1.5, -2, -2.5, -3, -3.5, -4];
function right(decisions: readonly Decision[], weightsFor: (d: Decision) => Vector, enough = 0): string {
  const share = (of: readonly Decision[], want: boolean): string =>
    `${of.filter((d) => scoreOf(d.x, weightsFor(d)) > enough === want).length}/${of.length}`;
  return `answered ${share(
    decisions.filter((d) => d.answerable),
    true,
  )} refused ${share(
    decisions.filter((d) => !d.answerable),
    false,
  )}`;
}

function rankOf(search: Search, weights: Vector): number {
  const sorted = [...search.candidates].sort((a, b) => scoreOf(b.x, weights) - scoreOf(a.x, weights));
  const at = sorted.findIndex((c) => c.right);
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}
const worth = (searches: readonly Search[], weights: Vector): string => summary(searches.map((s) => rankOf(s, weights)));
function summary(ranks: readonly number[]): string {
  const share = (k: number): string => ((100 * ranks.filter((r) => r <= k).length) / ranks.length).toFixed(1);
  return `n ${ranks.length} @1 ${share(1)} @2 ${share(2)} @3 ${share(3)} @5 ${share(5)} @10 ${share(10)}`;
}

const given = process.argv.slice(2);
await main(given.length > 0 ? given : CALIBRATION.map((name) => join(root, "test", "golden", name)));
