/** The assistant over the seeds with words alone (no model), and conversations with it, for tests of what is answered. */
import { join } from "node:path";
import { makeAssistant } from "../../src/assistant.ts";
import type { Assistant } from "../../src/assistant-port.ts";
import type { DenseIndex, Library } from "../../src/domain/library.ts";
import type { Reply, Turn } from "../../src/domain/reply.ts";
import { buildLexical, lexicalIndex } from "../../src/indexes/bm25.ts";
import { readCatalogue } from "../../src/ingest/catalogue.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { readSources } from "../../src/ingest/sources.ts";
import { findConflicts } from "../../src/measures/conflicts.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { cutPassages, cutUnits } from "../../src/passages/cut.ts";
import { extractTargets } from "../../src/targets/extract.ts";
import { readGlossary, readPlaces } from "../../src/understand/tables.ts";
import { tokenize } from "../../src/words.ts";

const root = join(import.meta.dirname, "../..");
const NOW = new Date("2026-03-02T04:00:00Z");
const dense: DenseIndex = { dimensions: 1, search: () => [], scores: (_, indexes) => indexes.map(() => 0) };
/** About 1.7 characters a token, as measured on the seeds. */
const ruler = { limit: 192, tokens: (text: string) => Math.ceil(text.length / 1.7) };

export async function seedsLibrary(): Promise<Library> {
  const [{ sources }, catalogue, measures] = await Promise.all([
    readSources(join(root, "seeds")),
    readCatalogue(join(root, "seeds")),
    readMeasures(join(root, "index")),
  ]);
  if (!catalogue.ok) throw new Error(catalogue.fault.reason);
  const entries = new Map(catalogue.value.map((entry) => [entry.file, entry]));
  const documents = sources.map((source) => readDocument(source, entries.get(source.file) ?? null));
  const passages = documents.flatMap((d) => cutPassages(d, ruler));
  const units = documents.flatMap((d) => cutUnits(d, ruler));
  const found = documents.map((d) => extractTargets(d, measures));
  const targets = found.flatMap((f) => [...f.targets]);
  return {
    generation: "g1",
    builtAt: NOW.toISOString(),
    documents,
    passages,
    units,
    targets,
    blanks: found.flatMap((f) => [...f.blanks]),
    conflicts: findConflicts(targets),
    measures,
    lexical: lexicalIndex(buildLexical(passages.map((p) => tokenize(p.indexText)))),
    unitLexical: lexicalIndex(buildLexical(units.map((u) => tokenize(u.indexText)))),
    dense,
    unitDense: dense,
    rejected: [],
  };
}

export type Ask = (...messages: readonly string[]) => Promise<Reply>;

/** Asks the messages one after the other and gives the last reply. */
export async function seedsAssistant(): Promise<{ readonly ask: Ask; readonly library: Library } & Pick<Assistant, "compareText">> {
  return assistantOver(await seedsLibrary());
}
/** The same over a library of the test's own making. */
export function assistantOver(library: Library): { readonly ask: Ask; readonly library: Library } & Pick<Assistant, "compareText"> {
  const index = join(root, "index");
  const assistant = makeAssistant(library, async () => null, { glossary: readGlossary(index), elsewhere: readPlaces(index) });
  return {
    library,
    compareText: assistant.compareText,
    ask: async (...messages) => {
      const turns: Turn[] = [];
      for (const message of messages) {
        const asked = { conversationId: "c", message, turns, scope: {}, understood: null, trace: true, now: NOW };
        const reply = await assistant.ask(asked);
        if (!reply.ok) throw new Error(reply.fault.code);
        turns.push({ message, reply: reply.value });
      }
      const last = turns.at(-1)?.reply;
      if (last === undefined) throw new Error("nothing was asked");
      return last;
    },
  };
}
