import { expect, it } from "vitest";
import { ofSubject } from "../../src/answer/rows.ts";
import { seedsLibrary } from "./seeds-assistant.ts";

it("a row that gives several things is read for the one asked", async () => {
  const [some] = (await seedsLibrary()).targets;
  const named = (indicator: string) => (some === undefined ? [] : [{ ...some, indicator, measure: indicator, group: null }]);
  const row = [...named("新增学位"), ...named("新招教师")];
  const word = (w: string) => ({ word: w, alternatives: [], strength: 0, weight: 1, unheard: false });
  expect(ofSubject(row, [word("学位")]).map((t) => t.indicator)).toEqual(["新增学位"]);
  expect(ofSubject(row, [word("经费")])).toEqual(row);
});
