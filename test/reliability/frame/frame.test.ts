import { describe, expect, it } from "vitest";
import { judge } from "./report.ts";
import { chance } from "./rounds.ts";

describe("the frame of the reliability tests", () => {
  const control = { off: "the check", k: 1, of: 1 };
  const promise = "(the frame's own test)";
  it.each([
    ["a promise that did not hold", { id: "A1", promise, held: { k: 1, of: 2 }, control }],
    ["a run that tried nothing", { id: "A1", promise, held: { k: 0, of: 0 }, control }],
    ["a control that stayed green", { id: "A1", promise, held: { k: 1, of: 1 }, control: { ...control, k: 0 } }],
  ])("fails %s", (_, outcome) => {
    expect(() => judge(outcome)).toThrow();
  });
  it("draws the same chance for the same name", () => {
    const [a, b, c] = ["kill", "kill", "flip"].map((name) => chance(name)());
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });
});
