/** Items and a style enter, the Paper leaves: quotes and tables in order, their notes, and what its signs mean. Pure. */
import type { CitationStyle, Paper, Part } from "../domain/export.ts";
import { type ExportItem, statusMarks } from "./cited.ts";
import { legendOf } from "./legend.ts";
import { makeNotes, marked, plain } from "./notes.ts";
import { type Layout, referenceOf } from "./reference.ts";
import { targetGrid } from "./target-grid.ts";

/** @param items in the order wanted; records that follow each other share a table. */
export function paperOf(items: readonly ExportItem[], { title, style }: { readonly title: string; readonly style: CitationStyle }): Paper {
  const layout = { style, notes: makeNotes() };
  const parts = groupsOf(items).flatMap((group) => partsOf(group, layout));
  return { title, parts, notes: [...layout.notes.all], legend: legendOf(items.map(({ cited }) => cited)) };
}

/** Runs of records, and single quotes. */
function groupsOf(items: readonly ExportItem[]): readonly (readonly ExportItem[])[] {
  const groups: ExportItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.target !== null && last?.[0] !== undefined && last[0].target !== null) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function partsOf(group: readonly ExportItem[], layout: Layout): readonly Part[] {
  const [first] = group;
  if (first === undefined) return [];
  if (first.target !== null) return [targetGrid(group, layout), ...group.flatMap((item) => remarkOf(item, item.target?.indicator ?? ""))];
  return [quotePart(first, layout), ...remarkOf(first, "")];
}

function quotePart({ cited }: ExportItem, { style, notes }: Layout): Part {
  const mark = notes.markOf(referenceOf(cited, style));
  const status = statusMarks(cited);
  const { quote } = cited.citation;
  return { kind: "quote", runs: status === "" ? [marked(quote, mark)] : [plain(quote), marked(status, mark, "warn")] };
}

const remarkOf = ({ note }: ExportItem, about: string): readonly Part[] =>
  note.trim() === "" ? [] : [{ kind: "remark", runs: [plain(`备注${about === "" ? "" : `（${about}）`}：`, "strong"), plain(note)] }];
