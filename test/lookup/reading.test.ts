import { describe, expect, it } from "vitest";
import type { Library, PlanDocument } from "../../src/domain/library.ts";
import { readingOf } from "../../src/lookup/reading.ts";
import { alignedIn, toSimplified } from "../../src/script.ts";
import { library as empty } from "../serve/fixture.ts";
import { readSeeds } from "../structure/seeds.ts";

const libraryOf = (document: PlanDocument): Library => ({ ...empty, documents: [document] });

const seed = await readSeeds();

describe.each(["000", "001", "002", "003", "004"].map(seed))("the layout of $entry.file for reading", (document) => {
  const { text, blocks, edits, outline } = readingOf(libraryOf(document), document);

  it("stands in order without overlap", () => {
    const wrong = blocks.filter((block, i) => block.end < block.start || block.start < (blocks[i - 1]?.end ?? 0));
    expect(wrong).toEqual([]);
  });

  it("leaves nothing between blocks but blanks and what was removed", () => {
    const shown = new Uint8Array(text.length);
    for (const { start, end } of blocks) shown.fill(1, start, end);
    for (const { start, end, text: put } of edits) if (put === "") shown.fill(1, start, end);
    const lost = [...shown].flatMap((seen, i) => (seen === 0 && /\S/.test(text[i] ?? "") ? [i] : []));
    expect(lost).toEqual([]);
  });

  it("can be read in the other script with every offset kept", () => {
    const other = alignedIn(text, document.entry.script === "zh-Hant" ? "zh-Hans" : "zh-Hant");
    expect(other.length).toBe(text.length);
    expect(other).not.toBe(text);
    expect(toSimplified(other).length).toBe(text.length);
  });

  it("begins every heading of the outline inside a block", () => {
    const astray = outline.filter(({ start }) => !blocks.some((block) => start >= block.start && start < block.end));
    expect(astray).toEqual([]);
  });

  it("gives every row of a table one cell per column, inside the table unless it repeats a label", () => {
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      for (const { cells } of block.rows) {
        expect(cells.length).toBe(block.columns.length);
        expect(cells.filter((cell) => !cell.inherited && (cell.start < block.start || cell.end > block.end))).toEqual([]);
      }
    }
  });
});
