import { describe, expect, it } from "vitest";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask } = await seedsAssistant();

describe("of several cities, what answers goes before what only ranks well", () => {
  it("a goal before what was reached, where more is to come", async () => {
    const { text } = await ask("普高还要扩多少学位？柳州市区和清远全市比比");
    expect(text).toContain("3.4万个");
    expect(text).not.toContain("2.18万个");
  });
  it("a task before what was issued, where the way is asked", async () => {
    expect((await ask("钦州跟清远在“县管校聘”上各自怎么推？")).text).toContain("编制周转专户");
  });
});

describe("by what standard posts are filled", () => {
  const lines: readonly (readonly [string, string])[] = [
    ["清远督学怎么配", "1∶5"],
    ["清远小规模学校老师咋配", "2.4名教职工"],
    ["学校里管学生情绪的老师咋配，钦州和清远哪个说得细", "学生规模1000人以上的中学"],
  ];
  it.each(lines)("is told in figures: %s", async (question, figure) => {
    expect((await ask(question)).text).toContain(figure);
  });
});
