/** The answerer's own process: loads one generation, jieba and the vector graph, and answers every operation of the port. Edge: process. */
import { makeAssistant } from "../assistant.ts";
import { type Assistant, type OperationName, operations } from "../assistant-port.ts";
import type { EmbedQuestion } from "../domain/library.ts";
import { embedQuestion } from "../embed/messages.ts";
import { loadLibrary } from "../indexes/load.ts";
import { joinParent } from "../supervise/child.ts";
import { type Handler, handle } from "../supervise/operation.ts";
import { readGlossary, readPlaces } from "../understand/tables.ts";
import { wordsVersion } from "../words.ts";
import { answererArgsSchema } from "./messages.ts";
import { warmUp } from "./warm-up.ts";

/** The server gives up on the embedder before this. */
const EMBED_DEADLINE_MS = 2_000;

let assistant: Assistant | null = null;
/** Of the model that the loaded generation was made with. */
let fingerprint = "";
const parent = joinParent(handlersOf(() => assistant));

const embed: EmbedQuestion = async (text, signal) => {
  const made = await parent.call(embedQuestion, text, { deadlineMs: EMBED_DEADLINE_MS, signal });
  // Another model's vector points elsewhere: the question is then answered by words alone.
  return made.ok && made.value !== null && made.value.fingerprint === fingerprint ? made.value.vector : null;
};

async function main(): Promise<void> {
  const { indexDir, packageIndexDir, generation } = answererArgsSchema.parse(JSON.parse(process.argv[2] ?? ""));
  const loaded = await loadLibrary(indexDir, { generation, words: wordsVersion() });
  if (!loaded.ok) return parent.failed(loaded.fault.reason, true);
  const { manifest, notice } = loaded.value;
  fingerprint = manifest.model.fingerprint;
  const tables = { glossary: readGlossary(packageIndexDir), elsewhere: readPlaces(packageIndexDir) };
  const made = makeAssistant(loaded.value.library, embed, tables);
  // Loads the word list and wakes the code that the first question needs.
  await made.search({ query: "规划", limit: 1 });
  assistant = made;
  parent.ready({ generation: manifest.generation, notice, model: manifest.model, probes: manifest.probes });
  await warmUp(made, loaded.value.library, () => !process.connected);
}

/** One handler per operation of the port: the type asks for every one of them. */
function handlersOf(present: () => Assistant | null): readonly Handler[] {
  const ready = (): Assistant => {
    const made = present();
    if (made === null) throw new Error("not ready");
    return made;
  };
  const each: Readonly<Record<OperationName, Handler>> = {
    overview: handle(operations.overview, (asked, signal) => ready().overview(asked, signal)),
    documents: handle(operations.documents, (asked, signal) => ready().documents(asked, signal)),
    document: handle(operations.document, (asked, signal) => ready().document(asked, signal)),
    reading: handle(operations.reading, (asked, signal) => ready().reading(asked, signal)),
    converted: handle(operations.converted, (asked, signal) => ready().converted(asked, signal)),
    source: handle(operations.source, (asked, signal) => ready().source(asked, signal)),
    cite: handle(operations.cite, (asked, signal) => ready().cite(asked, signal)),
    search: handle(operations.search, (asked, signal) => ready().search(asked, signal)),
    targets: handle(operations.targets, (asked, signal) => ready().targets(asked, signal)),
    targetFacets: handle(operations.targetFacets, (asked, signal) => ready().targetFacets(asked, signal)),
    measures: handle(operations.measures, (asked, signal) => ready().measures(asked, signal)),
    compare: handle(operations.compare, (asked, signal) => ready().compare(asked, signal)),
    topics: handle(operations.topics, (asked, signal) => ready().topics(asked, signal)),
    compareText: handle(operations.compareText, (asked, signal) => ready().compareText(asked, signal)),
    conflicts: handle(operations.conflicts, (asked, signal) => ready().conflicts(asked, signal)),
    ask: handle(operations.ask, (asked, signal) => ready().ask(asked, signal)),
    reread: handle(operations.reread, (asked, signal) => ready().reread(asked, signal)),
  };
  return Object.values(each);
}

main().catch((error: unknown) => parent.failed(`索引读不了：${error instanceof Error ? error.message : String(error)}`, false));
