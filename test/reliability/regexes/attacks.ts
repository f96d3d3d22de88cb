/**
 * The source of a regular expression enters; short texts leave that could take it long when they are said again and again: pieces of
 * texts that match it, or nearly do. Where recheck comes to no end, these are tried in its place.
 */
import fc from "fast-check";
import { seed } from "../frame/rounds.ts";

export interface Pump {
  readonly prefix: string;
  readonly pump: string;
}

/** Matching texts that are drawn, and pieces cut out of each. */
const DRAWN = 16;
const PIECES = 8;

export function pumpsOf(source: string): readonly Pump[] {
  const words = [...new Set(source.match(/\p{Script=Han}{1,12}/gu) ?? ["0"])].map((pump) => ({ prefix: "", pump }));
  const drawn = fc.sample(
    matching(source).chain((text) => fc.array(piece(text), { minLength: PIECES, maxLength: PIECES })),
    { numRuns: DRAWN, seed },
  );
  return [...words, ...drawn.flat()].filter(({ pump }) => pump !== "");
}

const piece = (text: string): fc.Arbitrary<Pump> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .map(([from, to]) => ({ prefix: text.slice(0, from), pump: text.slice(from, to) }));

/** Texts that match, but for what the generator does not know: looking around, references, classes of letters. */
function matching(source: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(plainer(source)));
  } catch {
    return fc.stringMatching(/[\s\S]{1,20}/);
  }
}

/** Left to right over the source: what stands in a class stays, groups lose their names, what looks around is left out. */
function plainer(source: string): string {
  const token = /\\p\{[^}]{1,40}\}|\\k<[^>]{1,40}>|\\[1-9bB]|\\.|\(\?<?[=!]|\(\?<[^>]{1,40}>|[[\]]|[^[\\\]]/gsuy;
  let [out, inClass] = ["", false];
  for (let next = token.exec(source); next !== null; next = token.exec(source)) {
    const [found] = next;
    if (found.startsWith("\\p")) out += inClass ? "学校市" : "[学校市]";
    else if (found.startsWith("\\k") || /^\\[1-9bB]$/.test(found)) out += "";
    else if (!inClass && /^\(\?<?[=!]$/.test(found)) token.lastIndex = endOfGroup(source, next.index);
    else if (!inClass && found.startsWith("(?<")) out += "(?:";
    else {
      if (found === "[" || found === "]") inClass = found === "[";
      out += found;
    }
  }
  return out;
}

/** Where the group that opens at `start` is over, with the sign after it that would repeat it. */
function endOfGroup(source: string, start: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = start; i < source.length; i++) {
    const sign = source[i];
    if (sign === "\\") i++;
    else if (inClass) inClass = sign !== "]";
    else if (sign === "[") inClass = true;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return /[?*+]/.test(source[i + 1] ?? "") ? i + 2 : i + 1;
  }
  return source.length;
}
