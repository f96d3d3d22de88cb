/** What a check of `npm run doctor` says of one part: sound, worth knowing, or something that must be done. */
export interface Finding {
  readonly state: "good" | "hint" | "bad";
  /** Name of the part, Chinese. */
  readonly part: string;
  /** One Chinese sentence; of a bad part also what to do. */
  readonly words: string;
}

type Say = (part: string, words: string) => Finding;
export const good: Say = (part, words) => ({ state: "good", part, words });
export const hint: Say = (part, words) => ({ state: "hint", part, words });
export const bad: Say = (part, words) => ({ state: "bad", part, words });
