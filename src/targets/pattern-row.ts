/** One row of a table of patterns: what it is for, with a line that it matches and one that it must leave. Types only. */

export interface PatternRow {
  readonly name: string;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly leaves: string;
}
