/** 哪些指标是约束性的 -> the goals of tables whose source marks them so, by city, with their number. Pure. */
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import type { Asking } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line, targetReference } from "./draft.ts";
import { NAMED } from "./matching.ts";
import { labelOf, saysYear } from "./records.ts";
import { notFound } from "./refusal.ts";

const WHICH = /哪些|哪几|哪个|有什么|有啥|列出|列一下|多少|几个|几项/;

/** Null where the question does not ask which indicators are binding or expected. */
export function attributed(asking: Asking): Draft | null {
  const { text, understood } = asking.reading;
  const attribute = /约束性|预期性/.exec(text)?.[0];
  if (attribute === undefined || !WHICH.test(text) || asking.reading.candidates.some((c) => c.score >= NAMED)) return null;
  const marked = goalsOf(asking).filter((t) => t.attribute !== null);
  const silent = understood.cities.filter((city) => !marked.some((t) => t.city === city));
  const why = `${silent.join("、")}的文本没有标明指标是约束性还是预期性。`;
  const mine = marked.filter((t) => t.attribute === attribute);
  if (mine.length === 0) return notFound(asking, silent.length === 0 ? {} : { why });
  const lines = eachCity(mine, attribute, asking);
  return draft("answered", silent.length === 0 ? lines : [...lines, line(why)], { targets: mine });
}

/** Goals that stand in tables of the documents asked. */
export function tableGoals({ library, documents }: Asking): readonly Target[] {
  const inScope = new Set(documents.map((d) => d.source.id));
  return library.targets.filter((t) => t.kind === "table" && !t.baseline && inScope.has(t.documentId));
}
function goalsOf(asking: Asking): readonly Target[] {
  const { cities, years } = asking.reading.understood;
  return tableGoals(asking).filter(
    (t) =>
      (cities.length === 0 || (t.city !== null && cities.includes(t.city))) && (years.length === 0 || years.some((y) => saysYear(t, y))),
  );
}

/** City by city: one line for each indicator with all its years, below their number. @param kind what kind of indicators they are. */
export const eachCity = (targets: readonly Target[], kind: string, asking: Asking): readonly Line[] =>
  [...new Set(targets.map((t) => t.city))].flatMap((city) =>
    measureLines(
      targets.filter((t) => t.city === city),
      kind,
      asking,
    ),
  );
function measureLines(targets: readonly Target[], kind: string, asking: Asking): readonly Line[] {
  const rows = [...new Set(targets.map((t) => t.measure))].flatMap((measure) => {
    const own = onceEach(targets.filter((t) => t.measure === measure));
    const rests = own.flatMap((t) => targetReference(t, asking.library.documents) ?? []);
    const [first] = own;
    if (first === undefined || rests.length !== own.length) return [];
    return [line(`- ${labelOf(first)}：${own.map((t) => `${t.year ?? t.period ?? ""}年**${withUnit(t)}**`).join("，")}`, rests)];
  });
  const [rest] = rows.flatMap((row) => row.rests);
  if (rest === undefined) return [];
  const count = `${numberOf(targets)}项`;
  const head = {
    text: `${cityLabel(rest.document)}的${kind}指标共${count}：`,
    rests: [rest],
    computed: [{ valueText: count, how: "count" as const }],
  };
  return [head, ...rows];
}
/** A figure that stands in two rows of a table is told once. */
const onceEach = (targets: readonly Target[]): readonly Target[] =>
  targets.filter((t, i) => targets.findIndex((o) => o.year === t.year && o.valueText === t.valueText) === i);
/** A row that gives figures of two kinds (基教、职教) is one indicator. */
function numberOf(targets: readonly Target[]): number {
  const first = new Map([...targets].reverse().map((t) => [t.measure, `${t.group ?? ""} ${t.indicator.replace(TAIL, "")}`]));
  return new Set(first.values()).size;
}
const TAIL = /(?:[（(][^（）()]{0,12}[)）]){1,3}$/;
