/** Puts words on the clipboard and says so. Plain http in an office network has no clipboard API, so there is a second way. */
import { text } from "../text/text.ts";
import { say } from "./toast.tsx";

export async function copy(words: string): Promise<void> {
  const done = (await viaApi(words)) || viaSelection(words);
  say(done ? text().words.copied : text().words.copyFailed);
}

async function viaApi(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** `execCommand` is old but works without a secure context. */
function viaSelection(words: string): boolean {
  const field = document.createElement("textarea");
  field.value = words;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
