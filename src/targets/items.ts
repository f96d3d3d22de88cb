/** The clauses of one sentence -> its figures with their names, what a clause leaves out taken from what went before. Pure. */
import type { Clause } from "./clauses.ts";
import { distributed } from "./distribute.ts";
import { filledIn } from "./fill.ts";
import type { Named } from "./named.ts";
import { nameOf } from "./naming.ts";
import type { Found } from "./quantity.ts";
import { type Slot, slotsOf } from "./slots.ts";
import { specialName } from "./special-names.ts";
import { topicOf } from "./topics.ts";

/** One figure of a sentence; offsets are the sentence's. */
export interface Item {
  readonly found: Found;
  readonly indicator: string;
  /** Subject, verb and noun of the name, for what later figures leave out. */
  readonly named: Named;
  /** The smallest stretch that states it. */
  readonly start: number;
  readonly end: number;
  /** Offset of its own clause. */
  readonly clauseStart: number;
  /** Which of a run of values that only joining marks part (分别为95%、97%); null for one alone. */
  readonly run: Run | null;
}

export interface Run {
  readonly index: number;
  readonly length: number;
}

/** What the next sentence of a paragraph may leave out. */
export interface Carried {
  /** Whose figures the paragraph gives: 市区幼儿园建设项目. */
  readonly subject: string;
  /** What the last figure before a semicolon measures: 达到85%以上；到2025年达到90%以上. */
  readonly before: Pick<Item, "found" | "named"> | null;
}

export interface State extends Carried {
  readonly items: readonly Item[];
  /** A clause without figures that names what the next ones measure. */
  readonly topic: { readonly words: string; readonly start: number } | null;
  /** The figure that 其中 divides. */
  readonly whole: Item | null;
  /** Heading and stage the sentence stands under, for names that say too little alone. */
  readonly context: Context;
}

export interface Context {
  readonly heading: string;
  readonly stage: string | null;
}

export interface Step {
  readonly slot: Slot;
  readonly named: Named;
  readonly clause: Clause;
  readonly next: Named | undefined;
  readonly run: Run | null;
}

export function itemsOf(clauses: readonly Clause[], carried: Carried, context: Context): State {
  const start: State = { ...carried, items: [], topic: null, whole: null, context };
  return clauses.reduce(
    (state, clause) => (clause.founds.length === 0 ? withoutFigures(state, clause) : withFigures(state, clause)),
    start,
  );
}

function withoutFigures(state: State, clause: Clause): State {
  if (/^[\s\uF8FE]*其中[\s\uF8FE]*$/.test(clause.text)) return { ...state, whole: state.items.at(-1) ?? state.whole };
  const words = topicOf(clause.text);
  if (words === "") return state;
  const subject = words.endsWith("项目") ? words : state.subject;
  return { ...state, subject, topic: { words, start: clause.start } };
}

function withFigures(state: State, clause: Clause): State {
  const slots = sharedBounds(slotsOf(clause.text, clause.founds), clause.text);
  const names = distributed(
    slots,
    slots.map((slot, i) => nameOfSlot(slot, clause, slots.slice(i))),
    { items: state.items, clauseStart: clause.start },
  );
  const begun: State = { ...state, whole: wholeOf(state, clause) };
  const ended = slots.reduce((now, slot, i) => {
    const named = names[i];
    return named === undefined ? now : withItem(now, { slot, named, clause, next: names[i + 1], run: runOf(slots, i) });
  }, begun);
  const own = names
    .map((n) => (n.subject === "" && n.verb === "" ? n.noun : n.subject))
    .findLast((words) => words.endsWith("项目") && words.length > 4);
  const inBracket = clause.bracketAt !== null;
  return { ...ended, subject: own ?? state.subject, topic: inBracket ? state.topic : null, whole: inBracket ? state.whole : ended.whole };
}

function runOf(slots: readonly Slot[], at: number): Run | null {
  let from = at;
  while (slots[from]?.joined === true) from--;
  let to = at + 1;
  while (slots[to]?.joined === true) to++;
  return to - from > 1 ? { index: at - from, length: to - from } : null;
}

/** 分别控制在45人、50人以内: one bound for the run; 至少掌握2项技能和1项特长: one for what the verb governs. */
function sharedBounds(slots: readonly Slot[], text: string): readonly Slot[] {
  const run = text.includes("分别") ? slots.findLast((s) => s.joined)?.found.quantity.comparator : undefined;
  return slots.map((slot, i) => {
    const { quantity } = slot.found;
    const before = slots[i - 1]?.found;
    const governed =
      before !== undefined && before.verb !== "" && /^\s*(?:[和、]\s*)?$/.test(slot.left) ? before.quantity.comparator : undefined;
    const comparator = slots[i + 1]?.joined ? run : governed;
    return quantity.comparator !== "=" || comparator === undefined || comparator === "range"
      ? slot
      : { ...slot, found: { ...slot.found, quantity: { ...quantity, comparator } } };
  });
}

/** A bracket's host stands so close before it. */
const NEAREST_HOST = 24;

/** The figure whose parts follow: the one before 其中, or the one before the bracket. */
function wholeOf(state: State, clause: Clause): Item | null {
  const at = clause.bracketAt;
  if (at !== null) return state.items.findLast((i) => i.found.start < at && i.end > at - NEAREST_HOST) ?? null;
  return /^[\s\uF8FE]*其中/.test(clause.text) ? (state.items.at(-1) ?? null) : state.whole;
}

/** In a run of values (10%、20%的比例) the words behind the last are those of the first too. */
function nameOfSlot(slot: Slot, clause: Clause, following: readonly Slot[]): Named {
  const end = following.findIndex((s, i) => i > 0 && !s.joined);
  const last = following[(end < 0 ? following.length : end) - 1] ?? slot;
  const rest = clause.text.slice(slot.found.end) + clause.rest;
  return specialName(slot, rest) ?? nameOf({ left: slot.left + slot.found.verb, right: last.right, unit: slot.found.quantity.unit });
}

function withItem(state: State, step: Step): State {
  if (MEANS.test(step.clause.text)) return state;
  const filled = filledIn(state, step);
  if (filled === null || filled.indicator.length < 2) return state;
  const { slot, clause } = step;
  const bounded = filled.named.bound === "" ? slot.found : withBound(slot.found, filled.named.bound);
  const found = { ...bounded, start: slot.found.start + clause.start, end: slot.found.end + clause.start };
  const own = clause.start + slot.leftStart + leadingMarks(slot.left);
  const start = Math.max(0, Math.min(own, filled.from ?? own));
  const item = {
    found,
    indicator: filled.indicator,
    named: filled.named,
    start,
    end: clause.start + endOf(slot, step.named),
    clauseStart: clause.start,
    run: step.run,
  };
  return { ...state, items: [...state.items, item] };
}

/** 依托3所高校和20家企业，组建…: by whose help, not what. */
const MEANS = /^[\s\uF8FE]*(?:依托|借助|利用|联合|会同)/;

/** 不低于教职工工资总额的2%: the bound stands before the base. */
function withBound(found: Found, bound: string): Found {
  const comparator = /^(?:不低于|不少于|至少)/.test(bound) ? ">=" : /^不/.test(bound) ? "<=" : ">";
  return found.quantity.comparator === "=" ? { ...found, quantity: { ...found.quantity, comparator } } : found;
}

function leadingMarks(left: string): number {
  return /^(?:[\s\uF8FE、，]|和(?!谐)|及|与|以及|并)*/.exec(left)?.[0].length ?? 0;
}

/** A noun behind the quantity belongs to the stretch; a bracket that only labels it too. */
function endOf(slot: Slot, named: Named): number {
  const label = /^（[^（）\uF8FE]{1,12}）/.exec(slot.right)?.[0].length ?? 0;
  if (!named.behind) return slot.found.end + label;
  const all = slot.found.end + slot.right.replace(/(?<![\s\uF8FE、，和及与])[\s\uF8FE、，和及与]+$/, "").length;
  const tail = named.noun.slice(-2);
  const at = tail === "" ? -1 : slot.right.lastIndexOf(tail);
  return named.open || at < 0 ? all : slot.found.end + at + tail.length;
}
