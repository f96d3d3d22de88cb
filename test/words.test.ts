import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutWords, queryTerms, tokenize } from "../src/words.ts";

describe("search terms", () => {
  it("keep figures whole, with and without their sign", () => {
    expect(tokenize("达到93%以上")).toEqual(expect.arrayContaining(["93%", "93"]));
  });
  it("are the same for Traditional and Simplified", () => {
    expect(queryTerms("學前三年毛入園率")).toEqual(queryTerms("学前三年毛入园率"));
  });
  it("hold the words and the character pairs of a Han run", () => {
    expect(tokenize("毛入园率")).toEqual(expect.arrayContaining(["毛入", "入园", "园率"]));
  });
});

describe("cut words", () => {
  it("stand in the text at their places", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[柳州学前教育2025%a-c ，。]{0,40}$/), (text) => {
        for (const { word, start, end } of cutWords(text)) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});
