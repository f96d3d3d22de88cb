import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/cleaned.ts";
import type { Edit } from "../../src/domain/source.ts";
import { type MarkedSpan, type Piece, piecesOf, storedPieces } from "../../web/src/views/reader/pieces.ts";
import { spanOfParts } from "../../web/src/views/reader/selection.ts";
import { readSeeds } from "../structure/seeds.ts";

const editKinds = fc.constantFrom<Edit["kind"]>("bookmark", "encoding", "spam", "layout");
const texts = fc.string({ unit: fc.constantFrom("教", "育", "，", " ", "\n", "\t", "　", "A", "1"), maxLength: 60 });

/** A text with edits that are sorted and apart, and marks anywhere in it. */
const cases = texts.chain((text) => {
  const place = fc.nat({ max: text.length });
  const spans = fc.array(fc.tuple(place, place), { maxLength: 4 });
  return fc.record({
    text: fc.constant(text),
    edits: fc
      .tuple(fc.uniqueArray(place, { maxLength: 8 }), fc.array(fc.tuple(editKinds, fc.boolean()), { minLength: 4, maxLength: 4 }))
      .map(([places, looks]) => {
        const at = [...places].sort((a, b) => a - b);
        return looks.flatMap(([kind, restores], i): Edit[] => {
          const [start, end] = [at[2 * i], at[2 * i + 1]];
          if (start === undefined || end === undefined) return [];
          return [{ start, end, kind, text: restores && kind !== "spam" ? "〔补〕" : "", presumed: restores }];
        });
      }),
    marks: spans.map((all) => all.map(([a, b]): MarkedSpan => ({ start: Math.min(a, b), end: Math.max(a, b), kind: "here" }))),
  });
});
const whole = (text: string) => ({ start: 0, end: text.length });
const isGapless = (pieces: readonly Piece[], length: number) =>
  pieces.every((p, i) => p.start === (pieces[i - 1]?.end ?? 0)) && (pieces.at(-1)?.end ?? 0) === length;

describe("the pieces a source is drawn in", () => {
  it("cover it without gap or overlap, and plain ones equal the stored text", () => {
    fc.assert(
      fc.property(cases, ({ text, edits, marks }) => {
        for (const pieces of [piecesOf(text, whole(text), edits, marks), storedPieces(text, whole(text), edits, marks)]) {
          expect(isGapless(pieces, text.length)).toBe(true);
          for (const p of pieces) if (p.kind === "plain") expect(p.text).toBe(text.slice(p.start, p.end));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("mark exactly the marked units of plain text", () => {
    fc.assert(
      fc.property(cases, ({ text, edits, marks }) => {
        for (const p of piecesOf(text, whole(text), edits, marks)) {
          if (p.kind !== "plain") continue;
          const inMark = marks.some((m) => m.start <= p.start && m.end >= p.end && m.end > m.start);
          expect(p.marks.includes("here")).toBe(inMark);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never draw spam, in either way of reading", () => {
    const text = "正文。垃圾广告";
    const edits: Edit[] = [{ start: 3, end: 7, text: "", kind: "spam", presumed: false }];
    for (const draw of [piecesOf, storedPieces]) expect(draw(text, whole(text), edits, []).map((p) => p.text)).toEqual(["正文。", ""]);
  });

  it("draw of a seed what its cleaned text says", async () => {
    const seed = await readSeeds();
    for (const prefix of ["000", "001", "002", "003", "004"]) {
      const { source, edits } = seed(prefix);
      const drawn = piecesOf(source.text, whole(source.text), edits, []).filter((p) => p.kind !== "removed");
      const bare = (text: string) => text.replace(/\s/g, "");
      expect(bare(drawn.map((p) => p.text).join(""))).toBe(bare(applyEdits(source.text, edits).text));
    }
  });
});

describe("a selection on the page", () => {
  /** Every drawn unit, with the piece it belongs to. */
  const drawnUnits = (pieces: readonly Piece[]) =>
    pieces
      .filter((p) => p.kind === "plain" || p.kind === "restored")
      .flatMap((piece) => [...piece.text].map((_, unit) => ({ piece, unit })));

  it("stands for the stored units it was drawn from", () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.nat(), ({ text, edits, marks }, a, b) => {
        const pieces = piecesOf(text, whole(text), edits, marks);
        const units = drawnUnits(pieces);
        fc.pre(units.length > 0);
        const [from, to] = [a % units.length, b % units.length].sort((x, y) => x - y);
        const [first, last] = [units[from ?? 0], units[to ?? 0]];
        if (first === undefined || last === undefined) return;
        const parts = [...new Set(units.slice(from, (to ?? 0) + 1).map((u) => u.piece))].map((piece) => ({
          ...piece,
          exact: piece.kind === "plain",
          from: piece === first.piece ? first.unit : 0,
          to: piece === last.piece ? last.unit + 1 : piece.text.length,
        }));
        const span = spanOfParts(parts);
        expect(span?.start).toBe(first.piece.kind === "plain" ? first.piece.start + first.unit : first.piece.start);
        expect(span?.end).toBe(last.piece.kind === "plain" ? last.piece.start + last.unit + 1 : last.piece.end);
      }),
      { numRuns: 1000 },
    );
  });

  it("of nothing with a place is no span", () => {
    expect(spanOfParts([])).toBeNull();
    expect(spanOfParts([{ start: 3, end: 9, exact: true, from: 2, to: 2 }])).toBeNull();
  });

  it("that ends before the next paragraph's first unit does not reach into it", () => {
    const parts = [
      { start: 0, end: 5, exact: true, from: 1, to: 5 },
      { start: 8, end: 20, exact: true, from: 0, to: 0 },
    ];
    expect(spanOfParts(parts)).toEqual({ start: 1, end: 5 });
  });
});
