/** What the server needs of the asking wing. `assistant.ts` makes one from a Library; tests make one from fixtures. */
import type { AskInput, Topic } from "./domain/ask.ts";
import type { EmbedQuestion, Library } from "./domain/library.ts";
import type { Citation, ComparedMeasure, ComparedTopic, Hit, Reply, SearchRequest } from "./domain/reply.ts";
import type { Span } from "./domain/source.ts";
import type { Result } from "./faults.ts";
import type { GlossaryEntry } from "./understand/reading.ts";

export interface Assistant {
  readonly library: Library;
  ask(input: AskInput, signal?: AbortSignal): Promise<Reply>;
  search(request: SearchRequest, signal?: AbortSignal): Promise<readonly Hit[]>;
  cite(documentId: string, span: Span): Result<Citation>;
  compare(query: {
    readonly measures: readonly string[];
    readonly cities: readonly string[];
    readonly year: number | null;
  }): readonly ComparedMeasure[];
  topics(): readonly Topic[];
  compareText(
    query: { readonly topics: readonly string[]; readonly cities: readonly string[] },
    signal?: AbortSignal,
  ): Promise<readonly ComparedTopic[]>;
}

/** The editable word tables under `index/`, read by the entrance. */
export interface WordTables {
  readonly glossary: readonly GlossaryEntry[];
  /** Short names of the country's other places. */
  readonly elsewhere: readonly string[];
}

export type MakeAssistant = (library: Library, embed: EmbedQuestion, tables: WordTables) => Assistant;
