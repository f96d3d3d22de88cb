/**
 * A Markdown text in; edits out that take its marks away and bring pipe tables into the flattened form of plain-text
 * plans. The # of headings stay: structure reads their level. Pure.
 */
import type { Edit, Span } from "../../domain/source.ts";
import { linesOf, type TextLine } from "./lines.ts";

interface InlineMark {
  readonly name: string;
  readonly pattern: RegExp;
  /** What is left of the mark; $1 is its inner text. */
  readonly keep: string;
  readonly finds: string;
  readonly passes: string;
}

export const inlineMarks: readonly InlineMark[] = [
  { name: "comment", pattern: /<!--[^>]{0,400}-->/g, keep: "", finds: "<!-- 草稿 -->", passes: "<草稿>" },
  { name: "image", pattern: /!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)/g, keep: "", finds: "![图](a.png)", passes: "[图](a.png)!" },
  { name: "link", pattern: /\[([^\]\n]{1,200})\]\([^)\n]{0,400}\)/g, keep: "$1", finds: "[规划](a.html)", passes: "[规划]（a）" },
  { name: "footnote mark", pattern: /\[\^[^\]\n]{1,20}\](?!:)/g, keep: "", finds: "巩固率[^1]", passes: "[^1]: 注" },
  { name: "bold", pattern: /\*\*([^*\n]{1,400})\*\*/g, keep: "$1", finds: "**党的领导**", passes: "2**3" },
  { name: "bold with low lines", pattern: /__([^_\n]{1,400})__/g, keep: "$1", finds: "__党的领导__", passes: "a_b" },
  { name: "emphasis", pattern: /(?<![*\w])\*([^*\s][^*\n]{0,200})\*(?!\*)/g, keep: "$1", finds: "*优先*发展", passes: "3 * 4 * 5" },
  { name: "code", pattern: /`([^`\n]{1,200})`/g, keep: "$1", finds: "`代码`", passes: "`代码" },
  { name: "quotation or list mark", pattern: /(?<=^|\n)[ ]{0,3}(?:>|[-*+] )[ ]{0,3}/g, keep: "", finds: "- 建设学校", passes: "-5" },
  { name: "rule", pattern: /(?<=^|\n)[ ]{0,3}(?:-{3,}|\*{3,}|_{3,})[ ]{0,3}(?=\n|$)/g, keep: "", finds: "---", passes: "——" },
  {
    name: "closing # of a heading",
    pattern: /(?<=^#{1,6} [^\n]{1,200}) #{1,6}(?=\n|$)/gm,
    keep: "",
    finds: "## 第一章 ##",
    passes: "C# 课程",
  },
];
const separator = /^\|?\s?:?-{2,}:?\s?(?:\|\s?:?-{2,}:?\s?){0,60}\|?$/;

export function markdownEdits(text: string): readonly Edit[] {
  const tables = tableEdits(text);
  const inline = inlineMarks.flatMap(({ pattern, keep }) => [...text.matchAll(pattern)].flatMap((match) => markEdits(match, keep)));
  return disjoint([...tables, ...inline]);
}

/** The mark before and after the inner text, so that the inner text keeps its place. */
function markEdits(match: RegExpExecArray, keep: string): readonly Edit[] {
  const whole = { start: match.index, end: match.index + match[0].length };
  const inner = keep === "" ? "" : (match[1] ?? "");
  if (inner === "") return [deletion(whole.start, whole.end)];
  const from = whole.start + match[0].indexOf(inner);
  return [deletion(whole.start, from), deletion(from + inner.length, whole.end)];
}

function deletion(start: number, end: number, text = ""): Edit {
  return { start, end, text, kind: "markup", presumed: false };
}

/** Pipe tables alone: also in a plain text they are unmistakable. */
export function tableEdits(text: string): readonly Edit[] {
  const lines = linesOf(text);
  const edits: Edit[] = [];
  for (let i = 1; i < lines.length; i++) {
    const rule = lines[i];
    const header = lines[i - 1];
    if (!rule || !header || !separator.test(rule.words) || !rule.words.includes("|") || !header.words.includes("|")) continue;
    edits.push(...rowEdits(text, header), deletion(rule.start, rule.next));
    for (i++; lines[i]?.words.includes("|"); i++) {
      const row = lines[i];
      if (row) edits.push(...rowEdits(text, row));
    }
  }
  return edits;
}

/** `| a | b |` -> "\n\ta\n\tb": with the line end before it, a row border and a cell border. */
function rowEdits(text: string, line: TextLine): readonly Edit[] {
  const row = text.slice(line.start, line.end);
  const bars = barsOf(row);
  const opened = bars[0]?.start === 0;
  const edits = bars.map((bar, i) => {
    const isLast = i === bars.length - 1 && bar.end === row.length;
    return deletion(line.start + bar.start, line.start + bar.end, isLast && (i > 0 || !opened) ? "" : "\n\t");
  });
  return opened ? edits : [deletion(line.start, line.start, "\n\t"), ...edits];
}

/** The bars of a row with the blanks around them; an empty cell lies between two that touch. */
function barsOf(row: string): readonly Span[] {
  let from = 0;
  return [...row.matchAll(/(?<!\\)\|\s*/g)].map((bar) => {
    const start = from + row.slice(from, bar.index).trimEnd().length;
    from = bar.index + bar[0].length;
    return { start, end: from };
  });
}

/** Marks inside marks: the outer one is taken first, and what overlaps it waits for nothing. */
function disjoint(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start >= (kept.at(-1)?.end ?? 0) && (edit.end > edit.start || edit.text !== "")) kept.push(edit);
  }
  return kept;
}
