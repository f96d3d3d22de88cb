/** What the reading of a message holds beyond what the asker is shown. Types only. */

import type { Scope, Turn, Understood } from "../domain/reply.ts";
import type { StandardMeasure } from "../domain/target.ts";

/** Everyday words and the policy words they are read as; `weight` 0..1 says how sure. */
export interface GlossaryEntry {
  readonly everyday: readonly string[];
  readonly policy: readonly string[];
  readonly direction: "both" | "to-policy";
  readonly weight: number;
  readonly note?: string | undefined;
}
export interface NamedPlace {
  readonly name: string;
  readonly city: string;
}
/** What the Library knows, without the Library: made by the assistant. */
export interface LexiconSource {
  readonly cities: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly places: readonly NamedPlace[];
  readonly measures: readonly StandardMeasure[];
  readonly indicators: readonly string[];
  readonly glossary: readonly GlossaryEntry[];
  /** Places of the country, short names: 南宁, 广东. */
  readonly elsewhere: readonly string[];
}
export interface UnderstandInput {
  readonly message: string;
  readonly turns: readonly Pick<Turn, "message">[];
  readonly now: Date;
  readonly scope: Scope;
  readonly correction: Partial<Understood> | null;
}
export type FollowUp = "none" | "slots" | "reference";
export interface MeasureCandidate {
  readonly measure: string;
  readonly said: string;
  /** 1: said exactly; lower: said with a typing error. */
  readonly score: number;
}
export interface Reading {
  readonly understood: Understood;
  /** Cities named that the corpus does not hold. */
  readonly unknownPlaces: readonly string[];
  readonly candidates: readonly MeasureCandidate[];
  readonly superlative: "highest" | "lowest" | null;
  readonly wantsSum: boolean;
  readonly wantsList: boolean;
  readonly wantsQuote: boolean;
  readonly field: "number" | "date" | "issuer" | "title" | null;
  /** 1-based; 第二条 is 2. */
  readonly ordinal: number | null;
  readonly followUp: FollowUp;
}
