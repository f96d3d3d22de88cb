/** Standard measures and indicators of tables -> every name that questions use for them, longest first. Data, and the making. */
import { plainName } from "./names.ts";
import type { LexiconSource } from "./reading.ts";

export interface MeasureName {
  readonly said: string;
  readonly means: string;
  /** What people say, not what texts write. */
  readonly everyday: boolean;
}

/** 新增学位（职业教育）: without its bracket the name of several measures. */
const TOLD_BY_STAGE = /[（(][^（()）]*(?:教育|高中|小学|初中|幼儿|学前|职业)[^（()）]*[）)]/;
export function measureNames(source: LexiconSource): readonly MeasureName[] {
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
  return [...all.values(), ...shortened([...all.values()])].sort((a, b) => b.said.length - a.said.length);
}
/** Words that people leave out of a measure's name: 公办幼儿园在园（幼儿）占比, 小学（适龄）儿童入学率. */
const LEFT_OUT = ["幼儿", "适龄", "阶段", "教育", "三年", "儿童", "少年", "专任", "学校", "学生", "以上", "及以上", "数"];
/** One is said for another, in a measure's name: what texts write, and what is said. */
const SAID_FOR: readonly (readonly [written: RegExp, said: readonly string[]])[] = [
  [/占比|比例|比重/, ["占比", "比例", "比重"]],
  [/高等教育/, ["大学", "高等学校", "高校"]],
  [/学前教育|学前三年/, ["幼儿园", "学前"]],
  [/中等职业(?:教育|学校)?/, ["中职", "中专"]],
  [/义务教育/, ["中小学", "九年义务教育"]],
  [/(?:专任)?教师/, ["老师"]],
  [/公办/, ["公立"]],
  [/民办/, ["私立"]],
  [/残疾儿童(?:少年)?/, ["残疾孩子", "残疾娃", "特殊孩子"]],
];
const SHORTEST = 5;

/** Names with one or two words left out or said otherwise, where they are nobody else's. */
function shortened(names: readonly MeasureName[]): readonly MeasureName[] {
  const taken = new Set(names.map((n) => n.said));
  const made = names.filter((n) => !n.everyday).flatMap((n) => otherForms(n.said).map((said) => ({ ...n, said })));
  const owners = new Map<string, Set<string>>();
  for (const m of made) owners.set(m.said, new Set([...(owners.get(m.said) ?? []), m.means]));
  const own = made.filter((m) => !taken.has(m.said) && owners.get(m.said)?.size === 1);
  return [...new Map(own.map((m) => [m.said, m])).values()];
}
function otherForms(said: string): readonly string[] {
  const once = [said, ...SAID_FOR.flatMap(([written, words]) => words.map((word) => said.replace(written, word)))];
  const twice = [...once, ...once.flatMap(withoutOne)];
  return [...new Set([...twice, ...twice.flatMap(withoutOne)])].filter((form) => form !== said && form.length >= SHORTEST);
}
const withoutOne = (name: string): readonly string[] =>
  LEFT_OUT.filter((word) => name.indexOf(word, 1) > 0).map((word) => name.slice(0, 1) + name.slice(1).replace(word, ""));
