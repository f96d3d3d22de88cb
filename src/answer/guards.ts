/** What can be told without weighing that the texts do not hold it: another place, an annex that was never in the file, a school nobody names, a person's own case. Pure. */
import type { Reference } from "../cite/citations.ts";
import { citiesHeld, withoutCities } from "../cities-held.ts";
import type { PlanDocument } from "../domain/library.ts";
import { bareWords } from "../retrieve/features.ts";
import { toSimplified } from "../script.ts";
import { type Asking, cleanReference, unitsOf } from "./asking.ts";
import { cityLabel, type Draft, draft, line } from "./draft.ts";
import { notFound } from "./refusal.ts";
import { eachAlone } from "./sentences.ts";
import { findWords } from "./words.ts";

interface Guard {
  readonly pattern: RegExp;
  readonly why: string;
  readonly matches: string;
  readonly not: string;
}
/** A person's own case, and what no plan tells. Text is Simplified. */
export const CASES: readonly Guard[] = [
  {
    pattern:
      /(?:^|[，,。\s])(?:我|我家|我们家|我娃|我女儿|我儿子|我孩子|我老婆|我老公|我妈|俺)[^，。]{0,24}.{0,30}(?:能不能|能上|能评|能分|能报|能读|该赔|赔我|怎么报名|去哪报|可以领|领多少|分到哪|评上|还能|够不够|帮我查|考得上|录取)/,
    why: "这里只查文件内容，不能判断个人情况，请向当地教育部门咨询。",
    matches: "我娃今年6岁半，户口在钦北区，能分到哪个小学？",
    not: "我想了解柳州的学区制",
  },
  {
    pattern:
      /(?:^|[，,。\s])(?:我|我家|我们家|我娃|我家娃娃?|我女儿|我儿子|我孩子|俺)[^。]{0,24}(?:会不会被|哪[个所].{0,4}(?:最好|更好|好些)|是不是.{0,6}症|有名额吗|要不要吃药)/,
    why: "这里只查文件内容，不能判断个人情况，请向当地教育部门咨询。",
    matches: "我想调到二中去教书，有名额吗",
    not: "我想知道柳州怎么办好特殊教育",
  },
  {
    pattern:
      /学籍号|身份证号|手机号|工资单|银行卡|(?:老师|教师|校长|局长|学生|主任)[^。]{0,12}(?:叫[啥什]么?名|都是谁|是谁啊?[?？]?$|姓[啥什])|哪位(?:市长|局长|领导|县长|区长)|(?:市长|局长|县长|区长|书记)(?:是|叫)(?:谁|哪位|什么)|(?:人员|成员|委员|[学考]生|教师|老师|专家|校长|名师|督学|党员|获奖者)的?(?:花?名单|名册)|(?:老师|教师|学生|校长|局长|家长)[^，。]{0,4}(?:家住|住址)|(?:校长|局长)[^，。]{0,4}住哪/,
    why: "这里只查文件内容，文件没有列出个人信息。",
    matches: "那5个优秀教师都是谁",
    not: "教师培训谁负责",
  },
  {
    pattern: /拿个?主意|(?:报|选|上|读|念|去)[^，。]{1,14}还是[^，。]{1,12}(?:好|划算|合适)|值不值得|该不该(?:报|选|送|让)/,
    why: "这里只查文件内容，不替您拿主意，请向学校或当地教育部门咨询。",
    matches: "孩子分不高，报普高还是中职好，帮我拿个主意",
    not: "普高和中职哪个招得多",
  },
  {
    pattern:
      /(?:教练|校长|局长|书记|主任|科长|队长|班主任|冠军|状元|第一名)(?:是谁|是哪位|叫什么|姓什么|叫啥)|(?:责任人|负责人|领导|组长)(?:叫(?:什么|啥)|姓什么|是哪位)/,
    why: "这里只查文件内容，文件没有列出个人信息。",
    matches: "拿冠军那支校队的教练是谁",
    not: "校长由谁来聘",
  },
  {
    pattern:
      /帮我(?:写|编|拟|算|翻译|画|做|推荐|订|买)|给我(?:推荐|写)|(?:电话|邮箱|网址|地址|联系方式|联系人)(?:是|在|多少|给)?.{0,4}[?？]?$/,
    why: "这里只从所收文件中查找内容。",
    matches: "帮我写个申请",
    not: "帮我查一下柳州的学区制",
  },
];

/** Null where nothing speaks against looking further. */
export function guarded(asking: Asking): Draft | null {
  return (
    otherPlace(asking) ??
    missingTown(asking) ??
    missingSection(asking) ??
    codedElsewhere(asking) ??
    missingAnnex(asking) ??
    missingSchool(asking) ??
    ownCase(asking)
  );
}

/** A place the corpus does not hold, unless what was found speaks of it (广州帮扶清远). */
function otherPlace(asking: Asking): Draft | null {
  const { unknownPlaces, understood } = asking.reading;
  if (unknownPlaces.length === 0) return null;
  const best = asking.rankUnits(asking.documents)[0];
  const words = best === undefined ? "" : `${best.shelved.headings}${best.shelved.around}`;
  if (understood.cities.length > 0 && unknownPlaces.every((p) => words.includes(p) || TOGETHER[p]?.test(words) === true)) return null;
  const held = citiesHeld(asking.library.documents).join("、");
  const why = `所收文件只涉及${held}，没有${unknownPlaces.join("、")}的规划。`;
  const nearest = understood.cities.length > 0 ? (findWords(asking)[0]?.nearest ?? null) : null;
  return notFound(asking, { why, stretch: nearest });
}

/** Places that texts name together, or by what they are to them. */
const TOGETHER: Readonly<Record<string, RegExp>> = {
  香港: /港澳/,
  澳门: /港澳/,
  台湾: /港澳台/,
  广东: /粤港澳|大湾区|全省/,
  广西: /全区|自治区/,
  北海: /北部湾/,
  防城港: /北部湾/,
};

/** 港北大圩镇: a town named right after its city, or at the start, that the texts asked never name. */
const TOWN = /(?:^|[\s,，])(\p{Script=Han}{2}(?:镇|乡(?!镇|村)))(?=\p{Script=Han}{2})/u;
const NO_NAME = /^(?:其中|[那这]些|[那这]个|各|每|全|所有|哪|几|多|城|中心|重点|农村|边远|偏远|贫困|乡)|[乡城村下上回]镇|[镇城农下]乡/;
export function townSaid({ library, reading }: Asking): string | null {
  const text = withoutCities(reading.text, citiesHeld(library.documents), " ");
  const town = TOWN.exec(text)?.[1];
  return town === undefined || NO_NAME.test(town) ? null : town;
}
function missingTown(asking: Asking): Draft | null {
  const town = townSaid(asking);
  if (town === null || written(asking, (words) => words.includes(town))) return null;
  return notFound(asking, { why: `所查文件中没有提到「${town}」。` });
}

/** Whether a heading or sentence of the documents asked passes the test; blanks are gone. */
function written({ documents, library }: Asking, test: (words: string) => boolean): boolean {
  const plain = (words: string): string => words.normalize("NFKC").replace(/\s/g, "");
  return (
    documents.some((d) => d.plan.sections.some((each) => test(plain(toSimplified(each.heading))))) ||
    unitsOf(library, documents).some((u) => test(plain(u.indexText)))
  );
}

/** 专栏11 where the boxes end at ten. */
function missingSection(asking: Asking): Draft | null {
  const named = asking.reading.sections.filter((s) => s.startsWith("专栏"));
  const missing = named.filter((s) => !written(asking, (words) => new RegExp(`${s}(?!\\d)`).test(words)));
  return named.length === 0 || missing.length < named.length ? null : notFound(asking, { why: `所查文件中没有${missing.join("、")}。` });
}

/** “5080”: a name with a number in it, that the texts of the city asked never write while another's do. */
function codedElsewhere(asking: Asking): Draft | null {
  const { cities } = asking.reading.understood;
  const codes = asking.query.phrases.filter((p) => /\d/.test(p) || p.length >= LONG_NAME);
  if (cities.length !== 1 || codes.length === 0 || writes(asking, asking.documents, codes)) return null;
  const others = asking.library.documents.filter((d) => d.entry.city !== cities[0]);
  const owner = others.find((d) => writes(asking, [d], codes));
  if (owner === undefined) return null;
  const nearest = asking.rankUnits([owner]).find((r) => r.features.phrase > 0);
  const stretch = nearest === undefined ? null : (eachAlone([nearest], [owner])[0] ?? null);
  return notFound(asking, { why: `${cities[0]}的文件没有「${codes.join("」「")}」，提到它的是${cityLabel(owner)}的文件。`, stretch });
}
/** So long a name is never put in quotation marks by chance. */
const LONG_NAME = 6;
function writes({ library }: Asking, documents: readonly PlanDocument[], codes: readonly string[]): boolean {
  const said = (words: string): boolean => codes.some((c) => bareWords(toSimplified(words)).includes(c));
  return documents.some((d) => d.plan.sections.some((s) => said(s.heading))) || unitsOf(library, documents).some((u) => said(u.indexText));
}

/** 附件1, 建设规划表: named by the text, but never in the file. The place that names it is cited. */
function missingAnnex(asking: Asking): Draft | null {
  const { text, sections } = asking.reading;
  const asked = sections.filter((s) => s.startsWith("附件"));
  const found = asking.documents.flatMap((document) =>
    document.plan.missingTables.map((table, i) => ({ document, table, name: toSimplified(table.name), no: String(i + 1) })),
  );
  const ids = new Set(asking.documents.map((d) => d.source.id));
  const rows = found.length === 0 || asking.library.targets.some((t) => t.kind === "project" && ids.has(t.documentId));
  const named = found.filter(
    ({ name, no }) => asked.some((a) => a === "附件" || a.endsWith(no)) || sharesTitle(text, name) || (!rows && wantsNamesOf(text, name)),
  );
  if (named.length === 0) return null;
  const rests = named.map((n): Reference => cleanReference(n.document, n.table.span));
  const names = [...new Set(named.map((n) => `《${n.name.replace(/[(（]?\d{4}.*/s, "")}》`))].join("、");
  const nearest = asked.length > 0 ? [] : nearestTo(asking);
  return draft("not_found", [line(`没有找到。${names}在文件中只有名称，没有收录内容。`, rests), ...nearest]);
}
/** How many there are to be may stand in the text itself. */
function nearestTo(asking: Asking): Draft["lines"] {
  const [found] = findWords(asking);
  return notFound(asking, { stretch: found?.nearest ?? found?.stretches[0] ?? null }).lines.slice(1);
}
/** 要新建的公办园名单: names that only the table left out would give. */
const WANTS_NAMES = {
  pattern: /名单|(?:建|规划|安排)[^，。]{0,10}(?:哪[几些]|叫(?:什么|啥)|名[字称])|哪[几些][^，。]{0,6}要?(?:新建|扩建|改建)/,
  matches: "港北要新建哪几所小学",
  not: "港北要新建几所小学",
};
const KINDS: readonly (readonly [said: RegExp, table: RegExp])[] = [
  [/幼儿园|公办园|新建园/, /幼儿园/],
  [/小学|初中|中学|学校/, /小学|中学|学校/],
];
const wantsNamesOf = (text: string, table: string): boolean =>
  WANTS_NAMES.pattern.test(text) &&
  /建设|规划|项目|名单|一览/.test(table) &&
  KINDS.some(([said, titled]) => said.test(text) && titled.test(table.replace(/教育/g, "")));
/** 公办幼儿园建设规划表: the last words of the annex's title. */
function sharesTitle(text: string, name: string): boolean {
  const title = name.replace(/[(（][^)）]*[)）]?|[“”"]/g, "");
  const tail = title.slice(-8);
  const said = text.replace(/[“”"]/g, "");
  return tail.length >= 6 && (said.includes(tail) || said.includes(`${title.slice(-5)}里`) || said.includes(`${title.slice(-5)}中`));
}

const SCHOOL = /[\p{Script=Han}]{0,8}第[一二三四五六七八九十百]{1,4}(?:小学|中学|幼儿园|高中|初中)/gu;
/** A numbered school that no text names. */
function missingSchool(asking: Asking): Draft | null {
  const said = [...asking.reading.text.matchAll(SCHOOL)].map((m) => m[0]);
  const known = (name: string): boolean => asking.library.units.some((u) => toSimplified(u.text).replace(/\s/g, "").includes(name));
  const missing = said.map(withoutLead).filter((name) => name !== null && !known(name) && !known(name.slice(1)));
  const [name] = missing;
  return name == null ? null : notFound(asking, { why: `所收文件中没有提到「${name}」。` });
}
/** From the last place word on: 专栏7里的钦州市第二十中学 -> 第二十中学 with its city. */
function withoutLead(said: string): string | null {
  return /(?:[\p{Script=Han}]{2,3}[市县区])?第[一二三四五六七八九十百]{1,4}(?:小学|中学|幼儿园|高中|初中)$/u.exec(said)?.[0] ?? null;
}

/** Told of oneself, yet what is asked is what the plan says of such people. */
const ASKS_RULE = /怎么办|凭什么|(?:怎么|如何|咋)(?:个?要求|规定|安排|保障|说)|(?:什么|啥|哪些|有没有)(?:政策|规定|要求|优待|办法)/;
function ownCase(asking: Asking): Draft | null {
  const found = ASKS_RULE.test(asking.reading.text) ? undefined : CASES.find((c) => c.pattern.test(asking.reading.text));
  return found === undefined ? null : notFound(asking, { why: found.why });
}
