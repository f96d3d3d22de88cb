/** A figure's own words and what went before in the sentence -> its full name, and where borrowed words stand. Pure. */

import { bare, type Filled, given, joinedTo } from "./filled.ts";
import type { Item, State, Step } from "./items.ts";
import type { Named } from "./named.ts";
import { isAmong, isPart, isShared, otherDivision, otherLevel, PEOPLE, PLACE, partBehind, partOf, shareOwner } from "./part-names.ts";
import { SHARE_HEAD } from "./share-names.ts";
import type { Slot } from "./slots.ts";
import { sharedStage, stageOf } from "./stages.ts";
import { clean, nounIn, stripLeads } from "./strip.ts";
import { kindOfUnit } from "./unit-words.ts";

/** Nouns that ask whose they are: 建筑面积, 增加学位. */
const WEAK =
  /^(?:[新公办]*学位数?(?:（[^）]*）)?|床位|.{0,2}面积|建设项目|项目|.{0,2}资金|总?投资|学校|专业|投入|招生|在校生(?:总?规模|总数)?|.{0,3}比例)$/;
const SHORT = 4;

export function filledIn(state: State, said: Step): Filled | null {
  const step = { ...said, named: { ...said.named, noun: partBehind(said.named.noun) } };
  const { named, slot } = step;
  const { unit } = slot.found.quantity;
  const last = state.items.at(-1);
  if (last !== undefined && /^(?:占|占?比(?:例|重)?)$/.test(named.noun) && last.found.quantity.unit !== "%")
    return given({ ...named, noun: `${shareOwner(last, state.context.stage)}占比` }, last.start);
  if (last !== undefined && /^(?:增幅|增速|涨幅|降幅|增长率)$/.test(named.noun))
    return given({ ...last.named, noun: last.named.noun + named.noun }, last.start);
  if (named.noun === "" && /班$/.test(unit ?? "")) return given({ ...named, noun: "教学班" }, null);
  if (named.noun === "" || /^占?比(?:例|重)?$/.test(named.noun)) return borrowed(state, step);
  const ranked = state.topic !== null && RANKED_RUN.test(named.noun) ? state.topic : null;
  if (ranked !== null) return given({ ...named, noun: ranked.words + named.noun }, ranked.start);
  const who = unit === "%" && named.behind && named.subject === "" && ACTED_FIRST.test(named.noun) ? whoActs(state) : null;
  if (who !== null) return given({ ...named, subject: who.words }, who.start);
  if (slot.joined && named.shared !== null) return given(named, named.shared);
  const other = otherLevel(last, named) ?? otherDivision(state, step);
  if (other !== null) return other;
  const whose = named.noun.startsWith("占") ? (SHARE_OF.exec(step.next?.noun ?? "")?.groups?.["who"] ?? "") : "";
  if (whose !== "") return given({ ...named, noun: whose + named.noun }, null);
  if (named.noun.startsWith("占") && last !== undefined) return given({ ...named, noun: `${last.named.noun}${named.noun}` }, last.start);
  if (state.whole !== null && (step.clause.bracketAt !== null || isPart(named, unit))) return partOf(state.whole, named);
  if (unit === "%" && named.change === "" && !named.behind) return shareOf(state, step);
  if (state.whole !== null && (isAmong(state.whole, named, unit) || isShared(state.whole, named, unit))) return partOf(state.whole, named);
  const people = last !== undefined && kindOfUnit(unit) === "people" && !named.behind && named.verb === "";
  if (people && !PEOPLE.test(named.noun) && PEOPLE.test(last.named.noun)) return partOf(last, named);
  return ownName(state, step);
}

/** 按工资总额的2%、公用经费总额的5%安排培训经费: what is shared out stands at the end. */
const SHARE_OF = /^(?<who>[^占]{2,})占.{2,}的比例$/u;

/** 全国测评排名第四，连续|两年|名列全省第一: of what. */
const RANKED_RUN = /^(?:名列|位居|排名|位列|居|获|被评为|保持).*连续年数$/;

/** 专任教师基本达到大专学历，其中|60%|达到本科学历; 新增教师60%要达到本科学历，|61%|为师范类专业毕业: who the share is of. */
const ACTED_FIRST = /^(?:为(?!了)|达到|具有|具备|取得|获得|持有|接受|完成|通过|拥有|就读|享受|升入|考入|建成|创建成)/;
const ACTS = /^(?<who>\p{Script=Han}{2,14}?)(?:基本|全部|全员|均|都|已|要|应|须)*(?:达到|具有|具备|取得|持有|接受|完成|通过)/u;

function whoActs(state: State): { readonly words: string; readonly start: number } | null {
  const last = state.items.at(-1);
  if (last !== undefined && last.named.subject !== "" && last.found.quantity.unit === "%")
    return { words: last.named.subject, start: last.start };
  const who = ACTS.exec(state.topic?.words ?? "")?.groups?.["who"];
  return who === undefined || state.topic === null ? null : { words: who, start: state.topic.start };
}

/**
 * A share is named by its own words where they are a rate; else 其中公办园达到60% is a share of its own, and
 * 幼儿园达到8% after 岗位结构比例 a part of that. 升学率 after 中职学校毕业生就业率 is the same people's.
 */
function shareOf(state: State, step: Step): Filled {
  const { named } = step;
  const { topic } = state;
  const last = state.items.at(-1)?.named.noun ?? "";
  const among = AMONG.exec(topic?.words ?? "")?.groups?.["who"];
  if (topic !== null && among !== undefined && SHARE_HEAD.test(named.noun))
    return given({ ...named, noun: among + named.noun }, topic.start);
  if (topic?.words.endsWith(named.noun)) return given({ ...named, noun: topic.words }, topic.start);
  if (state.whole !== null && PLACE.test(named.noun)) return partOf(state.whole, named);
  if (!SHARE_HEAD.test(named.noun)) {
    if (topic !== null && /(?:率|比例|比重|占比)$/.test(topic.words))
      return given({ ...named, noun: `${topic.words}（${named.noun}）` }, topic.start);
    return given({ ...named, noun: state.whole === null ? named.noun : `${named.noun}占比` }, null);
  }
  const whose = /^\p{Script=Han}{2,3}率$/u.test(named.noun)
    ? (/^(?<who>.{2,})(?:\p{Script=Han}{2}率)$/u.exec(last)?.groups?.["who"] ?? "")
    : "";
  if (whose !== "") return given({ ...named, noun: whose + named.noun }, state.items.at(-1)?.start ?? null);
  return ownName(state, step);
}

/** 专任教师中，|本科以上学历占比: of whom. */
const AMONG = /^(?<who>.{2,16}(?:教师|学生|人员|人口|学校|幼儿园|项目|课程|专业))(?:之?中|里|当中)$/u;

/** The verb of a list stands once: 新建小学6所、初中4所. */
function ownName(state: State, step: Step): Filled {
  const { slot, named, clause } = step;
  const last = state.items.at(-1);
  const inList = last !== undefined && last.clauseStart === clause.start && slot.leftStart > 0 && !named.behind;
  const sameUnit = last?.found.quantity.unit === slot.found.quantity.unit;
  const inherits = inList && named.verb === "" && last.named.verb !== "" && named.noun.length <= 8 && sameUnit;
  const alone =
    last !== undefined &&
    PER_HEAD.exec(named.noun)?.[0] === named.noun &&
    last.found.quantity.unit?.endsWith(slot.found.quantity.unit ?? "") === true;
  if (alone) return given({ ...last.named, noun: named.noun + last.named.noun }, last.start);
  const head = perHead(state, step);
  const full = inherits ? { ...named, verb: last.named.verb } : head === "" ? named : { ...named, noun: head + named.noun };
  const label = labelBehind(slot.right);
  const indicator =
    composed(full, state, slot.found.quantity.unit) + (label !== null && stageOf(label) !== null && !named.behind ? `（${label}）` : "");
  return { indicator, named: full, from: inherits ? last.start : null };
}

const PER_HEAD = /^每[千万百十\d]*[名个位]?(?:常住|户籍)?(?:人口|学生|老年人|居民|人)(?:拥有)?/;

/** 每千人口医师3.1人、|护士|3.6人: both are per thousand. */
function perHead(state: State, { named, slot }: Step): string {
  const last = state.items.at(-1);
  if (last === undefined || named.behind || named.verb !== "" || last.found.quantity.unit !== slot.found.quantity.unit) return "";
  return /^.?[每均]|总/.test(named.noun) ? "" : (PER_HEAD.exec(last.named.noun)?.[0] ?? "");
}

/** 1250元|（初中）: a bracket of one word says whose it is. */
function labelBehind(right: string): string | null {
  return /^（(?<label>(?!含|其中|见|附)[^（）\uF8FE，、]{1,8})）/u.exec(right)?.groups?.["label"] ?? null;
}

function composed(named: Named, state: State, unit: string | null): string {
  const own = `${named.verb}${named.noun}${named.change}`;
  if (named.subject !== "") return joinedTo(named.subject, own);
  if (/(?<!时间|量|补助|津贴|标准|经费|课|数)每(?:周|天|日|月|学期|学?年)$/.test(own) && unit !== null) return own + unit;
  if (WEAK.test(named.noun)) return state.subject === "" ? placed(own, state) : joinedTo(state.subject, own);
  return own.length < SHORT ? lengthened(named, state, unit) : own;
}

/** The stage the sentence's other figures share, else that of the heading, stands in brackets behind. */
function placed(own: string, state: State): string {
  const shared = own.endsWith("学校") ? null : sharedPlace(state);
  const stage = stageOf(own) === null ? (shared ?? state.context.stage) : null;
  const where = stage ?? (state.context.heading.length > 1 && !state.context.heading.includes(own) ? state.context.heading : "");
  return where === "" ? own : `${own}（${where}）`;
}

/** 新建公办园14所，新增学位3600个: the places are for what was just counted, where all of it is one stage's; other schools counted beside it are no part of it. */
function sharedPlace(state: State): string | null {
  const stage = sharedStage(state.items.map((i) => i.indicator));
  const counted = state.items.filter((i) => kindOfUnit(i.found.quantity.unit) === "place");
  if (counted.some((i) => stageOf(i.indicator) !== stage)) return null;
  const noun = state.items.findLast((i) => INSTITUTION.test(i.named.noun))?.named.noun;
  return stage === null || noun === undefined || noun.length > LONGEST_PLACE ? stage : noun;
}

const INSTITUTION = /(?:幼儿园|公办园|普惠园|高中|小学|初中|义务教育学校|中职学校|院校|中小学校?)$/;
const LONGEST_PLACE = 10;

const LONGEST_OWNER = 14;

/** Names of fewer than four characters are said in full: 小学数量, 公需课学时, 建设幼儿园, 职业技能提升行动年培训. */
function lengthened(named: Named, state: State, unit: string | null): string {
  const own = `${named.verb}${named.noun}${named.change}`;
  if (/^(?:学时|课时|学分)$/.test(unit ?? "")) return own + unit;
  if (kindOfUnit(unit) === "people" && !named.behind && named.action === "" && stageOf(own) !== null) return `${own}人数`;
  if (named.action !== "") return named.action + own;
  if (state.topic !== null && !named.behind && state.topic.words.length <= LONGEST_OWNER) return state.topic.words + own;
  const where = placed(own, state);
  return kindOfUnit(unit) === "place" && (!named.behind || where === own) ? `${own}数量` : where;
}

/** The clause names nothing: the next item's noun (新建41所、改扩建29所公办幼儿园), the topic, or what was named before. */
function borrowed(state: State, { named, slot, clause, next }: Step): Filled | null {
  const label = labelBehind(slot.right) ?? undefined;
  const last = sameUnit(state, slot.found.quantity.unit) ?? state.items.at(-1);
  if (label !== undefined && last?.clauseStart === clause.start) {
    return given({ ...last.named, noun: `${bare(last.named.noun)}（${label}）`, change: "", subject: "" }, last.start);
  }
  if (next?.behind === true && next.noun !== "") return given({ ...named, noun: next.noun }, null);
  const host = clause.bracketAt === null ? "" : nounIn(clean(stripLeads(clause.host)));
  if (host !== "" && state.topic === null) return given({ ...named, noun: host }, clause.start - clause.host.length - 1);
  if (slot.found.quantity.unit === "分" && state.topic !== null)
    return given({ ...named, noun: `${state.topic.words}得分` }, state.topic.start);
  if (last?.clauseStart === clause.start && CHANGED_TO.test(slot.left)) return given({ ...last.named, change: "" }, last.start);
  if (state.topic !== null && named.change === "") return given({ ...named, noun: state.topic.words }, state.topic.start);
  if (last === undefined) return goneOn(state, named, slot) ?? headed(state, named, slot.found.quantity.unit);
  const said = named.verb === "" ? last.named.noun : last.named.noun.replace(DONE_EACH, "");
  const noun = label === undefined ? said : `${bare(said)}（${label}）`;
  const verb = named.verb === "" ? last.named.verb : named.verb;
  return given({ ...last.named, verb, noun, change: named.change, subject: "" }, last.start);
}

/** 每年招聘|教师, 三年共补充|2500人: another verb for the same. */
const DONE_EACH = /^每(?:学?年|月)(?:招聘|招收|招录|补充|引进|培训|培养|新增|选派|新建|建设)(?=.{2,})/;

/** 由73.5岁|提高到|75.66岁: the same thing later. */
const CHANGED_TO = /(?:提高|提升|增加|增长|上升|下降|降低|减少|扩大|缩小|压缩|压减|延长|缩短|优化|增|升|降|减|扩)(?:到|至|为)/;

/** 毛入园率达到85%以上；到2025年|达到90%以上: the same thing later, where nothing else is said. */
function goneOn({ before }: State, { verb, change }: Named, { found, right }: Slot): Filled | null {
  const same = before !== null && before.found.quantity.unit === found.quantity.unit && verb === "" && change === "";
  return same && clean(right) === "" ? given(before.named, null) : null;
}

/** Nothing in the sentence names it: 五年投入|18.6亿元 under 义务教育提升工程; 2013年将较2005年增长|33.17% after a clause that says of what. */
function headed({ context, topic }: State, named: Named, unit: string | null): Filled | null {
  if (topic !== null && named.change !== "") return given({ ...named, noun: topic.words }, topic.start);
  const heading = nounIn(context.heading);
  const isMoney = kindOfUnit(unit) === "money" && named.verb !== "" && named.change === "";
  return isMoney && heading.length > SHORT ? given({ ...named, verb: "", noun: heading + named.verb }, null) : null;
}

/** 新建52所，新增学位4.6万个，其中2023年建成|22所: what was counted in the same unit. */
function sameUnit(state: State, unit: string | null): Item | undefined {
  return kindOfUnit(unit) === null || unit === "%" ? undefined : state.items.findLast((i) => i.found.quantity.unit === unit);
}
