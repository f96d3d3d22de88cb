/** How badly a restored stretch fits the quotation marks around it in its line. Pure. */

/** Natural logarithm taken off for each mark that opens what is open, closes what is not, or is missing. */
const cost = 4;

/**
 * @returns the cost of putting a text at `[start, end)`: 0 when its “ and ” alternate with those before and after it.
 */
export function quotesAround(text: string, start: number, end: number): (restored: string) => number {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const after = text.slice(end, lineEnd(text, end));
  const wasOpen = before.lastIndexOf("“") > before.lastIndexOf("”");
  const next = /[“”]/.exec(after)?.[0] ?? "“";
  return (restored) => {
    let open = wasOpen;
    let wrong = 0;
    for (const mark of restored.match(/[“”]/g) ?? []) {
      if (open === (mark === "“")) wrong++;
      open = mark === "“";
    }
    return cost * (wrong + (open === (next === "“") ? 1 : 0));
  };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
