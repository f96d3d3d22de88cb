/** One sentence in plain text -> the quantities in it that may be targets: no dates, names, slogans or lengths of service. Pure. */

import { overlaps } from "../overlaps.ts";
import { bracketSpans } from "./brackets.ts";
import { maskedSpans } from "./masks.ts";
import { parseNumeral } from "./numerals.ts";
import { type Found, findQuantities } from "./quantity.ts";
import { kindOfUnit, unitKinds } from "./unit-words.ts";

/** Stands for a masked character; no pattern matches it. */
const MASK = "\uF8FF";

/** Whether a text can hold a quantity at all: a cheap first look. */
const PROMISING = /\d|[一二两三四五六七八九十百千]|半数|过半|对半|万人|零(?=[，。；、]|$)/;

export function scanQuantities(text: string): readonly Found[] {
  if (!PROMISING.test(text)) return [];
  let visible = text;
  for (const { start, end } of maskedSpans(text)) visible = visible.slice(0, start) + MASK.repeat(end - start) + visible.slice(end);
  const special = [...perPopulation(visible), ...bareScale(visible), ...zeroes(visible)];
  const plain = inPoints(visible, sharedUnits(visible, findQuantities(visible))).filter((f) => !special.some((s) => overlaps(s, f)));
  const kept = [...special, ...plain.filter((f) => isMeant(visible, f))].sort((a, b) => a.start - b.start);
  return kept.filter((f) => !referenceBrackets(text).some((b) => b.start < f.start && f.end < b.end));
}

const NUMBERS_BEFORE = /(?<![\d.第A-Za-z])(?<list>\d{1,12}(?:\.\d{1,6})?(?:\s?、\s?\d{1,12}(?:\.\d{1,6})?){0,12})\s?(?:、|和|与|及)\s?$/;

/** 8.4、1.1和3.7个百分点: the numbers before take the unit of the last. */
function sharedUnits(text: string, founds: readonly Found[]): readonly Found[] {
  return founds.flatMap((found) => {
    const list =
      /^\d/.test(found.quantity.valueText) && found.quantity.valueMax === null ? NUMBERS_BEFORE.exec(text.slice(0, found.start)) : null;
    if (list === null) return [found];
    const numbers = [...(list.groups?.["list"] ?? "").matchAll(/\d+(?:\.\d+)?/g)];
    const before = numbers.map((m) => {
      const start = list.index + m.index;
      const quantity = { ...found.quantity, valueText: m[0], value: Number(m[0]) };
      return { ...found, start, end: start + m[0].length, quantity };
    });
    return [...before, found];
  });
}

/** 0.02个、1.8个百分点: 个 is short for the unit of the next. */
function inPoints(text: string, founds: readonly Found[]): readonly Found[] {
  return founds.map((found, i) => {
    const rest = found.quantity.unit === "个" ? founds.slice(i + 1) : [];
    const next = rest.find((f) => f.quantity.unit !== "个");
    const short =
      next !== undefined && /百分点$/.test(next.quantity.unit ?? "") && /^[\d.个、和与及]+$/.test(text.slice(found.end, next.start));
    return short ? { ...found, quantity: { ...found.quantity, unit: "个百分点" } } : found;
  });
}

/** （自治区规定5%内）: what somebody else demands is no figure of this place. */
function referenceBrackets(text: string) {
  return bracketSpans(text, "（").filter((b) =>
    /^（(?:国家|自治区|省|全国|省级|上级)?(?:规定|要求|标准|平均|见|详见|具体见)/.test(text.slice(b.start, b.end)),
  );
}

const SET_UP = "(?:应当?|要|须|至少|按)?(?:设置?|配[备置建套]|建设?|规划|布局|安排|至少|不少于){1,3}(?:1|一)(?<unit>[所个家座名间位])";
const POPULATION = new RegExp(
  `每\\s?(?<n>\\d+(?:\\.\\d+)?)(?:\\s?-{1,2}\\s?(?<to>\\d+(?:\\.\\d+)?))?\\s?(?<large>万)?(?:(?:名|人)?(?:常住|服务)?人口|(?:名|个)?(?:在校|寄宿)?(?:学生|幼儿|儿童|师生|教师))${SET_UP}`,
  "gu",
);

/** 每10－15万人口设置1所, 每50名学生配备1名: how many one of them serves, 万人/所 and 人/名. */
function perPopulation(text: string): readonly Found[] {
  return [...text.matchAll(POPULATION)].map((m) => {
    const { n, to, large, unit } = m.groups ?? {};
    const quantity = {
      valueText: m[0],
      value: Number(n),
      valueMax: to === undefined ? null : Number(to),
      unit: `${large ?? ""}人/${unit ?? ""}`,
      comparator: to === undefined ? ("=" as const) : ("range" as const),
    };
    return { start: m.index, end: m.index + m[0].length, quantity, verb: "", spoken: false };
  });
}

/** 万人规模: about one 万人. */
function bareScale(text: string): readonly Found[] {
  return [...text.matchAll(/(?<![\d零一二两三四五六七八九十百千几数.])(?<large>[千万])人(?=以?上?规模|大学|高校)/g)].map((m) => {
    const quantity = { valueText: m[0], value: 1, valueMax: null, unit: `${m.groups?.["large"] ?? ""}人`, comparator: "~" as const };
    return { start: m.index, end: m.index + m[0].length, quantity, verb: "", spoken: true };
  });
}

/** 比例为零: no share at all. */
function zeroes(text: string): readonly Found[] {
  return [...text.matchAll(/(?<=[率例额数比重]\S{0,4}(?:为|到|至|达到|达))[零0](?=[，。；、）]|$)/gu)].map((m) => {
    const quantity = { valueText: m[0], value: 0, valueMax: null, unit: "%", comparator: "=" as const };
    return { start: m.index, end: m.index + 1, quantity, verb: "", spoken: true };
  });
}

function isMeant(text: string, found: Found): boolean {
  const kind = kindOfUnit(found.quantity.unit);
  if (/^[\s]?(?:大关|台阶|关口)/.test(text.slice(found.end))) return false;
  if (found.quantity.unit === "年") return isDuration(text, found);
  if (found.quantity.unit === "岁") return /(?:寿命|年龄)\S{0,16}$/u.test(text.slice(0, found.start));
  if (found.spoken && unitKinds.some((u) => u.kind === kind && !u.spoken)) return false;
  return !found.spoken || kind === "rate" || found.quantity.unit === "比" || isSpokenCount(text, found);
}

/** Years measure something only where the words say so: within, in succession, ahead of time, a cycle, years of schooling. */
function isDuration(text: string, found: Found): boolean {
  const before = text.slice(0, found.start);
  const measured =
    /(?:周期|年限|寿命|期限|任期|聘期|工期|合同期|连续|提前)(?:为|达|达到|到|提高到|提高至|延长到|缩短到|至|约|不少于|不低于|不超过)?$/.test(
      before,
    );
  if (/连续$/.test(before) && HELD.test(text.slice(found.end))) return false;
  return measured || (/内$/.test(found.quantity.valueText) && !/^[，：]/.test(text.slice(found.end)));
}

/** 比重连续五年|保持在4%以上: how long it held is no figure of its own. */
const HELD = /^[^，。；]{0,6}(?:保持|稳定|维持|达到|超过|低于|高于|实现|增长|下降|位居|排名|居)[^，；。]{0,6}[\d一二三四五六七八九百]/;

/** What 三个 may count: things one can visit. 三个方面 it may not. */
const THING =
  /^(?:\p{Script=Han}|[“”（）、]){0,16}?(?:学校|小学|中学|高中|幼儿园|校区|园区|基地|中心|集团|平台|专业|[县镇乡村](?!级|镇企)|(?<![学地辖园校城片])区(?!域|级)|工作室|项目|团队|实验室|教室|教学点|班级|教学班|学科|课程|社区|企业|站|馆|场)/u;
const THING_BEFORE = /(?:基地|中心|集团|平台|专业群?|工作室|项目|团队|实验室|教室|教学点|班级|学科|课程|社区|企业|站|馆|场)$/;
const SELF_EVIDENT = /[所名家间座支人次]$|人次|课时|学时|小时|分钟|个月|平方米|元|倍/;

/** A Chinese numeral counts where it is no set phrase: 两所, at least 一, 三个 of things one can visit. */
function isSpokenCount(text: string, found: Found): boolean {
  const { comparator, value, unit, valueText } = found.quantity;
  const numeral = /[零一二两三四五六七八九十百千]+/.exec(valueText)?.[0] ?? "";
  if ((parseNumeral(numeral) ?? parseNumeral(`一${numeral}`)) === null || (value ?? 0) <= 0) return false;
  const bounded = comparator !== "=";
  if (/^[^，。；]{0,30}之一|^(?:区域|方面|层[面次]|领域|阶段|环节|维度|方向|类别)/.test(text.slice(found.end))) return false;
  const each = /每(?:\S{0,6})$/u.test(text.slice(Math.max(0, found.start - 8), found.start));
  const spokenUnit = unit ?? "";
  if (value === 1) return (bounded && !/[批个]$/.test(spokenUnit)) || (each && /小时|课时|次/.test(spokenUnit)) || (bounded && each);
  const listed = THING_BEFORE.test(text.slice(0, found.start)) && /^(?:[，、；。）]|$)/.test(text.slice(found.end));
  return SELF_EVIDENT.test(spokenUnit) || bounded || listed || THING.test(text.slice(found.end));
}
