/** An answer before its marks are numbered: lines of words, each with the places it rests on. Types and small makers. */

import type { Reference } from "../cite/citations.ts";
import { toClean, toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Computed } from "../domain/reply.ts";
import type { Span } from "../domain/source.ts";
import type { Conflict, Target } from "../domain/target.ts";

export interface Line {
  /** Markdown without marks. A figure in it stands in one of `rests`, or in `computed`. */
  readonly text: string;
  readonly rests: readonly Reference[];
  /** Figures of this line that code derived from the places it rests on. */
  readonly computed: readonly Omit<Computed, "citations">[];
}

export interface Draft {
  readonly status: "answered" | "not_found" | "clarify";
  readonly lines: readonly Line[];
  readonly targets: readonly Target[];
  readonly conflicts: readonly Conflict[];
  readonly choices: readonly { readonly label: string; readonly question: string }[];
  /** Why the texts are silent, a whole sentence; empty where that is not known. */
  readonly why: string;
}

export const line = (text: string, rests: readonly Reference[] = []): Line => ({ text, rests, computed: [] });

/** What a city is told of beside others whose texts do speak. */
export const silentOn = (city: string): Line => line(`**${city}**：所收文本中没有找到相关表述。`);

export function draft(status: Draft["status"], lines: readonly Line[], more: Partial<Draft> = {}): Draft {
  return { status, lines, targets: [], conflicts: [], choices: [], why: "", ...more };
}

/** Whether all of it is records read out: nothing is quoted. */
export const isReadOut = ({ lines }: Draft): boolean => lines.every((l) => !l.text.includes("{1}"));

/** Where a target stands, with the column header that gives it its year. */
export function targetReference(target: Target, documents: readonly PlanDocument[]): Reference | null {
  const document = documents.find((d) => d.source.id === target.documentId);
  if (!document) return null;
  const own = { start: target.start, end: target.end };
  return { document, span: target.kind === "inline" ? sentenceAround(document, own) : own, header: target.header };
}

/** A sentence longer than this is not quoted whole for one figure, stored units. */
const LONGEST_SENTENCE = 160;
/** A figure of prose is quoted with the sentence it stands in, so that it can be read; a long sentence is not. */
function sentenceAround({ plan, cleaned }: PlanDocument, span: Span): Span {
  const clean = toClean(cleaned, span);
  const sentence = plan.sentences.find((s) => s.span.start <= clean.start && clean.end <= s.span.end);
  if (sentence === undefined) return span;
  const stored = toStored(cleaned, sentence.span);
  return stored.end - stored.start > LONGEST_SENTENCE ? span : stored;
}

/** How a document is named beside its city when it must be told apart: a draft always is. */
export function cityLabel(document: PlanDocument): string {
  const city = document.entry.city ?? document.entry.title ?? document.source.file;
  return document.entry.docStatus === "draft" ? `${city}（征求意见稿）` : city;
}
