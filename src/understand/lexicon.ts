/** Library facts and word tables -> what questions are matched against. Built once per generation. Pure. */
import { makeNames, type Names, plainName } from "./names.ts";
import type { GlossaryEntry, LexiconSource, MeasureCandidate } from "./reading.ts";
import { makeSpeller, type Speller } from "./spelling.ts";

export interface Lexicon {
  readonly names: Names;
  /** Standard measures and indicators of tables by every wording, longest first. */
  readonly measures: readonly { readonly said: string; readonly means: string; readonly everyday: boolean }[];
  readonly glossary: readonly { readonly said: string; readonly entry: GlossaryEntry }[];
  readonly entryOf: ReadonlyMap<string, GlossaryEntry>;
  /** Planning periods of the corpus, "2021-2025". */
  readonly periods: readonly string[];
  readonly speller: Speller;
}
const longestFirst = (a: { readonly said: string }, b: { readonly said: string }): number => b.said.length - a.said.length;

export function makeLexicon(source: LexiconSource): Lexicon {
  const names = makeNames(source);
  const measures = measureNames(source);
  const glossary = source.glossary.flatMap(wordingsOf).sort(longestFirst);
  const known = [
    ...names.cities.map((n) => n.said),
    ...names.places.map((n) => n.said),
    ...names.schools.map((n) => n.said),
    ...measures.filter((m) => !m.everyday).map((m) => m.said),
    ...source.glossary.flatMap((g) => g.policy),
    ...source.vocabulary,
  ];
  const spoken = [...glossary, ...measures.filter((m) => m.everyday)].map((g) => g.said);
  return {
    names,
    measures,
    glossary,
    entryOf: new Map(glossary.map((g) => [g.said, g.entry])),
    periods: [...new Set(source.documents.flatMap((d) => d.period ?? []))],
    speller: makeSpeller({ known, spoken, proper: properNames(names), frequency: source.frequency, seen: source.seen }),
  };
}
/** Names that are right as they are; the country's short ones are parts of too many words. */
const properNames = (names: Names): readonly string[] => [
  ...[...names.elsewhere.keys()].filter((n) => n.length >= 3),
  ...[...names.cities, ...names.places].map((n) => n.said),
];
/** In an entry that works both ways, its policy words also find what people say. */
function wordingsOf(entry: GlossaryEntry): readonly { readonly said: string; readonly entry: GlossaryEntry }[] {
  const forth = entry.everyday.map((said) => ({ said, entry }));
  if (entry.direction === "to-policy") return forth;
  return [...forth, ...entry.policy.map((said) => ({ said, entry: { ...entry, everyday: entry.policy, policy: entry.policy } }))];
}
/** 新增学位（职业教育）: without its bracket the name of several measures. */
const TOLD_BY_STAGE = /[（(][^（()）]*(?:教育|高中|小学|初中|幼儿|学前|职业)[^（()）]*[）)]/;
function measureNames(source: LexiconSource): Lexicon["measures"] {
  const listed = source.measures.flatMap((m) => [
    ...[m.measure, ...m.wordings.filter((w) => !TOLD_BY_STAGE.test(w))].map((w) => ({
      said: plainName(w),
      means: m.measure,
      everyday: false,
    })),
    ...m.asked.map((w) => ({ said: plainName(w), means: m.measure, everyday: true })),
  ]);
  const loose = source.indicators
    .map((i) => ({ said: plainName(i), means: i, everyday: false }))
    .filter((i) => listed.filter((l) => l.said !== i.said && l.said.endsWith(i.said)).length < 2);
  const all = new Map([...loose, ...listed].filter((m) => m.said.length >= 3).map((m) => [m.said, m]));
  return [...all.values(), ...shortened([...all.values()])].sort(longestFirst);
}
type MeasureName = Lexicon["measures"][number];

/** Words that people leave out of a measure's name: 公办幼儿园在园（幼儿）占比, 小学（适龄）儿童入学率. */
const LEFT_OUT = ["幼儿", "适龄", "阶段", "教育", "三年", "儿童", "少年", "专任", "学校", "学生", "以上", "及以上", "数"];
/** 占比 is said for 比例, and the other way. */
const SHARE = /占比|比例|比重/;
const SHARES = ["占比", "比例", "比重"];

/** Names with one or two of those words left out, or another word for a share, where they are nobody else's. */
function shortened(names: readonly MeasureName[]): readonly MeasureName[] {
  const taken = new Set(names.map((n) => n.said));
  const made = names.filter((n) => !n.everyday).flatMap((n) => shorterForms(n.said).map((said) => ({ ...n, said })));
  const owners = new Map<string, Set<string>>();
  for (const m of made) owners.set(m.said, new Set([...(owners.get(m.said) ?? []), m.means]));
  const own = made.filter((m) => !taken.has(m.said) && owners.get(m.said)?.size === 1);
  return [...new Map(own.map((m) => [m.said, m])).values()];
}
function shorterForms(said: string): readonly string[] {
  const shares = SHARE.test(said) ? SHARES.map((word) => said.replace(SHARE, word)) : [said];
  const once = shares.flatMap((name) => [name, ...withoutOne(name)]);
  return [...new Set([...once, ...once.flatMap(withoutOne)])].filter((form) => form !== said && form.length >= 6);
}
const withoutOne = (name: string): readonly string[] =>
  LEFT_OUT.filter((word) => name.indexOf(word, 1) > 0).map((word) => name.slice(0, 1) + name.slice(1).replace(word, ""));

/** Measures said in a Simplified text, most specific first; one character may be wrong in names of five or more. */
export function findMeasures(text: string, lexicon: Lexicon): readonly MeasureCandidate[] {
  const squeezed = text.replace(/[\s“”"'的、]/g, "").replace(/(?<=在园|入园|适龄)(?:娃娃?|小?孩子?|小朋友)/g, "幼儿");
  const exact = lexicon.measures.filter((m) => squeezed.includes(m.said.replace(/[“”"'的、]/g, "")));
  const longest = exact.filter((m) => !exact.some((o) => o.said !== m.said && o.said.includes(m.said)));
  return distinct([...longest, ...countsSaid(squeezed, lexicon)].map((m) => ({ measure: m.means, said: m.said, score: 1 })));
}
const HOW_MANY = [
  /(\p{Script=Han}{2,12}?)(?:要|会|将|共|总共|一共)?(?:有|到|达到|建)?(?:多少|几)[所个]/gu,
  /(?:多少|几)[所个](\p{Script=Han}{2,12}?)(?=$|[，。？?、,])/gu,
];
const BEFORE_A_NAME = /^(?:[年底末的]|全市|全区|市里|计划|预计|一共|总共|现在|目前|共)+/;
/** 几所特殊教育学校: the measure 特殊教育学校数 by its count. */
function countsSaid(text: string, { measures }: Lexicon): readonly { readonly said: string; readonly means: string }[] {
  const said = HOW_MANY.flatMap((pattern) => [...text.matchAll(pattern)]);
  return said.flatMap((m) => {
    const counted = (m[1] ?? "").replace(BEFORE_A_NAME, "");
    const measure = measures.find((each) => each.said === `${counted}数` || each.said === `${counted}学校数`);
    return measure === undefined ? [] : [{ said: counted, means: measure.means }];
  });
}
function distinct(found: readonly MeasureCandidate[]): readonly MeasureCandidate[] {
  return found.filter((m, i) => found.findIndex((o) => o.measure === m.measure) === i).slice(0, 8);
}
