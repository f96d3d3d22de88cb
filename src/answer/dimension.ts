/** What a dimension is: values of which a question may name one and a place another. Types only; texts are Simplified. */

/** A wording and the values it speaks of: of several where it covers them. */
export interface Term {
  readonly words: RegExp;
  readonly values: readonly string[];
}
export interface Dimension {
  readonly name: string;
  /** Told of one value only where a figure is: whom a way of doing things is about is said in many words. */
  readonly ofFigures?: true;
  /** The first that fits a stretch of text takes it: longer wordings stand before their parts. */
  readonly terms: readonly Term[];
  /** A question, and a text that is silent on what is asked: it names another value only. */
  readonly matches: readonly [asked: string, told: string];
  /** A question, and a text that may answer: it names the value, one that covers it, or none. */
  readonly not: readonly [asked: string, told: string];
}
