/** Real tables of the seeds, random damage to their lines, and what is then read from them. */
import type { PlanDocument } from "../../src/domain/library.ts";
import type { Table } from "../../src/domain/plan.ts";
import type { Target } from "../../src/domain/target.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { factsOf } from "../../src/targets/facts.ts";
import { projectTargets } from "../../src/targets/projects.ts";
import { tableTargets } from "../../src/targets/tables.ts";

const AFTER = "\n\n\n后面的正文说明教育发展情况，内容较长，不属于表格的任何一行，也不应被并入表格之中。\n";

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The lines of a table with its title, as they stand in the cleaned text. */
export function linesOf(document: PlanDocument, table: Table): readonly string[] {
  const { text } = document.cleaned;
  const start = text.lastIndexOf("\n", (table.titleSpan?.start ?? table.span.start) - 1) + 1;
  return text.slice(start, table.span.end).split("\n");
}

type Damage = (lines: readonly string[], random: () => number) => readonly string[];
const at = (lines: readonly string[], random: () => number): number => Math.floor(random() * lines.length);
const cellAt = (lines: readonly string[], random: () => number): number => {
  const cells = lines.flatMap((line, i) => (line.startsWith("\t") ? [i] : []));
  return cells[at(cells.map(String), random)] ?? 0;
};

/** What can happen to a table between a page and a text file. */
export const damages: Readonly<Record<string, Damage>> = {
  "a line lost": (lines, random) => lines.toSpliced(at(lines, random), 1),
  "a line twice": (lines, random) => {
    const i = at(lines, random);
    return lines.toSpliced(i, 0, lines[i] ?? "");
  },
  "a cell lost": (lines, random) => lines.toSpliced(cellAt(lines, random), 1),
  "an extra cell": (lines, random) => lines.toSpliced(cellAt(lines, random), 0, "\t12.5"),
  "an empty cell too many": (lines, random) => lines.toSpliced(cellAt(lines, random), 0, "\t"),
  "several lines lost": (lines, random) =>
    Array.from({ length: 2 + Math.floor(random() * 3) }).reduce<readonly string[]>((left) => left.toSpliced(at(left, random), 1), lines),
  "the header again": (lines, random) => {
    const first = lines.findIndex((line) => line.startsWith("\t"));
    const end = lines.findIndex((line, i) => i > first && line.trim() === "");
    const rows = lines.flatMap((line, i) => (i > end && line.trim() === "" ? [i] : []));
    return lines.toSpliced(rows[at(rows.map(String), random)] ?? end, 0, "", ...lines.slice(first, end));
  },
  "a border lost": (lines, random) => {
    const borders = lines.flatMap((line, i) => (line.trim() === "" ? [i] : []));
    return lines.toSpliced(borders[at(borders.map(String), random)] ?? 0, 1);
  },
};

export interface Reading {
  readonly name: string;
  readonly column: string;
  readonly value: string;
}

/** Every value of the text's tables with the name and column it is read under; `unsure` also takes rows that were set apart. */
export function readingsOf(document: PlanDocument, lines: readonly string[], unsure: boolean): readonly Reading[] {
  const text = `前文。\n\n${lines.join("\n")}${AFTER}`;
  const torn = readDocument({ ...document.source, text }, document.entry);
  const tables = unsure ? torn.plan.tables.map(trusting) : torn.plan.tables;
  const facts = factsOf(torn, []);
  return tables.flatMap((table) => [...tableTargets(facts, table).targets, ...projectTargets(torn, table)].flatMap(readings));
}

const trusting = (table: Table): Table => ({ ...table, rows: table.rows.map((row) => ({ ...row, unplaced: null })) });

function readings(t: Target): readonly Reading[] {
  if (t.extra !== null && "school" in t.extra) {
    const { school, ...fields } = t.extra;
    return Object.entries(fields).flatMap(([column, value]) =>
      value === null || value === false ? [] : [{ name: school, column, value: String(value) }],
    );
  }
  return [{ name: t.indicator, column: [t.year, t.period, t.baseline].join("|"), value: t.valueText }];
}

/** Readings that the sound table does not hold. A name of which a line was lost or doubled still stands for the whole. */
export function wrongIn(found: readonly Reading[], truth: readonly Reading[]): readonly Reading[] {
  const known = new Set(truth.map((t) => t.name));
  const bare = (name: string): string => name.replace(/增幅$/, "");
  const alike = (name: string, other: string): boolean => name.length > 3 && (other.includes(bare(name)) || name.includes(bare(other)));
  return found.filter((r) => {
    const same = truth.filter((t) => t.column === r.column && t.value === r.value);
    return !same.some((t) => t.name === r.name || (!known.has(r.name) && alike(r.name, t.name)));
  });
}
