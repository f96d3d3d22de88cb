import { describe, expect, it } from "vitest";
import type { Library } from "../../src/domain/library.ts";
import type { TargetFilter } from "../../src/domain/records.ts";
import { facetsOf } from "../../src/lookup/facets.ts";
import { STAGE_WORDS, stageOf } from "../../src/lookup/stage.ts";
import { makeFinder } from "../../src/lookup/targets.ts";
import { readCorpus } from "../export/corpus.ts";

const corpus = await readCorpus();
const index = { search: () => [], documentFrequency: () => 0, scores: () => [] };
const library: Library = {
  ...{ generation: "g", builtAt: "", passages: [], units: [], blanks: [], conflicts: [], measures: [], rejected: [] },
  ...{ documents: corpus.documents, targets: corpus.targets },
  ...{ lexical: index, unitLexical: index, dense: { ...index, dimensions: 1 }, unitDense: { ...index, dimensions: 1 } },
};
const finder = makeFinder(library);
const all: TargetFilter = { cities: [], kinds: [] };

describe("facets of the targets", () => {
  it.each([all, { ...all, cities: ["柳州市"], q: "教育" }, { ...all, kinds: ["table"], year: 2025 } as const])(
    "say for every value exactly how many records it would give (%j)",
    (filter) => {
      const facets = facetsOf(finder, filter);
      const count = (change: Partial<TargetFilter>) => finder.find({ ...filter, ...change }).length;
      expect(facets.total).toBe(count({}));
      for (const { value, count: n } of facets.cities) expect(count({ cities: [value] })).toBe(n);
      for (const { value, count: n } of facets.kinds) expect(count({ kinds: [value] })).toBe(n);
      for (const { value, count: n } of facets.years) expect(count({ year: value })).toBe(n);
      for (const { value, count: n } of facets.stages) expect(count({ stage: value })).toBe(n);
      for (const { value, count: n } of facets.attributes) expect(count({ attribute: value })).toBe(n);
      for (const { value, count: n } of facets.bases) expect(count({ baseline: value === "achieved" })).toBe(n);
      for (const { value, count: n } of facets.measures.slice(0, 20)) expect(count({ measure: value })).toBeGreaterThanOrEqual(n);
    },
  );
  it("are filtered by words in either script", () => {
    const found = finder.find({ ...all, q: "義務教育 鞏固率" });
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(finder.find({ ...all, q: "义务教育 巩固率" }));
  });
});

describe("the filter by a responsible unit", () => {
  it("takes the whole name, never a part of another unit's", () => {
    const unitsOf = (name: string) => finder.find({ ...all, responsible: name });
    expect(unitsOf("市财政局").length).toBeGreaterThan(0);
    expect(unitsOf("财政局")).toEqual([]);
    for (const { extra } of unitsOf("市财政局")) expect(extra).toMatchObject({ units: expect.arrayContaining(["市财政局"]) });
  });
});

describe("the stage of a target", () => {
  it.each(STAGE_WORDS)("is $stage for “$line” and not for “$not”", ({ words, line, not }) => {
    expect(words.test(line)).toBe(true);
    expect(words.test(not)).toBe(false);
  });
  it("is the school's for a project", () => {
    const projects = corpus.targets.filter(({ kind }) => kind === "project");
    const stages = new Set(projects.map((target) => stageOf(target, [])));
    expect(stages).toEqual(new Set(["学前教育", "义务教育", "高中阶段教育"]));
  });
  it("is the table's own where the measure is listed, whatever its words", () => {
    const [target] = corpus.targets;
    if (target === undefined) throw new Error("no target");
    const listed = {
      measure: target.measure,
      unit: null,
      stage: "教育治理",
      direction: "none",
      wordings: [],
      asked: [],
      near: [],
    } as const;
    expect(stageOf(target, [{ ...listed, wordings: [], written: [], asked: [], near: [] }])).toBe("教育治理");
  });
});
