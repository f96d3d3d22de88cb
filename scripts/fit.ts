/** `node dist/scripts/fit.js`: fits the ranking weights on test/golden/calibration.jsonl, says what they are worth by cross-validation, and prints them. */
import { join } from "node:path";
import { cityGroups } from "../src/answer/asking.ts";
import type { Turn } from "../src/domain/reply.ts";
import { startEmbedder } from "../src/embed/embedder.ts";
import { loadLibrary } from "../src/indexes/archive.ts";
import { FEATURES, type Features } from "../src/retrieve/features.ts";
import type { RankedUnit } from "../src/retrieve/rank.ts";
import { WEIGHTS } from "../src/retrieve/weights.ts";
import { readGlossary, readPlaces } from "../src/understand/tables.ts";
import { makeWing, readMessage } from "../src/wing.ts";
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

async function main(file: string): Promise<void> {
  const searches = await searchesOf(readGolden(file).filter((q) => q.evidence.length > 0));
  const start = FEATURES.map((f) => WEIGHTS[f]);
  const usable = searches.filter((s) => s.candidates.some((c) => c.right));
  print(`searches ${searches.length}, with evidence among the candidates ${usable.length}`);
  print(`present weights: ${worth(searches, start)}`);
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (s: Search): boolean => hash(s.id) % FOLDS === fold;
    return {
      weights: fit(
        usable.filter((s) => !inFold(s)),
        start,
      ),
      searches: searches.filter(inFold),
    };
  });
  const hits = held.flatMap(({ weights, searches: out }) => out.map((s) => rankOf(s, weights)));
  print(`cross-validated: ${summary(hits)}`);
  const weights = fit(usable, start);
  print(`fitted on all: ${worth(searches, weights)}`);
  FEATURES.forEach((f, i) => {
    print(`  ${f}: ${(weights[i] ?? 0).toFixed(2)},`);
  });
}
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const hash = (id: string): number => [...id.replace(/[^\d]/g, "")].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7);

async function searchesOf(questions: readonly Golden[]): Promise<readonly Search[]> {
  const loaded = await loadLibrary(indexDir);
  if (!loaded.ok) throw new Error(loaded.fault.reason);
  const embedder = startEmbedder({ model: join(indexDir, "embedder") });
  const failed = await embedder.started;
  if (failed !== null) throw new Error(failed);
  const tables = { glossary: readGlossary(indexDir), elsewhere: readPlaces(indexDir) };
  const wing = makeWing(loaded.value.library, embedder.embed, tables);
  const player = await openPlayer(indexDir);
  const searches: Search[] = [];
  for (const q of questions) {
    const turns: Turn[] = [];
    for (const { user } of q.history) turns.push({ message: user, reply: await player.ask(user, turns) });
    const now = new Date("2026-03-02T04:00:00Z");
    const asked = { conversationId: "fit", message: q.question, turns, scope: {}, understood: null, trace: false, now };
    const asking = await readMessage(wing, asked);
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
  return searches;
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
function fit(searches: readonly Search[], start: Vector): Vector {
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

await main(process.argv[2] ?? join(root, "test", "golden", "calibration.jsonl"));
