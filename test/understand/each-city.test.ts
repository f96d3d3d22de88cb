import { describe, expect, it } from "vitest";
import { ownQuestions } from "../../src/understand/each-city.ts";
import { contentWords } from "../../src/understand/subject.ts";

const NAMES = ["钦州", "柳州", "清远"].map((said) => ({ said, means: said }));
const own = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(ownQuestions(text, NAMES, contentWords).map((o) => [o.city, o.text.replace(/[\s，。？]/g, "")]));

describe("a question of several cities", () => {
  it("is each city's own where every clause names one", () => {
    expect(own("高校这块，柳州打算新添几所，清远想引进几所")).toEqual({ 柳州: "高校这块柳州打算新添几所", 清远: "高校这块清远想引进几所" });
  });
  it("leaves to a city that only follows what was asked of the one before", () => {
    expect(own("钦州新建多少所公办幼儿园，清远呢")["清远"]).toContain("新建多少所公办幼儿园");
    expect(own("钦州新建多少所公办幼儿园，清远呢")["钦州"]).toBe("钦州新建多少所公办幼儿园");
  });
  it("is one question where the cities are named together", () => {
    expect(own("柳州和清远的教师有多少")).toEqual({});
    expect(own("钦州、柳州、清远谁最高")).toEqual({});
  });
});
