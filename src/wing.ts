/** A Library, the embedder and the word tables -> the asking wing: how a message is read and what its answer is made from. */
import type { Asking } from "./answer/asking.ts";
import { weigh } from "./answer/evidence.ts";
import { EVIDENCE_WEIGHTS, type EvidenceWeights } from "./answer/evidence-weights.ts";
import { nameAlone, namesToExplain } from "./answer/meaning.ts";
import { weighedSubject } from "./answer/weighed-subject.ts";
import type { WordTables } from "./assistant-port.ts";
import type { AskInput } from "./domain/ask.ts";
import type { EmbedQuestion, Library, PlanDocument } from "./domain/library.ts";
import type { Scope } from "./domain/reply.ts";
import { countedNames } from "./retrieve/counted-names.ts";
import { type Query, wordIn } from "./retrieve/features.ts";
import { type RankedUnit, rankUnits, unitSignals } from "./retrieve/rank.ts";
import { makeShelf, type Shelf } from "./retrieve/shelf.ts";
import { type RankingWeights, WEIGHTS } from "./retrieve/weights.ts";
import { toSimplified } from "./script.ts";
import { correctionOf } from "./understand/correction.ts";
import { type Lexicon, makeLexicon } from "./understand/lexicon.ts";
import { plainText, questionPart } from "./understand/normalise.ts";
import type { LexiconSource, Reading } from "./understand/reading.ts";
import { hear, inWay, respelled } from "./understand/understand.ts";
import { everydayWords, queryTerms } from "./words.ts";

export interface Wing {
  readonly library: Library;
  readonly shelf: Shelf;
  readonly embed: EmbedQuestion;
  readonly lexicon: Lexicon;
  readonly weights: Weights;
}
/** What is fitted to calibration questions, rather than written. */
export interface Weights {
  readonly ranking: RankingWeights;
  readonly evidence: EvidenceWeights;
}
const FITTED: Weights = { ranking: WEIGHTS, evidence: EVIDENCE_WEIGHTS };

export const makeWing = (library: Library, embed: EmbedQuestion, tables: WordTables, weights: Weights = FITTED): Wing => ({
  library,
  shelf: makeShelf(library),
  embed,
  lexicon: lexiconOf(library, tables),
  weights,
});

/** Reads a message and finds what its answer is made from. */
export async function readMessage(wing: Wing, input: AskInput, signal?: AbortSignal): Promise<Asking> {
  const { message, turns, now, scope } = input;
  const asked = { message, turns, now, scope, correction: input.understood && correctionOf(input.understood) };
  // Most questions are read as they were typed: the embedder works while they are read.
  const typed = plainText(questionPart(message));
  const early = wing.embed(typed, signal);
  const heard = hear(asked, wing.lexicon);
  const first = inWay(heard, "on");
  const ways = NEEDS_TOPIC.test(message) ? [] : first.ways.slice(1);
  const other = respelled(heard);
  const readings = [first, ...ways.map((way) => inWay(heard, way)), ...(other === null ? [] : [inWay(other, "on")])];
  const vectors = await Promise.all(readings.map(({ text }) => (text === typed ? early : wing.embed(text, signal))));
  const askings = readings.map((reading, i) => askingOf(wing, reading, vectors[i] ?? null, scope));
  const [asking = askingOf(wing, first, null, scope), ...others] = askings;
  const likely = likeliest(asking, others.slice(0, ways.length));
  const doubted = other === null ? undefined : askings.at(-1);
  return doubted !== undefined && surenessOf(doubted) > surenessOf(likely) + RESPELLED ? doubted : likely;
}
/** Log-odds by which the texts must answer a doubtful spelling better. */
const RESPELLED = 0;
/** A short question may go on about the topic before, or open one of its own: the texts decide which reading they answer better. */
function likeliest(on: Asking, others: readonly Asking[]): Asking {
  const goesOn = others.some(({ reading }) => reading.way === "alone" && reading.asked === null);
  const ahead = ({ reading }: Asking): number => {
    if (reading.way === "alone") return reading.whole ? WHOLE : 0;
    return goesOn && reading.way === "instead" && (reading.asked !== null || reading.understood.intent === "list") ? GOES_ON : 0;
  };
  const sure = others.map((asking) => ({ asking, odds: surenessOf(asking) + ahead(asking) }));
  const best = sure.reduce<(typeof sure)[number] | null>((top, s) => (top === null || s.odds > top.odds ? s : top), null);
  if (best === null) return on;
  const { pointsBack } = on.reading;
  if (!pointsBack && repeats(on)) {
    const instead = holdsSaid(on) ? undefined : others.find(({ reading }) => reading.way === "instead");
    if (best.odds > LIKELY || instead !== undefined) return best.odds > LIKELY ? best.asking : (instead ?? on);
  }
  const pointing = pointsBack ? POINTING_BACK / Math.max(1, best.asking.reading.subject.length) : 0;
  return best.odds > surenessOf(on) + pointing ? best.asking : on;
}
/** Nothing without what was told before. */
const NEEDS_TOPIC = /这样的|這樣的|这类|這類|这种|這種|此类|此類/;
/** Log-odds a question that points back must gain by being read on its own. */
const POINTING_BACK = 1.5;
/** Log-odds that a noun alone, after a figure was asked, is ahead as asking that figure of it: 要补充多少教师, 高层次人才呢. */
const GOES_ON = 1;
/** Log-odds that a message which names its place and subject, and asks, is ahead as a question of its own: 那柳州的特殊教育怎么抓. */
const WHOLE = 1.6;
/** Log-odds from which a reading is worth an answer. */
const LIKELY = 0;
/** The best place was shown just before: to repeat it is hardly what a new question wants. */
function repeats(asking: Asking): boolean {
  const best = asking.rankUnits(asking.documents)[0];
  const shown = asking.reading.before?.citations ?? [];
  return (
    best !== undefined &&
    shown.some((c) => c.documentId === best.unit.documentId && c.start <= best.unit.span.start && best.unit.span.end <= c.end)
  );
}

/** Whether the best place speaks of what the message itself says: 普通高中示范校呢 is no 星级特色高中比例. */
function holdsSaid(asking: Asking): boolean {
  const words = asking.rankUnits(asking.documents)[0]?.shelved.words ?? "";
  return asking.query.subject.every((s) => !asking.reading.said.includes(s.word) || wordIn(s, words) >= HELD);
}
/** Share of a word's characters from which a place holds it. */
const HELD = 0.5;

function surenessOf(asking: Asking): number {
  return weigh(asking, asking.rankUnits(asking.documents)).odds;
}

export function askingOf(wing: Wing, reading: Reading, vector: Float32Array | null, scope: Scope): Asking {
  const query = queryOf(wing, reading, vector);
  const asking: Asking = {
    library: wing.library,
    reading,
    query,
    documents: documentsIn(wing.library, reading, scope),
    weights: wing.weights.evidence,
    rankUnits: rememberingRanks(wing, query),
    texts: wing.shelf.texts,
    of: (city) => ofCity.get(city) ?? asking,
  };
  const ofCity = new Map([...reading.ofCity].map(([city, read]) => [city, askingOf(wing, read, vector, scope)]));
  return asking;
}
/** Several kinds of answer look at the same ranking: it is made once for each choice of documents. */
function rememberingRanks({ shelf, weights }: Wing, query: Query): Asking["rankUnits"] {
  const made = new Map<string, readonly RankedUnit[]>();
  const signals = unitSignals(shelf, query);
  return (documents, considered) => {
    const ids = documents.map((d) => d.source.id);
    const whole = ids.join(" ");
    const key = considered === undefined ? whole : `${whole} ${considered}`;
    const ranked = made.get(whole) ?? made.get(key) ?? rankUnits({ shelf, query, signals, weights: weights.ranking }, ids, considered);
    made.set(key, ranked);
    return ranked;
  };
}

function queryOf({ library, shelf: { texts } }: Wing, reading: Reading, vector: Float32Array | null): Query {
  const { understood, asked, sections, before, followUp } = reading;
  const last = ["topic", "slots", "none"].includes(followUp) ? before?.citations[0] : undefined;
  // 那柳州呢: what the other city's texts say is near no longer.
  const shown = last === undefined || (understood.cities.length > 0 && !understood.cities.includes(last.city ?? "")) ? undefined : last;
  return {
    terms: termsOf(reading),
    vector,
    subject: weighedSubject(library, reading),
    policy: understood.glossary.map((g) => g.read),
    asked: understood.intent === "list" ? null : asked,
    counter: understood.intent === "list" ? null : reading.counter,
    years: understood.years,
    basis: understood.basis ?? (looksBack(library, understood.years) ? "achieved" : null),
    wantsList: understood.intent === "list",
    wantsDefinition: understood.intent === "definition",
    text: reading.text.replace(/[?？。，,!！]/g, " "),
    phrases: phrasesIn(reading),
    countedNames: countedNames(reading.text, texts.values()),
    sections,
    places: understood.places,
    near: shown === undefined ? null : { documentId: shown.documentId, start: shown.start, end: shown.end },
  };
}
/** 2020年占多少: all years asked lie before the plans of the corpus, whose figures stand in chapters that look back. */
function looksBack({ documents }: Library, years: readonly number[]): boolean {
  const first = Math.min(9999, ...documents.flatMap(({ entry }) => (entry.period === null ? [] : [Number(entry.period.slice(0, 4))])));
  return years.length > 0 && years.every((year) => year < first);
}
/** Words in quotation marks, without the marks and stops inside; and what is asked for by name: 机器人有吗. */
function phrasesIn({ text, understood }: Reading): readonly string[] {
  const explained = nameAlone(text, understood.cities) ?? namesToExplain(text, [])[0];
  const found = [...text.matchAll(/[“"「『]([^”"」』]{2,40})[”"」』]/g)].map((m) => m[1] ?? "");
  const sought = /[，,。？?；;]\s?(\p{Script=Han}{2,6})(?:有吗|有没有|有不有|有么)[?？]?$/u.exec(text)?.slice(1) ?? [];
  return [...found, ...sought, ...(found.length === 0 && explained !== undefined ? [explained] : [])]
    .flatMap((f) => f.split(/[、，,]/))
    .map((f) => f.replace(/\s/g, ""))
    .filter((f) => f.length >= 2);
}
/** Question words with the policy words that everyday words stand for. */
export function termsOf(reading: Reading): readonly string[] {
  const policy = reading.understood.glossary.flatMap((g) => g.read).join(" ");
  return queryTerms(`${reading.text} ${policy}`);
}

/** Documents inside the asker's scope, of the cities asked, and of those named where the question narrows itself. */
function documentsIn(library: Library, reading: Reading, scope: Scope): readonly PlanDocument[] {
  const { cities, documents } = reading.understood;
  return library.documents.filter((d) => {
    const inScope =
      (!scope.documents?.length || scope.documents.includes(d.source.id)) &&
      (!scope.cities?.length || scope.cities.includes(d.entry.city ?? ""));
    const named = documents.length === 0 || documents.includes(d.source.id);
    return inScope && named && (cities.length === 0 || cities.includes(d.entry.city ?? ""));
  });
}

const lexiconOf = (library: Library, tables: WordTables): Lexicon => makeLexicon(lexiconSource(library, tables));
/** What questions of this Library are matched against. */
export function lexiconSource(library: Library, tables: WordTables): LexiconSource {
  return {
    cities: citiesOf(library),
    places: placesOf(library),
    schools: library.targets.flatMap((t) =>
      t.extra !== null && "school" in t.extra && t.city !== null ? [{ name: t.extra.school, city: t.city }] : [],
    ),
    documents: library.documents.map(({ source, entry }) => ({
      id: source.id,
      city: entry.city,
      title: entry.title ?? source.file,
      docStatus: entry.docStatus,
      period: entry.period,
    })),
    measures: library.measures,
    indicators: [...new Set(library.targets.filter((t) => t.kind === "table").map((t) => t.indicator))],
    glossary: tables.glossary,
    gazetteer: tables.elsewhere,
    texts: library.units.map((u) => toSimplified(u.indexText)),
    everyday: everydayWords(),
  };
}
function citiesOf(library: Library): readonly { readonly name: string; readonly aliases: readonly string[] }[] {
  const cities = new Map<string, Set<string>>();
  for (const { entry } of library.documents) {
    if (entry.city === null) continue;
    const aliases = cities.get(entry.city) ?? new Set<string>();
    for (const alias of entry.cityAliases) aliases.add(alias);
    cities.set(entry.city, aliases);
  }
  return [...cities].map(([name, aliases]) => ({ name, aliases: [...aliases] }));
}
/** 清城区 is one; 中心城区 and 县城区 every city has. */
const isCounty = (area: string): boolean => /^(?![各全该本市]|(?:主|中心|县|老|新)?城区)\S{2,}[县区]$/u.test(area);
/** Counties and districts that the construction tables and targets name. */
function placesOf(library: Library): readonly { readonly name: string; readonly city: string }[] {
  const found = new Map<string, string>();
  for (const { city, place, extra } of library.targets) {
    const area = extra !== null && "area" in extra ? extra.area : place;
    if (city !== null && area !== null && isCounty(area) && area !== city) found.set(area, city);
  }
  return [...found].map(([name, city]) => ({ name, city }));
}
