import { describe, expect, it } from "vitest";
import { danglingMarks, looseFigures } from "../../src/cite/figures.ts";
import type { Citation } from "../../src/domain/reply.ts";

const citation = (n: number, raw: string): Citation => ({
  n,
  documentId: "d",
  sourceHash: "h",
  file: "f.txt",
  title: null,
  titleStated: false,
  city: "钦州",
  docStatus: "issued",
  docNumber: null,
  section: [],
  start: 0,
  end: raw.length,
  raw,
  quote: raw,
  repaired: false,
});

describe("figures in an answer", () => {
  it("are carried when the citation marked right behind them holds them", () => {
    expect(looseFigures("新增公办学校学位2.532万个[1]", [citation(1, "主城区新增公办学校学位2.532万个")], [])).toEqual([]);
  });
  it("are loose when only another citation holds them", () => {
    const cited = [citation(1, "高中阶段毛入学率93%以上"), citation(2, "97%以上")];
    expect(looseFigures("毛入学率97%以上[1]", cited, [])).toEqual(["97"]);
  });
  it("are loose without any mark", () => {
    expect(looseFigures("共建100所红色学校", [citation(1, "建设100所红色学校")], [])).toEqual(["100"]);
  });
  it("may be derived when their parts are cited", () => {
    expect(looseFigures("共6所[1]", [citation(1, "学校")], [{ valueText: "6所", how: "count", citations: [1] }])).toEqual([]);
    expect(looseFigures("共6所[1]", [citation(1, "学校")], [{ valueText: "6所", how: "count", citations: [] }])).toEqual(["6"]);
  });
  it("are not counted when repeated from the question in 「」", () => {
    expect(looseFigures("没有找到「建50所学校」", [], [])).toEqual([]);
  });
});

describe("marks", () => {
  it("dangle when no citation answers to them", () => {
    expect(danglingMarks("见[1][3]", [citation(1, "x")])).toEqual([3]);
  });
});
