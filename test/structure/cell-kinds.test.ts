/** Walks the tables of cell and header kinds. */
import { describe, expect, it } from "vitest";
import { cellKindOf, cellPatterns, headerKindOf, headerPatterns } from "../../src/structure/cell-kinds.ts";

describe("cells", () => {
  it.each(cellPatterns)("$kind: $matches, not $leaves", ({ kind, matches, leaves }) => {
    expect(cellKindOf(matches)).toBe(kind);
    expect(cellKindOf(leaves)).not.toBe(kind === "number" ? "number" : kind);
  });

  it("are numbers with bounds, units, ranges and years, and words otherwise", () => {
    expect(["95以上", "1:1以上", "2-3", "2021-2022", "基教:64", "-14.29", "10.05%"].map(cellKindOf)).toEqual(Array(7).fill("number"));
    expect(["大体相当", "公办", "新建（试验区）"].map(cellKindOf)).toEqual(Array(3).fill("text"));
  });
});

describe("headers", () => {
  it.each(headerPatterns)("$kind: $matches, not $leaves", ({ kind, matches, leaves }) => {
    expect(headerKindOf(matches)).toBe(kind);
    expect(headerKindOf(leaves)).not.toBe(kind);
  });
});
