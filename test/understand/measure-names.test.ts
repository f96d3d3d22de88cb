import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexNames, type MeasureName, namesIn, withoutFillers } from "../../src/understand/measure-names.ts";

const name = (said: string, everyday = false): MeasureName => ({ said, means: said, everyday });
const names = [
  name("学前三年毛入园率"),
  name("高中阶段毛入学率"),
  name("残疾孩子上学的比例", true),
  name("“双师型”教师占比"),
  name("毛入学率"),
  name("入学率"),
];
/** As it would be without an index: every name looked for in every text. */
const oneByOne = (texts: readonly string[]): readonly number[] =>
  names.flatMap(({ said, everyday }, at) => {
    const bare = said.replace(/[“”的]/g, "");
    const stands = texts.some((t) => t.includes(bare) || (everyday && withoutFillers(t).includes(withoutFillers(bare))));
    return stands ? [at] : [];
  });

describe("names of measures", () => {
  const index = indexNames(names);
  it("are found inside one another, in the order of the list", () => {
    expect(namesIn(["钦州2025年高中阶段毛入学率多少"], index)).toEqual([1, 4, 5]);
  });
  it("are found with a filler between, where people say them so: 残疾孩子能上学比例", () => {
    expect(namesIn(["残疾孩子能上学比例"], index)).toEqual([2]);
    expect(namesIn(["学前三年能毛入园率"], index)).toEqual([]);
  });
  it("are the same as looked for one by one", () => {
    const pieces = fc.constantFrom(
      "学前三年",
      "高中阶段",
      "毛",
      "入学率",
      "入园率",
      "残疾孩子",
      "能",
      "上学",
      "比例",
      "双师型教师占比",
      "柳州",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (words) => {
        expect(namesIn([words.join("")], index)).toEqual(oneByOne([words.join("")]));
      }),
    );
  });
});
