/** The asking wing in order: understand → retrieve → answer → cite. One Library in, an Assistant out; holds no state between turns. */

import { answer, withRemarks } from "./answer/answer.ts";
import type { Asking } from "./answer/asking.ts";
import { withComparison } from "./answer/comparison.ts";
import { type Draft, type Line, line } from "./answer/draft.ts";
import { weigh } from "./answer/evidence.ts";
import { clausesAsked, lastAskedCutOff, partsLeftOut } from "./answer/parts.ts";
import { type Rendered, render } from "./answer/render.ts";
import { suggest } from "./answer/suggest.ts";
import { findTopics } from "./answer/topics.ts";
import { findWithin } from "./answer/words.ts";
import type { Assistant, MakeAssistant } from "./assistant-port.ts";
import { cite } from "./cite/citations.ts";
import { citiesHeld } from "./cities-held.ts";
import type { AskInput } from "./domain/ask.ts";
import type { Library, PlanDocument } from "./domain/library.ts";
import type { Citation, ComparedTopic, Hit, Reply, Scope, SearchRequest, Trace } from "./domain/reply.ts";
import { ok } from "./faults.ts";
import { shortCities } from "./lookup/cities.ts";
import { recordsOf } from "./records.ts";
import { interleave, type RankedPassage, rankPassages } from "./retrieve/passages.ts";
import { detectScript, inScript, toSimplified } from "./script.ts";
import { understand } from "./understand/understand.ts";
import { askingOf, makeWing, readMessage, termsOf, type Wing } from "./wing.ts";
import { queryTerms } from "./words.ts";

export const makeAssistant: MakeAssistant = (library, embed, tables) => assistantOf(makeWing(library, embed, tables));

/** The same with weights other than the fitted ones. */
export function assistantOf(wing: Wing): Assistant {
  const { library } = wing;
  const records = recordsOf(library);
  return {
    ...records,
    ask: async (input, signal) => ok(await withComparison(records.compare, await ask(wing, inShortNames(library, input), signal))),
    search: async (request, signal) => ok(await search(wing, scoped(library, request), signal)),
    compareText: async ({ topics, cities }, signal) =>
      ok(await compareText(wing, { topics, cities: shortCities(library, cities) }, signal)),
  };
}

const inShortNames = (library: Library, input: AskInput): AskInput => ({ ...input, scope: scoped(library, input.scope) });

/** The same request with its cities by the names the documents use. */
function scoped<T extends Scope>(library: Library, request: T): T {
  return request.cities === undefined ? request : { ...request, cities: [...shortCities(library, request.cities)] };
}

async function ask(wing: Wing, input: AskInput, signal?: AbortSignal): Promise<Reply> {
  const started = performance.now();
  const { library } = wing;
  const asking = await readMessage(wing, input, signal);
  const { reading } = asking;
  const drafted = await whole(wing, input, asking, signal);
  const { script } = reading.understood;
  const rendered = render(drafted, script);
  const empty = rendered.text === "";
  const degraded = asking.query.vector === null ? ["embedder"] : [];
  return {
    conversationId: input.conversationId,
    status: empty ? "not_found" : drafted.status,
    text: empty ? inScript("没有找到可以核对的原文。", script) : rendered.text,
    understood: reading.understood,
    citations: [...rendered.citations],
    targets: [...drafted.targets],
    computed: [...rendered.computed],
    conflicts: [...drafted.conflicts],
    suggestions: suggest(asking, drafted).map((s) => inScript(s, script)),
    ...(drafted.choices.length > 0 ? { choices: [...drafted.choices] } : {}),
    ...(degraded.length > 0 ? { degraded } : {}),
    ...(input.trace ? { trace: traceOf(asking, rendered) } : {}),
    timing: { totalMs: Math.round((performance.now() - started) * 10) / 10 },
    generation: library.generation,
  };
}

/** What the records leave out of a question of several figures is asked on its own, and told where the texts hold it. */
async function whole(wing: Wing, input: AskInput, asking: Asking, signal?: AbortSignal): Promise<Draft> {
  const given = answer(asking);
  if (given.status === "not_found")
    return (
      (await clauseByClause(wing, input, asking, signal)) ??
      (await firstHalf(wing, input, asking, given, signal)) ??
      withRemarks(given, asking)
    );
  const parts = await answersTo(partsLeftOut(asking.reading, given), wing, input, signal);
  const told = [given, ...parts.filter((p) => p.status === "answered" && tellsMore(p, given))];
  const lines = told.flatMap((d) => d.lines);
  const joined = {
    ...given,
    lines: lines.filter((l, i) => lines.findIndex((o) => sameLine(o, l)) === i),
    targets: [...new Set(told.flatMap((d) => d.targets))],
  };
  const remarked = withRemarks(joined, asking);
  return remarked.status === "not_found" ? ((await firstHalf(wing, input, asking, remarked, signal)) ?? remarked) : remarked;
}

/** A question that no place answers whole is answered by its clauses, where the texts hold each of them; null where they do not. */
async function clauseByClause(wing: Wing, input: AskInput, asking: Asking, signal?: AbortSignal): Promise<Draft | null> {
  const parts = await answersTo(clausesAsked(asking.reading), wing, input, signal);
  const [first] = parts;
  if (first === undefined || parts.some((p) => p.status !== "answered")) return null;
  return withRemarks({ ...first, lines: parts.flatMap((p) => p.lines), targets: parts.flatMap((p) => p.targets) }, asking);
}
/** Of a question that asks twice and is not answered whole, what is asked first, and that the texts do not tell the last; null where they tell neither. */
async function firstHalf(wing: Wing, input: AskInput, { reading }: Asking, given: Draft, signal?: AbortSignal): Promise<Draft | null> {
  const cut = lastAskedCutOff(reading);
  if (cut === null) return null;
  const half = await whole(wing, input, await askingTo(cut.rest, wing, input, signal), signal);
  return half.status === "answered" ? { ...half, lines: [...half.lines, line(`没有找到「${cut.last}」。${given.why}`)] } : null;
}
async function answersTo(messages: readonly string[], wing: Wing, input: AskInput, signal?: AbortSignal): Promise<readonly Draft[]> {
  const answers: Draft[] = [];
  for (const message of messages) answers.push(answer(await askingTo(message, wing, input, signal)));
  return answers;
}
/** A question of its own, of the same scope. */
async function askingTo(message: string, wing: Wing, input: AskInput, signal?: AbortSignal): Promise<Asking> {
  const read = understand({ message, turns: [], now: input.now, scope: input.scope, correction: null }, wing.lexicon);
  return askingOf(wing, read, await wing.embed(read.text, signal), input.scope);
}

/** A part whose places and records were all told is told already: 有几个，总共多少学位 of one list of schools. */
function tellsMore(part: Draft, given: Draft): boolean {
  const placesOf = ({ lines }: Draft): readonly string[] =>
    lines.flatMap((l) => l.rests.map((r) => `${r.document.source.id} ${r.span.start} ${r.span.end}`));
  const told = new Set(placesOf(given));
  return placesOf(part).some((place) => !told.has(place)) || part.targets.some((t) => !given.targets.includes(t));
}
/** Two parts of a question may be told by one line. */
const sameLine = (a: Line, b: Line): boolean =>
  a.text === b.text && a.rests.length === b.rests.length && a.rests.every((r, i) => r.span.start === b.rests[i]?.span.start);

async function search(wing: Wing, request: SearchRequest, signal?: AbortSignal): Promise<readonly Hit[]> {
  const { library, shelf, lexicon, embed } = wing;
  const reading = understand({ message: request.query, turns: [], now: new Date(0), scope: {}, correction: null }, lexicon);
  const vector = await embed(toSimplified(request.query), signal);
  const asked = reading.understood.cities.length > 0 ? reading.understood.cities : [null];
  const terms = queryTerms(`${request.query} ${reading.understood.glossary.flatMap((g) => g.read).join(" ")}`);
  const rankings = asked.map((city) => {
    const documents = library.documents.filter((d) => inRequest(d, request) && (city === null || d.entry.city === city));
    return rankPassages(shelf, { terms, vector, documents: new Set(documents.map((d) => d.source.id)) });
  });
  return interleave(rankings, request.limit).flatMap((r, i) => hitOf(r, i + 1, library));
}

function inRequest(document: PlanDocument, request: SearchRequest): boolean {
  const { cities, documents } = request;
  return (!cities?.length || cities.includes(document.entry.city ?? "")) && (!documents?.length || documents.includes(document.source.id));
}

function hitOf(ranked: RankedPassage, n: number, library: Library): readonly Hit[] {
  const document = library.documents.find((d) => d.source.id === ranked.passage.documentId);
  if (!document) return [];
  const made = cite({ document, span: ranked.passage.span, header: ranked.passage.headerSpan }, n);
  return made.ok ? [{ score: ranked.score, parts: { lexical: ranked.lexical, dense: ranked.dense }, citation: made.value }] : [];
}

async function compareText(
  wing: Wing,
  query: { readonly topics: readonly string[]; readonly cities: readonly string[] },
  signal?: AbortSignal,
): Promise<readonly ComparedTopic[]> {
  const names = new Map(findTopics(wing.library).map((t) => [t.id, t.name]));
  const all = citiesHeld(wing.library.documents);
  const cities = query.cities.length > 0 ? query.cities : all;
  const compared: ComparedTopic[] = [];
  for (const topic of query.topics) compared.push(await comparedTopic(wing, { topic: names.get(topic) ?? topic, cities }, signal));
  return compared;
}

async function comparedTopic(
  wing: Wing,
  asked: { readonly topic: string; readonly cities: readonly string[] },
  signal?: AbortSignal,
): Promise<ComparedTopic> {
  const read = understand(
    { message: asked.topic, turns: [], now: new Date(0), scope: {}, correction: { cities: [...asked.cities] } },
    wing.lexicon,
  );
  const vector = await wing.embed(toSimplified(asked.topic), signal);
  const found = findWithin(askingOf(wing, read, vector, {}), { places: 3, characters: 400, opens: 0.12, least: 0 });
  const rows = found.map((f) => {
    // A city's best place that lacks a word of the topic speaks of something else: 防控 of disease is not 近视防控.
    const citations = (f.evidence.missing.length > 0 ? [] : f.stretches).flatMap((s, i): Citation[] => {
      const made = cite(s.reference, i + 1);
      return made.ok ? [made.value] : [];
    });
    return { city: f.city ?? "", state: citations.length > 0 ? ("given" as const) : ("not-stated" as const), citations };
  });
  return { topic: asked.topic, rows };
}

/** What the decision to answer was made from. */
function signalsOf(asking: Asking): Trace["evidence"] {
  const { odds, signals, missing } = weigh(asking, asking.rankUnits(asking.documents));
  const glossary = asking.reading.understood.glossary.map((g) => `${g.said}→${g.read.join("/")}`).join("；");
  const rounded = Object.entries(signals ?? {}).map(([name, value]) => [name, Math.round(value * 100) / 100]);
  return { odds: Math.round(odds * 100) / 100, missing: missing.join("、"), glossary, ...Object.fromEntries(rounded) };
}

function traceOf(asking: Asking, rendered: Rendered): Trace {
  const ranked = asking.rankUnits(asking.documents).slice(0, 8);
  return {
    tokens: [...termsOf(asking.reading)],
    hits: ranked.map((r) => ({
      passageId: r.unit.id,
      lexical: r.lexical,
      dense: r.dense,
      score: r.score,
      quote: r.unit.text.slice(0, 120),
    })),
    evidence: {
      ...signalsOf(asking),
      refusedLines: rendered.refused.length,
      script: detectScript(asking.reading.understood.question),
      followUp: asking.reading.followUp,
    },
  };
}
