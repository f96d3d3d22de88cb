/** Quantities as plans write them, and the print → parse round trip. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparator, Quantity } from "../../src/domain/target.ts";
import { boundWords } from "../../src/targets/bounds.ts";
import { parseCell } from "../../src/targets/cell.ts";
import { masks } from "../../src/targets/masks.ts";
import { parseNumeral, printChinese } from "../../src/targets/numerals.ts";
import { plainText } from "../../src/targets/plain.ts";
import { findQuantities, printQuantity } from "../../src/targets/quantity.ts";
import { scanQuantities } from "../../src/targets/scan.ts";

const read = (text: string) =>
  scanQuantities(plainText(text)).map((f) => [f.quantity.value, f.quantity.valueMax, f.quantity.unit, f.quantity.comparator]);

describe("a quantity in a sentence", () => {
  it.each([
    ["达到95%以上", 95, null, "%", ">="],
    ["控制在5%以内", 5, null, "%", "<="],
    ["新增学位2.532万个", 2.532, null, "万个", "="],
    ["教师比例达到百分之九十五", 95, null, "%", "="],
    ["三分之一的学校达标", 33.33, null, "%", "="],
    ["新建两所", 2, null, "所", "="],
    ["占比超过一半", 50, null, "%", ">"],
    ["九成以上的随迁子女", 90, null, "%", ">="],
    ["给予每生每年600元标准的伙食补助", 600, null, "元/生·年", "="],
    ["生均(500/年)奖补", 500, null, "元/年", "="],
    ["师机比达到1：1以上", 1, null, "比", ">="],
    ["督学按与学校数1∶5的比例配备", 0.2, null, "比", "="],
    ["约6亿多元", 6, null, "亿元", "~"],
    ["860多所学校", 860, null, "所", ">"],
    ["每个乡镇至少办好2所", 2, null, "所", ">="],
    ["30-50个专业群", 30, 50, "个", "range"],
    ["掌握1至2项技能", 1, 2, "项", "range"],
    ["占80％—85％", 80, 85, "%", "range"],
    ["每10－15万人口设置1所普通高中", 10, 15, "万人/所", "range"],
    ["办成一所万人规模的专科学校", 1, null, "万人", "~"],
    ["大班额比例为零。", 0, null, "%", "="],
    ["投入四亿五千万元", 45000, null, "万元", "="],
    ["计划三年内分期建设", 3, null, "年", "<="],
    ["不到10%", 10, null, "%", "<"],
  ] as const)("of %s has its value, unit and bound", (text, value, valueMax, unit, comparator) => {
    expect(read(text)[0]).toEqual([value, valueMax, unit, comparator]);
  });

  it("shares the unit of a list with the numbers before", () => {
    expect(read("分别提高8.4、1.1和3.7个百分点").map(([value, , unit]) => [value, unit])).toEqual([
      [8.4, "个百分点"],
      [1.1, "个百分点"],
      [3.7, "个百分点"],
    ]);
  });

  it.each(["节约100万元", "签约3所", "经过8所"])("takes no bound from another word: %s", (text) => {
    expect(read(text)[0]?.[3]).toBe("=");
  });
});

describe("what measures nothing", () => {
  it.each(masks.map((m) => [m.name, m.pattern, m.matches, m.leaves] as const))("is a %s", (_, pattern, matches, leaves) => {
    expect(matches.match(pattern)).not.toBeNull();
    expect(leaves.match(pattern)).toBeNull();
  });

  it.each([
    "《3－6岁儿童学习与发展指南》",
    "钦政发〔2022〕13号",
    "2022年7月11日",
    "推进“1+X”证书制度试点",
    "落实“5080”攻坚行动",
    "增强“四个意识”、坚定“四个自信”",
    "第三期特殊教育提升计划",
    "专栏7 项目表",
    "（见附件2）",
    "五年一贯制办学",
    "完善市、县、校三级体系",
    "推动三个方面工作",
    "从教10年以上的教师",
    "通过5年努力",
    "教育信息化2.0示范县",
    "建设5G校园",
  ])("is left alone in %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("bounds", () => {
  it.each(boundWords.map((b) => [b.comparator, b.matches, b.leaves] as const))(
    "%s is read in %s, not in %s",
    (comparator, matches, leaves) => {
      expect(read(matches)[0]?.[3]).toBe(comparator);
      expect(read(leaves)[0]?.[3]).not.toBe(comparator);
    },
  );
});

describe("print and parse", () => {
  const comparators = ["=", ">=", "<=", ">", "<", "~"] satisfies Comparator[];
  const cents = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100);
  const value = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), cents);
  const unit = fc.constantFrom("%", "所", "人", "万个", "亿元", "平方米", "课时", "人次", "万平方米", "元");
  const style = fc.constantFrom("before" as const, "behind" as const);

  it("give back every single value", () => {
    fc.assert(
      fc.property(value, unit, fc.constantFrom(...comparators), style, (v, u, comparator, how) => {
        const quantity: Quantity = { valueText: "", value: v, valueMax: null, unit: u, comparator };
        const found = findQuantities(plainText(printQuantity(quantity, how)));
        expect(found).toHaveLength(1);
        expect({ ...found[0]?.quantity, valueText: "" }).toEqual(quantity);
      }),
    );
  });

  it("give back every range, whatever the dash", () => {
    const dash = fc.constantFrom("-", "－", "—", "～", "~", "至", "–");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), unit, dash, (from, more, u, mark) => {
        const found = findQuantities(plainText(`${from}${mark}${from + more}${u}`));
        expect(found[0]?.quantity).toMatchObject({ value: from, valueMax: from + more, unit: u, comparator: "range" });
      }),
    );
  });

  it("give back Chinese numerals below ten thousand", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), (n) => parseNumeral(printChinese(n)) === n));
  });

  it("keep every offset of the plain text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."１２３％：，、年所到至～—（）ａ學萬") });
    fc.assert(fc.property(text, (words) => plainText(words).length === words.length));
  });
});

/** Cases in the manner of public number-recognition suites, said anew. */
describe("numerals", () => {
  it.each([
    ["一百五十二", 152],
    ["四百五", 450],
    ["两千三百五", 2350],
    ["一千零一", 1001],
    ["一千两百三十四万", 12_340_000],
    ["四亿五千六百四十二万零一十五", 456_420_015],
    ["7万5千4百", 75_400],
    ["5亿1万4千6百", 500_014_600],
    ["十万柒仟捌佰伍拾肆", 107_854],
    ["负三十二", -32],
    ["八千三百八十五万二千三百二十六点三三", 83_852_326.33],
    ["1,050,000,000", 1_050_000_000],
    ["4.78万亿", 4_780_000_000_000],
  ])("%s is %d", (text, value) => expect(parseNumeral(text)).toBe(value));

  it.each(["万", "百", "学校", "一切", ""])("%s is none", (text) => expect(parseNumeral(text)).toBeNull());
});

describe("a table cell", () => {
  const one = (text: string, unit: string | null = null) =>
    parseCell(text, unit).map((v) => [v.label, v.quantity.value, v.quantity.valueMax, v.quantity.unit, v.quantity.comparator]);

  it.each([
    ["74%", null, [null, 74, null, "%", "="]],
    ["93%以上", null, [null, 93, null, "%", ">="]],
    ["≥95", "%", [null, 95, null, "%", ">="]],
    ["不低于60", "%", [null, 60, null, "%", ">="]],
    ["97左右", "%", [null, 97, null, "%", "~"]],
    ["50～55", "%", [null, 50, 55, "%", "range"]],
    ["基教:64", "个", ["基教", 64, null, "个", "="]],
    ["17:1以下", null, [null, 17, null, "比", "<="]],
    ["-14.29", "%", [null, -14.29, null, "%", "="]],
    ["1.5万", "人", [null, 1.5, null, "万人", "="]],
    ["[0.6]", "万个", [null, 0.6, null, "万个", "="]],
    ["大体相当", null, [null, null, null, null, "text"]],
  ] as const)("%s is read", (text, unit, expected) => expect(one(text, unit)).toEqual([expected]));

  it("of two named values gives both", () => {
    expect(one("小学95%、初中98%")).toEqual([
      ["小学", 95, null, "%", "="],
      ["初中", 98, null, "%", "="],
    ]);
  });

  it.each(["/", "—", "-", "", " "])("that says %j is a stated blank", (text) => expect(parseCell(text, "%")).toEqual([]));
});
