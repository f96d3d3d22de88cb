/** What the reading of a message holds beyond what the asker is shown. Types only. */
import type { HeardTurn, QuantityKind, SubjectWord } from "../domain/ask.ts";
import type { Scope, Understood } from "../domain/reply.ts";
import type { DocStatus } from "../domain/source.ts";
import type { StandardMeasure } from "../domain/target.ts";
import type { Sample } from "./likelihood.ts";
import type { Way } from "./slots.ts";
import type { Gazetteer } from "./tables.ts";

/** Everyday words and the policy words they are read as; `weight` 0..1 says how sure. */
export interface GlossaryEntry {
  readonly everyday: readonly string[];
  readonly policy: readonly string[];
  /** both: the policy word also finds the everyday one; to-policy: only what people say finds what texts say. */
  readonly direction: "both" | "to-policy";
  readonly weight: number;
  readonly note?: string | undefined;
}
export interface NamedPlace {
  readonly name: string;
  readonly city: string;
}
/** A document as questions name it. */
export interface NamedDocument {
  readonly id: string;
  readonly city: string | null;
  readonly title: string;
  readonly docStatus: DocStatus;
  /** "2021-2025" or null. */
  readonly period: string | null;
}
/** What the Library knows, without the Library: made by the assistant. */
export interface LexiconSource {
  readonly cities: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly places: readonly NamedPlace[];
  /** Schools and projects by name. */
  readonly schools: readonly NamedPlace[];
  readonly documents: readonly NamedDocument[];
  readonly measures: readonly StandardMeasure[];
  readonly indicators: readonly string[];
  readonly glossary: readonly GlossaryEntry[];
  /** Places of the country. */
  readonly gazetteer: Gazetteer;
  /** Sentences and rows of the corpus. */
  readonly texts: readonly string[];
  /** Counts of everyday Chinese. */
  readonly everyday: Sample;
}
export interface UnderstandInput {
  readonly message: string;
  /** Earlier turns, oldest first, with what was answered and shown. */
  readonly turns: readonly HeardTurn[];
  readonly now: Date;
  readonly scope: Scope;
  readonly correction: Partial<Understood> | null;
  /** How a message that may go on about the topic before is read in full; `on` where it is not given. */
  readonly way?: Way;
}
export interface MeasureCandidate {
  readonly measure: string;
  readonly said: string;
  /** 1: said exactly; lower: said with a typing error. */
  readonly score: number;
}
/** How a message leans on what was said before. */
export type FollowUp = "none" | "slots" | "topic" | "citation" | "source" | "more" | "detail" | "attribute" | "sum" | "duty" | "why";

export interface Reading {
  readonly understood: Understood;
  /** The message as it was said, mended, before anything was carried into it. Simplified. */
  readonly said: string;
  /** The resolved question in Simplified characters, typing errors mended. */
  readonly text: string;
  /** The same question as each city is asked it, by city: 柳州新添几所，清远引进几所. Empty where all are asked the same. */
  readonly ofCity: ReadonlyMap<string, Reading>;
  /** Cities named that the corpus does not hold. */
  readonly unknownPlaces: readonly string[];
  readonly candidates: readonly MeasureCandidate[];
  readonly subject: readonly SubjectWord[];
  /** Wordings of the glossary that no subject word holds: 编办, 干什么活. They weigh like subject words; a topic is never told by them. */
  readonly unspoken: readonly SubjectWord[];
  readonly asked: QuantityKind | null;
  /** The very counting word wanted: 场, 人次. */
  readonly counter: string | null;
  readonly superlative: "highest" | "lowest" | null;
  readonly wantsSum: boolean;
  /** Figures the asker takes for granted: 98%, in a question that wants them confirmed. */
  readonly claims: readonly string[];
  /** That a plan's period is over was said before in this conversation. */
  readonly toldEnded: boolean;
  /** By the clock of the asker. */
  readonly thisYear: number;
  /** Boxes, tables and chapters named: 专栏7. */
  readonly sections: readonly string[];
  readonly field: "number" | "date" | "issuer" | "title" | null;
  /** 1-based; 第二条 is 2. */
  readonly ordinal: number | null;
  readonly followUp: FollowUp;
  /** The ways the message may be read in full, where it may go on about the topic before. */
  readonly ways: readonly Way[];
  /** The one it was read in. */
  readonly way: Way;
  /** The message names its place and its subject, and asks. */
  readonly whole: boolean;
  /** Words such as 它们 and 这些 say that it goes on about what was told; or it names no more than who acts: 家长要做什么. */
  readonly pointsBack: boolean;
  /** Places that the message itself does not say: they are carried from the question before. */
  readonly carriedPlaces: readonly string[];
  /** The reply before, where the message leans on it. */
  readonly before: HeardTurn["reply"] | null;
}
