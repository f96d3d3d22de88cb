/** Places that rank well and answer something else -> left out, where a place near them answers what is asked. Pure. */
import { holdsFigure, rarestOf, wordIn } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import type { Asking } from "./asking.ts";
import { asksFigure } from "./evidence.ts";
import { NEAR, ofTheBasis, withoutFigures } from "./rows.ts";

/** （责任单位：…）: what units are named says nothing of what is done. */
function withoutNotes(ranked: readonly RankedUnit[], { reading }: Asking): readonly RankedUnit[] {
  const { intent } = reading.understood;
  return intent === "measure" || intent === "responsibility" ? ranked.filter((r) => !NOTE.test(r.shelved.words)) : ranked;
}
const NOTE = /^[(（]责任单位[:：]/;

/** What leaves out places that rank well and answer something else, one after the other. */
export const NARROWING: readonly ((ranked: readonly RankedUnit[], asking: Asking) => readonly RankedUnit[])[] = [
  asQuoted,
  withoutFigures,
  withoutNotes,
  ofTheBasis,
  withoutOtherRows,
  ahead,
  withFigures,
  withStandards,
];
/** 还要扩多少学位, 怎么推: asked for a goal or a way, what was reached gives way where a sentence near it sets a figure or a task. */
function ahead(ranked: readonly RankedUnit[], asking: Asking): readonly RankedUnit[] {
  const { query, reading } = asking;
  const [top] = ranked;
  const figure = reading.understood.basis === "goal" && asksFigure(reading);
  if (top?.shelved.chapter !== "review" || !(figure || (asksWay(reading) && reading.understood.cities.length > 1))) return ranked;
  const sets = (r: RankedUnit): boolean =>
    figure
      ? top.score - r.score < NEAR && holdsFigure(query, r.shelved)
      : top.score - r.score < QUITE_NEAR && r.features.cover >= top.features.cover - 0.05;
  const found = ranked.some((r) => r.shelved.chapter !== "review" && sets(r));
  return found ? ranked.filter((r) => r.shelved.chapter !== "review") : ranked;
}
const QUITE_NEAR = 0.3;
/** How a thing is done is asked, of no time. */
export const asksWay = ({ asked, understood: { intent, basis } }: Asking["reading"]): boolean =>
  (intent === "measure" || intent === "comparison") && asked === null && basis === null;
/** Of several cities, each is asked for a figure: a sentence without one gives way where one about as near holds it. */
function withFigures(ranked: readonly RankedUnit[], { query, reading }: Asking): readonly RankedUnit[] {
  const [top] = ranked;
  if (
    top === undefined ||
    reading.understood.cities.length < 2 ||
    !asksFigure(reading) ||
    reading.asked === "any" ||
    holdsFigure(query, top.shelved)
  )
    return ranked;
  const holding = ranked.filter((r) => holdsFigure(query, r.shelved));
  const [best] = holding;
  return best !== undefined && best.unit.kind === "prose" && top.score - best.score < ABOUT_AS_NEAR ? holding : ranked;
}
const ABOUT_AS_NEAR = 0.2;
/** 督学怎么配: asked by what standard posts are filled, a sentence that gives one in figures goes before what only wants them filled. */
function withStandards(ranked: readonly RankedUnit[], { reading }: Asking): readonly RankedUnit[] {
  const [top] = ranked;
  if (top === undefined || !FILLS.test(reading.text) || STANDARD.test(top.shelved.words)) return ranked;
  const near = (r: RankedUnit): boolean => top.score - r.score < NEAR && r.features.cover >= top.features.cover - 0.05;
  const giving = ranked.filter((r) => near(r) && STANDARD.test(r.shelved.words));
  return giving.length > 0 ? giving : ranked;
}
const FILLS = /(?:咋|咋样|怎么|怎样|如何|按什么)配(?![合套])|(?:多少|几)[^，,。？?]{0,6}配[一几]|配(?:几|多少)/;
const STANDARD = /(?:按|配备|配齐|核定|设置)[^，。；]{0,14}\d|\d[^，。；]{0,16}(?:配备|配齐|配置|的比例)/;
/** A row that lacks the rarest word asked tells another figure where a place near it holds that word beside a figure: 普惠园占几成 is no 毛入园率. */
function withoutOtherRows(ranked: readonly RankedUnit[], { query, reading }: Asking): readonly RankedUnit[] {
  const [top] = ranked;
  const rarest = rarestOf(query.subject);
  if (top?.unit.kind !== "row" || rarest === null || !asksFigure(reading)) return ranked;
  const holds = (r: RankedUnit): boolean => wordIn(rarest, r.shelved.place) >= HALF;
  const better = ranked.find((r) => top.score - r.score < NEAR && holds(r) && holdsFigure(query, r.shelved));
  return holds(top) || better === undefined ? ranked : ranked.filter((r) => r.unit.kind !== "row" || holds(r));
}
const HALF = 0.5;
/** 「规划优先」那段原文: only the places that hold most of the words quoted. */
function asQuoted(ranked: readonly RankedUnit[], { reading, query }: Asking): readonly RankedUnit[] {
  if (reading.understood.intent !== "quote" || query.phrases.length === 0) return ranked;
  const most = Math.max(...ranked.map((r) => r.features.phrase));
  return most === 0 ? ranked : ranked.filter((r) => r.features.phrase === most);
}
