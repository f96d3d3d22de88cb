/** 柳州学前教育的指标有哪些, 比较四个市的义务教育目标 -> the goals of one field of education, of a city or side by side by measure. Pure. */
import { citiesHeld } from "../cities-held.ts";
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import type { Asking } from "./asking.ts";
import { eachCity, tableGoals } from "./attributed.ts";
import { cityLabel, type Draft, draft, type Line, line, targetReference } from "./draft.ts";
import { NAMED } from "./matching.ts";
import { conflictLines, conflictsOf, saysYear, yearOf } from "./records.ts";

/** How people say a field, and its name in the table of measures. */
interface Field {
  readonly said: RegExp;
  readonly field: string;
  /** Measures of other fields that are of this one too. */
  readonly also?: RegExp;
  readonly matches: string;
  readonly not: string;
}
export const FIELDS: readonly Field[] = [
  { said: /特殊教育|特教/, field: "特殊教育", matches: "特教的指标", not: "特级教师" },
  { said: /学前教育|学前|幼儿园|幼教/, field: "学前教育", matches: "幼儿园的目标", not: "前期目标" },
  { said: /职业教育|职教|中职|中专|技校/, field: "职业教育", matches: "职教有哪些指标", not: "事业目标" },
  { said: /高等教育|高校|(?<![加扩增])大学(?![位前龄习])/, field: "高等教育", matches: "大学方面的目标", not: "扩大学位" },
  { said: /高中(?:阶段)?(?:教育)?/, field: "高中阶段教育", matches: "高中的目标", not: "提升中的指标" },
  { said: /义务教育|中小学|小学和?初中/, field: "义务教育", matches: "义务教育的目标", not: "中学的义务" },
  { said: /教师队伍|师资|教师|老师/, field: "教师队伍", also: /教师/, matches: "教师队伍的指标", not: "师范" },
  { said: /教育经费|经费投入|教育投入/, field: "教育经费", matches: "教育经费有哪些指标", not: "学费" },
  { said: /终身教育|继续教育/, field: "终身教育", matches: "继续教育的目标", not: "继续推进" },
];
/** The plan of one city, no field named: all its tables of goals. */
const WHOLE: Field = { said: /主要/, field: "主要", matches: "主要指标有哪些", not: "义务教育" };
/** Several indicators are wanted, and nothing of them but their field is said. */
export const ASKS_INDICATORS = {
  pattern:
    /(?:多少|几)个?项?(?:主要|量化)?(?:目标|指标)(?!是|值)|(?:目标|指标)[^，。？?]{0,4}(?:有?哪些|有?多少[个项]|有?几[个项]|有?哪几|有什么|有啥|列|对比|比较|比一比)|(?:有哪些|有什么|有啥|哪些|列一?下|列出|比较|对比|比一?比)[^，。？?]{0,22}(?:目标|指标)/,
  matches: "比较四个市的义务教育目标",
  not: "学前毛入园率的目标是多少",
};
/** Fewer indicators than this make no list: the text may say more. */
const FEWEST = 2;
/** Of each city those told that no other city asked states. */
const OWN = 6;

/** Null where a measure or anything else beside the field is named, or the tables hold too few goals of it. */
export function fieldIndicators(asking: Asking): Draft | null {
  const { text, candidates, understood } = asking.reading;
  if (!ASKS_INDICATORS.pattern.test(text) || understood.places.length > 0 || candidates.some((c) => c.score >= NAMED)) return null;
  const field = FIELDS.find((f) => f.said.test(text)) ?? WHOLE;
  if (!onlyField(field.said, asking)) return null;
  const goals = goalsOf(field, asking);
  const cities = [...new Set(goals.flatMap((t) => t.city ?? []))];
  if (new Set(goals.map((t) => t.measure)).size < FEWEST) return null;
  if (field === WHOLE && understood.cities.length === 0) return null;
  const asked = understood.cities.length > 0 ? understood.cities : citiesHeld(asking.documents);
  const lines = asked.length > 1 && field !== WHOLE ? sideBySide(goals, cities, asking) : eachCity(goals, field.field, asking);
  const silent = asked.filter((city) => !cities.includes(city));
  const rest = silent.length === 0 ? [] : [line(`${silent.join("、")}：指标表里没有${field.field}的目标。`)];
  return draft("answered", [...lines, ...conflictLines(goals, asking), ...rest], { targets: goals, conflicts: conflictsOf(goals, asking) });
}

const sideBySide = (goals: readonly Target[], cities: readonly string[], asking: Asking): readonly Line[] => [
  ...beside(goals, asking),
  ...ownOf(goals, cities, asking),
];

function onlyField(said: RegExp, { query, reading }: Asking): boolean {
  const name = said.exec(reading.text)?.[0] ?? "";
  return query.subject.every(({ word }) => name.includes(word) || said.test(word) || GENERAL.test(word));
}
const GENERAL = /^(?:教育|阶段|学校|方面|主要|重要|核心|各项|指标|目标|数据|情况|城市|具体|发展|事业|队伍|规划|表|表里|量化|十四五|列出)+$/;

/** Goals of tables, of each city and measure those of the years asked, and the measures of that field alone. */
function goalsOf({ field, also }: Field, asking: Asking): readonly Target[] {
  const { library, documents, reading } = asking;
  const measures = new Set(library.measures.filter((m) => m.stage === field || also?.test(m.measure) === true).map((m) => m.measure));
  const { years } = reading.understood;
  const goals = tableGoals(asking).filter((t) => field === WHOLE.field || measures.has(t.measure));
  return goals.filter((t) => (years.length === 0 ? isOfItsPlan(t, documents) : years.some((y) => saysYear(t, y))));
}
/** A table of what the plan before it reached gives that plan's goals too. */
function isOfItsPlan(target: Target, documents: Asking["documents"]): boolean {
  const period = documents.find((d) => d.source.id === target.documentId)?.entry.period;
  return (yearOf(target) ?? 9999) >= Number(period?.slice(0, 4) ?? 0);
}

/** One line for each measure that two cities state, with the goal of the last year of each. */
function beside(goals: readonly Target[], asking: Asking): readonly Line[] {
  return [...new Set(goals.map((t) => t.measure))].flatMap((measure) => {
    const last = lastOf(goals.filter((t) => t.measure === measure));
    return last.length < 2 ? [] : told(`- ${measure}：`, last, (t, city) => `${city}${yearOf(t) ?? ""}年**${withUnit(t)}**`, asking);
  });
}
/** What only one of the cities states. */
function ownOf(goals: readonly Target[], cities: readonly string[], asking: Asking): readonly Line[] {
  const shared = (t: Target): boolean => goals.some((o) => o.measure === t.measure && o.city !== t.city);
  return cities.flatMap((city) => {
    const own = lastOf(goals.filter((t) => t.city === city && !shared(t)));
    const rest = own.length > OWN ? `，等${own.length}项` : "";
    const lines = told(`- 只有${city}列出的：`, own.slice(0, OWN), (t) => `${t.measure}${yearOf(t) ?? ""}年**${withUnit(t)}**`, asking);
    return rest === ""
      ? lines
      : lines.map((l) => ({ ...l, text: `${l.text}${rest}`, computed: [{ valueText: `${own.length}项`, how: "count" as const }] }));
  });
}
/** Of each city and measure the record of the last year. */
function lastOf(targets: readonly Target[]): readonly Target[] {
  const key = (t: Target): string => `${t.city}|${t.measure}`;
  const last = new Map<string, Target>();
  for (const t of targets) if ((yearOf(t) ?? 0) >= (yearOf(last.get(key(t)) ?? t) ?? 0)) last.set(key(t), t);
  return [...last.values()];
}
function told(head: string, targets: readonly Target[], say: (t: Target, city: string) => string, { library }: Asking): readonly Line[] {
  const each = targets.flatMap((t) => {
    const rest = targetReference(t, library.documents);
    return rest === null ? [] : [{ text: say(t, cityLabel(rest.document)), rest }];
  });
  if (each.length === 0) return [];
  return [
    line(
      head + each.map((e) => e.text).join("，"),
      each.map((e) => e.rest),
    ),
  ];
}
