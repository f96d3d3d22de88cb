/** Line ends of other systems become \n; control and invisible characters go. */
import type { Edit } from "../../domain/source.ts";
import type { Detector } from "./pattern.ts";

/** \r\n first: it is one line end. The last part: control characters and invisible ones such as a zero-width space. */
export const strange = /\r\n?|[\f\v\u0085\u2028\u2029]|(?![\t\n])[\p{Cc}\p{Cf}]/gu;

export const findLineEnds: Detector = (text) =>
  [...text.matchAll(strange)].map(
    (match): Edit => ({
      start: match.index,
      end: match.index + match[0].length,
      text: /[\r\f\v\u0085\u2028\u2029]/.test(match[0]) ? "\n" : "",
      kind: "layout",
      presumed: false,
    }),
  );
