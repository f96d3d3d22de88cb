/** The words looked for enter; where they stand in the stored text leaves. Pure. */
import type { Edit, Span } from "../../../../src/domain/source.ts";

/** More would help nobody and only slow the page. */
const AT_MOST = 2000;

/**
 * Finds words in the texts given, all of one length (as stored, and as converted), with debris and line breaks between characters skipped:
 * a word broken by a bookmark is found. Letters and digits match in either case and width.
 * @returns stored spans in order, without overlap.
 */
export function find(texts: readonly string[], edits: readonly Edit[], words: string): readonly Span[] {
  const wanted = folded(words.replace(/\s+/g, ""));
  if (wanted === "") return [];
  const found = texts.flatMap((text) => findIn(text, edits, wanted)).sort((a, b) => a.start - b.start);
  return found.filter((span, i) => span.start >= (found[i - 1]?.end ?? 0)).slice(0, AT_MOST);
}

function findIn(text: string, edits: readonly Edit[], wanted: string): Span[] {
  const { bare, places } = bareOf(text, edits);
  const found: Span[] = [];
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + wanted.length)) {
    found.push({ start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 });
  }
  return found;
}

/** The text without removed stretches and blanks, each unit with its place. */
function bareOf(text: string, edits: readonly Edit[]): { readonly bare: string; readonly places: readonly number[] } {
  const units: string[] = [];
  const places: number[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while ((edits[next]?.end ?? Number.POSITIVE_INFINITY) <= i) next++;
    const edit = edits[next];
    if (edit !== undefined && edit.text === "" && i >= edit.start) continue;
    const unit = text.charAt(i);
    if (/\s/.test(unit)) continue;
    units.push(folded(unit));
    places.push(i);
  }
  return { bare: units.join(""), places };
}

/** One unit for one: full-width forms as half-width, capitals as small. */
function folded(text: string): string {
  return text.replace(/[\uff01-\uff5eA-Z]/g, (unit) => {
    const half = unit >= "\uff01" ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0) : unit;
    return half.toLowerCase();
  });
}
