/** The targets of the five seeds: tables whole, every record verbatim, time and place, blanks. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Blank, StandardMeasure, Target } from "../../src/domain/target.ts";
import { readCatalogue } from "../../src/ingest/catalogue.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { extractTargets } from "../../src/targets/extract.ts";
import { readSeeds } from "../structure/seeds.ts";

let targets: readonly Target[];
let blanks: readonly Blank[];
let text: ReadonlyMap<string, string>;
let measures: readonly StandardMeasure[];
beforeAll(async () => {
  const seed = await readSeeds();
  const catalogue = await readCatalogue("seeds");
  measures = await readMeasures("index");
  const documents = ["000", "001", "002", "003", "004"].map((prefix) => {
    const own = seed(prefix);
    const entry = catalogue.ok ? catalogue.value.find((e) => e.file === own.source.file) : undefined;
    return { ...own, entry: entry ?? own.entry };
  });
  const extracted = documents.map((d) => extractTargets(d, measures));
  targets = extracted.flatMap((e) => e.targets);
  blanks = extracted.flatMap((e) => e.blanks);
  text = new Map(documents.map((d) => [d.source.id, d.source.text]));
});

const said = (city: string, words: string): Target[] => targets.filter((t) => t.city === city && t.raw.includes(words));

describe("every record", () => {
  it("equals the stored text at its place, its header too", () => {
    for (const t of targets) {
      expect(t.raw).toBe(text.get(t.documentId)?.slice(t.start, t.end));
      if (t.header !== null) expect(t.header.raw).toBe(text.get(t.documentId)?.slice(t.header.start, t.header.end));
    }
  });

  it("has a figure that stands in its words, and an id of its own", () => {
    const plain = (words: string): string => words.normalize("NFKC").replace(/\s/g, "");
    for (const t of targets.filter((o) => o.kind !== "project" && o.comparator !== "text"))
      expect(plain(t.raw)).toContain(plain(t.valueText));
    expect(new Set(targets.map((t) => t.id)).size).toBe(targets.length);
  });

  it("has an indicator long enough to understand and short enough to read", () => {
    const long = targets.filter((t) => t.kind === "inline" && t.indicator.length > 48).map((t) => t.indicator);
    expect(targets.filter((t) => t.kind === "inline" && t.indicator.replace(/[“”]/g, "").length < 4).map((t) => t.indicator)).toEqual([]);
    expect(long).toEqual([]);
  });
});

describe("tables", () => {
  it("give every figure, project and measure of the seeds", () => {
    const count = (kind: Target["kind"]): number => targets.filter((t) => t.kind === kind).length;
    expect([count("table"), count("project"), count("responsibility")]).toEqual([215, 101, 19]);
  });

  it("keep 以上, the attribute and the year of the header", () => {
    const found = targets.find((t) => t.city === "柳州" && t.indicator.startsWith("优质均衡县区评估通过率") && t.year === 2022);
    expect(found).toMatchObject({ value: 10, comparator: ">=", unit: "%", attribute: "预期性", baseline: false });
  });

  it("tell two values of one cell apart by their labels", () => {
    const found = targets.filter((t) => t.city === "柳州" && t.valueText.startsWith("基教") && t.year === 2025);
    expect(found.map((t) => [t.indicator, t.value])).toEqual([["自治区级以上教学科研成果数（个）（基教）", 86]]);
  });

  it("date a change from the first year beside it to the last", () => {
    const found = targets.find((t) => t.city === "清远" && t.indicator === "幼儿园数（所）增幅");
    expect(found).toMatchObject({ value: 30.25, unit: "%", period: "2015-2020", baseline: true });
  });

  it("keep stated blanks as blanks", () => {
    expect(blanks.some((b) => b.city === "清远" && b.indicator === "小学适龄儿童入学率（%）增幅")).toBe(true);
    expect(blanks.every((b) => b.measure !== "")).toBe(true);
  });
});

describe("prose", () => {
  it("reads the year from the sentence, its heading or what the paragraph holds on to", () => {
    expect(said("港北区", "奇石鄉小學生寄宿率")[0]).toMatchObject({ period: "2016-2019", baseline: true, place: "奇石乡" });
    expect(said("清远", "高中阶段教育毛入学率由2015年的92.5%").map((t) => [t.year, t.value])).toEqual([
      [2015, 92.5],
      [2020, 100.06],
    ]);
    expect(said("钦州", "公办幼儿园在园幼儿占比达到67%以上")[0]).toMatchObject({ year: 2025, baseline: false });
  });

  it("knows chapters that look back from those that aim", () => {
    expect(said("柳州", "全市补充教师近1.2万名")[0]).toMatchObject({ baseline: true, period: "2016-2020", comparator: "~" });
    expect(said("柳州", "财政性教育经费占GDP比例达到4.5%")[0]).toMatchObject({ baseline: false, period: "2021-2025" });
  });

  it("maps wordings to one measure, other levels and parts to their own", () => {
    expect(said("港北区", "主要勞動力平均受教育年限11年")[0]?.measure).toBe("劳动年龄人口平均受教育年限");
    expect(said("钦州", "10所市级中华优秀文化艺术传承学校")[0]?.measure).toBe("中华优秀文化艺术传承学校数（市级）");
    expect(said("柳州", "县域普通高中建设项目共涉及10所学校")[0]?.place).toBe("县域");
  });
});
