/** A text in; its lines with their offsets out. Pure. */
export interface TextLine {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  /** The line with blanks at its ends removed, wide blanks inside as plain ones, runs as one. */
  readonly words: string;
}

export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    lines.push({ start, end, next: Math.min(end + 1, text.length), words: line.replace(/[\s\u3000\u00a0]+/g, " ").trim() });
    start = end + 1;
  }
  return lines;
}
