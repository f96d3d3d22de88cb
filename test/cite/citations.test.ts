/** Citations of any place of the seeds: their words are the stored text's, their quotes hold none of its marks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite } from "../../src/cite/citations.ts";
import { seedsLibrary } from "../answer/seeds-assistant.ts";

const { documents } = await seedsLibrary();
const MARK = /\[bookmark: [^\]]*\]/;

describe("a citation of any span of a seed", () => {
  it("has the stored words as `raw`, and no bookmark mark in its quote, also where it is nothing but marks", () => {
    const place = fc.tuple(fc.constantFrom(...documents), fc.nat(), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(place, ([document, at, length]) => {
        const { text } = document.source;
        const start = at % text.length;
        const span = { start, end: Math.min(text.length, start + length) };
        const cited = cite({ document, span, header: null }, 1);
        if (!cited.ok) throw new Error(cited.fault.code);
        expect(cited.value.raw).toBe(text.slice(span.start, span.end));
        expect(cited.value.quote).not.toMatch(MARK);
      }),
      { numRuns: 4000 },
    );
  });

  it("quotes nothing where the place is a mark alone", () => {
    const document = documents.find((d) => MARK.test(d.source.text));
    const found = document === undefined ? null : MARK.exec(document.source.text);
    expect(found).not.toBeNull();
    if (document === undefined || found === null) return;
    const cited = cite({ document, span: { start: found.index, end: found.index + found[0].length }, header: null }, 1);
    expect(cited).toMatchObject({ ok: true, value: { raw: found[0], quote: "" } });
  });
});
