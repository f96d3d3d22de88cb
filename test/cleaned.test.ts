/** Offsets between stored and cleaned text, under random edits. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, toClean, toStored } from "../src/cleaned.ts";
import type { Edit } from "../src/domain/source.ts";

/** A text and edits over it that never overlap. */
const edited = fc
  .tuple(
    fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.option(fc.string({ maxLength: 4 })), { maxLength: 12 }),
  )
  .map(([pieces, replacements]) => {
    let at = 0;
    const edits: Edit[] = [];
    for (const [i, piece] of pieces.entries()) {
      const text = replacements[i];
      if (typeof text === "string") edits.push({ start: at, end: at + piece.length, text, kind: "layout", presumed: false });
      at += piece.length;
    }
    return { stored: pieces.join(""), edits };
  });

describe("cleaned text and its way back", () => {
  it("gives every cleaned unit a stored place, in order", () => {
    fc.assert(
      fc.property(edited, ({ stored, edits }) => {
        const cleaned = applyEdits(stored, edits);
        expect(cleaned.starts.length).toBe(cleaned.text.length);
        for (let i = 0; i < cleaned.text.length; i++) {
          const span = toStored(cleaned, { start: i, end: i + 1 });
          expect(span.start).toBeGreaterThanOrEqual(i === 0 ? 0 : (cleaned.starts[i - 1] ?? 0));
          expect(span.end).toBeLessThanOrEqual(stored.length);
        }
      }),
    );
  });

  it("leaves every unit outside the edits as it stands in the stored text", () => {
    fc.assert(
      fc.property(edited, ({ stored, edits }) => {
        const cleaned = applyEdits(stored, edits);
        for (let at = 0; at < stored.length; at++) {
          if (edits.some((e) => e.start <= at && at < e.end)) continue;
          const clean = toClean(cleaned, { start: at, end: at + 1 });
          expect(cleaned.text.slice(clean.start, clean.end)).toBe(stored.charAt(at));
        }
      }),
    );
  });

  it("comes back to the same stretch from the stored place of any cleaned stretch that cuts no restoration", () => {
    fc.assert(
      fc.property(edited, fc.nat(), fc.nat(), ({ stored, edits }, a, b) => {
        const cleaned = applyEdits(stored, edits);
        const start = a % (cleaned.text.length + 1);
        const end = start + (b % (cleaned.text.length + 1 - start));
        const back = toClean(cleaned, toStored(cleaned, { start, end }));
        if (end > start) {
          expect(back.start).toBeLessThanOrEqual(start);
          expect(back.end).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });

  it("gives the stored text back unchanged when there is nothing to edit", () => {
    fc.assert(fc.property(fc.string(), (stored) => applyEdits(stored, []).text === stored));
  });
});
