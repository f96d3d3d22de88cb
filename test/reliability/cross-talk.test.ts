import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Assistant } from "../../src/assistant-port.ts";
import type { ConversationStore } from "../../src/conversation/conversations.ts";
import { ok } from "../../src/faults.ts";
import { dropFolder, madeFolder, openStore, skipUnbuilt, type TestStore } from "../conversation/opened.ts";
import { assistant, fixtureApp, post, settingsOf } from "../serve/fixture.ts";
import { report } from "./frame/report.ts";
import { chance, rounds } from "./frame/rounds.ts";

/** Ten sessions to a token, as with several windows of one clerk. */
const tokens = [
  "k3Jx9QmZ7vT1pLw5RbY8nD2c",
  "Zq8RtY2uWm5Xc7Vb1Nn4Ll6k",
  "A9dM1nT0kEn4qW7eR2tY5uI8",
  "h5Gf3Ds1Ap0Oi9Uy7Tr5Ew3Q",
  "m2Nb4Vc6Xz8Ls0Kj9Hg7Fd5S",
];
const canaryOf = (session: number) => `秘${String(session).padStart(3, "0")}句`;

/** Says again all it was given: a word of another session that reaches it is seen. */
const echo: Assistant = {
  ...assistant,
  ask: async (input, signal) => {
    const given = await assistant.ask(input, signal);
    const heard = [...input.turns.map(({ message }) => message), input.message].join("、");
    return given.ok ? ok({ ...given.value, text: `${heard}[1]` }) : given;
  },
};

interface Seen {
  readonly foreign: number;
  readonly answers: number;
  /** Conversations that are given back whole and in order. */
  readonly whole: number;
}
const replySchema = z.object({ text: z.string() });
const storedSchema = z.object({ turns: z.array(z.object({ message: z.string() })) });

async function talk(store: ConversationStore, sessions: number, turns: number): Promise<Seen> {
  const { app } = fixtureApp({ assistant: echo, store, settings: settingsOf({ USER_TOKENS: tokens.join(), MAX_QUEUED: "1000" }) });
  const random = chance("cross-talk");
  const seen = { foreign: 0, answers: 0, whole: 0 };
  const as = (session: number, path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${tokens[session % tokens.length] ?? ""}` } });
  const countForeign = (session: number, text: string) => {
    const words = text.match(/秘\d{3}句/g) ?? [];
    if (words.some((word) => word !== canaryOf(session))) seen.foreign++;
  };
  const session = async (n: number) => {
    const conversationId = `conversation-${Math.floor(n / tokens.length)}`;
    for (let turn = 0; turn < turns; turn++) {
      const body = { message: `${canaryOf(n)}${turn}`, conversationId, stream: random() < 0.3 };
      const answer = await as(n, "/api/chat", post(body));
      const text = await answer.text();
      countForeign(n, text);
      if (answer.status === 200 && (body.stream || replySchema.safeParse(JSON.parse(text)).success)) seen.answers++;
    }
    const stored = await (await as(n, `/api/conversations/${conversationId}`)).text();
    countForeign(n, stored);
    const messages = storedSchema.safeParse(JSON.parse(stored)).data?.turns.map(({ message }) => message) ?? [];
    if (messages.join() === Array.from({ length: turns }, (_, turn) => `${canaryOf(n)}${turn}`).join()) seen.whole++;
  };
  await Promise.all(Array.from({ length: sessions }, (_, n) => session(n)));
  return seen;
}

describe.skipIf(skipUnbuilt)("conversations held at once", { timeout: 600_000 }, () => {
  let opened: TestStore | null = null;
  afterEach(async () => {
    await opened?.close();
    if (opened) dropFolder(opened.dataDir);
    opened = null;
  });

  it("never hear a word of each other, though some carry the same id under another token", async () => {
    const started = performance.now();
    opened = await openStore(await madeFolder());
    const [sessions, turns] = [50, rounds(4, 40)];
    const { foreign, answers, whole } = await talk(opened.store, sessions, turns);
    const { store } = opened;
    const careless: ConversationStore = {
      ...store,
      resume: ({ id }) => store.resume({ owner: "everybody", id }),
      remember: ({ id }, turn, first) => store.remember({ owner: "everybody", id }, turn, first),
    };
    const control = await talk(careless, 10, 4);
    expect(answers).toBe(sessions * turns);
    report(
      {
        id: "F6",
        promise: `${sessions} conversations of ${turns} turns at once, ids used again under other tokens: no answer or stored turn holds a word of another`,
        held: { k: foreign === 0 ? whole : 0, of: sessions },
        control: { off: "the owner of a conversation", k: control.foreign, of: control.answers },
      },
      started,
    );
  });
});
