/** A Chinese word -> how it sounds to whoever types by pinyin. Pure. */
import { pinyin } from "pinyin-pro";

/** Toneless, and blind to what southern speakers confuse: zh/z, ch/c, sh/s, n/l, ng/n. */
export function soundOf(text: string): string {
  let sound = "";
  for (const char of text) sound += `${charSound(char)} `;
  return sound;
}
const sounds = new Map<string, string>();
export function charSound(char: string): string {
  const known = sounds.get(char);
  if (known !== undefined) return known;
  const made = pinyin(char, { toneType: "none" })
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/(?<=[aei])ng$/, "n");
  sounds.set(char, made);
  return made;
}
