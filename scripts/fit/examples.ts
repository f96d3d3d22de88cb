/** Golden questions and the built index -> what weights are fitted to. */
import { type Asking, cityGroups } from "../../src/answer/asking.ts";
import { SIGNALS, weigh } from "../../src/answer/evidence.ts";
import { guarded } from "../../src/answer/guards.ts";
import { matchingRecords } from "../../src/answer/matching.ts";
import { pointed } from "../../src/answer/pointed.ts";
import { schoolProjects } from "../../src/answer/projects.ts";
import { assistantOf } from "../../src/assistant.ts";
import type { Turn } from "../../src/domain/reply.ts";
import { FEATURES, type Features } from "../../src/retrieve/features.ts";
import type { RankedUnit } from "../../src/retrieve/rank.ts";
import { makeWing, readMessage } from "../../src/wing.ts";
import type { Golden } from "../evaluate/golden.ts";
import { askedOf, type Desk, playerOf } from "../evaluate/play.ts";
import type { Decision, Search, Vector } from "./regression.ts";

export interface Examples {
  readonly searches: readonly Search[];
  readonly decisions: readonly Decision[];
}

/** Plays each question as far as its ranking and signals. */
export async function gather(desk: Desk, questions: readonly Golden[]): Promise<Examples> {
  const wing = makeWing(desk.library, desk.embed, desk.tables);
  const player = playerOf(assistantOf(wing));
  const searches: Search[] = [];
  const decisions: Decision[] = [];
  for (const q of questions) {
    const turns: Turn[] = [];
    for (const { user } of q.history) turns.push({ message: user, reply: await player.ask(user, turns) });
    const asking = await readMessage(wing, askedOf(q.question, turns));
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
  return { searches, decisions };
}

function decisionOf(q: Golden, asking: Asking): Decision | null {
  const { reading } = asking;
  const byRule = ["outside", "document", "inventory", "help", "smalltalk", "responsibility", "conflict"].includes(
    reading.understood.intent,
  );
  if (byRule || cityGroups(asking).length > 1 || guarded(asking) !== null || pointed(asking) !== null) return null;
  if (schoolProjects(asking) !== null || (reading.asked !== null && matchingRecords(asking) !== null)) return null;
  const { signals } = weigh(asking, asking.rankUnits(asking.documents));
  if (signals === null) return null;
  return { id: q.id, question: q.question, x: [1, ...SIGNALS.map((s) => signals[s])], answerable: q.evidence.length > 0 };
}
const vectorOf = (features: Features): Vector => FEATURES.map((f) => features[f]);
function touches(e: Golden["evidence"][number], { unit }: RankedUnit, file: string): boolean {
  if (!file.startsWith(e.seed)) return false;
  const shared = Math.min(e.start + e.quote.length, unit.span.end) - Math.max(e.start, unit.span.start);
  return shared >= 0.5 * Math.min(e.quote.length, unit.span.end - unit.span.start);
}
