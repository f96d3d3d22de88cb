/** `node dist/scripts/fit.js`: fits the ranking and evidence weights on the three calibration sets of test/golden, says what they are worth by cross-validation, and prints them. */
import { join } from "node:path";
import { type Asking, cityGroups } from "../src/answer/asking.ts";
import { SIGNALS, weigh } from "../src/answer/evidence.ts";
import { BIAS, EVIDENCE_WEIGHTS } from "../src/answer/evidence-weights.ts";
import { guarded } from "../src/answer/guards.ts";
import { matchingRecords } from "../src/answer/matching.ts";
import { pointed } from "../src/answer/pointed.ts";
import { schoolProjects } from "../src/answer/projects.ts";
import type { Turn } from "../src/domain/reply.ts";
import { startEmbedder } from "../src/embed/embedder.ts";
import { loadLibrary } from "../src/indexes/load.ts";
import { FEATURES, type Features } from "../src/retrieve/features.ts";
import type { RankedUnit } from "../src/retrieve/rank.ts";
import { WEIGHTS } from "../src/retrieve/weights.ts";
import { readGlossary, readPlaces } from "../src/understand/tables.ts";
import { makeWing, readMessage } from "../src/wing.ts";
import { wordsVersion } from "../src/words.ts";
import { type Golden, readGolden } from "./evaluate/golden.ts";
import { openPlayer } from "./evaluate/play.ts";

/** One search: candidates with whether each touches the evidence. */
interface Search {
  readonly id: string;
  readonly candidates: readonly { readonly x: readonly number[]; readonly right: boolean }[];
}
type Vector = readonly number[];

const root = join(import.meta.dirname, "..", "..");
const indexDir = join(root, "index");
const FOLDS = 5;
const STEPS = 400;
const RATE = 0.3;
/** Pull towards the hand-set start, against overfitting on some two hundred searches. */
const RIDGE = 0.003;

async function main(files: readonly string[]): Promise<void> {
  const { searches, decisions } = await gather(files.flatMap(readGolden));
  fitRanking(searches);
  fitEvidence(decisions);
}
function fitRanking(searches: readonly Search[]): void {
  const start = FEATURES.map((f) => WEIGHTS[f]);
  const usable = searches.filter((s) => s.candidates.some((c) => c.right));
  print(`searches ${searches.length}, with evidence among the candidates ${usable.length}`);
  print(`present weights: ${worth(searches, start)}`);
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (s: Search): boolean => hash(s.id) % FOLDS === fold;
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
const hash = (id: string): number => [...id.replace(/[^\d]/g, "")].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7);

async function gather(
  questions: readonly Golden[],
): Promise<{ readonly searches: readonly Search[]; readonly decisions: readonly Decision[] }> {
  const loaded = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
  if (!loaded.ok) throw new Error(loaded.fault.reason);
  const embedder = startEmbedder({ model: { folder: join(indexDir, "embedder"), hub: null } });
  const failed = await embedder.started;
  if (failed !== null) throw new Error(failed);
  const tables = { glossary: readGlossary(indexDir), elsewhere: readPlaces(indexDir) };
  const wing = makeWing(loaded.value.library, embedder.embed, tables);
  const player = await openPlayer(indexDir);
  const searches: Search[] = [];
  const decisions: Decision[] = [];
  for (const q of questions) {
    const turns: Turn[] = [];
    for (const { user } of q.history) turns.push({ message: user, reply: await player.ask(user, turns) });
    const now = new Date("2026-03-02T04:00:00Z");
    const asked = { conversationId: "fit", message: q.question, turns, scope: {}, understood: null, trace: false, now };
    const asking = await readMessage(wing, asked);
    const decision = decisionOf(q, asking);
    if (decision !== null) decisions.push(decision);
    if (q.evidence.length === 0) continue;
    for (const { documents } of cityGroups(asking)) {
      const files = new Map(documents.map((d) => [d.source.id, d.source.file]));
      const mine = q.evidence.filter((e) => [...files.values()].some((f) => f.startsWith(e.seed)));
      if (mine.length === 0) continue;
      const ranked = asking.rankUnits(documents);
      const candidates = ranked.map((r) => ({
        x: vectorOf(r.features),
        right: mine.some((e) => touches(e, r, files.get(r.unit.documentId) ?? "")),
      }));
      searches.push({ id: q.id, candidates });
    }
  }
  await embedder.stop();
  await player.stop();
  return { searches, decisions };
}

/** One question that only the evidence can decide: those refused by a rule (another place, another field) are left out. */
interface Decision {
  readonly id: string;
  readonly question: string;
  readonly x: Vector;
  readonly answerable: boolean;
}
function decisionOf(q: Golden, asking: Asking): Decision | null {
  const { reading } = asking;
  const byRule = ["outside", "document", "inventory", "help", "smalltalk", "responsibility", "conflict"].includes(
    reading.understood.intent,
  );
  if (byRule || cityGroups(asking).length > 1 || guarded(asking) !== null || pointed(asking) !== null) return null;
  if (schoolProjects(asking) !== null || (reading.asked !== null && matchingRecords(asking) !== null)) return null;
  const { signals } = weigh(reading, asking.query, asking.rankUnits(asking.documents));
  if (signals === null) return null;
  return { id: q.id, question: q.question, x: [1, ...SIGNALS.map((s) => signals[s])], answerable: q.evidence.length > 0 };
}
/** Logistic regression; a question wrongly refused costs as much as one wrongly answered. */
function fitEvidence(decisions: readonly Decision[]): void {
  const start = [BIAS, ...SIGNALS.map((s) => EVIDENCE_WEIGHTS[s])];
  print(`decisions ${decisions.length}, answerable ${decisions.filter((d) => d.answerable).length}`);
  print(`present: ${right(decisions, () => start)}`);
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    logistic(
      decisions.filter((d) => hash(d.id) % FOLDS !== fold),
      start,
    ),
  );
  print(`cross-validated: ${right(decisions, (d) => byFold[hash(d.id) % FOLDS] ?? start)}`);
  for (const enough of OPERATING_POINTS) {
    print(`  from ${enough}: ${right(decisions, (d) => byFold[hash(d.id) % FOLDS] ?? start, enough)}`);
  }
  const weights = logistic(decisions, start);
  print(`fitted on all: ${right(decisions, () => weights)}`);
  for (const d of decisions.filter((each) => scoreOf(each.x, weights) > 0 !== each.answerable)) {
    print(`  ${scoreOf(d.x, weights).toFixed(2)} ${d.id} ${d.question}`);
  }
  ["BIAS", ...SIGNALS].forEach((s, i) => {
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
function logistic(decisions: readonly Decision[], start: Vector): Vector {
  let weights = [...start];
  for (let step = 0; step < 3000; step++) {
    const gradient = weights.map((w, i) => -0.002 * decisions.length * (w - (start[i] ?? 0)));
    for (const d of decisions) {
      const error = (d.answerable ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(d.x, weights)));
      d.x.forEach((v, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * v;
      });
    }
    weights = weights.map((w, i) => w + (0.5 * (gradient[i] ?? 0)) / decisions.length);
  }
  return weights;
}
const vectorOf = (features: Features): Vector => FEATURES.map((f) => features[f]);
function touches(e: Golden["evidence"][number], { unit }: RankedUnit, file: string): boolean {
  if (!file.startsWith(e.seed)) return false;
  const shared = Math.min(e.start + e.quote.length, unit.span.end) - Math.max(e.start, unit.span.start);
  return shared >= 0.5 * Math.min(e.quote.length, unit.span.end - unit.span.start);
}

const scoreOf = (x: Vector, weights: Vector): number => x.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0);
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

/** Softmax over the candidates of a search, the likelihood of the right ones raised by gradient steps; scores are sharpened tenfold. */
function fitted(searches: readonly Search[], start: Vector): Vector {
  let weights = [...start];
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w, i) => -RIDGE * searches.length * (w - (start[i] ?? 0)));
    for (const { candidates } of searches) {
      const scores = candidates.map((c) => 10 * scoreOf(c.x, weights));
      const top = Math.max(...scores);
      const parts = scores.map((s) => Math.exp(s - top));
      const all = parts.reduce((a, b) => a + b, 0);
      const right = parts.reduce((a, p, i) => a + (candidates[i]?.right ? p : 0), 0);
      candidates.forEach((c, i) => {
        const pull = (c.right ? (parts[i] ?? 0) / right : 0) - (parts[i] ?? 0) / all;
        c.x.forEach((v, f) => {
          gradient[f] = (gradient[f] ?? 0) + pull * v;
        });
      });
    }
    weights = weights.map((w, i) => w + (RATE * (gradient[i] ?? 0)) / searches.length);
  }
  return weights;
}

const given = process.argv.slice(2);
await main(
  given.length > 0
    ? given
    : ["calibration.jsonl", "calibration2.jsonl", "calibration3.jsonl"].map((name) => join(root, "test", "golden", name)),
);
