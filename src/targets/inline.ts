/** The prose of a document -> one target per figure or commitment in words, each with its smallest clause. Pure. */
import type { Sentence } from "../domain/plan.ts";
import type { Span } from "../domain/source.ts";
import type { Quantity, Target } from "../domain/target.ts";
import { IN_WORDS, type IndicatorContext, listedMeasure, standardMeasure } from "../measures/standard.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Pledge, pledgesIn } from "./commitments.ts";
import { contextOf } from "./context.ts";
import type { Facts } from "./facts.ts";
import { type Carried, type Item, itemsOf, type Run, type State } from "./items.ts";
import { makeTarget } from "./make.ts";
import { placeBehind, placeOf } from "./place.ts";
import { plainText } from "./plain.ts";
import { scanQuantities } from "./scan.ts";
import { stageOf } from "./stages.ts";
import { isPlanned, type TimeWord, timeOf, timeWords } from "./time.ts";
import { topicOf } from "./topics.ts";

/** What holds on from sentence to sentence of a paragraph. */
interface Held extends Carried {
  readonly paragraph: number;
  readonly time: TimeWord | null;
  /** The time of what the sentence before stated, and whether that was needed or meant. */
  readonly stated: TimeWord | null;
  readonly planned: boolean;
}

const nothingHeld = { subject: "", before: null, time: null, stated: null, planned: false };

/** A figure or pledge of a sentence; offsets are the sentence's. */
interface Statement {
  readonly indicator: string;
  readonly quantity: Quantity;
  readonly value: Span;
  readonly span: Span;
  readonly run: Run | null;
  /** Whose figures the sentence gives: 五县农村幼儿园项目. */
  readonly subject: string;
}

/** Characters. The longest of the seeds has 366; what names a figure is sought in time that grows with the square of its sentence. */
const LONGEST_SENTENCE = 3000;

export function inlineTargets(facts: Facts): readonly Target[] {
  const { document } = facts;
  let held: Held = { ...nothingHeld, paragraph: -1 };
  return document.plan.sentences.flatMap((sentence) => {
    const text = plainText(document.cleaned.text.slice(sentence.span.start, sentence.span.end));
    // Offsets are only safe where the plain text is as long as the cleaned one.
    if (text.length !== sentence.span.end - sentence.span.start || text.length > LONGEST_SENTENCE) return [];
    const before = held.paragraph === sentence.paragraph ? held : { ...nothingHeld, paragraph: sentence.paragraph };
    const clauses = clausesOf(text, scanQuantities(text));
    const context = contextOf(document, sentence.sectionId);
    const state = itemsOf(clauses, before, context);
    held = heldAfter(text, { subject: state.subject, before: GOES_ON.test(text) ? (state.items.at(-1) ?? null) : null }, before);
    const carried = DIVIDES.test(text) ? { time: before.stated, planned: before.planned } : { time: before.time, planned: false };
    const statements = [...state.items.map((item) => figureOf(item, state.subject)), ...pledgesOf(text, clauses, state)];
    return statements.flatMap((statement) => targetOf({ facts, sentence, text, statement, carried, stage: context.stage }));
  });
}

/** 其中，园舍面积…: the sentence divides what the one before stated, and is of its time. */
const DIVIDES = /^[\s\uF8FE]*(?:其中|其余|另有|在?\p{Script=Han}{2,8}中，)/u;

const OPENS_WITH_YEAR = /^[\s\p{P}（）\d一二三四五六七八九十是]{0,6}(?:力争|争取|预计|截至|确保)?(?:到|至)?$/u;

const GOES_ON = /[；;]\s*$/;

/** Spans of years hold on in a paragraph until another time is named; a sentence that divides the next takes any. */
function heldAfter(text: string, carried: Carried, { paragraph, time }: Held): Held {
  const words = timeWords(text);
  const last = words.at(-1);
  // 到2025年，…；…；: the year the first part opens with is that of all.
  const goesOn = /；\s*$/.test(text) && last !== undefined && OPENS_WITH_YEAR.test(text.slice(0, last.at)) ? last : null;
  const holding = last === undefined ? time : last.kind === "span" || last.kind === "since" ? last : goesOn;
  const stated = words.findLast((w) => !w.origin) ?? holding;
  return { ...carried, paragraph, time: holding, stated, planned: isPlanned(text) };
}

function figureOf({ indicator, found, start, end, run }: Item, subject: string): Statement {
  return { indicator, quantity: found.quantity, value: found, span: { start, end }, run, subject };
}

/** Commitments of clauses that state no figure. A year earlier in the sentence dates those that follow. */
function pledgesOf(text: string, clauses: readonly Clause[], state: State): readonly Statement[] {
  return clauses.flatMap((clause, i) => {
    if (clause.founds.length > 0) return [];
    const dated = timeWords(text.slice(0, clause.start + clause.text.length)).some((w) => w.kind === "year");
    return pledgesIn(clause, dated).flatMap((pledge) => statementsOf({ text, clause, previous: clauses[i - 1], state }, pledge));
  });
}

interface Around {
  readonly text: string;
  readonly clause: Clause;
  readonly previous: Clause | undefined;
  readonly state: State;
}

const SHORTEST_NAME = 4;

/** 小学、初中达标率分别为100%、98%，|均高于全省平均水平: the clause says it of each. */
function statementsOf(around: Around, pledge: Pledge): readonly Statement[] {
  const { clause, state } = around;
  const last = state.items.findLast((item) => item.end <= clause.start);
  const each =
    /^[\s\uF8FE]*(?:均|都)/.test(clause.text) && pledge.nameless ? state.items.filter((i) => i.clauseStart === last?.clauseStart) : [];
  if (each.length > 1) return each.flatMap((item) => statementOf(around, { ...pledge, nameless: false, indicator: item.indicator }));
  return statementOf(around, pledge.nameless ? { ...pledge, indicator: topicFor(around) + pledge.indicator } : pledge);
}

/** What a clause that names nothing is about: the clause before, else the last figure. */
function topicFor({ previous, clause, state }: Around): string {
  const last = state.items.findLast((item) => item.end <= clause.start)?.indicator ?? "";
  const spoken = previous === undefined || isDate(previous.text) ? "" : topicOf(previous.text);
  return previous?.founds.length === 0 && spoken !== "" ? spoken : last.replace(/得分$/, "位次");
}

function statementOf({ text, clause, previous, state }: Around, pledge: Pledge): readonly Statement[] {
  const opensWithDate = previous !== undefined && isDate(previous.text);
  const named = pledge.indicator;
  const where = state.context.stage ?? stageOf(text.slice(0, clause.start)) ?? "";
  const short = named.replace(/[“”]/g, "").length < SHORTEST_NAME && named !== "" && where !== "";
  const indicator = short ? `${named}（${where}）` : named;
  if (indicator.length < 2) return [];
  const value = { start: clause.start + pledge.value.start, end: clause.start + pledge.value.end };
  const quantity = {
    valueText: text.slice(value.start, value.end),
    value: null,
    valueMax: null,
    unit: null,
    comparator: pledge.comparator,
  };
  const start = opensWithDate ? previous.start : clause.start;
  return [
    { indicator, quantity, value, span: { start, end: clause.start + clause.text.trimEnd().length }, run: null, subject: state.subject },
  ];
}

function isDate(words: string): boolean {
  return words.trim().length <= 12 && timeWords(words).length > 0;
}

/** A name listed as it stands keeps its place words (县域…评估通过率); else they say which part of the city is meant. */
function measured(
  { document, measures }: Facts,
  indicator: string,
  context: IndicatorContext,
): { readonly place: string | null; readonly measure: string } {
  const listed = listedMeasure(indicator, context, measures);
  if (listed !== null) return { place: null, measure: listed };
  const inside = /（(?<label>[^（）]+)）$/u.exec(indicator)?.groups?.["label"] ?? "";
  const { place, rest } = placeOf(indicator, document.entry.city);
  const behind = placeBehind(rest);
  const where = place ?? behind.place ?? placeOf(inside, document.entry.city).place;
  return { place: where, measure: standardMeasure(place === null ? behind.rest : rest, context, measures) };
}

interface Input {
  readonly facts: Facts;
  readonly sentence: Sentence;
  readonly text: string;
  readonly statement: Statement;
  readonly carried: Pick<Held, "time" | "planned">;
  /** What the headings speak of. */
  readonly stage: string | null;
}

/** 60%|要达到本科学历. */
const PLANNED_BEHIND = 4;

function targetOf({ facts, sentence, text, statement, carried, stage }: Input): readonly Target[] {
  const from = sentence.span.start;
  const { indicator, quantity, value, span, run, subject } = statement;
  const planned = carried.planned || isPlanned(text.slice(0, value.end + PLANNED_BEHIND));
  const when = timeOf({
    facts,
    sectionId: sentence.sectionId,
    at: from,
    before: text.slice(0, value.start),
    planned,
    carried: carried.time,
    run,
  });
  const group = stageOf(indicator) === null ? stage : null;
  const { place, measure } = measured(facts, indicator, {
    group,
    unit: quantity.value === null ? IN_WORDS : quantity.unit,
  });
  return [
    makeTarget(facts.document, {
      kind: "inline",
      indicator,
      measure,
      quantity: { ...quantity, valueText: facts.document.cleaned.text.slice(from + value.start, from + value.end) },
      span: { start: from + span.start, end: from + span.end },
      sectionId: sentence.sectionId,
      ...when,
      group,
      place: place ?? placeOf(subject, facts.document.entry.city).place,
    }),
  ];
}
