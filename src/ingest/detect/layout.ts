/** Blanks that are layout: at line ends and beginnings, inside words, doubled. Tabs stay: they are cell borders. */
import type { Edit } from "../../domain/source.ts";
import type { Detector } from "./pattern.ts";

const blanks = /[ \u3000\u00a0\u2002-\u200a\u202f]+/g;
const han = /[\u3400-\u9fff\uf900-\ufaff]/;
const wordMark = /[\u3400-\u9fff\uf900-\ufaff，。；：、！？”’》）（“‘《〔〕％%\d]/;
/** A blank after these keeps two names or a number and its heading apart. */
const keepsApart =
  /(?:第[一二三四五六七八九十百\d]{1,4}[章节節篇编編部分]{1,2}|专栏\d{0,2}|專欄\d{0,2}|[表图图]\s?[一二三四五六七八九十\d]{0,2}|委员会|委員會|办公厅|人民政府|办公室|[局厅部院委府党团])$/;
/** Below this many characters a line is a heading or a cell: its single blanks may have a meaning. */
const shortLine = 32;

export const findLayout: Detector = (text) => {
  const edits: Edit[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    for (const match of line.matchAll(blanks)) {
      const kept = keptBlank(line, match.index, match[0]);
      if (kept !== match[0]) edits.push(editAt(lineStart + match.index, match[0], kept));
    }
    lineStart += line.length + 1;
  }
  return edits;
};

function editAt(start: number, before: string, after: string): Edit {
  return { start, end: start + before.length, text: after, kind: "layout", presumed: false };
}

/** What remains of one run of blanks. */
function keptBlank(line: string, at: number, run: string): string {
  const left = line.slice(0, at);
  const right = line.slice(at + run.length);
  if (left.trim() === "" || right.trim() === "" || left.endsWith("\t")) return "";
  const before = left.at(-1) ?? "";
  const after = right[0] ?? "";
  if (!wordMark.test(before) || !wordMark.test(after)) return run.length > 1 || run !== " " ? " " : run;
  if (han.test(before) && keepsApart.test(left.slice(-12))) return " ";
  if (line.length >= shortLine) return /\d/.test(before) && /\d/.test(after) ? " " : "";
  return isSpacedWord(line) ? "" : " ";
}

/** A short cell with a word spread out to fill it: 指 标, 学 段. */
function isSpacedWord(line: string): boolean {
  return /^\t?[\u3400-\u9fff](?:[ \u3000\u00a0]+[\u3400-\u9fff]){1,3}$/.test(line.trimEnd());
}
