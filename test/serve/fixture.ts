/** A small library with one document of real lines, an assistant over it, and the app around them, for the server's tests. */

import { makeAssistant } from "../../src/assistant.ts";
import type { Assistant } from "../../src/assistant-port.ts";
import { cite } from "../../src/cite/citations.ts";
import { applyEdits } from "../../src/cleaned.ts";
import type { DenseIndex, LexicalIndex, Library, PlanDocument } from "../../src/domain/library.ts";
import type { Reply } from "../../src/domain/reply.ts";
import { exportOf } from "../../src/export/export.ts";
import { ok } from "../../src/faults.ts";
import { createApp } from "../../src/serve/app.ts";
import type { App, Deps } from "../../src/serve/context.ts";
import { turnsOf } from "../../src/serve/history.ts";
import { makeMetrics } from "../../src/serve/metrics.ts";
import { makeUnderway } from "../../src/serve/underway.ts";
import { readSettings, type Settings } from "../../src/settings.ts";
import { memoryStore } from "./memory-store.ts";

const text = "[bookmark: _Toc1]一、学前教育\n到2025年，学前教育毛入园率达到93%以上。";
const edits = [{ start: 0, end: 17, text: "", kind: "bookmark" as const, presumed: false }];
const cleaned = applyEdits(text, edits);
const span = { start: 0, end: cleaned.text.length };
const heading = { start: 0, end: 6 };
const entry = {
  file: "a.txt",
  title: "规划",
  titleStated: true,
  city: "钦州",
  cityAliases: ["钦州市"],
  issuer: null,
  docNumber: null,
  date: null,
  period: null,
  docStatus: "unknown" as const,
  script: "zh-Hans" as const,
};
export const document: PlanDocument = {
  source: { id: "0123456789ab", file: "a.txt", sourceHash: "f".repeat(64), encoding: "utf-8", text },
  entry,
  edits,
  cleaned,
  plan: {
    sections: [
      { id: 0, parent: null, level: 0, heading: "", kind: "document", headingSpan: { start: 0, end: 0 }, span },
      { id: 1, parent: 0, level: 1, heading: "一、学前教育", kind: "numbered", headingSpan: heading, span },
    ],
    paragraphs: [],
    sentences: [],
    tables: [],
    responsibilities: [],
    missingTables: [],
  },
};
const lexical: LexicalIndex = { search: () => [], documentFrequency: () => 0, scores: () => [] };
const dense: DenseIndex = { dimensions: 1, search: () => [], scores: () => [] };
export const library: Library = {
  generation: "g1",
  builtAt: "2026-01-01T00:00:00.000Z",
  documents: [document],
  passages: [],
  units: [],
  targets: [],
  blanks: [],
  conflicts: [],
  measures: [],
  lexical,
  dense,
  unitLexical: lexical,
  unitDense: dense,
  rejected: [],
};

/** The asking wing over other documents in the same empty library; finds nothing by words. */
export const assistantOver = (documents: readonly PlanDocument[]): Assistant =>
  makeAssistant({ ...library, documents }, async () => null, { glossary: [], elsewhere: { provinces: [], cities: [], countiesOf: {} } });

/** Answers every question with one quotation, and says how many turns came before; the records are looked up in the library. */
export const assistant: Assistant = {
  ...assistantOver([document]),
  ask: async (input) => {
    const cited = cite({ document, span: { start: 24, end: text.length }, header: null }, 1);
    const [plain] = turnsOf([{ role: "user", content: input.message }]);
    if (!cited.ok || plain === undefined) throw new Error("the fixture is wrong");
    const reply: Reply = {
      ...plain.reply,
      conversationId: input.conversationId,
      text: `${cited.value.quote}[1] 前面有${input.turns.length}轮。`,
      citations: [cited.value],
    };
    return ok(reply);
  },
  search: async () => ok([]),
  compareText: async () => ok([]),
};

export function settingsOf(environment: Readonly<Record<string, string>> = {}): Settings {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.problems.join());
  return read.settings;
}

/** The app over the fixture; bugs are collected, not swallowed. */
export function fixtureApp(changes: Partial<Deps> = {}): { readonly app: App; readonly bugs: unknown[] } {
  const bugs: unknown[] = [];
  let id = 0;
  const app = createApp({
    assistant,
    store: memoryStore(),
    exporter: (job) => exportOf(job.content, job.manner),
    settings: settingsOf(),
    readiness: () => ({ model: "test", degraded: [], processes: [], turnsWaiting: 0 }),
    now: () => new Date("2026-01-01T00:00:00Z"),
    newId: () => `c${++id}`,
    log: () => undefined,
    onBug: (error) => bugs.push(error),
    underway: makeUnderway(),
    metrics: makeMetrics({ ofProcess: false }),
    webFile: async () => null,
    ...changes,
  });
  return { app, bugs };
}

export const post = (body: unknown, method = "POST"): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
