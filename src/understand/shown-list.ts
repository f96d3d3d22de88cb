/** A message that points into a list shown before (里头最早建完的, 这两所, 剩下的, 它) -> the same with the list or the school by name. Pure; text is Simplified. */
import type { HeardTurn } from "../domain/ask.ts";
import { findNames, type Names } from "./names.ts";
import { plainText } from "./normalise.ts";

/** Turns looked back on for a list. */
const LOOKED_AT = 6;

const NUMERALS = "一二三四五六七八九十";
/** 三 and 3 are 3, 两 is 2. */
export const ordinalOf = (digits: string): number =>
  digits === "两" ? 2 : NUMERALS.includes(digits) ? NUMERALS.indexOf(digits) + 1 : Number(digits);

export const plainLines = (text: string): readonly string[] => text.split(/\n+/).map(plainText);
/** Names of the documents or schools a reply lists, in order; none where it lists neither. */
export function namesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const [, title, city] = /^- [《〔](.{2,80})[》〕]\(([^,，()]{2,10})[,，]/.exec(line) ?? [];
    if (title !== undefined && city !== undefined) return [`${city}${documentWord(title)}`];
    return schoolIn(line);
  });
}
const SCHOOL_ROW = /^- \*\*(.{2,40}?)\*\*\(/;
/** Without what stands in brackets: 第十六中学(二期). */
const schoolIn = (line: string): readonly string[] =>
  SCHOOL_ROW.exec(line)
    ?.slice(1)
    .map((name) => name.replace(/\([^()]*\)/g, "")) ?? [];
/** How a question names the document beside its city. */
const documentWord = (title: string): string =>
  /征求意见|草案/.test(title) ? "征求意见稿" : /方案/.test(title) ? "实施方案" : /规划/.test(title) ? "规划" : `《${title}》`;

interface Shown {
  readonly turn: HeardTurn;
  readonly names: readonly string[];
}
const schoolsOf = (turn: HeardTurn): Shown => ({
  turn,
  names: LISTS.test(turn.reply.text) ? plainLines(turn.reply.text).flatMap(schoolIn) : [],
});

/** Looked for before a reply is put into Simplified characters, which takes a walk through a dictionary. */
const LISTS = /^- \*\*/m;
interface PointRule {
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
const SCHOOL = "(?:学校|小学|中学|幼儿园|初中|高中|园)";
/** 这两所, 上面那四所: so many of those shown. */
export const SO_MANY: PointRule = {
  pattern: new RegExp(
    `^(?:那么?)?(?:把)?(?:上面|前面|刚才)?的?(?:[这那]([两三四五六七八九十]|\\d{1,2})[所间家个](?!地方|城|市|县|区|数|指标|说法)${SCHOOL}?|[它这那]俩)`,
  ),
  matches: "这两所加起来多少学位",
  not: "这两个地方比一下",
};
/** 里头最早建完的, 其中民办的是哪所, 这些学校, 最大的那个, 哪个先建完: one or some of those shown. */
export const AMONG: PointRule = {
  pattern: new RegExp(
    `^(?:那么?)?(?:在)?(?:这|那)?(?:里[头面边]|其中|当中|中间)(?:的)?(?=.{0,10}(?:[所个间家]|有没有|有吗|[晚早先大小多少]|民办|公办|新建|扩建|迁建))|^(?:那么?)?(?:这|那|上面)些${SCHOOL}?(?:里[头面]?|当中)?(?!地方|城)|^(?:那么?)?(?=(?:学位|规模)?最(?!近|后|终|高|低)[^，。]{1,8}的?(?:[是那]?个|[是那]?哪?所|是哪|呢)|哪[个所间家]?[最更]?(?:先|早|晚|迟)[^，。]{0,3}[建完开投动])`,
  ),
  matches: "里头最早建完的是哪个",
  not: "最近有什么文件",
};
/** 剩下的, 其余几所. */
export const THE_REST: PointRule = {
  pattern: new RegExp(
    `^(?:那么?)?(?:(?:剩下|其余|余下)(?:的|那)*[几两三四五六七八九]?[所间家个]?|(?:另外|其他|其它)(?:的|那)*[几两三四五六七八九][所间家])${SCHOOL}?(?:的)?(?:都|各|分别)?`,
  ),
  matches: "剩下的都有多少学位",
  not: "还剩多少学位没建",
};

/** The message itself where it points into no list, or none was shown. */
export function pointedInList(text: string, turns: readonly HeardTurn[]): string {
  const many = SO_MANY.pattern.exec(text);
  if (many !== null) return soMany(text, { said: many[0], count: ordinalOf(many[1] ?? "两") }, turns);
  const rest = THE_REST.pattern.exec(text);
  if (rest !== null) return theRest(text, rest[0], turns);
  const among = AMONG.pattern.exec(text);
  const list = among === null ? null : listShown(turns);
  return among === null || list === null ? text : `${listed(list)}里${text.slice(among[0].length)}`;
}

/** The replies at the end that told of schools, with what was refused between. */
function schoolsTold(turns: readonly HeardTurn[]): readonly Shown[] {
  const shown = turns.slice(-LOOKED_AT).map(schoolsOf);
  return shown.slice(
    shown.findLastIndex(
      ({ turn: { reply }, names }) => names.length === 0 && reply.status === "answered" && !SUM.test(plainText(reply.text)),
    ) + 1,
  );
}
const SUM = /^合计/;
/** The last of them that lists several. */
const listShown = (turns: readonly HeardTurn[]): Shown | null => schoolsTold(turns).findLast(({ names }) => names.length > 1) ?? null;
/** What a list is of, from the question it answered: 灵山县规划的初中, of 灵山县规划了哪几所初中，一共多少学位; 灵山县小学2025年建完的. */
export function listedThings(question: string): string {
  const clauses = plainText(question)
    .replace(/[？?。]+$/, "")
    .split(/[，,]/);
  const asks = clauses.findIndex((clause) => STAGE.test(clause));
  const kept = clauses.filter((clause, at) => at <= Math.max(asks, 0) || (NARROWS.test(clause) && !/多少|最/.test(clause)));
  return kept.map(withoutWhich).join("");
}
const NARROWS = /20\d\d年|[建完][成好完]|完工|开工|公办|民办|新建|扩建|迁建/;
const withoutWhich = (clause: string): string =>
  clause
    .replace(AMONG_THEM, "$1")
    .replace(WHICH, "的$1")
    .replace(/^(?:哪|几)[些几]?[所个间家]?(?:学校)?是?/, "")
    .replace(/(?:有没有|是不是|[吗呢]|(?:都)?[有是]?(?:哪|多少|几)[些几]?[所个间家]?)$/, "");
const STAGE = /(?:幼儿园|小学|初中|中学|高完?中|完中|学校)/;
/** 灵山县规划的初中[里最早建完的是哪个]. */
const AMONG_THEM = new RegExp(`^(.*${STAGE.source})(?:里|，).*$`);
/** 规划了[哪几所]初中. */
const WHICH = new RegExp(
  `(?:了|有)?(?:哪|多少|几)(?:一?[些几两])?[所个间家]?(?:的)?((?:公办|民办|新建|扩建|改扩建|迁建)?(?:的)?${STAGE.source})`,
);
const listed = (shown: Shown): string => (isOfNames(shown) ? inARow(shown.names) : listedThings(shown.turn.reply.understood.question));
/** The question named them one by one. */
const isOfNames = ({ turn, names }: Shown): boolean => {
  const question = plainText(turn.reply.understood.question);
  return names.every((name) => question.includes(name));
};
/** The question of a list: as it was asked where it asks for no more. */
const listAsked = (list: Shown | undefined): string => {
  const question = plainText(list?.turn.reply.understood.question ?? "");
  return list === undefined || (WHICH.test(question) && !/[，,]|里/.test(question)) ? question : `${listed(list)}有哪些`;
};
const inARow = (names: readonly string[]): string => names.join(names.length === 2 ? "和" : "、");

/** The last so many that were told, by their names; those told one by one are left to be added from the replies. */
function soMany(text: string, { said, count }: { readonly said: string; readonly count: number }, turns: readonly HeardTurn[]): string {
  const shown = schoolsTold(turns);
  const from = shown.findLastIndex((_, at) => namesSince(shown, at).length >= count);
  const told = from < 0 ? [] : namesSince(shown, from);
  const oneByOne = shown.slice(from).every(({ names }) => names.length < 2);
  if (told.length !== count || (oneByOne && ADDS.test(text))) return text;
  return text.replace(said, count <= NAMED_AT_MOST ? inARow(told) : listOf(told, turns));
}
const namesSince = (shown: readonly Shown[], at: number): readonly string[] => [...new Set(shown.slice(at).flatMap(({ names }) => names))];
/** By the question that all of them answered, where there is one. */
const listOf = (told: readonly string[], turns: readonly HeardTurn[]): string => {
  const list = schoolsTold(turns).findLast(({ names }) => names.length === told.length);
  return list === undefined ? inARow(told) : listed(list);
};
/** A sum. */
const ADDS = /加|合计|总|一共/;
/** Schools told by their names; more are told by the question they answered. */
const NAMED_AT_MOST = 4;

/** Those of the list last shown that no later reply told of. */
function theRest(text: string, said: string, turns: readonly HeardTurn[]): string {
  const shown = schoolsTold(turns);
  const at = shown.findLastIndex(({ names }) => names.length > 1);
  const most = shown[at]?.turn === turns.at(-1) ? mostTold(plainLines(turns.at(-1)?.reply.text ?? "")) : undefined;
  const told = new Set([...shown.slice(at + 1).flatMap(({ names }) => names), ...(most === undefined ? [] : [most])]);
  const left = at < 0 ? [] : (shown[at]?.names ?? []).filter((name) => !told.has(name));
  const [list] = shown.slice(at < 0 ? shown.length : at);
  if (list === undefined) return text;
  return told.size === 0 || left.length === 0 || left.length > REST_AT_MOST
    ? `${listed(list)}里${text}`
    : `${inARow(left)}${text.slice(said.length)}`;
}
const REST_AT_MOST = 8;

/** 最多的是灵山县第七小学: the school that a reply tells as first in the order asked. */
export const mostTold = (lines: readonly string[]): string | undefined =>
  lines.slice(0, 2).flatMap((line) => /最(?:[多少]|[早晚](?:建成|开工))的是([^、。]{2,40}?)[。(]/.exec(line)?.slice(1) ?? [])[0];

/** 高中呢，灵山有哪几所: another stage, of which no more is asked than which there are. */
const ANOTHER_STAGE =
  /^(?:那么?|换成|换|再看)?(\p{Script=Han}{2,4}?)?(?:的)?[，, ]?(幼儿园|小学|初中|高中|高完中|完中|中学)(?:学校)?(?:的)?(?:呢)?[，, ]?(\p{Script=Han}{2,4}?)?(?:里|那边)?(?:又)?(?:规划|要建|计划|安排|建|新建)?(?:了|有)?(?:(?:哪|多少|几)[些几]?[所个间家]?(?:学校)?[呢啊]?|[有吗没]{1,3})[？?。]*$/u;
/** The stage in short and the question that a list shown before answers, where the message asks for that of another stage; null where it does not. */
export function otherStageAsked(text: string, turns: readonly HeardTurn[]): { readonly text: string; readonly list: string } | null {
  const [, place, stage, behind] = ANOTHER_STAGE.exec(text) ?? [];
  if (stage === undefined) return null;
  const list = schoolsTold(turns).findLast((shown) => shown.names.length > 0 && !isOfNames(shown));
  const of = list === undefined ? "" : listed(list);
  const where = place ?? behind ?? "";
  return STAGE.test(of)
    ? { text: `${where}${stage}呢`, list: where === "" ? listAsked(list) : listAsked(list).replace(/市直|市本级/, "") }
    : null;
}
/** 钦南区呢, after a school of a list of 钦北区 was told of: the list of that place. Null where the reply before told several, or more is asked. */
export function otherAreaAsked(
  text: string,
  turns: readonly HeardTurn[],
  names: Names,
): { readonly text: string; readonly list: string } | null {
  if (text.length > SHORT || rowsOf(turns.at(-1)) !== 1) return null;
  const told = schoolsTold(turns);
  const list = told.findLast((shown) => shown.names.length > 1 && !isOfNames(shown));
  const { places, schools, said } = list === undefined ? { places: [], schools: [], said: [] } : findNames(text, names);
  const rest = said.reduce((left, name) => left.replace(name, ""), text);
  const of = list === undefined ? "" : listed(list);
  return places.length === 1 && schools.length === 0 && ONLY_WHICH.test(rest) && STAGE.test(of)
    ? { text: `${said.join("")}呢`, list: listAsked(list) }
    : null;
}
const SHORT = 14;
const ONLY_WHICH =
  /^(?:那么?|换成|换|再看)?(?:的)?(?:呢)?[，, ]?(?:那边|里)?(?:规划|要建|计划|建)?(?:了|有)?(?:(?:哪|多少|几)[些几]?[所个间家]?)?[呢啊？?。]*$/;
const rowsOf = (turn: HeardTurn | undefined): number => turn?.reply.text.match(/^- \*\*/gm)?.length ?? 0;
