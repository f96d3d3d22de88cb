/** A spoken word, how it is typed and what it is in written Chinese. Types only. */
export interface SpokenWord {
  readonly pattern: RegExp;
  readonly means: string;
  readonly matches: string;
  readonly not: string;
}
