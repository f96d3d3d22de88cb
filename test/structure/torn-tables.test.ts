/** Tables with lines lost, doubled or added: no value may ever be read under a name or header that is not its own. */
import { beforeAll, describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import type { PlanDocument } from "../../src/domain/library.ts";
import type { Plan, Table } from "../../src/domain/plan.ts";
import { readCatalogue } from "../../src/ingest/catalogue.ts";
import { parsePlan } from "../../src/structure/plan.ts";
import { damages, dice, linesOf, type Reading, readingsOf, wrongIn } from "./damage.ts";
import { readSeeds } from "./seeds.ts";

interface Sound {
  readonly document: PlanDocument;
  readonly table: Table;
  readonly truth: readonly Reading[];
}

let sound: readonly Sound[];
let document: (prefix: string) => PlanDocument;
beforeAll(async () => {
  const seed = await readSeeds();
  const catalogue = await readCatalogue("seeds");
  document = (prefix) => {
    const own = seed(prefix);
    const entry = catalogue.ok ? catalogue.value.find((e) => e.file === own.source.file) : undefined;
    return { ...own, entry: entry ?? own.entry };
  };
  sound = ["000", "001", "004"]
    .map(document)
    .flatMap((d) => d.plan.tables.map((table) => ({ document: d, table, truth: readingsOf(d, linesOf(d, table), false) })));
});

const after = "\n\n\n后面的正文说明教育发展情况，内容较长，不属于表格的任何一行，也不应被并入表格之中。\n";
const parse = (text: string): Plan => parsePlan(applyEdits(text, []));
const DAMAGES = 500;

/** Damage number `trial`: its table, its kind and its chance are the same in every run. */
function damaged(trial: number): { readonly kind: string; readonly of: Sound; readonly lines: readonly string[] } {
  const of = sound[trial % sound.length];
  const kinds = Object.keys(damages);
  const kind = kinds[Math.floor(trial / sound.length) % kinds.length];
  if (of === undefined || kind === undefined) throw new Error("no table");
  return { kind, of, lines: damages[kind]?.(linesOf(of.document, of.table), dice(trial)) ?? [] };
}

describe("a torn table", () => {
  it(`gives no wrong value as sure in ${DAMAGES} random damages, and would without the check`, () => {
    let wrong: readonly string[] = [];
    let wouldBeWrong = 0;
    let kept = 0;
    let all = 0;
    for (let trial = 0; trial < DAMAGES; trial++) {
      const { kind, of, lines } = damaged(trial);
      const sure = readingsOf(of.document, lines, false);
      wrong = [...wrong, ...wrongIn(sure, of.truth).map((r) => `${trial} ${kind} ${of.table.title}: ${r.name} ${r.column} ${r.value}`)];
      if (wrongIn(readingsOf(of.document, lines, true), of.truth).length > 0) wouldBeWrong++;
      kept += sure.length;
      all += of.truth.length;
    }
    expect(wrong).toEqual([]);
    // Control: rows that were set apart hold wrong readings in a good part of the trials.
    expect(wouldBeWrong).toBeGreaterThan(DAMAGES / 10);
    // Setting everything apart would be no achievement: most of what a damage does not touch is still read.
    expect(kept / all).toBeGreaterThan(0.8);
  }, 120_000);

  it("is read whole again when nothing is torn (control)", () => {
    for (const { document: d, table, truth } of sound) {
      expect(readingsOf(d, linesOf(d, table), false)).toEqual(truth);
      expect(truth.length).toBeGreaterThan(9);
    }
  });

  it("places no row at all when a header cell was lost", () => {
    const own = document("004");
    const table = own.plan.tables[0];
    const lines = table ? linesOf(own, table).filter((line) => line !== "\t2015年") : [];
    const torn = parse(`前文。\n\n${lines.join("\n")}${after}`).tables[0];
    expect(torn?.rows.length).toBeGreaterThan(10);
    expect(torn?.rows.every((row) => /表头/.test(row.unplaced ?? ""))).toBe(true);
  });

  it("does not take a row of figures for the header after a repeated title", () => {
    const table =
      "专栏1 建设规划\n\t学校\n\t学位（个）\n\t年限\n\n\t甲小学\n\t1800\n\t2021-2024\n\n\t乙小学\n\t900\n\t2022-2023\n\n\t专栏1 建设规划\n\n\t丙小学\n\t700\n\t2023-2024\n\n\t丁小学\n\t600\n\t2024-2025\n\n\t戊小学\n\t500\n\t2024-2025";
    const rows = parse(table + after)
      .tables.slice(1)
      .flatMap((t) => t.rows);
    expect(rows.every((row) => row.unplaced !== null)).toBe(true);
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
