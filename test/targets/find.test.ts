import { expect, test } from "vitest";
import { findQuantities } from "../../src/targets/find.ts";
import { indicatorOf, piecesOf, WORDS } from "../../src/targets/inline.ts";
import { periodBefore } from "../../src/targets/time.ts";

const first = (text: string) => findQuantities(text)[0]?.quantity;

test.each([
  ["推动建设10所自治区级中华优秀传统文化传承学校", 10, "所", "="],
  ["高中阶段教育毛入学率96.09%", 96.09, "%", "="],
  ["年培训达3万人次以上", 3, "万人次", ">="],
  ["全市补充教师近1.2万名", 1.2, "万名", "~"],
  ["教师占专业课教师总数的比例超过一半", 50, "%", ">"],
])("the figure of %s is read with unit and bound", (text, value, unit, comparator) => {
  expect(first(text)).toMatchObject({ value, unit, comparator });
});

test("a range keeps both ends", () => {
  expect(first("推动每名学生掌握1－2项运动技能")).toMatchObject({ value: 1, valueMax: 2, unit: "项", comparator: "range" });
});

test("a year is no quantity", () => {
  expect(findQuantities("到2025年，基本建成")).toEqual([]);
});

test("parts of a list with a figure each become clauses of their own", () => {
  const text = "义务教育巩固率100%、高中阶段教育毛入学率96.09%";
  expect(piecesOf(text).map((p) => text.slice(p.start, p.start + p.text.length))).toEqual([
    "义务教育巩固率100%",
    "高中阶段教育毛入学率96.09%",
  ]);
});

test("the noun stands after a count and before a rate", () => {
  expect(indicatorOf({ before: "建设", after: "中小学德育工作示范校", unit: "所" })).toBe("建设中小学德育工作示范校");
  expect(indicatorOf({ before: "高等教育毛入学率达到", after: "", unit: "%" })).toBe("高等教育毛入学率");
});

test("the period before a plan has its length", () => {
  expect(periodBefore("2021-2025")).toBe("2016-2020");
  expect(periodBefore(null)).toBeNull();
});

test("a commitment denied is no commitment", () => {
  expect("教师周转房未能全覆盖".match(WORDS)).toBeNull();
  expect("实现县域学前教育普及普惠督导全覆盖".match(WORDS)).toEqual(["全覆盖"]);
});
