/** Walks the pattern tables of the detectors. */
import { describe, expect, it } from "vitest";
import { bookmarkPatterns } from "../../src/ingest/detect/bookmarks.ts";
import { commentPatterns } from "../../src/ingest/detect/comments.ts";
import { contentsPatterns } from "../../src/ingest/detect/contents.ts";
import { lostPatterns } from "../../src/ingest/detect/lost-characters.ts";
import { inlineMarks } from "../../src/ingest/detect/markdown.ts";
import { navigationPatterns } from "../../src/ingest/detect/navigation-patterns.ts";
import { spamWords } from "../../src/ingest/detect/spam.ts";

const tables = [
  ...bookmarkPatterns,
  ...commentPatterns,
  ...contentsPatterns,
  ...lostPatterns,
  ...inlineMarks,
  ...navigationPatterns,
  ...spamWords,
];

describe("tables of debris", () => {
  it.each(tables)("$name: finds its line and passes the other", ({ pattern, finds, passes }) => {
    expect(finds.search(pattern)).toBeGreaterThanOrEqual(0);
    expect(passes.search(pattern)).toBe(-1);
  });
});
