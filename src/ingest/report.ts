/** A source and its edits in; the cleaning report a person can read out. Pure. */
import type { Edit, EditKind, Source } from "../domain/source.ts";

export interface CleaningEntry {
  readonly kind: EditKind;
  /** Stored offsets. */
  readonly start: number;
  readonly end: number;
  /** What stood there, and what is read instead (empty: nothing). */
  readonly before: string;
  readonly after: string;
  /** true: the reading is a presumption and is marked wherever it is quoted. */
  readonly presumed: boolean;
}

export interface CleaningReport {
  readonly file: string;
  /** One Chinese sentence. */
  readonly summary: string;
  readonly counts: readonly { readonly kind: EditKind; readonly name: string; readonly count: number }[];
  readonly charactersStored: number;
  readonly charactersRemoved: number;
  readonly presumed: number;
  readonly entries: readonly CleaningEntry[];
}

const names: Readonly<Record<EditKind, string>> = {
  bookmark: "书签标记",
  comment: "审阅批注",
  navigation: "网页导航",
  "lost-characters": "丢失的字符",
  spam: "植入的广告",
  encoding: "乱码还原",
  "lost-quote": "补回的引号",
  layout: "版面空白",
  markup: "网页或 Markdown 标记",
};

/** Every edit in stored order, with counts by kind. */
export function cleaningReport(source: Source, edits: readonly Edit[]): CleaningReport {
  const entries = edits.map((edit) => entryOf(source.text, edit));
  const counts = countByKind(edits);
  const presumed = entries.filter((entry) => entry.presumed).length;
  return {
    file: source.file,
    summary: summarize(counts, presumed),
    counts,
    charactersStored: source.text.length,
    charactersRemoved: edits.reduce((sum, edit) => sum + Math.max(0, edit.end - edit.start - edit.text.length), 0),
    presumed,
    entries,
  };
}

function entryOf(stored: string, edit: Edit): CleaningEntry {
  const { start, end, kind, presumed } = edit;
  return { kind, start, end, before: stored.slice(start, end), after: edit.text, presumed };
}

function countByKind(edits: readonly Edit[]): CleaningReport["counts"] {
  const counts = new Map<EditKind, number>();
  for (const edit of edits) counts.set(edit.kind, (counts.get(edit.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, name: names[kind], count }));
}

function summarize(counts: CleaningReport["counts"], presumed: number): string {
  if (counts.length === 0) return "原文未作任何改动。";
  const parts = counts.map(({ name, count }) => `${name} ${count} 处`);
  const restored = presumed > 0 ? `其中 ${presumed} 处为推测还原，引用时以〔〕标明。` : "";
  return `清理了${parts.join("、")}；原文保持不变。${restored}`;
}
