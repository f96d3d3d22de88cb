/** The built index with its model -> an assistant; questions -> replies and scores. Edge: the index on disk and the embedder. */
import { join } from "node:path";
import { makeAssistant } from "../../src/assistant.ts";
import type { Assistant, WordTables } from "../../src/assistant-port.ts";
import type { AskInput } from "../../src/domain/ask.ts";
import type { EmbedQuestion, Library } from "../../src/domain/library.ts";
import type { Reply, Turn } from "../../src/domain/reply.ts";
import { startEmbedder } from "../../src/embed/embedder.ts";
import { loadLibrary } from "../../src/indexes/load.ts";
import { readGlossary, readPlaces } from "../../src/understand/tables.ts";
import { wordsVersion } from "../../src/words.ts";
import type { Golden } from "./golden.ts";
import { type Score, score } from "./score.ts";

/** The day the questions are asked on: fixed, so that 今年 means the same in every run. */
const ASKED_ON = new Date("2026-03-02T04:00:00Z");

export interface Player {
  ask(message: string, turns: readonly Turn[]): Promise<Reply>;
}

/** The index with its model and word tables: what an assistant is made from. */
export interface Desk {
  readonly library: Library;
  readonly embed: EmbedQuestion;
  readonly tables: WordTables;
  stop(): Promise<void>;
}

/** Throws where there is no usable index or model. */
export async function openDesk(indexDir: string): Promise<Desk> {
  const loaded = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
  if (!loaded.ok) throw new Error(loaded.fault.reason);
  const embedder = startEmbedder({ model: { folder: join(indexDir, "embedder"), hub: null } });
  const failed = await embedder.started;
  if (failed !== null) throw new Error(failed);
  const tables = { glossary: readGlossary(indexDir), elsewhere: readPlaces(indexDir) };
  return { library: loaded.value.library, embed: embedder.embed, tables, stop: embedder.stop };
}

/** Throws where there is no usable index or model. */
export async function openPlayer(indexDir: string): Promise<Player & Pick<Desk, "stop">> {
  const desk = await openDesk(indexDir);
  return { ...playerOf(makeAssistant(desk.library, desk.embed, desk.tables)), stop: desk.stop };
}

/** A question as it is put to the assistant, on the fixed day. */
export const askedOf = (message: string, turns: readonly Turn[]): AskInput => ({
  conversationId: "evaluate",
  message,
  turns,
  scope: {},
  understood: null,
  trace: false,
  now: ASKED_ON,
});

export const playerOf = (assistant: Assistant): Player => ({
  ask: async (message, turns) => {
    const reply = await assistant.ask(askedOf(message, turns));
    if (!reply.ok) throw new Error(`${message}: ${reply.fault.code}`);
    return reply.value;
  },
});

export interface Played {
  readonly golden: Golden;
  readonly reply: Reply;
  readonly score: Score;
}

export async function play(player: Player, golden: Golden): Promise<Played> {
  const turns: Turn[] = [];
  for (const { user } of golden.history) turns.push({ message: user, reply: await player.ask(user, turns) });
  const started = performance.now();
  const reply = await player.ask(golden.question, turns);
  return { golden, reply, score: score(golden, reply, performance.now() - started) };
}

export async function playAll(player: Player, questions: readonly Golden[]): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const golden of questions) played.push(await play(player, golden));
  return played;
}
