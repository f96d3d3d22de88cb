/** The structure of the five seeds, and properties of any text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import type { Plan, Table } from "../../src/domain/plan.ts";
import { parsePlan } from "../../src/structure/plan.ts";
import { readSeeds } from "./seeds.ts";

const seed = await readSeeds();
const parse = (text: string): Plan => parsePlan(applyEdits(text, []));
const table = (plan: Plan, title: string): Table | undefined => plan.tables.find((t) => t.title.includes(title));
const texts = (found: Table | undefined): string[] => (found?.rows ?? []).map((row) => row.cells.map((c) => c.text).join("|"));

describe("tables of the seeds", () => {
  it("reads 钦州's results with group rows and a header broken over lines", () => {
    const found = table(seed("000").plan, "“十三五”主要目标完成情况");
    expect(found?.columns.map((c) => c.text)).toEqual(["指标", "2015年完成数", "2020年规划数", "2020年完成数"]);
    expect(found?.rows.map((r) => r.group)).toEqual(["学前教育", "小学教育", "初中教育", "高中阶段教育"]);
    expect(texts(found)[3]).toBe("毛入学率|88%|90%|96.09%");
  });

  it("repeats merged labels of 钦州's 101 school projects and marks them inherited", () => {
    const rows = table(seed("000").plan, "建设规划表")?.rows ?? [];
    expect(rows).toHaveLength(101);
    expect(rows.every((r) => r.cells.length === 7 && r.unplaced === null)).toBe(true);
    expect(rows[1]?.cells.slice(0, 3).map((c) => [c.text, c.inherited])).toEqual([
      ["幼儿园", true],
      ["市直", true],
      ["钦州市第十六幼儿园", false],
    ]);
  });

  it("keeps both rows of 柳州's nineteenth indicator under the same labels", () => {
    const found = table(seed("001").plan, "表一");
    expect(found?.columns.map((c) => c.text)).toEqual(["序号", "指标项目", "指标项目", "属性", "“十三五”末", "2022年", "2025年"]);
    expect(texts(found).filter((row) => row.startsWith("19|"))).toEqual([
      "19|教师队伍|自治区级以上教学科研成果数（个）|预期性|基教:64|/|基教:86",
      "19|教师队伍|自治区级以上教学科研成果数（个）|预期性|职教：32|/|职教：35",
    ]);
  });

  it("ends 柳州's table where the second chapter begins", () => {
    const { plan } = seed("001");
    expect(plan.sections.filter((s) => s.kind === "chapter").map((s) => s.heading.slice(0, 3))).toEqual([
      "第一章",
      "第二章",
      "第三章",
      "第四章",
    ]);
    expect(texts(table(plan, "表一")).at(-1)).toContain("4|4.2|4.5");
  });

  it("splits cells of several lines and never fills an empty value", () => {
    const { plan } = seed("004");
    expect(texts(table(plan, "（一）"))).toContain("高等教育|高等职业教育在校生（万人）|12|12");
    expect(texts(table(plan, "（一）"))).toContain("高等教育|普通本专科生其中：本科生（万人）|1.5|1.5");
    expect(texts(table(plan, "完成情况"))).toContain("义务教育|小学适龄儿童入学率（%）|100|100|");
    expect(plan.tables).toHaveLength(3);
  });

  it("makes sections, not tables, of boxes in words", () => {
    const { plan } = seed("000");
    expect(plan.sections.filter((s) => s.kind === "box")).toHaveLength(10);
    expect(plan.tables).toHaveLength(3);
  });
});

describe("what 港北 names but lacks, and who answers in 钦州's draft", () => {
  it("names both annex tables that were never in the file", () => {
    const names = seed("002").plan.missingTables.map((m) => m.name);
    expect(names).toEqual(["港北區“十四五”期間公辦中小學建設規劃表(2021-2025)", "港北區“十四五”期間公辦幼兒園建設規劃表(2021-2025)"]);
    expect(seed("002").plan.tables).toHaveLength(0);
  });

  it("lists nineteen measures with their units, the lead first", () => {
    const found = seed("003").plan.responsibilities;
    expect(found.map((r) => r.no)).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
    expect(found[0]?.title).toBe("坚持德智体美劳“五育”并举，全面发展素质教育");
    expect(found[5]?.units).toEqual(["市教育局", "市工业和信息化局", "县、区党委和人民政府", "钦州港区工委和管委"]);
    expect(found[15]?.units[0]).toBe("市财政局");
  });
});

describe("sections and sentences of any text", () => {
  it("ends a heading inside a paragraph at the first 。", () => {
    const plan = parse("一、总体要求\n（一）指导思想。坚持以人民为中心。发展素质教育。");
    expect(plan.sections.map((s) => [s.level, s.heading])).toEqual([
      [0, ""],
      [1, "一、总体要求"],
      [2, "（一）指导思想"],
    ]);
    expect(plan.sentences).toHaveLength(3);
  });

  it("reads headings in Traditional characters alike", () => {
    const plan = parse("第一章 規劃背景\n第一節 發展基礎\n專欄1 重點工程\n");
    expect(plan.sections.slice(1).map((s) => s.kind)).toEqual(["chapter", "section", "box"]);
  });

  it("does not take a decimal number at line start for a heading", () => {
    expect(parse("1.5万人参加培训。").sections).toHaveLength(1);
  });

  it("marks a row that does not fit the header as unplaced", () => {
    const plan = parse("表一：主要指标\n\t指标\n\t2020年\n\t2025年\n\n\t入园率\n\t90\n\t95\n\n\t巩固率\n\t95\n\n\t毛入学率\n\t91\n\t93\n");
    expect(plan.tables[0]?.rows.map((r) => r.unplaced === null)).toEqual([true, false, true]);
  });

  it("keeps every span inside the text and every section inside its parent", () => {
    const piece = fc.constantFrom(
      "第一章 总则",
      "一、要求",
      "1.做好。",
      "\t指标",
      "\t2025年",
      "\t93%",
      "",
      "到2025年达到93%。",
      "专栏1 计划",
      "（责任单位：市教育局）",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        const plan = parse(text);
        for (const s of plan.sections) {
          const parent = plan.sections[s.parent ?? 0];
          expect(s.span.start).toBeGreaterThanOrEqual(parent?.span.start ?? 0);
          expect(s.span.end).toBeLessThanOrEqual(parent?.span.end ?? 0);
        }
        for (const { span } of plan.sentences) expect(text.slice(span.start, span.end).trim()).not.toBe("");
        for (const t of plan.tables) for (const row of t.rows) expect(row.cells.length).toBeGreaterThanOrEqual(t.columns.length);
      }),
    );
  });
});
