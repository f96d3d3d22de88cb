/** Standard measures and indicators of tables -> every name that questions use for them, longest first. Data, and the making. */
import { plainName } from "./names.ts";
import type { LexiconSource } from "./reading.ts";
import { put } from "./slips.ts";

export interface MeasureName {
  readonly said: string;
  readonly means: string;
  /** What people say, not what texts write. */
  readonly everyday: boolean;
}

/** Marks and words that may be left out of a name, and said between the words of one: 残疾孩子能上学的比例. */
const MARKS = /[“”"'的、]/g;
const FILLERS = /可以|能够|[能会都了着]/g;
export const withoutFillers = (text: string): string => text.replace(FILLERS, "");

/** Names by how they are looked for. Places in the list of names, which says what comes first. */
export interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly everyday: ReadonlyMap<string, readonly number[]>;
  readonly longest: number;
}
export function indexNames(names: readonly MeasureName[]): NameIndex {
  const [exact, everyday] = [new Map<string, number[]>(), new Map<string, number[]>()];
  let longest = 0;
  names.forEach(({ said, everyday: loose }, at) => {
    const bare = said.replace(MARKS, "");
    longest = Math.max(longest, bare.length);
    put(exact, bare, at);
    if (loose) put(everyday, withoutFillers(bare), at);
  });
  return { exact, everyday, longest };
}
/** Places of the names that stand in a text without blanks and marks, in the order of the list. */
export function namesIn(texts: readonly string[], { exact, everyday, longest }: NameIndex): readonly number[] {
  const found = new Set<number>();
  const look = (text: string, names: ReadonlyMap<string, readonly number[]>): void => {
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
        for (const at of names.get(text.slice(start, end)) ?? []) found.add(at);
      }
    }
  };
  for (const text of texts) {
    look(text, exact);
    look(withoutFillers(text), everyday);
  }
  return [...found].sort((a, b) => a - b);
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
  [/职业教育/, ["职教"]],
  [/义务教育/, ["中小学", "九年义务教育"]],
  [/(?:专任)?教师/, ["老师"]],
  [/数$/, ["总数", "数量"]],
  [/(?<=公办|民办|普惠性?)幼儿园/, ["园"]],
  [/普惠性幼儿园/, ["普惠园"]],
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
  return [...new Set([...twice, ...twice.flatMap(withoutOne)])].filter(
    (form) => form !== said && form.length >= (form.endsWith("数量") ? SHORTEST - 1 : SHORTEST),
  );
}
/** What is done can be counted without 数: 新建改扩建普通高中. */
const DONE = /^(?:新建|改扩建|新增|增加|建设|培养)/;
/** Other names that end in 数 keep it: without it, 民办幼儿园 would name how many there are. */
const withoutOne = (name: string): readonly string[] =>
  LEFT_OUT.filter((word) => name.indexOf(word, 1) > 0 && (word !== "数" || !name.endsWith("数") || DONE.test(name))).map(
    (word) => name.slice(0, 1) + name.slice(1).replace(word, ""),
  );
