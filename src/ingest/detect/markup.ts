/** HTML and Markdown marks, by the file's ending; of plain text only tables. */
import { htmlEdits } from "./html.ts";
import { markdownEdits, tableEdits } from "./markdown.ts";
import type { Detector } from "./pattern.ts";
import { tabRowEdits } from "./tab-rows.ts";

export const findMarkup: Detector = (text, { file }) => {
  if (/\.html?$/i.test(file)) return htmlEdits(text);
  return /\.md$/i.test(file) ? markdownEdits(text) : [...tableEdits(text), ...tabRowEdits(text)].sort((a, b) => a.start - b.start);
};
