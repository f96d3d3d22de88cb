/** A part of what was counted before -> its name with its whole: 其中研究生, 市级5个, 初中9小时, 主城区6000个. Pure. */
import { isDivision, withoutGrade } from "./divisions.ts";
import { bare, type Filled, given } from "./filled.ts";
import type { Item, State, Step } from "./items.ts";
import type { Named } from "./named.ts";
import { clean } from "./strip.ts";
import { kindOfUnit } from "./unit-words.ts";

export const PEOPLE =
  /(?:教师|老师|师资|学生|幼儿|儿童|少年|人员|人才|职工|生|员|人|师|者|校长|园长|班主任|劳动力|干部|家长|能手|带头人|专家|护士|医生|医师|社工|教练)(?:数|总数|人数)?(?:（[^（）]*）)?$/;
/** Names of parts that say nothing without their whole: 国家级, 全日制. */
const PART = /(?:级|制|类|型|市直|本级)$/;
/** 其中主城区不少于6000个: where, of what was just counted. */
export const PLACE = /^(?:主城区|中心城区|城区|市区|县城|城镇|县域|农村|乡村|乡镇|山区|民族地区)$/;
/** 其中研究生: people told apart by degree or sex. */
const DEGREE = /^(?:(?:硕士|博士)?研究生|本科生|专科生|男生|女生|男童|女童)$/;

/** 其中民办396所，占31.6%: the share of the part. */
export function shareOwner({ indicator, named }: Item, stage: string | null): string {
  const label = /（(?<label>[^（）]{2,10})）$/u.exec(indicator)?.groups?.["label"];
  return label === undefined || label === stage ? named.noun : indicator;
}

/** 省级示范性教育集团3个、|市级|5个: the same thing of another level. */
export function otherLevel(last: Item | undefined, named: Named): Filled | null {
  const of = last === undefined || !LEVEL_ALONE.test(named.noun) ? undefined : LEVEL_OF.exec(last.named.noun)?.groups?.["what"];
  return of === undefined || last === undefined ? null : given({ ...last.named, noun: named.noun + of, subject: "" }, last.start);
}

/**
 * 小学生每天睡眠时间10小时，|初中生|9小时: the same of another part; 生均面积小学5平方米、|初中|6平方米 says the parts behind,
 * 严格控制班额，|小学一年级|45人 says first what is measured.
 */
export function otherDivision(state: State, { named, slot }: Step): Filled | null {
  const part = named.noun.replace(/之比$/, "");
  const last = state.items.findLast((item) => item.found.quantity.unit === slot.found.quantity.unit);
  if (last?.found.quantity.unit === "比" && part !== named.noun && !isDivision(part) && !/[与和、]|比$/.test(part))
    return given({ ...last.named, noun: `${bare(last.named.noun)}（${part}）` }, last.start);
  if (!isDivision(part) || named.verb !== "" || named.behind || named.change !== "") return null;
  const { whole, label } = BRACKETED.exec(last?.named.noun ?? "")?.groups ?? {};
  if (whole !== undefined && last !== undefined && isDivision(label ?? ""))
    return given({ ...last.named, noun: `${whole}（${part}）` }, last.start);
  const rest = last === undefined ? "" : withoutGrade(last.named.noun);
  if (last !== undefined && rest.length > 1 && rest !== last.named.noun) return given({ ...last.named, noun: part + rest }, last.start);
  const measured = state.topic !== null && MEASURE.test(state.topic.words) ? state.topic : null;
  if (measured === null && state.topic !== null && CLASS_SIZE.test(state.topic.words) && slot.found.quantity.unit === "人")
    return given({ ...named, noun: `班额（${part}）` }, state.topic.start);
  return measured === null ? null : given({ ...named, noun: `${measured.words}（${part}）` }, measured.start);
}

const BRACKETED = /^(?<whole>.{2,})（(?<label>[^（）]+)）$/u;
/** 按标准班额招生，小学不超过45人. */
const CLASS_SIZE = /班额|班级规模/;
/** What has an amount: 班额, 面积, 标准; no 学校. */
const MEASURE = /(?:额|率|比|例|重|量|时间|年限|面积|标准|规模|经费|编制|水平|系数|支出|拨款|补助|工资|收入|藏书|图书)$/;

/** 心理教师配备率|城区学校 -> 心理教师配备率（城区学校）. */
export function partBehind(noun: string): string {
  const { what, part } = PART_BEHIND.exec(noun)?.groups ?? {};
  return what !== undefined && part !== undefined && isDivision(part) ? `${what}（${part}）` : noun;
}

const PART_BEHIND =
  /^(?<what>.{2,}(?:率|比例|比重|占比|面积|标准|规模|班额|时间|(?:收入|工资)水平|藏书|图书|经费|拨款|支出|补助))(?:(?:提高|增加|调整|降低|下降|控制|压缩)(?:到|至|在))?(?<part>[^率例重（）]{2,8})$/u;

const LEVELS = "(?:国家级|省级|自治区级|市级|县级|区级|县（市、区）级|县区级|校级)";
const LEVEL_ALONE = new RegExp(`^${LEVELS}(?:及以上|以上)?$`);
const LEVEL_OF = new RegExp(`^${LEVELS}(?:及以上|以上)?(?<what>\\S{2,})$`);

export function isPart(named: Named, unit: string | null): boolean {
  if (unit === "%" || named.behind) return false;
  const kind = kindOfUnit(unit);
  return (
    PART.test(named.noun) ||
    PLACE.test(named.noun) ||
    (kind === "people" && (!PEOPLE.test(named.noun) || DEGREE.test(named.noun))) ||
    (kind === "money" && PEOPLE.test(named.noun))
  );
}

/** 312名教师晋升高级职称，其中|乡村教师|108名: some of those who did it. */
export function isAmong(whole: Item, named: Named, unit: string | null): boolean {
  const people = kindOfUnit(unit) === "people" && kindOfUnit(whole.found.quantity.unit) === "people";
  const did = EVENT.test(whole.indicator) || (whole.named.behind && !PEOPLE.test(whole.indicator));
  return people && did && PEOPLE.test(named.noun) && named.verb === "" && named.change === "";
}

/** 招聘教师800名，其中|乡村教师|300名: what was done to them. */
const EVENT = /^(?:每年|年均|新)?(?:招聘|招录|招收|引进|补充|培训|轮训|交流|轮岗|选派|选聘|表彰|资助|帮扶)/;

/** 增加学位4.5万个，其中|小学|2.8万个: places for pupils of a stage, no schools. */
export function isShared(whole: Item, named: Named, unit: string | null): boolean {
  const sameUnit = whole.found.quantity.unit?.replace("万", "") === unit?.replace("万", "");
  return sameUnit && SHARED.test(whole.named.noun) && isDivision(named.noun) && named.verb === "";
}

const SHARED = /(?:学位|床位|托位|面积)数?$/;

export function partOf(whole: Item, named: Named): Filled {
  const label = clean(named.noun.replace(/^其中/, ""));
  return { indicator: `${bare(whole.indicator)}（${label}）`, named: whole.named, from: whole.start };
}
