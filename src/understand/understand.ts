/** A message with its earlier turns -> how it is read: the value shown to the asker and what the answer needs. Pure. */
import type { Intent, Understood } from "../domain/reply.ts";
import { detectScript, toSimplified } from "../script.ts";
import { cutWords } from "../words.ts";
import { findMeasureNames, type Lexicon } from "./lexicon.ts";
import { FUNCTION_WORDS, HIGHEST, INTENT_RULES, LOWEST, REFERENCE, SLOT_FOLLOW, SUM_WISH } from "./patterns.ts";
import { readPeriod } from "./periods.ts";
import type { Reading, UnderstandInput } from "./reading.ts";

const WORDS = new Set(FUNCTION_WORDS);
const DIGITS = "一二三四五六七八九";

/** Reads one message. Never throws; earlier turns are re-read from their messages alone. */
export function understand(input: UnderstandInput, lexicon: Lexicon): Reading {
  const own = readAlone(input, lexicon);
  const resolved = input.turns.length === 0 ? own : resolveFollowUp(own, input, lexicon);
  return input.correction === null ? resolved : { ...resolved, understood: corrected(resolved.understood, input.correction) };
}
function corrected(read: Understood, change: Partial<Understood>): Understood {
  return { ...read, ...change };
}

function readAlone(input: UnderstandInput, lexicon: Lexicon): Reading {
  const question = questionPart(input.message);
  const text = toSimplified(question.normalize("NFKC"));
  const places = lexicon.places.filter((p) => text.includes(p.said));
  const cities = [...new Set([...named(text, lexicon), ...places.map((p) => p.means)])];
  const candidates = findMeasureNames(text, lexicon);
  const period = readPeriod(text, input.now);
  const glossary = lexicon.glossary.filter((g) => text.includes(g.said)).slice(0, 50);
  const intent = intentOf(text, cities.length);
  return {
    understood: {
      question,
      intent,
      cities: cities.slice(0, 50),
      ...period,
      years: period.years.slice(0, 50),
      measures: candidates.map((c) => c.measure.slice(0, 100)),
      places: places.map((p) => p.said.slice(0, 60)).slice(0, 50),
      documents: [],
      topics: topicsOf(
        text,
        [...lexicon.cities, ...places].map((n) => n.said),
      ),
      script: detectScript(question),
      glossary: glossary.map((g) => ({ said: g.said, read: g.entry.policy.slice(0, 20) })),
      notes: [...period.notes],
    },
    unknownPlaces: placesElsewhere(text, lexicon),
    candidates,
    superlative: superlativeOf(text),
    wantsSum: SUM_WISH.test(text),
    wantsList: intent === "list",
    wantsQuote: intent === "quote",
    field: fieldOf(text),
    ordinal: ordinalOf(text),
    followUp: "none",
  };
}
/** A pasted text carries its question at the end. */
function questionPart(message: string): string {
  const trimmed = message.trim();
  if (trimmed.length <= 300) return trimmed;
  const sentences = trimmed.split(/[。！\n]/).filter((s) => s.trim() !== "");
  return (sentences.at(-1) ?? trimmed).trim().slice(-300);
}
function named(text: string, lexicon: Lexicon): readonly string[] {
  return lexicon.cities
    .filter((c) => text.includes(c.said))
    .map((c) => ({ at: text.indexOf(c.said), name: c.means }))
    .sort((a, b) => a.at - b.at)
    .map((c) => c.name);
}
function intentOf(text: string, cities: number): Intent {
  const found = INTENT_RULES.find((rule) => rule.pattern.test(text))?.intent ?? "measure";
  const comparable = found === "number" || found === "measure" || found === "list" || found === "conflict";
  return comparable && cities > 1 ? "comparison" : found;
}
/** Subject words: jieba words of two characters or more that neither name a place nor only ask or join. */
function topicsOf(text: string, names: readonly string[]): string[] {
  let rest = text.replace(/\d+年?/g, " ");
  for (const name of names) rest = rest.replaceAll(name, " ");
  const words = cutWords(rest).map((w) => w.word.trim());
  const left = words.filter((w) => w.length >= 2 && /\p{Script=Han}|[A-Za-z+]{2}/u.test(w) && !WORDS.has(w));
  return [...new Set(left)].map((t) => t.slice(0, 100)).slice(0, 50);
}
/** Places elsewhere count only as whole words, so that 初中卫生 does not name 中卫. */
function placesElsewhere(text: string, lexicon: Lexicon): string[] {
  const words = new Set(cutWords(text).map((w) => w.word.replace(/[省市县区]$/, "")));
  return lexicon.elsewhere.filter((name) => words.has(name) && !new RegExp(`${name}(师范|大学|学院|医科|市?港北)`).test(text));
}
function superlativeOf(text: string): Reading["superlative"] {
  if (HIGHEST.test(text)) return "highest";
  return LOWEST.test(text) ? "lowest" : null;
}
function fieldOf(text: string): Reading["field"] {
  if (/文号|发文字号/.test(text)) return "number";
  if (/(印发|发布|发文)(日期|时间)|哪天/.test(text)) return "date";
  if (/发文(机关|单位)|谁(印发|发布)/.test(text)) return "issuer";
  return /标题|全称/.test(text) ? "title" : null;
}
function ordinalOf(text: string): number | null {
  const said = /第([一二三四五六七八九\d]{1,2})条/.exec(text)?.[1];
  if (said === undefined) return null;
  const digit = DIGITS.indexOf(said);
  return digit >= 0 ? digit + 1 : Number.parseInt(said, 10) || null;
}

/** Carries what a follow-up leaves out from the question before it, itself resolved first. */
function resolveFollowUp(own: Reading, input: UnderstandInput, lexicon: Lexicon): Reading {
  const kind = followKind(own);
  const last = input.turns.at(-1);
  if (kind === "none" || last === undefined) return own;
  const turns = input.turns.slice(-8, -1);
  const before = understand({ ...input, message: last.message, turns, correction: null }, lexicon);
  return { ...own, followUp: kind, understood: merge(own.understood, before.understood) };
}
function followKind(own: Reading): Reading["followUp"] {
  const text = toSimplified(own.understood.question);
  const standsAlone = own.understood.measures.length > 0 && own.understood.cities.length > 0;
  const talk = ["smalltalk", "inventory", "help", "outside"].includes(own.understood.intent);
  if (standsAlone || talk || text.length > 40) return "none";
  if (REFERENCE.test(text)) return "reference";
  const short = own.understood.cities.length === 0 && (own.understood.topics.length === 0 || text.length <= 12);
  return SLOT_FOLLOW.test(text) || short ? "slots" : "none";
}
function merge(own: Understood, before: Understood): Understood {
  const pick = <T>(mine: readonly T[], theirs: readonly T[]): T[] => [...(mine.length > 0 ? mine : theirs)];
  const same = /一样/.test(own.question);
  const cities = same ? [...new Set([...own.cities, ...before.cities])] : pick(own.cities, before.cities);
  const bare = own.intent === "measure" && own.topics.length === 0;
  const merged = {
    ...own,
    cities,
    intent: bare ? before.intent : own.intent,
    measures: own.topics.length > 0 && own.measures.length === 0 ? [...before.measures] : pick(own.measures, before.measures),
    years: pick(own.years, before.years),
    basis: own.basis ?? before.basis,
    places: own.cities.length > 0 ? [...own.places] : pick(own.places, before.places),
    topics: [...new Set([...own.topics, ...before.topics])].slice(0, 50),
  };
  return { ...merged, question: fullQuestion(own, merged) };
}
function fullQuestion(own: Understood, all: Understood): string {
  const missing = (values: readonly string[]): readonly string[] => values.filter((v) => !own.question.includes(v));
  const years = missing(all.years.map(String)).map((y) => `${y}年`);
  const subject = all.measures.length > 0 ? all.measures : all.topics;
  return [missing(all.cities).join("、"), years.join("、"), missing(subject).join("、"), own.question]
    .filter((p) => p !== "")
    .join(" ")
    .slice(0, 4000);
}
