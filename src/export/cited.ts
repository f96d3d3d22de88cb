/** What the export is made of: places re-read from their sources, with what is known of the document around them. Types and their words. */
import type { Citation } from "../domain/reply.ts";
import type { Target } from "../domain/target.ts";

export interface Cited {
  readonly citation: Citation;
  readonly issuer: string | null;
  /** ISO date of issue. */
  readonly date: string | null;
  /** The source has another hash now: these are the words kept from before. */
  readonly changed: boolean;
}

export interface ExportItem {
  readonly cited: Cited;
  /** null: the words themselves are quoted. */
  readonly target: Target | null;
  readonly note: string;
}

/** Re-read places by `placeKey`. */
export type Cites = ReadonlyMap<string, Cited>;
export const placeKey = ({
  documentId,
  start,
  end,
}: {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}): string => `${documentId}:${start}:${end}`;

export const DRAFT_MARK = "（征求意见稿）";
export const CHANGED_MARK = "（原文已更新，此为更新前文字）";

/** A draft's quote says so beside its words, whatever becomes of the footnote. */
export function statusMarks({ citation, changed }: Cited): string {
  return `${citation.docStatus === "draft" ? DRAFT_MARK : ""}${changed ? CHANGED_MARK : ""}`;
}
