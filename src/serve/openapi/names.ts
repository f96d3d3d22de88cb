/** Schemas that stand under a name of their own in /openapi.json. One that is part of another comes before it. */
import type { z } from "zod";
import { conversationSchema, conversationSummarySchema } from "../../conversation/turns.ts";
import { correctionSchema, topicSchema } from "../../domain/ask.ts";
import { documentDetailSchema, documentSummarySchema } from "../../domain/document.ts";
import { collectedSchema, draftItemSchema, draftSchema, draftSummarySchema, placeSchema } from "../../domain/draft.ts";
import { paperSchema } from "../../domain/export.ts";
import { blockSchema, readingSchema } from "../../domain/reading.ts";
import { citedConflictSchema, measureSummarySchema, targetFacetsSchema } from "../../domain/records.ts";
import * as reply from "../../domain/reply.ts";
import { conflictSchema, targetSchema } from "../../domain/target.ts";

export const named: Readonly<Record<string, z.ZodType>> = {
  Problem: reply.problemSchema,
  Citation: reply.citationSchema,
  Target: targetSchema,
  Conflict: conflictSchema,
  CitedConflict: citedConflictSchema,
  CompareCell: reply.compareCellSchema,
  Warning: reply.warningSchema,
  ComparedMeasure: reply.comparedMeasureSchema,
  ComparedTopic: reply.comparedTopicSchema,
  Understood: reply.understoodSchema,
  Correction: correctionSchema,
  Scope: reply.scopeSchema,
  Computed: reply.computedSchema,
  Trace: reply.traceSchema,
  Reply: reply.replySchema,
  Turn: reply.turnSchema,
  Hit: reply.hitSchema,
  DocumentSummary: documentSummarySchema,
  DocumentDetail: documentDetailSchema,
  ReadingBlock: blockSchema,
  Reading: readingSchema,
  Topic: topicSchema,
  MeasureSummary: measureSummarySchema,
  TargetFacets: targetFacetsSchema,
  ConversationSummary: conversationSummarySchema,
  Conversation: conversationSchema,
  Place: placeSchema,
  Collected: collectedSchema,
  DraftSummary: draftSummarySchema,
  DraftItem: draftItemSchema,
  Draft: draftSchema,
  Paper: paperSchema,
};
