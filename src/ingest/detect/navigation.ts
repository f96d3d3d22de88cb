/** The frame of a web page at the head and tail of a text: breadcrumbs, share buttons, switches, credits. */
import type { Edit } from "../../domain/source.ts";
import { toSimplified } from "../../script.ts";
import { linesOf, type TextLine } from "./lines.ts";
import { navigationPatterns } from "./navigation-patterns.ts";
import type { Detector } from "./pattern.ts";

/** How many lines with words may lie between the page's edge and its frame. */
const zone = 40;
/** A line with a full stop and this many characters is the document speaking. */
const proseLength = 60;

export const findNavigation: Detector = (text) => {
  const lines = linesOf(text).filter((line) => line.words !== "");
  const head = untilProse(lines);
  const tail = untilProse([...lines].reverse());
  const frame = new Set([...head, ...tail].filter(isFrame));
  return lines
    .filter((line) => frame.has(line))
    .map((line): Edit => ({ start: line.start, end: line.next, text: "", kind: "navigation", presumed: false }));
};

function untilProse(lines: readonly TextLine[]): readonly TextLine[] {
  const zoneLines = lines.slice(0, zone);
  const prose = zoneLines.findIndex((line) => line.words.length >= proseLength && line.words.includes("。"));
  return prose < 0 ? zoneLines : zoneLines.slice(0, prose);
}

function isFrame(line: TextLine): boolean {
  const words = toSimplified(line.words);
  return navigationPatterns.some(({ pattern }) => pattern.test(words));
}
