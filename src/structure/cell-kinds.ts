/** The words of a cell or of a column header in; what sort of thing they are out. Tables of patterns with samples. Pure. */
export interface KindPattern<K extends string> {
  readonly kind: K;
  /** Over the words without blanks. */
  readonly pattern: RegExp;
  readonly matches: string;
  readonly leaves: string;
}

/** number: a value, range or span of years; blank: a stated one (`/`); unit: what a row counts in; attribute: 约束性 binding or 预期性. */
export type CellKind = "empty" | "ordinal" | "number" | "blank" | "unit" | "attribute" | "text";

export const cellPatterns: readonly KindPattern<CellKind>[] = [
  { kind: "empty", pattern: /^$/, matches: "", leaves: "/" },
  { kind: "ordinal", pattern: /^\d{1,3}$/, matches: "22", leaves: "22.5" },
  { kind: "attribute", pattern: /^(?:约束|预期)(?:性|型)?(?:指标)?$/, matches: "约束性", leaves: "约束力" },
  {
    kind: "unit",
    pattern:
      /^(?:[%％‰]|[万亿]?(?:人次?|所|个|名|元|项|年|平方米|公里|亩|册|台|门|种|套|间|家|座|张|分|次|岁|班|学时|课时|小时|天|篇|件|级|公顷|吨)|个?百分点|(?:人|册|台|元|平方米|间|兆)\/(?:人|生|班|百人|生·年|所|校)|比例?值?)$/,
    matches: "万人",
    leaves: "人口",
  },
  {
    kind: "number",
    pattern:
      /^[[［【]?(?:[\u4e00-\u9fff]{1,6}[:：])?[约≥≤<>＜＞不少低于到达超过力争]{0,6}[-－+]?\d[\d,.，：:∶/\-－—–~～至]{0,20}(?:[%％‰万亿人所个项名年元级座张台平方米]|公里|以上|以下|以内|左右|个百分点|分){0,5}[\]］】]?$/,
    matches: "10以上",
    leaves: "高新区B1地块幼儿园",
  },
  { kind: "blank", pattern: /^[/／—–\-－]{1,3}$/, matches: "/", leaves: "公办/民办" },
];

export function cellKindOf(words: string): CellKind {
  const bare = words.replace(/\s/g, "");
  return cellPatterns.find(({ pattern }) => pattern.test(bare))?.kind ?? "text";
}

/** value: names a year or a state of achievement; label: names what the column lists; any: says neither. */
export type HeaderKind = "index" | "attribute" | "unit" | "value" | "label" | "any";

export const headerPatterns: readonly KindPattern<HeaderKind>[] = [
  { kind: "index", pattern: /^(?:序号|编号|序|No\.?)$/i, matches: "序号", leaves: "序列" },
  { kind: "unit", pattern: /^(?:计量|指标)?单位$/, matches: "单位", leaves: "责任单位" },
  { kind: "attribute", pattern: /^(?:指标)?(?:属性|性质)$/, matches: "属性", leaves: "属性说明" },
  {
    kind: "value",
    pattern: /\d{4}|十[一二三四五六]五|年(?:度|限)?$|(?:完成|目标|规划|现状|基期|预计|预期|实际)[值数]|增幅|增速|增长率|基期|现状$/,
    matches: "2025年（目标值）",
    leaves: "指标项目",
  },
  {
    kind: "label",
    pattern:
      /^(?:主要|发展|一级|二级|三级)?(?:指标|项目|类别|分类|类型|领域|名称|内容|学段|层次|地区|区域|县区|市县区|学校|任务|工程)(?:名称|项目|类别|内容|体系)?$|名称$|^市、?县/,
    matches: "指标项目",
    leaves: "项目（个）",
  },
];

export function headerKindOf(words: string): HeaderKind {
  const bare = words.replace(/\s/g, "");
  if (bare === "") return "label";
  return headerPatterns.find(({ pattern }) => pattern.test(bare))?.kind ?? "any";
}
