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
  const direct = find(indicator, context, index);
  if (direct !== null) return direct;
  // The bracket names the stage: 增加学位（义务教育学校） is 义务教育新增学位数, while 送生（全日制） stays a part.
  const bracket = withoutBracket(indicator);
  const inBracket = bracket === null ? null : find(bracket.base, { ...context, group: bracket.suffix }, index);
  if (inBracket !== null && bracket !== null && find(bracket.base, context, index) !== inBracket) return inBracket;
  for (const part of [withoutChange(indicator), withoutLevel(indicator), bracket]) {
    const name = part === null ? null : qualified(part, context, index);
    if (name !== null) return name;
  }
  return null;
}

function qualified({ base, suffix }: Qualified, context: IndicatorContext, index: Index): string | null {
  const isChange = !suffix.startsWith("（");
  const name = listed(base, isChange ? { ...context, unit: null } : context, index);
  return name === null ? null : name + suffix;
}

function find(indicator: string, { group, unit }: IndicatorContext, index: Index): string | null {
  const words = group === null ? [] : (prefixes.find((p) => p.group.test(group))?.words ?? []);
  const bare = isBare(indicator);
  const tried = bare ? [...words.map((w) => w + indicator), indicator] : [indicator, ...words.map((w) => w + indicator)];
  for (const name of tried) {
    const measure = index.get(keyOf(name));
    if (measure !== undefined && sameSort(measure.unit, unit)) return measure.measure;
  }
  return null;
}

/** A share is never a count; a value in words may be either. */
function sameSort(listedUnit: string | null, unit: string | null): boolean {
  const isShare = (u: string): boolean => /^[%‰]$|百分点/.test(u);
  return listedUnit === null || unit === null || isShare(listedUnit) === isShare(unit);
}

function own(indicator: string, { group, unit }: IndicatorContext): string {
  const name = nameOf(indicator, unit !== null && !/[%‰]|百分点|元/.test(unit));
  const stage = group?.replace(/[：:]$/, "").replace(/教育$/, "") ?? "";
  return isBare(name) && stage !== "" && !name.includes(stage.slice(0, 2)) ? `${stage}${name}` : name;
}

/** Names that say nothing without their stage. */
function isBare(words: string): boolean {
  return /^(?:净?毛?入学率|毛入园率|巩固率|升学率|就业率|学生总数|学校数|在校生数?|招生数?|专任教师数?|教师持证率|大班额|其中.*)(?:（[^（）]*）)?$/.test(
    words.replace(/[“”]/g, ""),
  );
}

/** The standard measure a word names; the word itself where the table has none. */
export function standardName(word: string, table: readonly StandardMeasure[]): string {
  const said = toSimplified(word).trim();
  const asked = table.find((m) => [m.measure, ...m.wordings, ...m.asked].includes(said))?.measure;
  return asked ?? listed(said, { group: null, unit: null }, indexOf(table)) ?? said;
}
