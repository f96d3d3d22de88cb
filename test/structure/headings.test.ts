/** Walks the table of heading styles. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import { bareHeading, headingOf, statesFigure, styles } from "../../src/structure/headings.ts";
import { parsePlan } from "../../src/structure/plan.ts";

describe("headings", () => {
  it.each(styles)("reads $name in the line given and not in its counter-example", ({ matches, leaves, kind }) => {
    expect(headingOf(matches)?.kind).toBe(kind);
    expect(headingOf(leaves)?.kind).not.toBe(kind);
  });

  it("takes the number off a heading", () => {
    expect(bareHeading("（十二）深化学区制管理改革")).toBe("深化学区制管理改革");
    expect(bareHeading("发展目标")).toBe("发展目标");
  });
});

describe("a numbered line that states a figure", () => {
  it.each(["2.义务教育巩固率达到98%", "（三）新建公办园20所", "（一）生均面積達到8平方米"])("is prose too: %s", (line) => {
    expect(statesFigure(line)).toBe(true);
    const { sections, sentences } = parsePlan(applyEdits(`${line}\n`, []));
    expect(sections.at(-1)?.heading).toBe(line);
    expect(sentences).toHaveLength(1);
  });

  it.each(["1.推进“5个100工程”", "（二）2021年工作安排", "3.落实“1+X”制度"])("is a heading alone without one: %s", (line) => {
    expect(statesFigure(line)).toBe(false);
    expect(parsePlan(applyEdits(`${line}\n`, [])).sentences).toEqual([]);
  });
});
