/** The place of a regular expression enters; how long the longest text is that can meet it, in characters, leaves. */
import type { Site } from "./sites.ts";

/** A document whose line ends are lost. */
const DOCUMENT = 100_000;
/** What people send: a question (4,000 at most) put into the one it follows up on, a path, a name. */
const SENT = 8_000;
const SHORT_TEXTS: readonly string[] = ["src/understand/", "src/serve/", "src/answer/suggest.ts"];

export const longestFor = (at: Site): number => (SHORT_TEXTS.some((room) => at.startsWith(room)) ? SENT : DOCUMENT);
