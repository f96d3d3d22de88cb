/**
 * An HTML page in; edits out that leave its words, one block a line, tables in the flattened form of plain-text plans
 * (a cell begins with "\n\t", a row with "\n\n\t"), headings after as many # as their level. Pure.
 */
import { Parser } from "htmlparser2";
import type { Edit } from "../../domain/source.ts";
import { closeRow, type GridState, newGrid, openCell, openRow } from "./html-grid.ts";

/** Words kept: stored `[start, end)` with its `cuts` made; `gap` is what stands before them. */
interface Kept {
  readonly start: number;
  readonly end: number;
  readonly cuts: readonly Edit[];
  readonly gap: string;
}

const silent = new Set(["script", "style", "noscript", "template", "head", "nav", "footer", "select", "button", "svg"]);
const blocks = new Set(
  "p div section article main ul ol li dl dt dd blockquote pre figure figcaption form fieldset hr br caption center".split(" "),
);

export function htmlEdits(html: string): readonly Edit[] {
  const { kept, gap } = readWords(html);
  return toEdits(html.length, kept, gap.includes("\t") ? withoutEnds(gap) : "");
}

interface Walk {
  readonly kept: Kept[];
  readonly grids: GridState[];
  gap: string;
  silence: number;
}

function readWords(html: string): Walk {
  const walk: Walk = { kept: [], grids: [], gap: "", silence: 0 };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => open(walk, name, attributes),
      onclosetag: (name) => close(walk, name),
      ontext: (text) =>
        keep(walk, text, { start: parser.startIndex, end: parser.endIndex + 1, raw: html.slice(parser.startIndex, parser.endIndex + 1) }),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return walk;
}

function open(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  if (silent.has(name)) walk.silence++;
  const grid = walk.grids.at(-1);
  if (name === "table") {
    walk.grids.push(newGrid());
    walk.gap += "\n";
  } else if (name === "tr" && grid) walk.gap += openRow(grid);
  else if ((name === "td" || name === "th") && grid) walk.gap += openCell(grid, attributes);
  else if (/^h[1-6]$/.test(name)) walk.gap += `\n${"#".repeat(Number(name[1]))} `;
  else if (blocks.has(name)) addLine(walk);
}

/** A block opens a line, but none before a cell's first words. */
function addLine(walk: Walk): void {
  if (!walk.gap.endsWith("\t")) walk.gap += "\n";
}

function close(walk: Walk, name: string): void {
  if (silent.has(name)) walk.silence = Math.max(0, walk.silence - 1);
  if (name === "table") {
    const grid = walk.grids.pop();
    walk.gap += `${grid === undefined ? "" : closeRow(grid)}\n\n\n`;
  } else if (name === "td" || name === "th") walk.gap = withoutEnds(walk.gap);
  else if (blocks.has(name) || /^h[1-6]$/.test(name)) addLine(walk);
}

/** White space of the page's source is no text; between words it is one blank. */
function keep(walk: Walk, text: string, { start, end, raw }: Place): void {
  if (walk.silence > 0) return;
  if (/^\s*$/.test(text)) return;
  const lead = walk.gap === "" && walk.kept.length > 0 ? " " : "";
  walk.kept.push({ start, end, cuts: raw === text ? blankCuts(raw, start, lead) : [cut(start, end, text)], gap: tidy(walk.gap) });
  walk.gap = "";
}

/** Stored words of one piece of text; an entity is a piece of its own and the only one that reads otherwise. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}

/** Only the blanks go, so that every word keeps its own place. */
function blankCuts(raw: string, at: number, lead: string): readonly Edit[] {
  const first = /^[ \t]*\n\s*|^[ \t]+/.exec(raw)?.[0] ?? "";
  const kept = first.includes("\n") ? "" : lead;
  const opening = first === "" || first === kept ? [] : [cut(at, at + first.length, kept)];
  const later = [...raw.slice(first.length).matchAll(/(?<!\s)\s*\n\s*/g)].map(({ 0: blank, index }) => {
    const start = at + first.length + index;
    return cut(start, start + blank.length, "");
  });
  return [...opening, ...later];
}

function cut(start: number, end: number, text: string): Edit {
  return { start, end, text, kind: "markup", presumed: false };
}

const withoutEnds = (gap: string): string => gap.replace(/(?<!\n)\n+$/, "");

function tidy(gap: string): string {
  return gap.replace(/\n{4,}/g, "\n\n\n");
}

function toEdits(length: number, kept: readonly Kept[], tail: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { start, end, cuts, gap } of kept) {
    if (start > at || gap !== "") edits.push(cut(at, start, edits.length === 0 && !gap.includes("\t") ? gap.trimStart() : gap));
    edits.push(...cuts);
    at = end;
  }
  if (at < length || tail !== "") edits.push(cut(at, length, tail));
  return edits;
}
