/** Questions about construction tables: which schools, how many, how many places in all. Pure. */
import type { Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { differenceAsked } from "../understand/comparatives.ts";
import type { Asking } from "./asking.ts";
import { type Draft, draft, type Line, line, targetReference } from "./draft.ts";
import { type ProjectRow, projectOf, projectRows, rowText } from "./project-rows.ts";
import { notFound } from "./refusal.ts";

const STAGES: readonly { readonly said: RegExp; readonly means: RegExp }[] = [
  { said: /幼儿园|公办园/, means: /幼儿园/ },
  { said: /小学/, means: /小学/ },
  { said: /初中/, means: /初中/ },
  { said: /高?完中|完全中学/, means: /完中|完全中学/ },
  { said: /高中|普高/, means: /高中|高完中|完全中学/ },
  { said: /中学/, means: /初中|高中|完中/ },
];
const MODES = ["新建", "改建", "扩建", "迁建"] as const;
const OWNERSHIPS = [
  { said: /公办|公立|公家/, means: "公办" },
  { said: /民办|私立|私人/, means: "民办" },
] as const;
/** How a table is called is no condition: 中小学幼儿园建设规划表. */
const TABLE_NAME = /(?:中小学校?|幼儿园|[、（()）和及与]){2,8}(?=(?:学校)?(?:建设|规划))/;
/** Rows shown one by one at most; the totals are of all. */
const SHOWN = 30;

/** The projects asked about, with their number and places summed; null where the question is not about rows of such a table. */
export function schoolProjects(asking: Asking): Draft | null {
  const rows = projectRows(asking);
  if (rows.length === 0) return null;
  const named = rows.filter((r) => asking.reading.understood.places.includes(r.school) || (isByPart(r, asking) && fits(r, asking)));
  if (named.length > 0) return inTable(asking) ? listed(ofKindSaid(named, asking), asking) : null;
  const areas = areasSaid(rows, asking);
  if (!asksForRows(asking, areas)) return null;
  const found = rows.filter((r) => fits(r, asking) && (areas.length === 0 || areas.includes(r.area)));
  const narrowed = found.length < rows.length || asking.reading.sections.length > 0;
  if (found.length > 0) return narrowed ? listed(found, asking) : asksFirst(asking) ? listed(firstRows(found, asking), asking) : null;
  const { intent, places } = asking.reading.understood;
  const kindSaid = saysKind(asking.reading.text) && rows.some((r) => isIn(r, places));
  return (intent === "list" || kindSaid) && places.length + areas.length > 0
    ? notFound(asking, { why: "建设表里没有符合这些条件的学校。" })
    : null;
}
/** 第十六中学和安州中学，民办的是哪所: those of the kind said, where only some of the schools named are of it. */
function ofKindSaid(named: readonly ProjectRow[], { reading }: Asking): readonly ProjectRow[] {
  const aside = named.reduce((text, r) => text.replace(toSimplified(r.school), ""), reading.text);
  const meant = named.filter((r) => isOfKind(r, aside));
  return meant.length > 0 && saysKind(aside) ? meant : named;
}
/** 伯劳那所: a school by a part of its name. */
function isByPart(row: ProjectRow, { reading }: Asking): boolean {
  const part = reading.subject.find((s) => reading.text.includes(`${s.word}那所`))?.word;
  return part !== undefined && toSimplified(row.school).includes(part) && isIn(row, reading.understood.places);
}
/** A row of such a table by the name of its school; null for any other record. */
export function projectLine(target: Target, asking: Asking): Line | null {
  const row = projectOf(target);
  const rest = row === null ? null : targetReference(target, asking.library.documents);
  return row === null || rest === null ? null : line(rowText(row), [rest]);
}
/** 市直, 高新区: what a table names beside its counties. */
function areasSaid(rows: readonly ProjectRow[], { reading }: Asking): readonly string[] {
  const named = [...new Set(rows.map((r) => r.area))].map(toSimplified).filter((area) => area.length > 1 && reading.text.includes(area));
  return named.filter((area) => !reading.understood.places.includes(area));
}

/** The projects shown before, row by row; null where no projects were shown. */
export function shownProjects(asking: Asking, shown: readonly Target[]): Draft | null {
  const ids = new Set(shown.map((t) => t.id));
  const rows = projectRows({ ...asking, documents: asking.library.documents }).filter((r) => ids.has(r.target.id));
  return rows.length === 0 ? null : listed(rows, asking);
}

/** Such tables give places, years, ownership and mode: no money, no area. */
const inTable = ({ reading }: Asking): boolean =>
  !/投资|资金|费用|造价|学费|哪里|哪儿|在哪|地址|位置|选址|公司|中标|承建|施工|电话|校长/.test(reading.text) &&
  reading.asked !== "money" &&
  reading.asked !== "area" &&
  reading.asked !== "percent";

/** A county, the table itself, or a wish for names: else totals in the text answer better (新建41所公办幼儿园). */
function asksForRows({ reading }: Asking, areas: readonly string[]): boolean {
  const { understood, text, sections } = reading;
  const building = BUILDING.test(text) || FINISHED.test(text) || text.includes("项目");
  const schools = /幼儿园|小学|初中|中学|高中|完中|学校|项目|建校|[几多哪两][一]?[所间]/.test(text);
  const table = sections.length > 0 || /规划表|建设表|建校表|表[里中]|名单/.test(text);
  return (
    schools &&
    ((building && understood.places.length + areas.length > 0) || table || (building && understood.intent === "list" && saysKind(text)))
  );
}
const saysKind = (text: string): boolean => MODES.some((m) => text.includes(m)) || OWNERSHIPS.some((o) => o.said.test(text));
const BUILDING =
  /(?<![创构组共])建(?!议|立)|盖|[搬迁]|新[起修办开]|[要想会]起[几多]|(?:规划|计划|安排|布局)(?:了|有|要|上|着)*(?:哪|几|多少)|有规划|(?:规划|计划|安排)的(?=[公民新改扩迁办建的]{0,4}(?:幼儿园|小学|初中|中学|高完?中|学校))|[要想会]办[几多哪]/;
const FINISHED = /完工|竣工|建[成好完]|投用|开工|动工|开建|落成/;
function fits(row: ProjectRow, { reading }: Asking): boolean {
  const { text, understood } = reading;
  const wanted = text.replace(TABLE_NAME, "");
  const stages = STAGES.filter((s) => s.said.test(wanted)).slice(0, 1);
  const [year] = understood.years.length === 1 && FINISHED.test(text) ? understood.years : [];
  return (
    (understood.places.length === 0 || isIn(row, understood.places)) &&
    (stages.length === 0 || stages.some((s) => s.means.test(row.stage === "" ? row.school : row.stage))) &&
    isOfKind(row, text) &&
    (!/试验区/.test(text) || row.target.extra === null || !("pilotZone" in row.target.extra) || row.target.extra.pilotZone) &&
    withinYears(row, understood.years) &&
    withinSeats(row, text) &&
    (year === undefined || (/开工|动工/.test(text) ? row.years[0] === year : row.years[1] === year))
  );
}
/** New or extended, public or private, as the text says; 公办还是民办 says neither. */
function isOfKind(row: ProjectRow, text: string): boolean {
  const modes = MODES.filter((m) => text.includes(m));
  const ownership = OWNERSHIPS.filter((o) => o.said.test(text));
  return (
    (modes.length === 0 || modes.some((m) => row.mode.includes(m))) &&
    (ownership.length !== 1 || ownership.some((o) => row.ownership === o.means))
  );
}

const isIn = (row: ProjectRow, places: readonly string[]): boolean =>
  places.some((p) => toSimplified(row.area || row.school).includes(p.replace(/[市县区]$/, "")));
/** 2022到2023年: those built inside the span. */
function withinYears({ years: [start, end] }: ProjectRow, asked: readonly number[]): boolean {
  if (asked.length < 2) return true;
  return (start === null || start >= Math.min(...asked)) && (end === null || end <= Math.max(...asked));
}

/** 学位超过3000个的, 2000个学位以下的. */
function withinSeats({ seats }: ProjectRow, text: string): boolean {
  const [, over = SEATS.exec(text)?.[3], under] = SEATS.exec(text) ?? [];
  if (over !== undefined) return seats !== null && (/以上|不[少低]于|至少/.test(text) ? seats >= Number(over) : seats > Number(over));
  return under === undefined || (seats !== null && seats < Number(under));
}
const SEATS =
  /(?:学位|规模)[^，,。？?\d]{0,4}(?:(?:超过|[大多高]于|不[少低]于|至少|上了?)(\d{3,5})|(?:[小少低]于|不到|不足)(\d{3,5}))|(?<!\d)(?!20\d\d年)(\d{3,5})[个人]?(?:学位)?以上/;

function listed(found: readonly ProjectRow[], asking: Asking): Draft {
  const when = WHEN.find((w) => w.asks.test(asking.reading.text));
  const ordered = when === undefined ? inOrderOf(found, asking.reading.superlative) : [...found].sort(byYear(when));
  const rests = ordered.map((r) => targetReference(r.target, asking.library.documents));
  const rows = ordered.slice(0, SHOWN).map((r, i) => line(rowText(r), rests[i] ? [rests[i]] : []));
  const all = rests.flatMap((r) => r ?? []);
  const head =
    ordered.length === 1 ? [] : [...apart(ordered, all, asking), totals(ordered, all, asking), ...ofEachArea(ordered, all, asking)];
  return draft("answered", [...head, ...rows], { targets: ordered.map((r) => r.target) });
}
const inOrderOf = (found: readonly ProjectRow[], order: "highest" | "lowest" | null): readonly ProjectRow[] =>
  order === null ? found : [...found].sort(bySeats(order));
/** 学位最多的是哪一所, 最早开工的是哪几所: of the whole table only those that stand first. */
const asksFirst = ({ reading: { superlative, text } }: Asking): boolean =>
  /哪一?[所间个家]|哪[几两]/.test(text) && (superlative !== null || WHEN.some((w) => w.asks.test(text)));
function firstRows(found: readonly ProjectRow[], { reading: { superlative, text } }: Asking): readonly ProjectRow[] {
  const when = WHEN.find((w) => w.asks.test(text));
  const at = (r: ProjectRow): number | null => (when === undefined ? r.seats : r.years[when.at]);
  const [first] = (when === undefined ? inOrderOf(found, superlative) : [...found].sort(byYear(when))).filter((r) => at(r) !== null);
  return first === undefined ? found : found.filter((r) => at(r) === at(first));
}
/** 最晚哪年建完, 哪所最早开工: the first in order is told by its year. */
const WHEN: readonly { readonly asks: RegExp; readonly said: string; readonly at: 0 | 1; readonly way: 1 | -1 }[] = [
  { asks: /最[晚迟]|哪[所个间家]更?[晚迟]/, said: "最晚建成", at: 1, way: -1 },
  { asks: /(?:最|哪[所个间家]更?)[早先][^，。]{0,6}(?:开工|动工|开建)/, said: "最早开工", at: 0, way: 1 },
  { asks: /(?:最|哪[所个间家]更?)[早先]/, said: "最早建成", at: 1, way: 1 },
];
const byYear =
  ({ at, way }: (typeof WHEN)[number]) =>
  (a: ProjectRow, b: ProjectRow): number =>
    way * ((a.years[at] ?? 0) - (b.years[at] ?? 0));
/** 两所差多少, 它和十里高中哪个多: how many places lie between two schools. */
function apart(found: readonly ProjectRow[], rests: Line["rests"], { reading }: Asking): readonly Line[] {
  const [more, less, third] = [...found].sort(bySeats("highest"));
  if (more === undefined || less === undefined || third !== undefined) return [];
  const compared =
    reading.superlative !== null && areNamed(found, reading.understood.places) && !WHEN.some((w) => w.asks.test(reading.text));
  if (!compared && !differenceAsked(reading.text)) return [];
  if (more.seats === null || less.seats === null || more.seats === less.seats) return [];
  const valueText = `${more.seats - less.seats}个`;
  return [{ text: `${more.school}比${less.school}多**${valueText}**学位。`, rests, computed: [{ valueText, how: "difference" }] }];
}
/** 钦南区和钦北区哪个多: how many in each, most first. */
function ofEachArea(found: readonly ProjectRow[], rests: Line["rests"], { reading }: Asking): readonly Line[] {
  const areas = [...new Set(found.map((r) => r.area))];
  if (reading.understood.places.length < 2 || areas.length < 2 || areas.includes("")) return [];
  const counted = areas.map((area) => ({ area, count: found.filter((r) => r.area === area).length }));
  const told = counted.sort((a, b) => b.count - a.count).map(({ area, count }) => ({ area, valueText: `${count}所` }));
  const text = `${told.map((a) => `${a.area}${a.valueText}`).join("，")}。`;
  return [{ text, rests: rests.slice(0, SHOWN), computed: told.map(({ valueText }) => ({ valueText, how: "count" })) }];
}
const bySeats =
  (order: "highest" | "lowest") =>
  (a: ProjectRow, b: ProjectRow): number =>
    order === "highest" ? (b.seats ?? 0) - (a.seats ?? 0) : (a.seats ?? 0) - (b.seats ?? 0);

function totals(found: readonly ProjectRow[], rests: Line["rests"], { reading }: Asking): Line {
  const seats = found.reduce((sum, r) => sum + (r.seats ?? 0), 0);
  const [count, total] = [`${found.length}所`, `${seats}个`];
  return {
    text: `共${count}，规划学位合计${total}：${firstOf(found, reading)}`,
    rests: rests.slice(0, SHOWN),
    computed: [
      { valueText: count, how: "count" },
      { valueText: total, how: "sum" },
    ],
  };
}
/** What stands first in the order asked: by year, else by places. */
function firstOf(found: readonly ProjectRow[], { text, superlative, understood }: Asking["reading"]): string {
  const [first] = found;
  const when = WHEN.find((w) => w.asks.test(text));
  if (first === undefined) return "";
  if (when !== undefined) {
    const year = first.years[when.at];
    const alike = found.filter((r) => r.years[when.at] === year).slice(0, 3);
    return year === null ? "" : `${when.said}的是${alike.map((r) => r.school).join("、")}（${year}年）。`;
  }
  if (superlative === null || first.seats === null || !(isOneArea(found) || areNamed(found, understood.places))) return "";
  const alike = found.filter((r) => r.seats === first.seats).slice(0, 3);
  return `${superlative === "highest" ? "最多" : "最少"}的是${alike.map((r) => r.school).join("、")}。`;
}
const isOneArea = (found: readonly ProjectRow[]): boolean => new Set(found.map((r) => r.area)).size === 1;
const areNamed = (found: readonly ProjectRow[], places: readonly string[]): boolean => found.every((r) => places.includes(r.school));
