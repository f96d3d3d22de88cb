/** Tables with lines lost or doubled: no value may ever be read under a header that is not its own. */
import { beforeAll, describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import type { PlanDocument } from "../../src/domain/library.ts";
import type { Plan, Row, Table } from "../../src/domain/plan.ts";
import { parsePlan } from "../../src/structure/plan.ts";
import { readSeeds } from "./seeds.ts";

let seed: (prefix: string) => PlanDocument;
beforeAll(async () => {
  seed = await readSeeds();
});

const after = "\n\n\n后面的正文说明教育发展情况，内容较长，不属于表格的任何一行，也不应被并入表格之中。\n";

/** A pseudo-random number in [0, 1) of a counter: the same mutations in every run. */
function chance(n: number): number {
  const x = Math.sin(n * 12.9898) * 43758.5453;
  return x - Math.floor(x);
}

function parse(text: string): Plan {
  return parsePlan(applyEdits(text, []));
}

/** The lines of a table with its title, as they stand in the cleaned text. */
function linesOf(document: PlanDocument, table: Table): readonly string[] {
  const { text } = document.cleaned;
  const start = text.lastIndexOf("\n", (table.titleSpan?.start ?? table.span.start) - 1) + 1;
  return text.slice(start, table.span.end).split("\n");
}

/** What a value's header says of its year or sort. */
function yearOf(header: string): string | null {
  return /\d{4}年|十.五|增幅|学位|年限/.exec(header)?.[0] ?? null;
}

function labelOf(table: Table, row: Row): string {
  const at = table.columns.findLastIndex((column) => /指标|学校名称/.test(column.text));
  return row.cells[at]?.text ?? "";
}

function readings(table: Table): readonly string[] {
  return table.rows
    .filter((row) => row.unplaced === null)
    .flatMap((row) =>
      row.cells.flatMap((cell, i) => {
        const year = yearOf(table.columns[i]?.text ?? "");
        return year === null || cell.text === "" ? [] : [`${labelOf(table, row)}|${year}|${cell.text}`];
      }),
    );
}

/** One line lost or doubled, by the trial's number. */
function tear(lines: readonly string[], trial: number): readonly string[] {
  const at = Math.floor(chance(trial) * lines.length);
  const line = lines[at] ?? "";
  return chance(trial + 0.5) < 0.5 ? lines.toSpliced(at, 1) : lines.toSpliced(at, 0, line);
}

function tables(): readonly (readonly [PlanDocument, Table])[] {
  return ["000", "001", "004"].flatMap((prefix) => seed(prefix).plan.tables.map((table) => [seed(prefix), table] as const));
}

describe("a torn table", () => {
  it("never gives a value under another year's header, over 500 lost or doubled lines", () => {
    const all = tables();
    const wrong: string[] = [];
    for (let trial = 0; trial < 500; trial++) {
      const [document, table] = all[trial % all.length] ?? [];
      if (!document || !table) continue;
      const truth = new Set(readings(table));
      const torn = parse(`前文。\n\n${tear(linesOf(document, table), trial).join("\n")}${after}`);
      wrong.push(...torn.tables.flatMap(readings).filter((reading) => !truth.has(reading)));
    }
    expect(wrong).toEqual([]);
  });

  it("is read whole again when nothing is torn (control)", () => {
    for (const [document, table] of tables()) {
      const again = parse(`前文。\n\n${linesOf(document, table).join("\n")}${after}`);
      expect(again.tables.flatMap(readings)).toEqual(readings(table));
      expect(readings(table).length).toBeGreaterThan(3);
    }
  });

  it("places no row at all when a header cell was lost", () => {
    const document = seed("004");
    const table = document.plan.tables[0];
    const lines = table ? linesOf(document, table).filter((line) => line !== "\t2015年") : [];
    const torn = parse(`前文。\n\n${lines.join("\n")}${after}`).tables[0];
    expect(torn?.rows.length).toBeGreaterThan(10);
    expect(torn?.rows.every((row) => /表头/.test(row.unplaced ?? ""))).toBe(true);
  });

  it("goes on after a doubled border and parts rows whose border was lost", () => {
    const table =
      "\t指标\n\t2022年\n\t2025年\n\n\t入园率\n\t92\n\t95\n\n\n\t巩固率\n\t98\n\t99\n\t入学率\n\t97\n\t98\n\n\t达标率\n\t93\n\t96";
    const rows = parse(table + after).tables[0]?.rows ?? [];
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["入园率", "92", "95"],
      ["巩固率", "98", "99"],
      ["入学率", "97", "98"],
      ["达标率", "93", "96"],
    ]);
  });

  it("does not hand a merged label on past a torn row", () => {
    const table = "\t类别\n\t指标\n\t2025年\n\n\t学前\n\t入园率\n\t95\n\n\t入学率\n\t98\n\n\t\n\t达标率\n\t96\n\n\t高中\n\t毛入学率\n\t93";
    const rows = parse(table + after).tables[0]?.rows ?? [];
    expect(rows.map((row) => row.unplaced === null)).toEqual([true, false, true, true]);
    expect(rows[2]?.cells[0]?.text).toBe("");
  });
});
