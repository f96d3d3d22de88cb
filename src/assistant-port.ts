/**
 * All that the server asks of the asking wing, written once: each operation with the schemas of what is asked and given. `assistant.ts`
 * makes an Assistant from a Library; `answerer/` carries the same operations to a process of their own; tests make one from fixtures.
 */
import { z } from "zod";
import { askInputSchema, topicSchema } from "./domain/ask.ts";
import { documentDetailSchema, documentSummarySchema, overviewSchema, rejectedFileSchema } from "./domain/document.ts";
import type { EmbedQuestion, Library } from "./domain/library.ts";
import { readingSchema } from "./domain/reading.ts";
import {
  citedConflictSchema,
  keptItemSchema,
  measureQuerySchema,
  measureSummarySchema,
  rereadSchema,
  targetFacetsSchema,
  targetFilterSchema,
  targetQuerySchema,
} from "./domain/records.ts";
import { citationSchema, comparedMeasureSchema, comparedTopicSchema, hitSchema, replySchema, searchRequestSchema } from "./domain/reply.ts";
import { scriptSchema } from "./domain/source.ts";
import { targetSchema } from "./domain/target.ts";
import { faultSchema, type Result } from "./faults.ts";
import type { Operation } from "./supervise/operation.ts";
import type { GlossaryEntry } from "./understand/reading.ts";
import type { Gazetteer } from "./understand/tables.ts";

const nothing = z.object({}).readonly();
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const operations = {
  /** The present generation and what it holds. */
  overview: operation("overview", nothing, overviewSchema),
  documents: operation(
    "documents",
    nothing,
    z.object({ documents: list(documentSummarySchema), rejected: list(rejectedFileSchema) }).readonly(),
  ),
  document: operation("document", z.object({ id: z.string() }).readonly(), documentDetailSchema),
  /** The stored text laid out for reading. */
  reading: operation("reading", z.object({ id: z.string() }).readonly(), readingSchema),
  /** The stored text in another script, of the same length. */
  converted: operation("converted", z.object({ id: z.string(), script: scriptSchema }).readonly(), z.string()),
  /** The stored text as it stands. */
  source: operation("source", z.object({ id: z.string() }).readonly(), z.object({ sourceHash: z.string(), text: z.string() }).readonly()),
  /** The citation of any span. */
  cite: operation("cite", z.object({ documentId: z.string(), start: z.number(), end: z.number() }).readonly(), citationSchema),
  search: operation("search", searchRequestSchema, list(hitSchema)),
  targets: operation("targets", targetQuerySchema, z.object({ total: z.int(), targets: list(targetSchema) }).readonly()),
  targetFacets: operation("targetFacets", targetFilterSchema, targetFacetsSchema),
  measures: operation("measures", measureQuerySchema, list(measureSummarySchema)),
  compare: operation(
    "compare",
    z.object({ measures: list(z.string()), cities: list(z.string()), year: z.int().nullable() }).readonly(),
    list(comparedMeasureSchema),
  ),
  topics: operation("topics", nothing, list(topicSchema)),
  compareText: operation(
    "compareText",
    z.object({ topics: list(z.string()), cities: list(z.string()) }).readonly(),
    list(comparedTopicSchema),
  ),
  conflicts: operation("conflicts", z.object({ city: z.string().nullable() }).readonly(), list(citedConflictSchema)),
  ask: operation("ask", askInputSchema, replySchema),
  /** Kept places and records read again from the present sources, one outcome per item, in order. */
  reread: operation("reread", z.object({ items: list(keptItemSchema) }).readonly(), list(rereadSchema)),
} as const;
export type Operations = typeof operations;
export type OperationName = keyof Operations;

export type Asked<K extends OperationName> = z.output<Operations[K]["asks"]>;
export type Given<K extends OperationName> = z.output<Operations[K]["gives"]>;

/** Cities may be named in any form. A fault is a value: `index-not-ready`, `answers-away`, `not-found`, … */
export type Assistant = { readonly [K in OperationName]: (asked: Asked<K>, signal?: AbortSignal) => Promise<Given<K>> };

function operation<A, G>(name: string, asks: z.ZodType<A>, value: z.ZodType<G>): Operation<A, Result<G>> {
  const yes = z.object({ ok: z.literal(true), value });
  return { name, asks, gives: z.union([yes, z.object({ ok: z.literal(false), fault: faultSchema })]) };
}

/** The editable word tables under `index/`, read by the entrance. */
export interface WordTables {
  readonly glossary: readonly GlossaryEntry[];
  /** Places of the country, for telling what the corpus does not hold. */
  readonly elsewhere: Gazetteer;
}

export type MakeAssistant = (library: Library, embed: EmbedQuestion, tables: WordTables) => Assistant;
