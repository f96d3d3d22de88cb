/** Words that stand for each other (小学, 初中; 公办, 民办): a message that names another one, the whole, or sets one right -> the question before asked of that. Pure; text is Simplified. */
import type { Alone } from "./alone.ts";
import { ASKING, stripped } from "./asked.ts";

const GRADES = "[一二三四五六七八九、和到至]{1,5}年级|小学[高中低]年级|[高中低]年级";
/** Naming one alone asks the same of it. */
const SETS = [
  {
    words: `幼儿园|学前教育|学前|(?<!中)小学|中小学|初中|高完中|完中|普高|普通高中|高中|义务教育|中等职业教育|职业教育|中职|职校|高等职业教育|高等教育|高职|高校|大学(?!生)|特校|特殊教育|${GRADES}`,
    after: "阶段|学校|教育",
  },
  { words: "主?城区|市区|城市|县城|县域|县里|县级|各?县|农村|乡村|乡下|乡镇|城镇", after: "学校|里" },
  { words: "公办|民办", after: "园|学校|的" },
  { words: "男生|女生", after: "" },
  { words: "学生|老师|教师|校长|园长|家长", after: "们" },
  { words: "专科|大专|本科|研究生|硕士|博士", after: "及?以上|学历" },
  { words: "新建|改扩建|扩建|改建|迁建", after: "的" },
  { words: "国家级|自治区级|省级|市级|县级|区级|校级", after: "及?以上|的" },
  { words: "最[高低多少大小]", after: "的" },
].map((set) => ({
  ...set,
  first: new RegExp(`^(?:${set.words})`),
  replaced: new RegExp(`(?:${set.words})(?:[一二三四五六、到至]{1,5}年级)?`),
}));
const ANY = SETS.map((s) => `(?:${s.words})(?:${s.after || "的"})?`).join("|");
/** 小学部分[是多少个位子]. */
const STAGE_PART = /^(幼儿园|小学|初中|高中|中职|义务教育)(?:部分|那部分|那块儿?|那边)(?:的)?((?:是|有|要|建|设).+)$/;
/** So many at most: 学前教育 is one word or two, and a row of them twice as many each time. */
const ONLY_ONE = new RegExp(`^((?:(?:${ANY})[和、与跟的]?){1,6}?)(?:的|阶段)?(?:那边|这边|那块儿?|这块儿?|方面)?[呢啊吗呀？?。]*$`);

/** 幼儿园呢, 县里的呢, 新区的初中呢 where 新区 was said: the same asked of the other word of its set; 普高市区县里 puts all of them there, 小学本科呢 each in its own place. Null where it is not that. */
export function wordReplaced(own: Alone, before: Alone): string | null {
  if (own.names.length > 0) return null;
  const [said = "", ...rest] = withoutWhose(stripped(own.text), before).split(/[，,]/);
  const [, stage, asks] = STAGE_PART.exec(said) ?? [];
  if (stage !== undefined && asks !== undefined) {
    const put = putWords(stage, before.text);
    return put === null ? null : [put.replace(/[？?。]$/, ""), asks, ...rest].join("，");
  }
  const only = ONLY_ONE.exec(said)?.[1];
  const annexed = rest.length > 0 && /附件/.test(before.text);
  const asked = only === undefined || annexed ? null : putWords(only, before.text);
  if (asked === null) return null;
  return rest.length === 0 ? asked : `${asked.replace(/[？?。]$/, "")}，${rest.join("，")}`;
}
/** Each of the words in the place of that of its set; all of them in the place of the first where a set has none. */
function putWords(only: string, text: string): string | null {
  const parts = ofEachSet(only, text);
  const [first] = parts.flatMap(({ set }) => set.replaced.exec(text)?.[0] ?? []);
  if (first === undefined || first === only) return null;
  const all = parts.every(({ set }) => set.replaced.test(text));
  const put = all ? parts.reduce((left, { set, said }) => left.replace(set.replaced, said), text) : text.replace(first, only);
  return put === text
    ? null
    : put
        .replace(/(学校|教育|阶段|以上|的)\1/g, "$1")
        .replace("幼儿园学校", "幼儿园")
        .replace(/(?<=高等教育|职业教育|幼儿园|大学|高校|高职|学校)阶段/, "");
}
/** 小学本科 -> 小学 and 本科, 初中和高中 -> 初中和高中. */
function ofEachSet(only: string, text: string): readonly { readonly set: (typeof SETS)[number]; readonly said: string }[] {
  const said = new Map<(typeof SETS)[number], string>();
  let last: (typeof SETS)[number] | undefined;
  for (const [word] of only.matchAll(ONE)) {
    last = SETS.find((s) => s.first.test(word) && s.replaced.test(text)) ?? SETS.find((s) => s.first.test(word)) ?? last;
    if (last !== undefined) said.set(last, (said.get(last) ?? "") + word);
  }
  return [...said].map(([set, words]) => ({ set, said: words.replace(/[和、与跟的]$/, "") }));
}
const ONE = new RegExp(`(?:${ANY})[和、与跟的]?`, "g");
/** 新区的 before 初中呢, where the question before says 新区. */
function withoutWhose(text: string, before: Alone): string {
  const whose = /^([^的，,？?]{2,8})的/.exec(text);
  return whose !== null && before.text.includes(whose[1] ?? "") ? text.slice(whose[0].length) : text;
}

const SCHOOL = "小学|中学|幼儿园|学校|高中|初中";
/** 第十八中学呢, after 第二十中学. */
const NUMBERED = /第[一二三四五六七八九十]{1,3}(?:小学|中学|幼儿园|初中|高中)/;
const NUMBERED_ONLY = /^(第[一二三四五六七八九十]{1,3}(?:小学|中学|幼儿园|初中|高中))(?:那边|那所)?[呢啊]*[？?。]*$/;
/** 第六呢, 张黄那所呢. */
const ANOTHER_NUMBER = /^第?([一二三四五六七八九十]{1,3})(?:所|间|家)?[呢啊]+[？?。]*$/;
const STAGE = /(?:小学|中学|幼儿园|高中|初中)$/;
/** 旁边同名的那所初中呢, 那里的小学也报一下: the other school of that name. */
const SAME_NAME =
  /^(?:它的?)?(?=.{0,4}(?:同名|旁边|隔壁|那里|那边|那儿|一块儿))(?:同名|旁边|隔壁|那里|那边|那儿|一块儿|的|还有)+(?:那[所个间家])?(幼儿园|小学|初中|高中)(?:那[所个]|学校)?(?:也)?(?:报|说|讲|看|查)?(?:一?下)?[呢啊]*[？?。]*$/;
const THAT_SCHOOL = /^([^，,。？?的这那]{2,6})那[所间家个][呢啊]*[？?。]*$/;
const A_SCHOOL = new RegExp(`^([^，,。？?的]{2,10}(?:${SCHOOL}))(?:那边|那所)?[呢啊]*(?:[，,](.+)|[？?。]*)$`);
/** 城南小学呢, after 浦北第八小学: the same asked of the other school of its county. Null where it is not that. */
export function schoolReplaced(own: Alone, before: Alone): string | null {
  const numbered = own.names.length === 0 ? NUMBERED_ONLY.exec(stripped(own.text))?.[1] : undefined;
  if (numbered !== undefined && NUMBERED.test(before.text)) return before.text.replace(NUMBERED, numbered);
  const [old] = before.names.filter(isSchool);
  if (old === undefined || own.names.some(isSchool)) return null;
  const bare = stripped(own.text);
  const stage = SAME_NAME.exec(bare)?.[1];
  if (stage !== undefined) return before.text.replace(old, old.replace(STAGE, stage));
  const number = ANOTHER_NUMBER.exec(bare)?.[1];
  if (number !== undefined)
    return /第[一二三四五六七八九十]{1,3}/.test(old) ? before.text.replace(/第[一二三四五六七八九十]{1,3}/, `第${number}`) : null;
  const that = own.cities.length === 0 || own.places.length === 0 ? THAT_SCHOOL.exec(bare)?.[1] : undefined;
  if (that !== undefined) return before.text.replace(old, `${countyOf(before)}${that}那所${STAGE.exec(old)?.[0] ?? ""}`);
  const [, said, rest] = (own.names.length > 0 ? null : A_SCHOOL.exec(bare)) ?? [];
  if (said === undefined) return null;
  const asked = before.text.replace(old, `${countyOf(before)}${said}`);
  return rest === undefined ? asked : `${asked.replace(/[？?。]$/, "")}，${rest}`;
}
const IS_SCHOOL = new RegExp(`.(?:${SCHOOL})$`);
const ANOTHER_SCHOOL = new RegExp(`[^这那该全各]{2}(?:${SCHOOL})`);
const isSchool = (name: string): boolean => IS_SCHOOL.test(name);
const countyOf = ({ places }: Alone): string => places.flatMap((p) => /^.{2,3}[县市区](?=.{4})/.exec(p)?.[0] ?? [])[0] ?? "";
/** The names carried into a message: of a school only its county, where another school is named. */
export function namesFor(own: Alone, before: Alone, names: readonly string[]): readonly string[] {
  if (/全市|全区(?!级)/.test(own.text) && names.some(isSchool)) return before.cities;
  const another = /全县/.test(own.text) || ANOTHER_SCHOOL.test(own.text);
  return another ? [...new Set(names.map((n) => (isSchool(n) ? countyOf(before) : n)))] : names;
}

const KIND = "公办|民办|公立|私立|普惠性?|新建|改扩建|扩建|市级|省级|自治区级|县级|城市|农村|城区|乡村";
const KINDS = new RegExp(`(?:${KIND})[和、与]?`, "g");
const TOGETHER = new RegExp(
  `^(?:那么?)?(?:把|连|加上|算上|包括|不[分管论])(?:${KIND}|[和、与跟的还是]){1,6}(?:都)?(?:一起|也?算上|算进[去来]|在内|加进[去来])?(?:的话)?[，,]?(?:总共|一共|合计|总数|全部|加起来)*(?:是|有)?(?:多少|几)?[所个名人家]?[呢啊？?。]*$`,
);
const WHOLE =
  /^(?:那么?)?(?:全部|所有|全体|整体|总体|总数|总的|不分(?:公办|民办|城乡|类型))(?:的|加起来|算起来)*(?:是|有)?(?:多少|几)?[所个名人家]?[呢啊？?。]*$/;
/** 连民办一起总共呢, 总数呢, after 公办幼儿园: the same asked of the whole. Null where it is not that. */
export function wholeOf(own: Alone, before: Alone): string | null {
  if (own.names.length > 0 || !(TOGETHER.test(own.text) || WHOLE.test(own.text))) return null;
  const whole = before.text.replace(KINDS, "");
  return whole === before.text ? null : whole;
}

const CORRECTS =
  /^(?:不对|错了|不|我[问要说]的|问的|我)?[，,]?(?:不是|不要|不看|不问)(?:问|说|指|要)?的?([^，,。？?是]{2,10}?)[，, ]*(?:而?是|(?:我)?(?:要|问|说|指|看|想问)的?是?)(?:问|说|指)?(?!不是)([^，,。？?]{2,14}?)(?:的)?[呢啊吧。？?]*$/;
/** 不是公办，是全部幼儿园; 不是问柳州，是钦州: the question before with the one put in the place of the other. Null where it is not that. */
export function correctedTo(own: Alone, before: Alone): string | null {
  const [, wrong = "", right = ""] = CORRECTS.exec(own.text) ?? [];
  const old = [wrong, wrong.replace(/[市县区的]$/, "")].find((w) => w.length >= 2 && before.text.includes(w));
  if (old === undefined || ASKING.test(right)) return null;
  const measure = own.candidates.some((c) => c.said === right) ? before.candidates.find((c) => c.said.includes(old))?.said : undefined;
  if (measure !== undefined) return (before.text.split(/[，,]/).find((c) => c.includes(measure)) ?? before.text).replace(measure, right);
  const at = before.text.indexOf(old);
  const follows = before.text.slice(at + old.length);
  const meant = right.replace(/^(?:全部|所有|整个|全体|总)(?:的)?/, "");
  const doubled = [...meant].findIndex((_, i) => i <= meant.length - 2 && follows.startsWith(meant.slice(i)));
  return before.text.slice(0, at) + (doubled < 0 ? meant : meant.slice(0, doubled)) + follows;
}
