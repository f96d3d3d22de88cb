/** An indicator as written -> the standard measure it means; an indicator nobody listed is its own measure. Pure. */
import type { StandardMeasure } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { keyOf, nameOf, type Qualified, withoutBracket, withoutChange, withoutLevel } from "./words.ts";

export interface IndicatorContext {
  /** The stage or row it stands under, e.g. 高中阶段教育. */
  readonly group: string | null;
  readonly unit: string | null;
}

/** Words a bare indicator may lack, by what its group says: 毛入学率 under 高中阶段教育. */
const prefixes: readonly { readonly group: RegExp; readonly words: readonly string[] }[] = [
  { group: /特殊|残疾/, words: ["特殊教育", "残疾儿童"] },
  { group: /学前|幼儿/, words: ["学前三年", "学前教育", "幼儿园", "学前"] },
  { group: /高中/, words: ["高中阶段", "普通高中", "高中"] },
  { group: /小学/, words: ["小学", "义务教育"] },
  { group: /初中/, words: ["初中", "义务教育"] },
  { group: /义务/, words: ["义务教育", "九年义务教育"] },
  { group: /职业|中职|高职/, words: ["职业教育", "中等职业学校", "职业院校", "中职"] },
  { group: /高等|大学/, words: ["高等教育"] },
];

type Index = ReadonlyMap<string, StandardMeasure>;
/** Keys of a table are made once: the same table gives the same index. */
const indexes = new WeakMap<readonly StandardMeasure[], Index>();

function indexOf(measures: readonly StandardMeasure[]): Index {
  const known = indexes.get(measures);
  if (known !== undefined) return known;
  const made = new Map(measures.flatMap((m) => [m.measure, ...m.wordings, ...m.written].map((w) => [keyOf(w), m] as const)));
  indexes.set(measures, made);
  return made;
}

/** The measure of the table an indicator means as it stands; null where none is listed. */
export function listedMeasure(indicator: string, context: IndicatorContext, measures: readonly StandardMeasure[]): string | null {
  return find(indicator, context, indexOf(measures));
}

/** @param indicator in Simplified characters; a bare 毛入学率 is read with its group. */
export function standardMeasure(indicator: string, context: IndicatorContext, measures: readonly StandardMeasure[]): string {
  return listed(indicator, context, indexOf(measures)) ?? own(indicator, context);
}

/** The name in the table, with what qualifies the indicator behind it; null where the table has none of its unit. */
function listed(indicator: string, context: IndicatorContext, index: Index): string | null {
  const direct = find(indicator, context, index) ?? (context.unit === "%" ? find(indicator.replace(/^每年/, ""), context, index) : null);
  if (direct !== null) return direct;
  // The bracket names the stage: 增加学位（义务教育学校） is 义务教育新增学位数, while 送生（全日制） stays a part.
  const bracket = withoutBracket(indicator);
  const inBracket =
    bracket === null || /^(?:学校|项目|专业)$/.test(bracket.base) ? null : find(bracket.base, { ...context, group: bracket.suffix }, index);
  if (bracket !== null && isItsStage(bracket, context, index)) return find(bracket.base, context, index);
  if (inBracket !== null && bracket !== null && find(bracket.base, context, index) !== inBracket) return inBracket;
  for (const part of [withoutChange(indicator), withoutLevel(indicator), bracket]) {
    const name = part === null ? null : qualified(part, context, index);
    if (name !== null) return name;
  }
  return null;
}

/** 职普比（高中阶段教育）: the bracket repeats the stage the measure is of. */
function isItsStage({ base, suffix }: Qualified, context: IndicatorContext, index: Index): boolean {
  const name = find(base, context, index);
  const stage = name === null ? null : (index.get(keyOf(name))?.stage ?? null);
  return stage !== null && suffix.slice(1, 5) === stage.slice(0, 4);
}

function qualified({ base, suffix }: Qualified, context: IndicatorContext, index: Index): string | null {
  const isChange = !suffix.startsWith("（");
  const name = listed(base, isChange ? { ...context, unit: null } : context, index);
  return name === null ? null : withSuffix(name, suffix);
}

/** （省级以上）（国家级）: of two levels the nearer one stands. */
function withSuffix(name: string, suffix: string): string {
  return LEVEL_BRACKET.test(suffix) ? name.replace(LEVEL_BRACKET, "") + suffix : name + suffix;
}

const LEVEL_BRACKET = /（(?:国家|省|市|县|校)级(?:以上)?）$/;

function find(indicator: string, { group, unit }: IndicatorContext, index: Index): string | null {
  const said = group === null ? [] : (prefixes.find((p) => p.group.test(group))?.words ?? []);
  // What is counted for 小学 alone is a part of 义务教育, its rates are told by that name.
  const words =
    unit !== null && /^(?:count|people)$/.test(sortOf(unit)) && !/义务/.test(group ?? "") ? said.filter((w) => !/义务/.test(w)) : said;
  const bare = isBare(indicator);
  const staged = words.map((w) => w + indicator);
  const named = bare ? [...staged, indicator] : [indicator, ...staged];
  // 教师周转宿舍 of so many 平方米 is its area.
  const tried = unit !== null && sortOf(unit) === "area" ? [...named, `${indicator}面积`] : named;
  for (const name of tried) {
    const measure = index.get(keyOf(name));
    if (measure !== undefined && sameSort(measure.unit, unit)) return measure.measure;
  }
  return null;
}

/** A share, a sum of money, an area and a count are never each other; a value in words may be any. */
function sameSort(listedUnit: string | null, unit: string | null): boolean {
  if (listedUnit === null || unit === null) return true;
  return sortOf(listedUnit) === sortOf(unit) || (unit === IN_WORDS && !/^(?:count|people)$/.test(sortOf(listedUnit)));
}

/** Stands for the unit of a value in words: 义务教育学校达到国家标准 is no number of schools. */
export const IN_WORDS = "文字";

function sortOf(unit: string): "share" | "ratio" | "money" | "area" | "words" | "people" | "count" {
  if (unit === "比") return "ratio";
  if (unit === IN_WORDS) return "words";
  if (/^[%‰]$|百分点/.test(unit)) return "share";
  if (/元/.test(unit)) return "money";
  if (/^[十百千万亿]*[人名位]$/.test(unit)) return "people";
  return /平方|平米|㎡|亩|公顷/.test(unit) ? "area" : "count";
}

function own(indicator: string, { group, unit }: IndicatorContext): string {
  const counted = unit !== null && !/[%‰]|百分点|元|文字/.test(unit);
  const part = /^其中[：:]?(?<part>.{2,})$/.exec(indicator)?.groups?.["part"];
  if (part !== undefined && group !== null) return `${nameOf(group, counted)}（${nameOf(part, counted)}）`;
  const name = nameOf(indicator, counted);
  const stage = group?.replace(/[：:]$/, "").replace(/(?<!义务|特殊|职业|高等)教育$/, "") ?? "";
  return isBare(name) && stage !== "" && !name.includes(stage.slice(0, 2)) ? `${stage}${name}` : name;
}

/** Names that say nothing without their stage. */
function isBare(words: string): boolean {
  return /^(?:净?毛?入学率|毛入园率|巩固率|升学率|就业率|学生总数|学校数|在校生数?|招生数?|专任教师数?|教师持证率|大班额)(?:（[^（）]*）)?$/.test(
    words.replace(/[“”]/g, ""),
  );
}

/** The standard measure a word names; the word itself where the table has none. */
export function standardName(word: string, table: readonly StandardMeasure[]): string {
  const said = toSimplified(word).trim();
  const asked = table.find((m) => [m.measure, ...m.wordings, ...m.asked].includes(said))?.measure;
  return asked ?? listed(said, { group: null, unit: null }, indexOf(table)) ?? said;
}
