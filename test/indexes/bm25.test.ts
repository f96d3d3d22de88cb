import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexical, lexicalIndex } from "../../src/indexes/bm25.ts";

const term = fc.constantFrom("学前", "教育", "毛入园率", "柳州", "93%", "constructor", "__proto__");
const texts = fc.array(fc.array(term, { maxLength: 8 }), { minLength: 1, maxLength: 12 });

describe("the lexical index", () => {
  it("ranks every passage that holds a term, and no other", () => {
    fc.assert(
      fc.property(texts, term, (passages, asked) => {
        const index = lexicalIndex(buildLexical(passages));
        const found = index.search([asked], passages.length).map((r) => r.index);
        const holding = passages.flatMap((p, i) => (p.includes(asked) ? [i] : []));
        expect([...found].sort((a, b) => a - b)).toEqual(holding);
        expect(index.documentFrequency(asked)).toBe(holding.length);
      }),
    );
  });
  it("puts the shorter of two passages with the same terms first", () => {
    const index = lexicalIndex(buildLexical([["柳州", "教育", "教育", "教育"], ["柳州"]]));
    expect(index.search(["柳州"], 2)[0]?.index).toBe(1);
  });
});
