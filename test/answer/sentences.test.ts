import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { choose, eachAlone } from "../../src/answer/sentences.ts";
import type { Library } from "../../src/domain/library.ts";
import type { RankedUnit } from "../../src/retrieve/rank.ts";
import { makeShelf, type Shelf } from "../../src/retrieve/shelf.ts";
import { seedsAssistant } from "./seeds-assistant.ts";

let library: Library;
let shelf: Shelf;
beforeAll(async () => {
  library = (await seedsAssistant()).library;
  shelf = makeShelf(library);
}, 60_000);

/** Units of one document in order from `first`, with these scores, best first. */
function ranked(first: number, scores: readonly number[]): readonly RankedUnit[] {
  const made = scores.flatMap((score, i): RankedUnit[] => {
    const shelved = shelf.units[first + i];
    return shelved === undefined || shelved.bare
      ? []
      : [{ index: shelved.index, unit: shelved.unit, shelved, lexical: 0, dense: 0, features: NONE, score }];
  });
  return made.sort((a, b) => b.score - a.score);
}
const NONE = new Proxy({}, { get: () => 0 }) as RankedUnit["features"];
// Scores have six digits at most: two that no sum can tell apart (0 and 5e-324) are one.
const scoresOf = fc.array(
  fc.integer({ min: 0, max: 2_000_000 }).map((n) => n / 1_000_000),
  { minLength: 1, maxLength: 30 },
);

describe("the stretches chosen", () => {
  it("lie apart, fit the budget or are one sentence, and the best sentence is never left out of all", () => {
    fc.assert(
      fc.property(fc.nat(2000), scoresOf, fc.integer({ min: 1, max: 600 }), (first, scores, characters) => {
        const units = ranked(first, scores);
        const stretches = choose(units, library, { places: 2, characters, opens: 0, least: 0 });
        for (const { reference, units: held } of stretches) {
          expect(held.length === 1 || reference.span.end - reference.span.start <= characters).toBe(true);
        }
        const [a, b] = stretches.map((s) => ({ id: s.reference.document.source.id, ...s.reference.span }));
        expect(a === undefined || b === undefined || a.id !== b.id || a.end <= b.start || b.end <= a.start).toBe(true);
        expect(units.length === 0 || stretches.length > 0).toBe(true);
      }),
      // A long sentence cut into two units of one place was once quoted twice.
      { examples: [[1429, [0, 0], 1]] },
    );
  });
  it("join neighbours that are likely together before a lone better sentence elsewhere", () => {
    const prose = shelf.units.findIndex((u, i) =>
      [0, 1].every(
        (d) =>
          shelf.units[i + d]?.unit.kind === "prose" && !shelf.units[i + d]?.bare && shelf.units[i + d]?.unit.sectionId === u.unit.sectionId,
      ),
    );
    const far = prose + 40;
    const units = [...ranked(prose, [1, 1]), ...ranked(far, [1.02])].sort((a, b) => b.score - a.score);
    const [best] = choose(units, library, { places: 1, characters: 2000, opens: 1, least: 0 });
    expect(best?.units.map((u) => u.id)).toEqual([shelf.units[prose]?.unit.id, shelf.units[prose + 1]?.unit.id]);
  });
  it("never run across a heading, even a short one between two likely sentences", () => {
    const border = shelf.units.findIndex((u, i) => {
      const next = shelf.units[i + 1];
      const prose = u.unit.kind === "prose" && next?.unit.kind === "prose" && !u.bare && !next.bare;
      const gap = (next?.unit.span.start ?? 0) - u.unit.span.end;
      return prose && next.unit.documentId === u.unit.documentId && gap > 5 && gap < 40;
    });
    const stretches = choose(ranked(border, [1, 1]), library, { places: 2, characters: 2000, opens: 0, least: 0 });
    expect(stretches.map((s) => s.units.length)).toEqual([1, 1]);
  });
  it("go on to the sentences of their line while they are too short to say more than a policy's name", () => {
    const { units } = shelf;
    const sameLine = (i: number): boolean => {
      const [a, b] = [units[i], units[i + 1]];
      if (a === undefined || b === undefined || a.bare || a.unit.kind === "row" || a.unit.sectionId !== b.unit.sectionId) return false;
      const text = library.documents.find((d) => d.source.id === a.unit.documentId)?.source.text ?? "";
      return b.unit.span.end - a.unit.span.start < 180 && !text.slice(a.unit.span.end, b.unit.span.start).includes("\n");
    };
    const short = units.findIndex((_, i) => sameLine(i));
    const [alone] = choose(ranked(short, [1]), library, { places: 1, characters: 500, opens: 1, least: 0 });
    const [longer] = choose(ranked(short, [1]), library, { places: 1, characters: 500, opens: 1, least: 180 });
    expect(alone?.units).toHaveLength(1);
    expect(longer?.units.slice(0, 2).map((u) => u.id)).toEqual([units[short]?.unit.id, units[short + 1]?.unit.id]);
  });
  it("are each unit alone where that is wanted", () => {
    const units = ranked(100, [1, 0.5, 0.2]);
    expect(eachAlone(units, library.documents).map((s) => s.units.length)).toEqual(units.map(() => 1));
  });
});
