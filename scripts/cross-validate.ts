/**
 * `npm run cross-validate`: how often the calibration questions of test/golden are rightly answered or refused where the fitted weights
 * have not seen them. Every fold's weights are fitted from zero on the other four, and its questions then take the whole way to an answer.
 * Word lists and rules are the same in every fold: they were written with these questions in sight.
 */
import { join } from "node:path";
import { SIGNALS } from "../src/answer/evidence.ts";
import { EVIDENCE_WEIGHTS } from "../src/answer/evidence-weights.ts";
import { assistantOf } from "../src/assistant.ts";
import { FEATURES } from "../src/retrieve/features.ts";
import { WEIGHTS } from "../src/retrieve/weights.ts";
import { makeWing, type Weights } from "../src/wing.ts";
import { CALIBRATION, type Golden, readGolden } from "./evaluate/golden.ts";
import { type Desk, openDesk, type Played, playAll, playerOf } from "./evaluate/play.ts";
import { type Examples, gather } from "./fit/examples.ts";
import { FOLDS, foldOf } from "./fit/folds.ts";
import { fitted, logistic, type Vector } from "./fit/regression.ts";

const root = join(import.meta.dirname, "..", "..");
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** From zero: the weights in use have seen every fold. */
function weightsWithout(fold: number, { searches, decisions }: Examples): Weights {
  const usable = searches.filter((s) => foldOf(s.id) !== fold && s.candidates.some((c) => c.right));
  const others = decisions.filter((d) => foldOf(d.id) !== fold);
  const ranking = fitted(
    usable,
    FEATURES.map(() => 0),
  );
  const [bias = 0, ...evidence] = logistic(others, [0, ...SIGNALS.map(() => 0)]);
  return {
    ranking: { ...WEIGHTS, ...named(FEATURES, ranking) },
    evidence: { ...EVIDENCE_WEIGHTS, bias, ...named(SIGNALS, evidence) },
  };
}
/** Every weight in use is written over. */
const named = (names: readonly string[], values: Vector): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));

async function playFold(desk: Desk, weights: Weights, questions: readonly Golden[]): Promise<readonly Played[]> {
  const wing = makeWing(desk.library, desk.embed, desk.tables, weights);
  return playAll(playerOf(assistantOf(wing)), questions);
}

const isAnswerable = ({ golden }: Played): boolean => golden.evidence.length > 0;
const isRefused = ({ score }: Played): boolean => score.refused;

function report(played: readonly Played[]): void {
  const [answerable, silent] = [played.filter(isAnswerable), played.filter((p) => !isAnswerable(p))];
  const refusedRightly = silent.filter(isRefused).length;
  const refusedWrongly = answerable.filter(isRefused).length;
  const right = refusedRightly + answerable.length - refusedWrongly;
  print(`refused rightly ${refusedRightly} of ${silent.length}, wrongly ${refusedWrongly} of ${answerable.length}`);
  print(`right ${right} of ${played.length}: ${((100 * right) / played.length).toFixed(1)}%`);
}

const desk = await openDesk(join(root, "index"));
const questions = CALIBRATION.flatMap((name) => readGolden(join(root, "test", "golden", name)));
const examples = await gather(desk, questions);
const played: Played[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const own = questions.filter((q) => foldOf(q.id) === fold);
  played.push(...(await playFold(desk, weightsWithout(fold, examples), own)));
  print(`fold ${fold + 1} of ${FOLDS}: ${own.length} questions`);
}
await desk.stop();
report(played);
