/** Patterns over long hostile lines: each must come to an end (a backtracking one would outlast the test's time limit). */
import { describe, expect, it } from "vitest";
import { bookmarkPatterns } from "../../../src/ingest/detect/bookmarks.ts";
import { commentPatterns } from "../../../src/ingest/detect/comments.ts";
import { contentsPatterns } from "../../../src/ingest/detect/contents.ts";
import { lostPatterns } from "../../../src/ingest/detect/lost-characters.ts";
import { inlineMarks } from "../../../src/ingest/detect/markdown.ts";
import { navigationPatterns } from "../../../src/ingest/detect/navigation-patterns.ts";
import { spamWords } from "../../../src/ingest/detect/spam.ts";
import { cellPatterns, headerPatterns } from "../../../src/structure/cell-kinds.ts";
import { styles } from "../../../src/structure/headings.ts";
import { notePatterns } from "../../../src/structure/units.ts";

const patterns = [
  ...[
    ...bookmarkPatterns,
    ...commentPatterns,
    ...contentsPatterns,
    ...lostPatterns,
    ...inlineMarks,
    ...navigationPatterns,
    ...spamWords,
    ...notePatterns,
  ].map(({ name, pattern, finds }) => ({ name, pattern, sample: finds })),
  ...[...cellPatterns, ...headerPatterns].map(({ kind, pattern, matches }) => ({ name: kind, pattern, sample: matches })),
  ...styles.map(({ name, pattern, matches }) => ({ name, pattern, sample: matches })),
];

describe("hostile lines", () => {
  it.each(patterns)("do not hold up: $name", ({ pattern, sample }) => {
    const sticky = new RegExp(pattern.source, pattern.flags.replace("g", ""));
    for (const piece of [sample.trim(), "[bookmark: a]", " ", "微信 ", "12", "（", "市教育局、"]) {
      expect(typeof sticky.test(`${piece.repeat(2000)}终`)).toBe("boolean");
    }
  });
});
