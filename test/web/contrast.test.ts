/** The colour tokens enter; every pair of words and ground the page uses reaches WCAG 2.2 AA, in light and dark. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Tokens = Readonly<Record<string, string>>;

function tokensOf(css: string, selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n}", start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const css = readFileSync("web/src/style/tokens.css", "utf8");
const light = tokensOf(css, ":root");
const themes = { light, dark: { ...light, ...tokensOf(css, ':root[data-theme="dark"]') } };

/** Relative luminance: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "sunk", "surface", "raised"];
const words: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ["ink", [...grounds, "accent-soft", "mark", "found", "seal-soft"]],
  ["ink-2", [...grounds, "accent-soft"]],
  ["ink-3", grounds],
  ["accent", [...grounds, "accent-soft"]],
  ["on-accent", ["accent", "accent-hover"]],
  ["seal", [...grounds, "seal-soft"]],
  ["good", [...grounds, "good-soft"]],
  ["warn", [...grounds, "warn-soft"]],
  ["bad", [...grounds, "bad-soft"]],
  ["debris", ["surface", "paper"]],
  ["paper", ["ink"]],
];
const edges: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ["line-strong", ["paper", "surface"]],
  ["focus", grounds],
  ["mark-line", ["surface", "raised"]],
];

const under = (tokens: Tokens, pairs: typeof words, least: number) =>
  pairs.flatMap(([ink, on]) =>
    on
      .map((ground) => ({ ink, ground, ratio: contrast(tokens[ink] ?? "#000000", tokens[ground] ?? "#000000") }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ratio, ...pair }) => `${pair.ink} on ${pair.ground}: ${ratio.toFixed(2)}`),
  );

describe.each(Object.entries(themes))("colours of the %s theme", (_, tokens) => {
  it("give every word 4.5:1 on its grounds", () => expect(under(tokens, words, 4.5)).toEqual([]));
  it("give borders of controls and the focus ring 3:1", () => expect(under(tokens, edges, 3)).toEqual([]));
  it("would fail with a grey that is too light", () => {
    expect(under({ ...tokens, "ink-3": tokens["paper"] ?? "" }, words, 4.5).length).toBeGreaterThan(0);
  });
});
