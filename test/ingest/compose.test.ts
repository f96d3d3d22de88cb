/** Two passes of edits as one: the text and the way back are those of the passes one after another. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, quoteOf } from "../../src/cleaned.ts";
import type { Edit } from "../../src/domain/source.ts";
import { composeEdits } from "../../src/ingest/compose.ts";

/** Edits from cut points: every other stretch between them is replaced. */
function editsOf(length: number, cuts: readonly number[], texts: readonly string[]): readonly Edit[] {
  const points = [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
  return points.flatMap((start, i) => {
    const end = points[i + 1];
    if (i % 2 === 1 || end === undefined) return [];
    return [{ start, end, text: texts[i % texts.length] ?? "", kind: "layout" as const, presumed: false }];
  });
}

const cuts = fc.array(fc.nat(200), { maxLength: 12 });
const words = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 5 });

describe("composed edits", () => {
  it("give the text that the two passes give one after another, and lead back into the stored text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), cuts, words, cuts, words, (stored, cutsA, wordsA, cutsB, wordsB) => {
        const first = editsOf(stored.length, cutsA, wordsA);
        const middle = applyEdits(stored, first);
        const second = editsOf(middle.text.length, cutsB, wordsB);
        const composed = composeEdits(first, middle, second);
        const result = applyEdits(stored, composed);
        expect(result.text).toBe(applyEdits(middle.text, second).text);
        for (let i = 1; i < composed.length; i++) expect(composed[i]?.start).toBeGreaterThanOrEqual(composed[i - 1]?.end ?? 0);
        for (const [i, unit] of [...result.text].entries()) {
          const start = result.starts[i] ?? -1;
          const inEdit = composed.some((edit) => edit.start <= start && start < Math.max(edit.end, edit.start + 1));
          if (!inEdit && unit.length === 1) expect(stored.slice(start, result.ends[i])).toBe(result.text[i]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a quote", () => {
  const stored = "\n十四五”時期,是關鍵時期";
  const edits: readonly Edit[] = [{ start: 1, end: 1, text: "“", kind: "lost-quote", presumed: true }];
  const cleaned = applyEdits(stored, edits);

  it("shows a mark put between two characters once, and marked", () => {
    expect(quoteOf(cleaned, edits, { start: 1, end: 7 })).toEqual({ quote: "〔“〕十四五”時期", repaired: true });
  });

  it("leaves out a mark that stands at its end", () => {
    expect(quoteOf(cleaned, edits, { start: 0, end: 1 })).toEqual({ quote: "", repaired: false });
  });
});
