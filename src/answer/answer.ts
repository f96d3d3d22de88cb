/** A reading of a question -> the draft that answers it, or says that the texts are silent. Pure; the order of rules is the policy. */
import type { Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";
import type { Draft } from "./draft.ts";
import { contradictions, responsibleUnits } from "./duties.ts";
import { documentFacts, help, inventory, smalltalk } from "./facts.ts";
import { schoolProjects } from "./projects.ts";
import { matchingRecords, ofTheTime, readOut } from "./records.ts";
import { notFound } from "./refusal.ts";
import { answerInWords, wordsFor } from "./words.ts";

export function answer(asking: Asking): Draft {
  const { understood, unknownPlaces } = asking.reading;
  if (understood.intent === "smalltalk") return smalltalk();
  if (understood.intent === "help") return help(asking);
  if (understood.intent === "inventory") return inventory(asking);
  if (understood.intent === "outside") return notFound(asking);
  if (unknownPlaces.length > 0 && understood.cities.length === 0) return notFound(asking);
  if (understood.intent === "document") return documentFacts(asking);
  return byIntent(asking) ?? numbers(asking) ?? answerInWords(asking) ?? notFound(asking);
}

function byIntent(asking: Asking): Draft | null {
  const { intent } = asking.reading.understood;
  if (intent === "responsibility") return responsibleUnits(asking);
  if (intent === "conflict") return contradictions(asking) ?? answerInWords(asking);
  if (intent === "quote" || intent === "definition") return answerInWords(asking);
  if (intent === "list" || intent === "number") return schoolProjects(asking);
  return null;
}

/** Records answer where the question names a measure; a year the corpus is silent on is said, with the nearest figure. */
function numbers(asking: Asking): Draft | null {
  const { intent } = asking.reading.understood;
  if (intent !== "number" && intent !== "comparison") return null;
  const records = matchingRecords(asking);
  if (records === null) return null;
  const timely = ofTheTime(records, asking);
  if (timely.length > 0) return everyCity(timely.length, asking) ? withTheRest(timely, asking) : null;
  const { years, basis } = asking.reading.understood;
  if (years.length > 0 && basis === "goal") return notFound(asking, records);
  return years.length > 0 ? null : readOut(records, asking);
}

/** Cities whose figure no record gives are answered in their own words. */
function withTheRest(records: readonly Target[], asking: Asking): Draft {
  const given = new Set(records.map((r) => r.city));
  const rest = asking.reading.understood.cities.filter((c) => !given.has(c));
  const read = readOut(records, asking);
  return rest.length === 0 ? read : { ...read, lines: [...read.lines, ...wordsFor(rest, asking)] };
}

/** Too many records mean that the measure was not really named. */
function everyCity(count: number, asking: Asking): boolean {
  return count <= 8 * Math.max(1, asking.reading.understood.cities.length);
}
