/** A table of contents: headings that stand again in the text, with or without page numbers. It says nothing itself. */
import type { Edit } from "../../domain/source.ts";
import { toSimplified } from "../../script.ts";
import { linesOf, type TextLine } from "./lines.ts";
import type { Detector, Pattern } from "./pattern.ts";

export const contentsPatterns: readonly Pattern[] = [
  { name: "title of the contents", pattern: /^目 ?(?:录|次)$/, finds: "目 录", passes: "目录学" },
  {
    name: "leader and page number",
    pattern: /^[^。；]{2,60}(?:[.．·…]{3,}| ?[-—–]{2,}) ?[(（]?\d{1,3}[)）]?$/,
    finds: "第一章 发展基础......3",
    passes: "见第3页",
  },
  {
    name: "heading and page number",
    pattern: /^第[一二三四五六七八九十]{1,3}[章节篇][^。；\d]{2,50} \d{1,3}$/,
    finds: "第一节 发展基础 12",
    passes: "第一节 到2025年",
  },
];
const leastEntries = 3;
const longestEntry = 60;

export const findContents: Detector = (text) => {
  const lines = linesOf(text).filter((line) => line.words !== "");
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(bare(line), (counts.get(bare(line)) ?? 0) + 1);
  const edits: Edit[] = [];
  for (const run of runsOf(lines, counts)) {
    for (const line of run) edits.push({ start: line.start, end: line.next, text: "", kind: "navigation", presumed: false });
  }
  return edits;
};

/** Runs of entries with page numbers, or, after a title, of lines that stand again further on. */
function runsOf(lines: readonly TextLine[], counts: ReadonlyMap<string, number>): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [];
  let run: TextLine[] = [];
  for (const line of lines) {
    const titled = run[0] !== undefined && isTitle(run[0]);
    const repeated =
      titled && line.words.length <= longestEntry && (counts.get(bare(line)) ?? 0) > 1 && !run.some((other) => bare(other) === bare(line));
    if (isTitle(line) || hasPage(line) || repeated) run.push(line);
    else {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter((entries) => entries.length >= leastEntries);
}

function isTitle(line: TextLine): boolean {
  return contentsPatterns[0]?.pattern.test(toSimplified(line.words)) ?? false;
}

function hasPage(line: TextLine): boolean {
  const words = toSimplified(line.words);
  return contentsPatterns.slice(1).some(({ pattern }) => pattern.test(words));
}

function bare(line: TextLine): string {
  return line.words.replace(/\s/g, "");
}
