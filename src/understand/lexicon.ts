/** Library facts and word tables -> what questions are matched against. Built once per generation. Pure. */
import { indexNames, type MeasureName, measureNames, type NameIndex, namesIn } from "./measure-names.ts";
import { makeNames, type Names, plainName } from "./names.ts";
import type { GlossaryEntry, LexiconSource, MeasureCandidate } from "./reading.ts";
import { makeSpeller, type Speller } from "./spelling.ts";
import type { SpellingSource } from "./word-counts.ts";
import { makeWordings, type Wording, type Wordings } from "./wordings.ts";

export interface Lexicon {
  readonly names: Names;
  /** Standard measures and indicators of tables by every wording, longest first. */
  readonly measures: readonly MeasureName[];
  readonly namesSaid: NameIndex;
  readonly glossary: Wordings;
  readonly entryOf: ReadonlyMap<string, GlossaryEntry>;
  /** Planning periods of the corpus, "2021-2025". */
  readonly periods: readonly string[];
  readonly speller: Speller;
}

export function makeLexicon(source: LexiconSource): Lexicon {
  const names = makeNames(source);
  const measures = measureNames(source);
  const glossary = makeWordings(source.glossary.flatMap(wordingsOf));
  return {
    names,
    measures,
    namesSaid: indexNames(measures),
    glossary,
    entryOf: new Map(glossary.list.flatMap((g) => (g.parts.length === 1 ? [[g.said, g.entry] as const] : []))),
    periods: [...new Set(source.documents.flatMap((d) => d.period ?? []))],
    speller: makeSpeller(spellingOf(source, { names, glossary })),
  };
}
/** What typing errors are mended to. */
export function spellingOf(source: LexiconSource, { names, glossary }: Pick<Lexicon, "names" | "glossary">): SpellingSource {
  return {
    texts: source.texts,
    known: [
      ...names.schools.map((n) => n.said),
      ...source.measures.flatMap((m) => [m.measure, ...m.wordings].map(plainName)),
      ...source.indicators.map(plainName),
      ...source.glossary.flatMap((g) => g.policy),
    ],
    spoken: [...new Set(glossary.list.flatMap((g) => g.parts)), ...source.measures.flatMap((m) => m.asked)],
    places: [...names.cities, ...names.places].map((n) => n.said),
    proper: properNames(names),
    everyday: source.everyday,
  };
}
/** Names that are right as they are; the country's short ones are parts of too many words. */
const properNames = (names: Names): readonly string[] => [
  ...[...names.elsewhere.keys()].filter((n) => n.length >= 3),
  ...[...names.cities, ...names.places].map((n) => n.said),
];
/** In an entry that works both ways, its policy words also find what people say. */
function wordingsOf(entry: GlossaryEntry): readonly Wording[] {
  const forth = entry.everyday.map((said) => ({ said, entry }));
  if (entry.direction === "to-policy") return forth;
  return [...forth, ...entry.policy.map((said) => ({ said, entry: { ...entry, everyday: entry.policy, policy: entry.policy } }))];
}
/** 在园娃占比: as people call those whom a measure counts. */
/** 公办幼儿园里的娃占全部的比例: the children are those in the kindergartens. */
const CHILDREN_OF =
  /(?<!在)园(?:里面?|内)?的?(?:娃娃?|小?孩子?|小朋友|幼儿)占(?:比|(?:全部|全市|总数|所有)?的?(?:比例|比重|多少|几成|百分之几))/g;
/** 幼儿园里的娃有多少: the number of them. */
const CHILDREN_COUNTED = /(?<!在)园(?:里面?|内)?的?(?:娃娃?|小?孩子?|小朋友|幼儿)(?:现在|一共|总共|共)?有?(?:多少|几)/g;
/** 幼儿园里一共有多少个娃: the same the other way round. */
const HOW_MANY_CHILDREN = /(?<!在)园(?:里面?|内)?(?:现在|一共|总共|共)?有?(?:多少|几)[个名]?(?:娃娃?|小?孩子?|小朋友|幼儿)/g;
const CHILDREN = /(?<=在园|入园|适龄)(?:娃娃?|小?孩子?|小朋友)/g;
/**
 * Measures said in a Simplified text, most specific first.
 * @param between names and times that may stand inside a measure's name: 高校2025年毛入学率.
 */
export function findMeasures(text: string, lexicon: Lexicon, between: readonly string[] = []): readonly MeasureCandidate[] {
  const joined = between.reduce((left, word) => left.replaceAll(word, ""), text);
  const whole = [...new Set([text, joined])].map((t) =>
    t
      .replace(/[\s“”"'的、]/g, "")
      .replace(CHILDREN, "幼儿")
      .replace(CHILDREN_OF, "园在园幼儿占比")
      .replace(CHILDREN_COUNTED, "园在园幼儿数多少")
      .replace(HOW_MANY_CHILDREN, "园在园幼儿数多少")
      .replace(/比率/g, "比例")
      .replace(/公家|公立/g, "公办")
      .replace(/私立|私人/g, "民办"),
  );
  const exact = namesIn(whole, lexicon.namesSaid).flatMap((at) => lexicon.measures[at] ?? []);
  const found = [...exact, ...countsSaid(whole.at(-1) ?? "", lexicon)];
  const longest = found.filter((m) => !found.some((o) => (o.said !== m.said && o.said.includes(m.said)) || beginsInside(m, o, whole)));
  return distinct(longest.map((m) => ({ measure: m.means, said: m.said, score: 1 })));
}
/** 民办[幼儿园有多少所]: what people say, begun inside the name of another measure. */
const beginsInside = (m: MeasureName, other: MeasureName, texts: readonly string[]): boolean =>
  m.everyday &&
  !other.everyday &&
  texts.some((text) => {
    const [at, from] = [text.indexOf(m.said), text.indexOf(other.said)];
    return from >= 0 && from < at && at < from + other.said.length;
  });
const HOW_MANY = [
  /(\p{Script=Han}{2,12}?)(?:要|会|将|共|总共|一共)?(?:有|到|达到|建)?(?:多少|几)[所个]/gu,
  /(?:多少|几)[所个](\p{Script=Han}{2,12}?)(?=$|[，。？?、,])/gu,
  /(?:谁|哪(?:[边家里儿]|一?[个座](?:城?市|地方|地|[县区])?))(\p{Script=Han}{2,12}?)(?:办得|建得|更|最|要)?[多少](?=[一些点呢啊]*(?:$|[，。？?,]))/gu,
];
const BEFORE_A_NAME = /^(?:[年底末的]|全市|全区|市里|计划|预计|一共|总共|现在|目前|共)+/;
/** 几所特殊教育学校: the measure 特殊教育学校数 by its count. */
function countsSaid(text: string, { measures }: Lexicon): readonly MeasureName[] {
  const said = HOW_MANY.flatMap((pattern) => [...text.matchAll(pattern)]);
  return said.flatMap((m) => {
    const counted = (m[1] ?? "").replace(BEFORE_A_NAME, "");
    const measure = measures.find((each) => each.said === `${counted}数` || each.said === `${counted}学校数`);
    return measure === undefined ? [] : [{ said: counted, means: measure.means, everyday: false }];
  });
}
function distinct(found: readonly MeasureCandidate[]): readonly MeasureCandidate[] {
  return found.filter((m, i) => found.findIndex((o) => o.measure === m.measure) === i).slice(0, 8);
}
