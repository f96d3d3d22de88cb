/** Notes on who is responsible, in the forms that plans and their annexes use. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import { parsePlan } from "../../src/structure/plan.ts";
import { notePatterns, unitsOfNote } from "../../src/structure/units.ts";

describe("units of a note", () => {
  it.each(notePatterns)("$name: reads its note and not the other", ({ finds, passes }) => {
    expect(unitsOfNote(finds).length).toBeGreaterThan(0);
    expect(unitsOfNote(passes)).toEqual([]);
  });

  it("keeps 县、区党委 whole and stops at the first 。", () => {
    const note =
      "责任单位：市教育局，市卫生健康委、市文化广电体育旅游局，团市委, 县、区党委和人民政府，钦州港区工委和管委。排在第一位的为牵头单位，下同";
    expect(unitsOfNote(note)).toEqual([
      "市教育局",
      "市卫生健康委",
      "市文化广电体育旅游局",
      "团市委",
      "县、区党委和人民政府",
      "钦州港区工委和管委",
    ]);
  });

  it("puts the leading unit first wherever it is named", () => {
    expect(unitsOfNote("配合单位：市财政局、各县（市、区）人民政府；牵头单位：市教育局")).toEqual([
      "市教育局",
      "市财政局",
      "各县（市、区）人民政府",
    ]);
    expect(unitsOfNote("市教育局牵头，市发展改革委、市财政局等按职责分工负责")).toEqual(["市教育局", "市发展改革委", "市财政局"]);
  });
});

describe("measures", () => {
  it("are the sections their notes close, or the paragraphs where one section holds several", () => {
    const text =
      "一、重点任务\n（一）扩大学位。新建学校10所。\n（责任单位：市教育局）\n（二）培养教师\n加强培训。每年培训100人。（责任单位：市教育局、市财政局）\n提高待遇。落实补助。（责任单位：市财政局）\n";
    const found = parsePlan(applyEdits(text, [])).responsibilities;
    expect(found.map(({ no, title, units }) => [no, title, ...units])).toEqual([
      [1, "扩大学位", "市教育局"],
      [2, "加强培训", "市教育局", "市财政局"],
      [3, "提高待遇", "市财政局"],
    ]);
    expect(found.map(({ measureSpan }) => text.slice(measureSpan.start, measureSpan.end).slice(0, 5))).toEqual([
      "（一）扩大",
      "加强培训。",
      "提高待遇。",
    ]);
  });

  it("are none where no unit is named (control)", () => {
    expect(parsePlan(applyEdits("一、任务\n市教育局要加强领导（见附件）。\n", [])).responsibilities).toEqual([]);
  });
});
