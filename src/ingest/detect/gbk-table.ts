/** GBK both ways: two bytes -> character, character -> two bytes, as the platform's own decoder has them. Pure. */
import { toSimplified } from "../../script.ts";

const decoder = new TextDecoder("gb18030");
const byCode = new Map<number, string>();
const byChar = new Map<string, number>();
const byTrail = new Map<number, readonly number[]>();

function fill(): void {
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length !== 1 || char === "\ufffd") continue;
      byCode.set(lead * 256 + trail, char);
      byChar.set(char, lead * 256 + trail);
    }
  }
}

/** The character of two bytes, null where there is none. */
export function charOf(lead: number, trail: number): string | null {
  if (byCode.size === 0) fill();
  return byCode.get(lead * 256 + trail) ?? null;
}

/** The two bytes of a character as one number `lead * 256 + trail`, null where GBK lacks it. */
export function codeOf(char: string): number | null {
  if (byCode.size === 0) fill();
  return byChar.get(char) ?? null;
}

/** The 3,755 characters of the first level of GB 2312, and punctuation: what plans are written with. */
export function isCommon(char: string): boolean {
  const code = codeOf(toSimplified(char));
  if (code === null) return false;
  return (code >= 0xb0a1 && code <= 0xd7f9) || "。，、；：？！“”（）《》—％".includes(char);
}

/** All lead bytes, for a character of which only the trail is left. */
export function leadsOf(trail: number): readonly number[] {
  const known = byTrail.get(trail);
  if (known) return known;
  const leads: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) if (charOf(lead, trail) !== null) leads.push(lead);
  byTrail.set(trail, leads);
  return leads;
}
