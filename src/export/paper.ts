/** Items and a style enter, the Paper leaves: quotes and tables in order, their notes, and what its signs mean. Pure. */
import type { CitationStyle, Paper, Part } from "../domain/export.ts";
import type { ExportItem } from "./cited.ts";
import { legendOf } from "./legend.ts";
import { makeNotes, plain } from "./notes.ts";
import { quotePart } from "./quote-part.ts";
import type { Layout } from "./reference.ts";
import { tableFor, targetGrid } from "./target-grid.ts";

/** @param items in the order wanted; records that follow each other share a table. */
export function paperOf(items: readonly ExportItem[], { title, style }: { readonly title: string; readonly style: CitationStyle }): Paper {
  const layout = { style, notes: makeNotes() };
  const parts = groupsOf(items).flatMap((group) => partsOf(group, layout));
  return { title, parts, notes: [...layout.notes.all], legend: legendOf(items.map(({ cited }) => cited)) };
}

/** Records of one kind that follow each other, and single quotes. */
function groupsOf(items: readonly ExportItem[]): readonly (readonly ExportItem[])[] {
  const groups: ExportItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.target && item.target && tableFor(last[0].target) === tableFor(item.target)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function partsOf(group: readonly ExportItem[], layout: Layout): readonly Part[] {
  const [first] = group;
  if (first === undefined) return [];
  if (first.target !== null) return [targetGrid(group, layout), ...group.flatMap((item) => remarkOf(item, item.target?.indicator ?? ""))];
  return [quotePart(first.cited, layout), ...remarkOf(first, "")];
}

const remarkOf = ({ note }: ExportItem, about: string): readonly Part[] =>
  note.trim() === "" ? [] : [{ kind: "remark", runs: [plain("备注", "strong"), plain(`${about === "" ? "" : `（${about}）`}：${note}`)] }];
