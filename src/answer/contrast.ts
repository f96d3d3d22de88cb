/** A question and the places an answer rests on -> the value of a dimension that is asked for where a place tells of another only. Pure. */
import { overlaps } from "../overlaps.ts";
import { type WeighedWord, wordIn } from "../retrieve/features.ts";
import { KIND_WRITTEN } from "../retrieve/shelf.ts";
import type { Asking } from "./asking.ts";
import { type Cited, citedIn, sentencesOf } from "./cited.ts";
import type { Dimension } from "./dimension.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { type Draft, draft, type Line, silentOn } from "./draft.ts";
import { asksFigure } from "./evidence.ts";

/** As a sentence, where every place tells of another value than the one asked; null where one names that value, a wording that covers it, or none. */
export function contrasted(asking: Asking, _: readonly Cited[], given: Draft): string | null {
  const whys = given.lines.filter((l) => l.rests.length > 0).map((l) => otherValue(asking, l, given));
  const [why = null] = whys;
  return whys.includes(null) ? null : why;
}
/** The answer without the lines that tell of another value, where lines are left that do not. */
export function withoutOthers(asking: Asking, given: Draft): Draft {
  const other = new Set(given.lines.filter((l) => l.rests.length > 0 && otherValue(asking, l, given) !== null));
  const lines = given.lines.filter((l) => !other.has(l));
  if (other.size === 0 || lines.every((l) => l.rests.length === 0)) return given;
  const targets = given.targets.filter((t) => ![...other].some((l) => restsIn(l, t)));
  const left = new Set(lines.flatMap(cityOf));
  const silent = [...new Set([...other].flatMap(cityOf))].filter(
    (city) => asking.reading.understood.cities.includes(city) && !left.has(city),
  );
  return { ...given, lines: [...lines, ...silent.map(silentOn)], targets };
}
const cityOf = ({ rests }: Line): readonly string[] => rests.flatMap((r) => r.document.entry.city ?? []);
/** What a line tells instead of what its city is asked, as a sentence. */
function otherValue(whole: Asking, told: Line, given: Draft): string | null {
  const asking = whole.of(told.rests[0]?.document.entry.city ?? "");
  const figure = asksFigure(asking.reading);
  for (const dimension of DIMENSIONS.filter((d) => figure || d.ofFigures === undefined)) {
    const asked = valuesAsked(asking.reading.text, dimension);
    if (asked.size === 0) continue;
    const values = tellingIn(asking, dimension, told, given).map((stretch) => nearestIn(stretch, dimension));
    if (values.length > 0 && values.every((v) => v.size > 0 && !meet(asked, v))) return sentence(asked, values);
  }
  return null;
}
/** 是公办的吗: asks for the value itself. */
const ASKS_VALUE = /(?:是|属于|算)[^，,。]{1,6}(?:的吗|吗|还是)|还是/;
const valuesAsked = (text: string, dimension: Dimension): ReadonlySet<string> =>
  ASKS_VALUE.test(text) ? new Set() : valuesIn(text, dimension);
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((value) => b.has(value));
function sentence(asked: ReadonlySet<string>, told: readonly ReadonlySet<string>[]): string {
  const other = new Set(told.flatMap((t) => [...t]));
  return `找到的文字说的是${[...other].join("、")}，不是${[...asked].join("、")}。`;
}

/** Every value of the dimension that a text names, alone or among those that a wording covers. */
export function valuesIn(text: string, { terms }: Dimension): ReadonlySet<string> {
  const found = new Set<string>();
  let left = text;
  for (const { words, values } of terms) {
    if (!words.test(left)) continue;
    for (const value of values) found.add(value);
    left = left.replace(new RegExp(words.source, "g"), "　");
  }
  return found;
}

/** Words from the inmost out: what stands nearest to what is told says of which value it is told. */
type Stretch = readonly string[];
const nearestIn = (stretch: Stretch, dimension: Dimension): ReadonlySet<string> =>
  stretch.map((words) => valuesIn(words, dimension)).find((values) => values.size > 0) ?? new Set();

/** What tells: a record read out by its name; the clauses with a figure, each with what stands before it and over it; what is told in words as a whole. */
function tellingIn({ reading, query }: Asking, dimension: Dimension, told: Line, { targets }: Draft): readonly Stretch[] {
  const read = told.text.includes("{1}") ? [] : targets.filter((t) => restsIn(told, t));
  if (read.length > 0) return read.map((t) => [t.indicator, t.measure, t.group ?? ""]);
  const cited = citedIn(draft("answered", [told]));
  const rest = query.subject.filter((s) => valuesIn(s.word, dimension).size === 0);
  if (!asksFigure(reading))
    return cited.flatMap((c) =>
      best(
        sentencesOf(c.words).map((w) => [w, c.headings]),
        rest,
      ),
    );
  const figure = KIND_WRITTEN[reading.asked ?? "any"];
  const clauses = cited.flatMap(clausesIn);
  const figures = clauses.filter(([own = ""]) => figure.test(own));
  const telling = best(figures.length > 0 ? figures : clauses, rest);
  // With nothing else asked, only a clause of the dimension tells: 特级教师10人 says nothing of 正高级教师.
  const own = telling.filter(([words = ""]) => valuesIn(words, dimension).size > 0);
  return rest.length === 0 && own.length > 0 ? own : telling;
}
const restsIn = ({ rests }: Line, { documentId, start, end }: Draft["targets"][number]): boolean =>
  rests.some((r) => r.document.source.id === documentId && overlaps(r.span, { start, end }));
function clausesIn({ words, headings }: Cited): readonly Stretch[] {
  const clauses = words.split(/[,，：:。；;！？]/);
  return clauses.map((own, i) => [own, ...clauses.slice(0, i).reverse(), headings]);
}
/** Those that hold half as much of what is asked beside the value as the one that holds most. */
function best(stretches: readonly Stretch[], rest: readonly WeighedWord[]): readonly Stretch[] {
  const held = stretches.map(([own = "", before = ""]) => cover(rest, own + before));
  const most = Math.max(...held);
  return stretches.filter((_, i) => (held[i] ?? 0) >= most / 2);
}
const cover = (words: readonly WeighedWord[], text: string): number => words.reduce((sum, w) => sum + w.weight * wordIn(w, text), 0);
