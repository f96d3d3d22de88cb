/**
 * Contradictions of the five seeds, each read in its source and judged: those listed are true, and there are no others.
 * Not listed on purpose: 清远's 17 schools of 中等职业教育（含技工学校） beside 10所左右 of 中职学校 (another scope), its
 * 双师型 70 beside 60%以上 of 高素质双师型 (both can hold), 柳州's 39 holders of a title beside 70 who won one in five
 * years, and parts of a whole everywhere.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Conflict, Target } from "../../src/domain/target.ts";
import { readCatalogue } from "../../src/ingest/catalogue.ts";
import { findConflicts } from "../../src/measures/conflicts.ts";
import { degrees } from "../../src/measures/degrees.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { extractTargets } from "../../src/targets/extract.ts";
import { readSeeds } from "../structure/seeds.ts";
import { record } from "./record.ts";

let found: readonly Conflict[];
beforeAll(async () => {
  const seed = await readSeeds();
  const catalogue = await readCatalogue("seeds");
  const measures = await readMeasures("index");
  const targets = ["000", "001", "002", "003", "004"].flatMap((prefix) => {
    const own = seed(prefix);
    const entry = catalogue.ok ? catalogue.value.find((e) => e.file === own.source.file) : undefined;
    return extractTargets({ ...own, entry: entry ?? own.entry }, measures).targets;
  });
  found = findConflicts(targets, measures);
});

const short = (t: Target): string => `${t.valueText} ${t.year ?? t.period}`;
const lines = (wanted: (kind: Conflict["kind"]) => boolean): string[] =>
  found
    .filter((c) => wanted(c.kind))
    .map((c) => `${c.city} ${c.kind} ${c.measure}: ${short(c.a)} | ${short(c.b)}`)
    .sort();

describe("contradictions of the seeds", () => {
  it("are these: two figures for one thing, year and place", () => {
    expect(lines((kind) => kind !== "below-baseline")).toEqual(
      [
        // 主要指标 gives 97%, the chapter on compulsory education 98%以上.
        "港北区 within-text 九年义务教育巩固率: 97% 2025 | 98%以上 2025",
        // 主要指标 gives 96%, the chapter on 体育 95%以上.
        "港北区 within-text 中小学生体质测试达标率: 96% 2021-2025 | 95%以上 2025",
        // 主要指标 gives 5個名校長工作室, the chapter on teachers 3個.
        "港北区 within-text 名校长工作室数: 5個 2025 | 3個 2025",
        // The first chapter counts 341, the paragraph on 学前教育 330 registered ones.
        "港北区 within-text 幼儿园数: 341所 2016-2020 | 330所 2016-2020",
        // The chapter gives a share of zero, its measures 基本消除.
        "港北区 within-text 义务教育大班额比例: 零 2025 | 基本消除 2025",
        // 6572 and 5889 are 12461.
        "港北区 within-text 区内初中学校中职总送生: 112461人 2016-2020 | 5889人 2016-2020",
        // The text gives 接近全省平均水平, 专栏4 达全省平均水平.
        "清远 within-text 义务教育质量监测结果: 接近全省平均水平 2025 | 达全省平均水平 2025",
        // The text gives 6-8所, 专栏5 gives 3-5所.
        "清远 within-text 特色高中数: 6-8所 2021-2025 | 3-5所 2021-2025",
        // Table two gives 75 and 94, 专栏9 gives 83% and 96%.
        "清远 text-table 小学专任教师本科以上学历比例: 75 2025 | 83% 2025",
        "清远 text-table 初中专任教师本科以上学历比例: 94 2025 | 96% 2025",
      ].sort(),
    );
  });

  it("are these: goals below the last figure achieved", () => {
    expect(lines((kind) => kind === "below-baseline")).toEqual(
      [
        "柳州 below-baseline 普惠性幼儿园覆盖率: 80%以上 2021-2025 | 86.56% 2016-2020",
        "清远 below-baseline 九年义务教育巩固率: 95 2022 | 98.34% 2016-2020",
        "清远 below-baseline 九年义务教育巩固率: 95 2025 | 98.34% 2016-2020",
        // 54.12% counts kindergartens 含公办性质, which the sentence says.
        "清远 below-baseline 公办幼儿园在园幼儿占比: 50 2022 | 54.12% 2016-2020",
        "清远 below-baseline 公办幼儿园在园幼儿占比: 50 2025 | 54.12% 2016-2020",
        "清远 below-baseline 初中毕业生升学率: 98 2022 | 99.14 2020",
        "清远 below-baseline 初中毕业生升学率: 98 2025 | 99.14 2020",
        "清远 below-baseline 学前三年毛入园率: 98以上 2022 | 101.28 2020",
        "清远 below-baseline 学前三年毛入园率: 98以上 2025 | 101.28 2020",
        "清远 below-baseline 普惠性幼儿园覆盖率: 80 2022 | 85.38% 2016-2020",
        "清远 below-baseline 普惠性幼儿园覆盖率: 80 2025 | 85.38% 2016-2020",
        "清远 below-baseline 残疾儿童义务教育入学率: 95 2022 | 98.91 2020",
        "清远 below-baseline 残疾儿童义务教育入学率: 95 2025 | 98.91 2020",
        "清远 below-baseline 高中阶段毛入学率: 98 2022 | 100.06 2020",
        "清远 below-baseline 高中阶段毛入学率: 98 2025 | 100.06 2020",
        "港北区 below-baseline 九年义务教育巩固率: 97% 2025 | 98.81% 2020",
        "港北区 below-baseline 九年义务教育巩固率: 98%以上 2025 | 98.81% 2020",
        "港北区 below-baseline 学前三年毛入园率: 95% 2025 | 118.4% 2020",
        "钦州 below-baseline 九年义务教育巩固率: 97%以上 2025 | 100% 2020",
        "钦州 below-baseline 学前三年毛入园率: 93%以上 2025 | 94.67% 2020",
        "钦州 below-baseline 高中阶段毛入学率: 93%以上 2025 | 96.09% 2020",
      ].sort(),
    );
  });

  it("are told in a neutral sentence with both figures", () => {
    const one = found.find((c) => c.measure === "特色高中数");
    expect(one?.why).toBe("清远特色高中数：一处2021—2025年目标为6-8所，另一处2021—2025年目标为3-5所，两处写法不一致。");
    const sum = found.find((c) => c.measure === "区内初中学校中职总送生");
    expect(sum?.why).toBe("港北区区内初中学校中职总送生：总数写作112461人，其中全日制6572人、非全日制5889人，合计12461人，与总数不符。");
    const scope = found.find((c) => c.measure === "公办幼儿园在园幼儿占比");
    expect(scope?.why).toContain("统计范围写法不同");
  });
});

const inWords = (valueText: string): Partial<Target> => ({ value: null, unit: null, comparator: "text", valueText });

describe("degrees in words", () => {
  it.each(degrees.map((d) => [d.matches, d] as const))("%s is told from its opposite", (_, { pattern, matches, leaves }) => {
    expect(pattern.test(matches)).toBe(true);
    expect(pattern.test(leaves)).toBe(false);
  });
});

describe("what is no contradiction", () => {
  const two = (a: Partial<Target>, b: Partial<Target>): readonly string[] =>
    findConflicts([record({ start: 0, end: 5, ...a }), record({ start: 50, end: 55, ...b })]).map((c) => c.kind);

  it("bounds that can both hold, and one figure with and without its bound", () => {
    expect(two({ value: 95, comparator: ">=" }, { value: 93, comparator: ">=" })).toEqual([]);
    expect(two({ value: 95 }, { value: 95, comparator: ">=" })).toEqual([]);
    expect(two({ value: 95, valueMax: 98, comparator: "range" }, { value: 97, comparator: "~" })).toEqual([]);
  });

  it("one figure the other rounded", () => {
    expect(two({ value: 92.5, kind: "inline" }, { value: 92.53, kind: "table" })).toEqual([]);
  });

  it("another year, place, basis, unit or scope", () => {
    expect(two({ value: 95 }, { value: 97, year: 2022 })).toEqual([]);
    expect(two({ value: 95 }, { value: 97, place: "浦北县" })).toEqual([]);
    expect(two({ value: 97 }, { value: 95, baseline: true })).toEqual([]);
    expect(two({ value: 95 }, { value: 97, unit: "所" })).toEqual([]);
    expect(two({ value: 95 }, { value: 97, indicator: "巩固率（含民办）" })).toEqual([]);
  });

  it("figures of one list, and additions that count something else each time", () => {
    expect(
      two(
        { value: 3, unit: "所", indicator: "特色高中", start: 0, end: 40 },
        { value: 5, unit: "所", indicator: "特色高中", start: 20, end: 60 },
      ),
    ).toEqual([]);
    expect(two({ value: 3, unit: "个", indicator: "新增学位" }, { value: 5, unit: "个", indicator: "新增学位" })).toEqual([]);
  });

  it("values in words of one degree, or of another subject", () => {
    expect(two({ value: null, comparator: "text", valueText: "大体相当" }, { value: 50 })).toEqual([]);
    expect(two(inWords("全面消除"), inWords("全部消除"))).toEqual([]);
    expect(two(inWords("接近全省平均水平"), inWords("达到全国平均水平"))).toEqual([]);
    expect(two(inWords("基本消除"), { value: 3 })).toEqual([]);
  });

  it("parts that add up, or need not", () => {
    const whole = { value: 12, unit: "人", indicator: "送生", start: 0, end: 5 };
    const part = (label: string, value: number, end: number) => record({ value, unit: "人", indicator: `送生（${label}）`, start: 0, end });
    expect(findConflicts([record(whole), part("全日制", 7, 9), part("非全日制", 5, 15)])).toEqual([]);
    expect(findConflicts([record(whole), part("小学", 7, 9), part("初中", 4, 15)])).toEqual([]);
    expect(findConflicts([record(whole), part("全日制", 7, 9), part("非全日制", 4, 15)])).toHaveLength(1);
  });
});

describe("what is one", () => {
  it("two bounds no value satisfies, in a text, between text and table, between documents", () => {
    const low = record({ value: 90, comparator: "<=", start: 0, end: 5 });
    const high = record({ value: 95, comparator: ">=", start: 50, end: 55 });
    expect(findConflicts([low, high]).map((c) => c.kind)).toEqual(["within-text"]);
    expect(findConflicts([low, { ...high, kind: "table" }]).map((c) => c.kind)).toEqual(["text-table"]);
    expect(findConflicts([low, { ...high, documentId: "other" }]).map((c) => c.kind)).toEqual(["between-documents"]);
  });

  it("one degree in words beside a lesser one, or beside none left", () => {
    const two = (a: Partial<Target>, b: Partial<Target>): number =>
      findConflicts([record({ start: 0, end: 5, ...a }), record({ start: 50, end: 55, ...b })]).length;
    expect(two(inWords("接近全省平均水平"), inWords("达全省平均水平"))).toBe(1);
    expect(two(inWords("基本消除"), { value: 0 })).toBe(1);
  });

  it("a goal worse than what was achieved, where less is better too", () => {
    const measure = "教师空编率";
    const achieved = record({ measure, value: 4, year: 2020, baseline: true });
    expect(findConflicts([achieved, record({ measure, value: 5, start: 50, end: 55 })]).map((c) => c.kind)).toEqual(["below-baseline"]);
    expect(findConflicts([achieved, record({ measure, value: 3, start: 50, end: 55 })])).toEqual([]);
  });
});
