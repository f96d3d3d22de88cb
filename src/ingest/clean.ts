/** A source in; the edits that make it readable out: sorted, not overlapping, each with its reason. Pure. */
import { applyEdits } from "../cleaned.ts";
import type { Edit, Source } from "../domain/source.ts";
import { detectScript } from "../script.ts";
import { composeEdits } from "./compose.ts";
import { findBookmarks } from "./detect/bookmarks.ts";
import { findComments } from "./detect/comments.ts";
import { findContents } from "./detect/contents.ts";
import { findLayout } from "./detect/layout.ts";
import { findLineEnds } from "./detect/line-ends.ts";
import { findLostCharacters } from "./detect/lost-characters.ts";
import { findLostQuotes } from "./detect/lost-quotes.ts";
import { findMarkup } from "./detect/markup.ts";
import { findNavigation } from "./detect/navigation.ts";
import type { Detector } from "./detect/pattern.ts";
import { findShifted } from "./detect/shifted.ts";
import { findSpam } from "./detect/spam.ts";

/** Each sees the text the ones before it leave; what a later one could mistake comes first. */
const detectors: readonly Detector[] = [
  findMarkup,
  findLineEnds,
  findBookmarks,
  findComments,
  findSpam,
  findNavigation,
  findContents,
  findShifted,
  findLostCharacters,
  findLayout,
  findLostQuotes,
];

/** Edits in stored offsets. */
export function clean(source: Source): readonly Edit[] {
  const setting = { file: source.file, script: detectScript(source.text) };
  let edits: readonly Edit[] = [];
  for (const detect of detectors) {
    const middle = applyEdits(source.text, edits);
    edits = composeEdits(edits, middle, detect(middle.text, setting));
  }
  return edits.filter((edit) => source.text.slice(edit.start, edit.end) !== edit.text);
}
