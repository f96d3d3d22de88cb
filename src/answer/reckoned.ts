/** Figures shown -> their sum or difference, computed by code from the places that state them. Pure. */
import type { Target } from "../domain/target.ts";
import { withUnit } from "../measures/conflicts.ts";
import { differenceAsked } from "../understand/comparatives.ts";
import type { Reading } from "../understand/reading.ts";
import type { Asking } from "./asking.ts";
import { decimal } from "./computed.ts";
import { type Draft, type Line, line, targetReference } from "./draft.ts";
import { labelOf } from "./records.ts";
import { withoutRestated } from "./restated.ts";

interface Figure {
  readonly target: Target;
  /** In `unit`. */
  readonly value: number;
  readonly unit: string;
}

/** An answer in words with the difference or sum of the two or more like figures it quotes, where that is asked. */
export function withReckoned(given: Draft | null, asking: Asking): Draft | null {
  if (given === null || given.status !== "answered" || asking.reading.understood.cities.length > 1) return given;
  const { text, wantsSum } = asking.reading;
  if (!wantsSum && (!differenceAsked(text) || ADDS.test(text))) return given;
  const like = nearest(given.targets, asking);
  const computed = wantsSum ? sumLines(like, asking) : like.length === 2 ? differenceOf(like, asking) : [];
  return computed.length === 0 ? given : { ...given, lines: [...computed, ...given.lines] };
}
/** 增加多少学位 asks how many come anew, not how far two figures lie apart. */
const ADDS = /(?:增加|新增|增设)(?:多少|几)[万千百]?[个名所间]?(?!百?分?点)\p{Script=Han}{2,}/u;
/** The figures whose indicators say most of the subject, of one unit: 增加学位数 before 新建所数. */
function nearest(targets: readonly Target[], { reading }: Asking): readonly Figure[] {
  const said = saidBy(reading);
  const groups = byUnit(targets.filter((t) => said(t) > 0)).map((figures) => ({
    figures,
    share: figures.reduce((sum, f) => sum + said(f.target), 0) / figures.length,
  }));
  return groups.filter((g) => reading.wantsSum || g.figures.length > 1).sort((a, b) => b.share - a.share)[0]?.figures ?? [];
}
/** How many of the words asked about stand in a record's name. */
const saidBy =
  ({ subject }: Reading) =>
  ({ indicator, measure }: Target): number =>
    subject.filter((s) => [s.word, ...s.alternatives].some((w) => indicator.includes(w) || measure.includes(w))).length;

/** 一共: a sum of what was reached and one of what is planned, the one asked where the question says which. */
function sumLines(figures: readonly Figure[], asking: Asking): readonly Line[] {
  const { basis } = asking.reading.understood;
  const kinds = basis === null ? [true, false] : [basis === "achieved"];
  const sums = kinds.map((baseline) => whole(figures, baseline, asking)).filter((all) => all.length > 1);
  const kindOf = ([f]: readonly Figure[]): string => (f?.target.baseline ? "已实现的" : "规划目标");
  return sums.flatMap((all) => sumLine(all, asking, sums.length > 1 ? kindOf(all) : ""));
}
/**
 * Every figure of that name in the city's texts, wherever it stands: a sum of those that happen to be quoted would be none.
 * Only what is added, and by one name but for the stage: 109所中小学 and 92所小学 are no two parts of a whole.
 */
function whole(figures: readonly Figure[], baseline: boolean, { library, reading, documents }: Asking): readonly Figure[] {
  const said = saidBy(reading);
  const best = [...figures].sort((a, b) => said(b.target) - said(a.target))[0]?.target;
  if (best === undefined || !ADDED.test(best.measure)) return [];
  const inScope = new Set(documents.map((d) => d.source.id));
  const named = library.targets.filter(
    (t) =>
      inScope.has(t.documentId) &&
      t.kind !== "project" &&
      t.baseline === baseline &&
      t.unit === best.unit &&
      said(t) >= said(best) &&
      withoutStage(t.measure) === withoutStage(best.measure),
  );
  const all = byUnit(withoutRestated(named)).flat();
  return all.length <= PARTS_AT_MOST && !all.some((a) => isTotal(a, all)) ? all : [];
}
/** What comes anew can be added up: 新增学位, 补充教师. */
const ADDED = /新增|增加|新建|改扩建|扩建|补充|招聘|引进|投入/;
const STAGES =
  /学前教育|幼儿园|义务教育|小学|初中|九年一贯制学校|普通高中|高中阶段|高中|中等职业学校|中职学校|职业院校|职业教育|高等教育|高校|特殊教育/g;
const withoutStage = (measure: string): string => measure.replace(STAGES, "");
/** One of the figures is what the others add up to. */
const isTotal = (figure: Figure, all: readonly Figure[]): boolean =>
  all.length > 2 && Math.abs(all.reduce((sum, f) => sum + f.value, -2 * figure.value)) < 1e-6;
/** Parts of a sum that can be checked by eye. */
const PARTS_AT_MOST = 12;

/** Exact figures of one unit: of what was asked where two or more are, else of the unit most of them have; what the others add up to aside. */
export function figuresToAdd(targets: readonly Target[], asking: Asking): readonly Figure[] {
  const asked = nearest(targets, { ...asking, reading: { ...asking.reading, wantsSum: true } });
  const figures = asked.length > 0 ? asked : ([...byUnit(targets)].sort((a, b) => b.length - a.length)[0] ?? []);
  return inOneSentence(figures) ? figures.filter((f) => !isTotal(f, figures)) : figures;
}
const inOneSentence = (figures: readonly Figure[]): boolean =>
  figures.every(
    (f) => f.target.documentId === figures[0]?.target.documentId && Math.abs(f.target.start - figures[0].target.start) < SENTENCE,
  );
/** Exact figures by their unit, shares left out: they are not added. */
function byUnit(targets: readonly Target[]): readonly (readonly Figure[])[] {
  const exact = targets.flatMap((target) => {
    const { value, unit, comparator } = target;
    return value === null || unit === null || comparator !== "=" || /[%‰比]/.test(unit) ? [] : [{ target, value, unit }];
  });
  const units = new Set(exact.map((f) => f.unit));
  const groups = new Map<string, Figure[]>();
  for (const figure of exact) {
    const plain = figure.unit.replace(/^万/, "");
    // 1.23万人次 and 1873人次: of one unit; 个 counts many kinds of things.
    const own =
      plain !== figure.unit && plain !== "个" && units.has(plain)
        ? { ...figure, unit: plain, value: Math.round(figure.value * 1e6) / 100 }
        : figure;
    groups.set(own.unit, [...(groups.get(own.unit) ?? []), own]);
  }
  return [...groups.values()];
}

/** None where there are fewer than two figures, a whole with its parts (5255人，其中初中1680人) being one. */
export function sumLine(all: readonly Figure[], asking: Asking, kind = ""): readonly Line[] {
  const figures = all.filter((f) => !isPart(f, all, asking));
  const unit = figures[0]?.unit ?? "";
  const total = `${decimal(figures.reduce((sum, f) => sum + f.value, 0))}${unit}`;
  const parts = figures.map((f) => withUnit(f.target)).join("、");
  return figures.length < 2
    ? []
    : [computedLine(`${kind}合计**${total}**（${parts}相加）`, { figures, valueText: total, how: "sum" }, asking)];
}
/** Told behind 其中 of another of the figures, in the same sentence. */
function isPart({ target }: Figure, all: readonly Figure[], { library }: Asking): boolean {
  const text = library.documents.find((d) => d.source.id === target.documentId)?.source.text ?? "";
  return all.some(({ target: whole }) => {
    const between = whole.documentId === target.documentId && whole.end < target.end ? text.slice(whole.end, target.end) : "";
    return between.length < SENTENCE && /其中/.test(between) && !/[。；;]/.test(between);
  });
}
/** Stored units. */
const SENTENCE = 160;
function differenceOf(figures: readonly Figure[], asking: Asking): readonly Line[] {
  const [a, b] = [...figures].sort((x, y) => y.value - x.value);
  if (a === undefined || b === undefined) return [];
  const by = `${decimal(a.value - b.value)}${a.unit}`;
  const said = `${labelOf(a.target)}（${withUnit(a.target)}）比${labelOf(b.target)}（${withUnit(b.target)}）多**${by}**`;
  return [computedLine(said, { figures, valueText: by, how: "difference" }, asking)];
}
function computedLine(
  text: string,
  { figures, valueText, how }: { readonly figures: readonly Figure[]; readonly valueText: string; readonly how: "sum" | "difference" },
  asking: Asking,
): Line {
  const rests = figures.flatMap((f) => targetReference(f.target, asking.library.documents) ?? []);
  return { ...line(text, rests), computed: [{ valueText, how }] };
}
