import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestShared, wordIn } from "../../src/retrieve/features.ts";

describe("the longest stretch that two texts share", () => {
  const stretches = (text: string) =>
    Array.from({ length: text.length }, (_, i) => Array.from({ length: text.length - i }, (_, n) => text.slice(i, i + n + 1))).flat();
  it("is that of all their stretches, none of which crosses a space", () => {
    const text = fc.string({ unit: fc.constantFrom("学", "前", "教", "育", " ", "😀"), maxLength: 14 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const shared = stretches(a).filter((part) => !part.includes(" ") && b.includes(part));
        expect(longestShared(a, b)).toBe(Math.max(0, ...shared.map((part) => part.length)));
      }),
    );
  });
  it.each([
    ["学前教育毛入园率", "学前三年毛入园率达到93%", 4],
    ["", "学前", 0],
    ["学 前", "学 前", 1],
  ])("of %o and %o has %i characters", (a, b, length) => expect(longestShared(a, b)).toBe(length));
});

describe("a word of the question in a text", () => {
  const word = (text: string, alternatives: readonly string[] = []) => ({ word: text, alternatives: [...alternatives], strength: 1 });
  it.each([
    ["whole", word("毛入园率"), "学前毛入园率", 1],
    ["by another name", word("毛入园率", ["入园率"]), "入园率达到93%", 1],
    ["two of its three pairs", word("毛入园率"), "入园率达到93%", (0.7 * 2) / 3],
    ["not at all", word("毛入园率"), "巩固率", 0],
    ["in part, where it has but two characters", word("入园"), "入学", 0],
  ])("%s", (_name, asked, text, share) => expect(wordIn(asked, text)).toBeCloseTo(share, 12));
});
