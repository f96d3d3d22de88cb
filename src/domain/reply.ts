/** What is asked and answered over HTTP: requests, citations, replies and stream events. */
import { z } from "zod";
import { docStatusSchema, scriptSchema } from "./source.ts";
import { conflictSchema, targetSchema } from "./target.ts";

export const headerSchema = z.object({ start: z.int(), end: z.int(), raw: z.string() });

/** A place in a source: `raw === source.slice(start, end)`, checked when the citation is made. */
export const citationSchema = z.object({
  n: z.int().positive(),
  documentId: z.string(),
  sourceHash: z.string(),
  file: z.string(),
  title: z.string().nullable(),
  titleStated: z.boolean(),
  city: z.string().nullable(),
  docStatus: docStatusSchema,
  docNumber: z.string().nullable(),
  section: z.array(z.string()),
  start: z.int(),
  end: z.int(),
  raw: z.string(),
  /** `raw` without debris; presumed restorations stand in 〔 〕. */
  quote: z.string(),
  repaired: z.boolean(),
  header: headerSchema.optional(),
});
export type Citation = Readonly<z.infer<typeof citationSchema>>;

export const intentSchema = z.enum([
  "number",
  "measure",
  "comparison",
  "list",
  "responsibility",
  "quote",
  "conflict",
  "definition",
  "document",
  "inventory",
  "help",
  "smalltalk",
  "outside",
]);
export type Intent = z.infer<typeof intentSchema>;

/** How a question was read; shown to the asker, who may correct it and send it back. */
export const understoodSchema = z.object({
  /** The question in full, with what follow-ups left out filled in. */
  question: z.string().max(4000),
  intent: intentSchema,
  cities: z.array(z.string().max(30)).max(50),
  measures: z.array(z.string().max(100)).max(50),
  years: z.array(z.int()).max(50),
  /** Counties, districts and schools named. */
  places: z.array(z.string().max(60)).max(50).default([]),
  documents: z.array(z.string().max(64)).max(50).default([]),
  /** achieved 已实现, goal 目标, null: not asked. */
  basis: z.enum(["achieved", "goal"]).nullable().default(null),
  /** Subject words left when cities, years and question words are taken away: what the answer must be about. */
  topics: z.array(z.string().max(100)).max(50).default([]),
  script: scriptSchema.default("zh-Hans"),
  /** Everyday words that were read as policy words. */
  glossary: z
    .array(z.object({ said: z.string().max(60), read: z.array(z.string().max(60)).max(20) }))
    .max(50)
    .default([]),
  /** e.g. 今年按2026年理解; 规划期2021-2025已结束. */
  notes: z.array(z.string().max(200)).max(20).default([]),
});
export type Understood = Readonly<z.infer<typeof understoodSchema>>;

export const computedSchema = z.object({
  valueText: z.string(),
  how: z.enum(["sum", "difference", "count", "share", "rank"]),
  citations: z.array(z.int()),
});
export type Computed = Readonly<z.infer<typeof computedSchema>>;

export const choiceSchema = z.object({ label: z.string(), question: z.string() });

export const traceSchema = z.object({
  tokens: z.array(z.string()),
  hits: z.array(z.object({ passageId: z.string(), lexical: z.number(), dense: z.number(), score: z.number(), quote: z.string() })),
  evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Trace = Readonly<z.infer<typeof traceSchema>>;

/** cities × years of one measure; see GET /api/compare. */
export const compareCellSchema = z.object({
  year: z.int().nullable(),
  period: z.string().nullable(),
  records: z.array(targetSchema),
  state: z.enum(["given", "not-stated", "blank-in-source"]),
  nearest: citationSchema.optional(),
});
export const warningSchema = z.object({ code: z.string(), cities: z.array(z.string()), text: z.string() });
export const comparedMeasureSchema = z.object({
  measure: z.string(),
  unit: z.string().nullable(),
  rows: z.array(z.object({ city: z.string(), cells: z.array(compareCellSchema) })),
  conflicts: z.array(conflictSchema),
  warnings: z.array(warningSchema),
  /** Measures on record that the words asked may mean, where they name none themselves (学位). */
  choices: z.array(z.string()).optional(),
});
export type ComparedMeasure = Readonly<z.infer<typeof comparedMeasureSchema>>;
export const comparedTopicSchema = z.object({
  topic: z.string(),
  rows: z.array(
    z.object({ city: z.string(), state: z.enum(["given", "not-stated", "blank-in-source"]), citations: z.array(citationSchema) }),
  ),
});
export type ComparedTopic = Readonly<z.infer<typeof comparedTopicSchema>>;

export const replySchema = z.object({
  conversationId: z.string(),
  status: z.enum(["answered", "not_found", "clarify"]),
  text: z.string(),
  understood: understoodSchema,
  citations: z.array(citationSchema),
  targets: z.array(targetSchema),
  computed: z.array(computedSchema),
  conflicts: z.array(conflictSchema),
  comparison: z.array(comparedMeasureSchema).optional(),
  suggestions: z.array(z.string()),
  choices: z.array(choiceSchema).optional(),
  degraded: z.array(z.string()).optional(),
  trace: traceSchema.optional(),
  timing: z.looseObject({ totalMs: z.number() }),
  /** Generation of the index that answered: one reply, one generation. */
  generation: z.string(),
});
export type Reply = Readonly<z.infer<typeof replySchema>>;

const name = z.string().min(1).max(100);
export const scopeSchema = z.strictObject({ cities: z.array(name).max(50).optional(), documents: z.array(name).max(200).optional() });
export type Scope = Readonly<z.infer<typeof scopeSchema>>;

export const turnSchema = z.object({ message: z.string(), reply: replySchema });
export type Turn = Readonly<z.infer<typeof turnSchema>>;

export const chatRequestSchema = z.strictObject({
  message: z.string().trim().min(1).max(4000),
  conversationId: z.string().min(1).max(64).optional(),
  history: z
    .array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string().max(8000) }))
    .max(100)
    .optional(),
  scope: scopeSchema.optional(),
  understood: understoodSchema.partial().optional(),
  trace: z.boolean().optional(),
  stream: z.boolean().optional(),
});
export type ChatRequest = Readonly<z.infer<typeof chatRequestSchema>>;

export const searchRequestSchema = z.strictObject({
  query: z.string().trim().min(1).max(4000),
  cities: z.array(name).max(50).optional(),
  documents: z.array(name).max(200).optional(),
  limit: z.int().min(1).max(50).default(10),
});
export type SearchRequest = Readonly<z.infer<typeof searchRequestSchema>>;
export const hitSchema = z.object({
  score: z.number(),
  parts: z.object({ lexical: z.number(), dense: z.number() }),
  citation: citationSchema,
});
export type Hit = Readonly<z.infer<typeof hitSchema>>;

/** RFC 9457. `detail` is Chinese and says what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
});
export type Problem = Readonly<z.infer<typeof problemSchema>>;

export const chatEventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("understood"), understood: understoodSchema }),
  z.object({ type: z.literal("citation"), citation: citationSchema }),
  z.object({ type: z.literal("target"), target: targetSchema }),
  z.object({ type: z.literal("text"), delta: z.string() }),
  z.object({ type: z.literal("done"), reply: replySchema }),
  z.object({ type: z.literal("error"), problem: problemSchema }),
]);
export type ChatEvent = Readonly<z.infer<typeof chatEventSchema>>;
