/** Tables copied from web pages, each cell on a line of its own. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import type { Table } from "../../src/domain/plan.ts";
import { parsePlan } from "../../src/structure/plan.ts";

const lines = (...cells: readonly string[]): string => cells.join("\n\n");
const tablesOf = (text: string): readonly Table[] =>
  parsePlan(applyEdits(`前文一段话，说明以下指标。\n\n${text}\n\n三、主要任务\n实施工程。`, [])).tables;
const rowsOf = (text: string): string[] =>
  (tablesOf(text)[0]?.rows ?? []).map((row) =>
    [row.unplaced === null ? "" : "?", row.group ?? "", ...row.cells.map((c) => c.text)].join("|"),
  );

const header = ["指  标", "2020年", "2025年", "属性"];

describe("cells one a line", () => {
  it("become rows under their section labels", () => {
    const text = lines(
      ...header,
      "一、发展水平",
      "1.毛入园率（%）",
      "93.7%",
      "96%以上",
      "约束性",
      "2.巩固率（%）",
      "99.1%",
      "99.3%",
      "约束性",
      "二、资源",
      "1.示范园（所）",
      "21",
      "30",
      "预期性",
    );
    expect(rowsOf(text)).toEqual([
      "|一、发展水平|1.毛入园率（%）|93.7%|96%以上|约束性",
      "|一、发展水平|2.巩固率（%）|99.1%|99.3%|约束性",
      "|二、资源|1.示范园（所）|21|30|预期性",
    ]);
  });

  it("with two values a column belong to two indicators, short ones together with the line before", () => {
    const text = lines(
      ...header,
      "1.标准班额比例（%）",
      "其中：小学",
      "初中",
      "61.4%",
      "72.8%",
      "85%以上",
      "90%以上",
      "预期性",
      "2.毛入园率（%）",
      "90",
      "95",
      "约束性",
      "3.巩固率（%）",
      "98",
      "99",
      "约束性",
    );
    expect(rowsOf(text).slice(0, 2)).toEqual([
      "||1.标准班额比例（%）其中：小学|61.4%|85%以上|预期性",
      "||1.标准班额比例（%）初中|72.8%|90%以上|预期性",
    ]);
  });

  it("keep an empty value empty", () => {
    const text = `${lines(...header, "1.覆盖率（%）")}\n\n\n\n${lines("80%", "预期性", "2.毛入园率（%）", "90", "95", "约束性", "3.巩固率（%）", "98", "99", "约束性")}`;
    expect(rowsOf(text)[0]).toBe("||1.覆盖率（%）||80%|预期性");
  });

  it("that do not add up are set apart", () => {
    const text = lines(
      ...header,
      "1.毛入园率（%）",
      "96%",
      "约束性",
      "2.巩固率（%）",
      "98",
      "99",
      "约束性",
      "3.入学率（%）",
      "97",
      "98",
      "约束性",
      "4.升学率（%）",
      "97",
      "98",
      "约束性",
    );
    expect(rowsOf(text)[0]).toMatch(/^\?/);
  });

  it("are no table where no header stands over them", () => {
    expect(tablesOf(lines("一、目标", "发展水平", "93.7%", "资源", "96%"))).toEqual([]);
  });
});
