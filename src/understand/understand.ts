/** A message with its earlier turns -> how it is read: the value shown to the asker and what the answer needs. Pure. */
import type { HeardTurn } from "../domain/ask.ts";
import type { Understood } from "../domain/reply.ts";
import { detectScript, inScript } from "../script.ts";
import { aloneOf } from "./alone.ts";
import { namesNoTopic } from "./asked.ts";
import { askedAlong, comparesOn, comparesPlaces, yearAlong } from "./compared.ts";
import { ownQuestions } from "./each-city.ts";
import { followKind, isWhole, onlyAsksOn, onlyPoints, ordinalIn, pointsBack, SAME_QUESTION } from "./follow.ts";
import { EVERYWHERE, TALKING } from "./intents.ts";
import { itemNamed } from "./items.ts";
import type { Lexicon } from "./lexicon.ts";
import { cityNamesIn, schoolsInFull } from "./names.ts";
import { plainText, questionPart } from "./normalise.ts";
import { questionsJoined } from "./questions-joined.ts";
import { readText } from "./read-text.ts";
import type { Reading, UnderstandInput } from "./reading.ts";
import { asDifference, inPlainYears } from "./relative-years.ts";
import { kindHeard, shownFor } from "./replies.ts";
import { otherAreaAsked, otherStageAsked } from "./shown-list.ts";
import { fullQuestion, type Way, waysOf } from "./slots.ts";
import type { Mended } from "./spelling.ts";
import { contentWords } from "./subject.ts";

/** Turns looked back on. */
const REMEMBERED = 8;

/** Reads one message. Never throws; the question before is taken as it was resolved and shown then. */
export const understand = (input: UnderstandInput, lexicon: Lexicon): Reading => inWay(hear(input, lexicon), input.way ?? "on");

/** A message by itself and the question before: what is the same in whatever way it is read. */
export interface Heard {
  readonly input: UnderstandInput;
  readonly lexicon: Lexicon;
  readonly typed: string;
  readonly text: string;
  /** 第二份 was read as the name of what stands there. */
  readonly counted: boolean;
  readonly notes: readonly string[];
  /** Another spelling that may be meant as well. */
  readonly doubted: Mended["doubted"];
  readonly own: Reading;
  readonly before: Before | null;
}
export function hear(input: UnderstandInput, lexicon: Lexicon): Heard {
  const corrected = input.correction?.question;
  const typed = questionPart(corrected ?? input.message);
  const plain = plainText(typed);
  const other = corrected === undefined ? (otherStageAsked(plain, input.turns) ?? otherAreaAsked(plain, input.turns, lexicon.names)) : null;
  const joined = questionsJoined(plain, input.turns, lexicon.names);
  const named = other?.text ?? (joined === plain ? itemNamed(plain, input.turns) : joined);
  const { text: written, mended, doubted } = lexicon.speller(named);
  const spelled = input.turns.length === 0 ? written : schoolsInFull(written, lexicon.names);
  const notes = notesOf(mended);
  const before =
    other !== null
      ? { last: readText(other.list, input, lexicon), along: [], yearBefore: null }
      : corrected === undefined
        ? questionBefore(spelled, input, lexicon)
        : null;
  const text =
    before === null
      ? spelled
      : asDifference(inPlainYears(spelled, before.last.understood.years), before.along.length > 0 ? null : before.yearBefore);
  return {
    input,
    lexicon,
    typed,
    text,
    counted: other === null && named !== plain,
    notes,
    doubted,
    own: readText(text, input, lexicon),
    before,
  };
}
const notesOf = (mended: Mended["mended"]): readonly string[] => mended.map((m) => `「${m.said}」按「${m.read}」理解`);
/** The message with the spelling that is in doubt; null where none is. */
export function respelled(heard: Heard): Heard | null {
  const { doubted, input, lexicon } = heard;
  if (doubted === null) return null;
  return { ...heard, text: doubted.text, notes: notesOf(doubted.mended), doubted: null, own: readText(doubted.text, input, lexicon) };
}
/** The message read in one of the ways it may be meant. */
export function inWay({ input, lexicon, typed, text, counted, notes, own, before }: Heard, way: Way): Reading {
  const script = scriptOf(questionPart(input.message), input.turns);
  const held = [...new Set(lexicon.names.documents.flatMap((d) => d.city ?? []))];
  const [mine, theirs] = [aloneOf(own, held), before === null ? null : { ...aloneOf(before.last, held), along: before.along }];
  const kind = theirs === null || (counted && mine.asks) ? "none" : kindHeard(followKind(mine, theirs), mine, input.turns);
  const carries = before !== null && theirs !== null && (kind !== "none" || needsCity(own, before.last) || comparesOn(mine, theirs));
  const resolved = carries && theirs !== null ? readText(fullQuestion(kind, way, mine, theirs), input, lexicon) : own;
  const understood: Understood = {
    ...resolved.understood,
    question: carries ? inScript(resolved.text, script) : counted ? inScript(text, script) : typed,
    script,
    notes: [...resolved.understood.notes, ...notes].slice(0, 20),
  };
  return {
    ...resolved,
    followUp: kind === "topic" && way === "alone" ? "none" : kind,
    ways: theirs === null ? [] : waysOf(kind, mine, theirs),
    way,
    whole: isWhole(mine),
    said: text,
    claims: own.claims,
    pointsBack: pointsBack(mine) || namesNoTopic(mine),
    carriedPlaces: resolved.understood.places.filter((p) => !own.understood.places.includes(p)),
    toldEnded: input.turns.some((t) => ENDED.test(t.reply.text)),
    thisYear: input.now.getUTCFullYear(),
    before: kind === "none" ? null : shownFor(mine, kind, input.turns),
    ordinal: ordinalIn(text),
    understood: { ...understood, ...input.correction },
    candidates: input.correction?.measures?.map((m) => ({ measure: m, said: m, score: 1 })) ?? resolved.candidates,
    ofCity: input.correction === null ? readOfEach(resolved, input, lexicon) : resolved.ofCity,
  };
}
/** What each city is asked, where clauses are about one of them only; a clause without a kind of quantity asks for that of the whole. */
function readOfEach(whole: Reading, input: UnderstandInput, lexicon: Lexicon): Reading["ofCity"] {
  const { cities, intent } = whole.understood;
  if (cities.length < 2) return new Map();
  const own = ownQuestions(whole.text, cityNamesIn(whole.text, lexicon.names), contentWords);
  return new Map(
    own.map(({ city, text }) => {
      const read = readText(text, input, lexicon);
      const vague = read.asked === null || read.asked === "any";
      const kind = vague ? { asked: whole.asked, counter: whole.counter } : {};
      return [city, { ...read, ...kind, understood: { ...read.understood, cities, intent } }];
    }),
  );
}

/** 差多少 is written alike in both scripts: it is answered in the one the conversation is held in. */
function scriptOf(message: string, turns: readonly HeardTurn[]): Understood["script"] {
  const [own, held] = [detectScript(message), turns.at(-1)?.reply.understood.script ?? "zh-Hans"];
  // Only then can it matter how the message is written in the other script, which takes a walk through a dictionary.
  const undecided = own === "zh-Hans" && held !== own;
  return undecided && inScript(message, "zh-Hant") === message ? held : own;
}

/** A question that names no place goes on about the place of the one before. */
function needsCity(own: Reading, before: Reading): boolean {
  const { cities, places, intent } = own.understood;
  // 广州 of 广州帮了清远: told of before, and not what is asked about.
  const unknown = own.unknownPlaces.filter((p) => before.unknownPlaces.includes(p) || !before.text.includes(p));
  const silent = cities.length === 0 && places.length === 0 && unknown.length === 0 && own.understood.documents.length === 0;
  return silent && !TALKING.has(intent) && !EVERYWHERE.test(own.text) && before.understood.cities.length > 0;
}

interface Before {
  readonly last: Reading;
  /** Wordings of the places that the same was asked of in the turns right before. */
  readonly along: readonly string[];
  /** The other year that the same was asked of just before. */
  readonly yearBefore: number | null;
}
/** The last question as it was resolved; where no reply of ours was kept (a client's own history), it is read again from its words. */
function questionBefore(text: string, input: UnderstandInput, lexicon: Lexicon): Before | null {
  const turns = input.turns.slice(-REMEMBERED);
  const readings = turns.map((t, at) => once(() => (isTalk(t) ? null : readTurn(t, { ...input, turns: turns.slice(0, at) }, lexicon))));
  const says = (r: Reading | null): r is Reading => r !== null && r.subject.length + r.candidates.length > 0;
  const inFull = SAME_QUESTION.test(text) ? readings.findLast((read, at) => says(read()) && isInFull(turns[at], read())) : undefined;
  const found =
    inFull ??
    readings.findLast((read, at) => says(read()) && !asksOn(turns[at], read())) ??
    readings.findLast((read) => says(read())) ??
    readings.findLast((read) => read() !== null);
  const last = found?.() ?? null;
  if (found === undefined || last === null) return null;
  const earlier = comparesPlaces(text) ? readings.slice(0, readings.indexOf(found)).map((read) => read()) : [];
  const asked = earlier.flatMap((read) => (read === null ? [] : [aloneOf(read, [])]));
  const whole = aloneOf(last, []);
  return { last, along: askedAlong(asked, whole), yearBefore: yearAlong(asked.at(-1), whole) };
}
const asksOn = (turn: HeardTurn | undefined, read: Reading | null): boolean =>
  turn !== undefined && read !== null && onlyAsksOn(plainText(turn.message), read.candidates.length > 0);
/** Worked out when it is first wanted: the turn just before mostly does. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
/** Read as it was typed: nothing was carried into it. */
const isInFull = (turn: HeardTurn | undefined, read: Reading | null): boolean =>
  turn !== undefined && read !== null && plainText(turn.message) === plainText(read.understood.question);
function readTurn(turn: HeardTurn, input: UnderstandInput, lexicon: Lexicon): Reading {
  const { question, notes } = turn.reply.understood;
  if (turn.reply.generation !== "") return readText(asMended(plainText(question), notes), input, lexicon);
  return understand({ ...input, message: turn.message, correction: null }, lexicon);
}
/** A question of an earlier turn is told as it was typed, with a note of what was mended in it. */
const asMended = (text: string, notes: readonly string[]): string =>
  notes.reduce((left, note) => {
    const [, said, read] = MENDED.exec(note) ?? [];
    return said === undefined || read === undefined ? left : left.replace(said, read);
  }, text);
const MENDED = /^「(.+)」按「(.+)」理解$/;
/** Small talk, and what only pointed at something shown, is nothing to go on from. */
const isTalk = (turn: HeardTurn): boolean =>
  (turn.reply.generation !== "" && TALKING.has(turn.reply.understood.intent)) || onlyPoints(plainText(turn.message));

/** A reply that told that a plan has run out. */
const ENDED = /规划期[^，。]{0,40}(?:已结束|已結束)|規劃期[^，。]{0,40}已/;
