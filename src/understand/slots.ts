/** A message that leans on the question before -> the question in full: slots carried, replaced or dropped. Pure; text is Simplified. */

import { literal } from "../literal.ts";
import type { Alone } from "./alone.ts";
import { ASKING, namesNoThing, namesNoTopic, ofPart, partSaid, SAME_ASKED, stripped, withoutAsking } from "./asked.ts";
import { asksDetail, comparesOn, comparesPlaces, groupNamed, placesBefore } from "./compared.ts";
import { documentSaid } from "./documents.ts";
import { elided, namesOnly, narrowed, withoutNames } from "./elided.ts";
import { plainAsked } from "./plain-asked.ts";
import { putTimes } from "./put-times.ts";
import type { FollowUp } from "./reading.ts";
import { inSchools, shareOf, topicOf, topicWords, withoutDetail, withoutRate } from "./topic.ts";
import { correctedTo, namesFor, schoolReplaced, wholeOf, wordReplaced } from "./word-sets.ts";

/** How a message that may go on about a topic is read in full; the texts decide which reading they answer best. */
export type Way = "on" | "instead" | "timed" | "wide" | "narrow" | "alone";

/** The question in full. Cities are carried whenever none is named; the rest by the kind of leaning. */
export function fullQuestion(kind: FollowUp, way: Way, own: Alone, before: Alone): string {
  return inFull(kind, way, own, before).slice(0, 400);
}
function inFull(kind: FollowUp, way: Way, own: Alone, whole: Alone): string {
  const before = comparesPlaces(own.text) ? whole : withoutComparing(whole);
  const left = kind === "slots" && way === "on" ? elided(own, before) : null;
  if (left !== null) return slotsReplaced(left.own, left.before);
  if (kind === "slots")
    return (
      correctedTo(own, before) ??
      wholeOf(own, before) ??
      schoolReplaced(own, before) ??
      partReplaced(own, before) ??
      wordReplaced(own, before) ??
      measureReplaced(own, before) ??
      sameOf(own, before) ??
      slotsReplaced(own, way === "narrow" ? (narrowed(before) ?? before) : before)
    );
  if (kind === "more" || kind === "why" || kind === "sum" || kind === "detail" || kind === "attribute") return before.text;
  if (kind === "duty") return [...carriedNames(own, before), topicOf(before), stripped(own.text)].join("");
  if (kind === "source" || kind === "citation") return own.text;
  if (kind === "topic" && way !== "alone") return topicKept(way, own, before);
  const scope = kind === "topic" ? { ...before, documents: [] } : before;
  return [
    ...(comparesOn(own, before) ? [`${before.names.join("和")}和`] : carriedNames(own, scope)),
    own.text.replace(LEADS_OVER, ""),
  ].join("");
}
/** 那哪年通过认定: 那 leads over; 那年, 那些 point. */
const LEADS_OVER = /^那么?(?![个些里边样年时段种位份条项])/;

function topicKept(way: Way, own: Alone, before: Alone): string {
  if (way === "instead") return topicReplaced(own, before) ?? topicKept("on", own, before);
  const part = way === "on" ? partReplaced(own, before) : null;
  if (part !== null) return part;
  const times =
    own.times.length > 0 || CHANGE.test(own.text) || (own.names.length > 0 && NO_FIGURE.test(own.text)) ? [] : before.times.slice(0, 1);
  const about = namesNoTopic(own) ? withoutDetail(before) : before;
  const comma = CHANGE.test(own.text) ? "" : "，";
  const topic =
    way === "timed"
      ? ""
      : `${NO_FIGURE.test(own.text) ? withoutRate(topicOf(about)) : `${topicOf(about)}${own.counts ? shareOf(before) : ""}`}${comma}`;
  const scope = way === "wide" ? { ...before, documents: [] } : before;
  const said = stripped(own.text);
  const named = asksDetail(own) ? groupNamed(said, own, before) : said;
  return [...(named === said ? carriedNames(own, scope) : []), ...times, topic, named.replace(THOSE, "")].join("");
}
/** 前面这三个地方: told by their names. */
const THOSE = /(?:前面|上面|刚才)?的?[这那][两三四几]个?(?:地方|城?市)/;
/** 增幅是多少, after a figure of one year. */
const CHANGE = /^(?:那么?)?(?:的|它的)?(?:增幅|涨幅|降幅|增长率)/;
/** 哪几个县 wants names. */
const NO_FIGURE = /[哪谁](?!个.{0,3}[高低多少])|怎么|怎样|如何|什么/;
/** The ways a message may be read besides going on about all that was asked, most like it first. */
export function waysOf(kind: FollowUp, own: Alone, before: Alone): readonly Way[] {
  if (kind === "slots" && own.subject.length === 0 && !ASKING.test(own.text) && narrowed(before) !== null) return ["on", "narrow"];
  if (kind !== "topic") return [];
  if (partSaid(own) !== null) return ["on"];
  const instead = topicReplaced(own, before) !== null ? (["instead"] as const) : [];
  const timed = own.counts && own.times.length === 0 && before.times.length > 0 ? (["timed"] as const) : [];
  const wide = own.documents.length === 0 && before.documents.length > 0 ? (["wide"] as const) : [];
  return ["on", ...instead, ...timed, ...wide, ...(namesNoThing(own) || asksDetail(own) ? [] : (["alone"] as const))];
}

function carriedNames(own: Alone, before: Alone): readonly string[] {
  if (own.cities.length > 0 || own.places.length > 0) return [];
  return [namesFor(own, before, placesBefore(own, before)).join("、"), ...(own.documents.length > 0 ? [] : before.documents.slice(0, 1))];
}
/** 思政优质学校呢, 也是这个数: what is put in the place of the topic, and what is asked beside. */
const NOUN_ONLY = /^([^，,。？?！!]{2,16}?)的?(?:(?:那|这)(?:边|一?块儿?|方面)|方面)?[呢咧](?:[，,。？?！! ]+(.*))?$/;
/** The question before with its topic, from the first of its words to the last, replaced by the noun said. Null where none is. */
export function topicReplaced(own: Alone, before: Alone): string | null {
  if (own.names.length > 0) {
    const asked = topicReplaced({ ...own, names: [], times: [], text: withoutNames(own) }, before);
    return asked === null ? null : slotsReplaced(namesOnly(own), { ...before, text: asked });
  }
  const [, noun, rest] = NOUN_ONLY.exec(stripped(own.text)) ?? [];
  if (noun === undefined || ASKING.test(noun) || !before.asks) return null;
  const members = inSchools(noun, before);
  if (members !== null) return members;
  const places = topicWords(before).flatMap((w) => (before.text.includes(w) ? [{ at: before.text.indexOf(w), word: w }] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  const said = own.times.reduce((text, t) => text.replace(t, ""), noun);
  const asked =
    before.text.slice(0, first.at) +
    askedWithin(before.text.slice(first.at, last.at)) +
    said +
    before.text.slice(last.at + last.word.length);
  const timed = own.times.length === 0 ? asked : putTimes(own, before, asked);
  return rest === undefined || rest === "" || HOW_MANY.test(rest) ? timed : `${timed.replace(/[？?。]$/, "")}，${rest}`;
}

/** 有几所, asked as before. */
const HOW_MANY = /^(?:都|又)?(?:有|是)(?:多少|几)[所个间家]?[呢啊？?。]*$/;
/** 补充多少[教师]: what asks inside the topic stays, with the verb before it. */
const askedWithin = (text: string): string => (ASKING.test(text) && !/[，,]/.test(text) ? text : "");

/** 也是这个数吗, 也一样吗: the same is asked of something else. */
export const PARALLEL = /也(?:是|要|有)?(?:这个|这么|那么|一样|同样)(?:数|多|样)?/;
const sameOf = (own: Alone, before: Alone): string | null => (PARALLEL.test(own.text) ? topicReplaced(own, before) : null);

/** 其中公办呢: the same asked of a part. Null where it is not that. */
function partReplaced(own: Alone, before: Alone): string | null {
  const part = partSaid(own);
  const [topic] = [...(COUNTED_THING.exec(before.text)?.slice(1) ?? []), ...topicWords(before)]
    .filter((w) => before.text.includes(w))
    .flatMap((w) => w.replace(DONE, "") || []);
  if (part === null || topic === undefined) return null;
  return wordReplaced({ ...own, text: part }, before) ?? ofPart(part, topic, plainAsked(before));
}

/** 办成多少个[园]啊: what is counted ends the question. */
const COUNTED_THING = /(?:多少|几)[所个间家](园|幼儿园|学校|小学|初中|高中)[呢啊吗]*[？?。]*$/;
/** 要新建几所小学: the kind is put before what is counted, not before what is done with it. */
const DONE = /^(?:新建|改扩建|扩建|改建|迁建|建设|新增|增加|补充|引进|招聘|培养)(?:(?:多少|几)[所个名]?)?/;

/** 那高中阶段毛入学率呢, after 三个市谁的学前三年毛入园率最高: the same asked of the other measure. Null where more than a measure is named. */
export function measureReplaced(own: Alone, before: Alone): string | null {
  const name = stripped(own.text).replace(/[呢啊呀？?。]+$/, "");
  const only =
    own.names.length + own.times.length === 0 && own.candidates.some((c) => name.includes(c.said) && name.length <= c.said.length + 2);
  if (!only || (own.asks && !STARTS_AS_FOLLOW.test(own.text))) return null;
  const [said] = before.candidates
    .map((c) => c.said)
    .filter((w) => before.text.includes(w))
    .sort((a, b) => b.length - a.length);
  return said === undefined || said === name ? null : before.text.replace(said, name);
}
export const STARTS_AS_FOLLOW = /^(那|那么|那么?|换成|换|再看|再|改成|还有|回到|至于|如果是|要是|跟|和|与|同)|呢[，,。？?！!]*$/;

/** 跟2022年比, 都比一下: what was asked before stays beside what is said. */
const BESIDE =
  /一样|相同|比.{1,10}[高低多少大小快早](?:吗|不|没|还是)|比呢|相比|差多少|谁.{0,2}[高低多少]|一起比|连.{1,8}一起|[跟和与比较].{1,12}(?:比|[多少高低]了?多少|[增减升降涨]了?多少)/;
/** 比例是几比几 sets nothing beside another. */
const RATIO = /几比几|比例|占比|比重|百分比|[师生职]比/g;
/** 灵山县最多的是哪所: the most of what stands in the place named. */
const OF_ITS_OWN = /最.{0,6}哪[一]?[所间家]|哪[一]?[所间家].{0,6}最/;
/** The question before, word for word, with the new city, document or year in the place of the old one. */
function slotsReplaced(own: Alone, before: Alone): string {
  const compares = comparesPlaces(own.text);
  const beside = BESIDE.test(own.text.replace(RATIO, "")) || (compares && own.names.length > 0 && !OF_ITS_OWN.test(own.text));
  const rest = restOf(own, before, beside);
  const another = !beside && !compares && (ASKING.test(rest) || /目标/.test(rest));
  const whole = own.asks || rest !== "" ? withoutAside(before, another) : plainAsked(before);
  const kept = own.times.length > 0 || own.basis !== null ? whole.replace(CHANGED, "有$1") : whole;
  const mine = own.documents.length === 0 && own.cities.some((c) => !before.cities.includes(c)) ? withoutDocument(kept, before) : kept;
  const asked = another ? withoutAsking(CONFIRMS.test(rest) ? withoutTimes(mine, before) : mine) : mine;
  const withNames = own.names.length === 0 && !compares ? asked : putNames(own, before, { text: asked, beside });
  const withDocuments = own.documents.length === 0 ? withNames : putDocument(own, before, withNames);
  const timed = own.times.length > 0 || (own.basis !== null && (!ASKING.test(rest) || own.basis === "achieved"));
  const withTimes = !timed ? withDocuments : putTimes(own, before, withDocuments, BESIDE.test(own.text));
  const now = rest === "" && own.basis === "achieved" && own.asks && !ASKING.test(withTimes);
  if (now) return `${withTimes.replace(/(?:是|为)?[？?。]*$/, "")}现在是多少`;
  return rest === "" ? withTimes : `${withTimes.replace(/[？?。]+$/, "")}，${rest}`;
}
/** 钦州征求意见稿 is no document of another place. */
const withoutDocument = (text: string, { documents }: Alone): string =>
  documents.reduce((left, d) => left.replace(new RegExp(`${literal(d)}(?:里面?|中)?`), ""), text);
/** 我记得是全部通过，对吧: of no time but its own. */
const CONFIRMS = /我记得|对吧|对不对|是吧|没错吧/;
const withoutTimes = (text: string, { times }: Alone): string => times.reduce((left, t) => left.replace(t, ""), text);
/** What the message asks besides its names, years and 目标呢. */
function restOf(own: Alone, before: Alone, beside: boolean): string {
  if (!own.asks && !beside) return "";
  const bare = [...own.names, ...own.times, ...own.documents].reduce((text, said) => text.replace(said, ""), stripped(own.text));
  const rest = bare.replace(LEADS, "").replace(BASIS_ONLY, "").replace(LEADS, "");
  if ((before.counts && AMOUNT_ONLY.test(rest)) || (SAME_ASKED.test(rest) && !asksHow(rest, before))) return "";
  if (rest.length > 1 && before.text.includes(rest)) return "";
  if (/^(?:也|都|要|再)*(?:加进来|加进去|算上|放进来|拉进来)[吧呢。]*$/.test(rest)) return "";
  return /^(?:都|一起|放一起|也)?(?:比一?比|比一?下|对比|比较)?(?:一下)?[呢吧]?[？?。]*$/.test(rest) ? "" : rest;
}
/** 哪个区多, of which one more place is asked; how far two years lie apart stays asked. */
function withoutComparing(before: Alone): Alone {
  const clauses = before.text.split(/[，,]/);
  const last = clauses.at(-1) ?? "";
  const ofTimes = before.times.length > 1 && before.names.length < 2;
  const aside = clauses.length > 1 && !ofTimes && comparesPlaces(last) && !before.subject.some((s) => last.includes(s.word));
  return aside ? { ...before, text: clauses.slice(0, -1).join("，") } : before;
}
/** 比2015年多了几所, of which another year is asked. */
const CHANGED =
  /[，,](?:那)?(?:比[^，,]{0,8}?)?(?:一共|总共)?(?:[多少高低增减涨降升]|增加|减少|增长|提高|下降|上升|提升)[了出]?((?:多少|几)[所个名人]?)(?:百?分?点)?[？?。]*$/;
/** What only joins a name or a document to what is asked: 征求意见稿[里]是多少, 2022年[的]目标呢. */
const LEADS = /^(?:那一?年|当年|同年|[和跟与、，,呢的还连]|里面?|中(?![小职专等])|是(?!不是)|到(?=$)|比(?=[差多少高低增减升降]))+/;
/** 柳州是怎么做的, after 这项谁牵头. */
const asksHow = (rest: string, before: Alone): boolean => /(?:怎么|怎样|如何|咋).?[做搞办弄抓干]/.test(rest) && DUTY.test(before.text);
const DUTY = /谁|牵头|负责|哪[些个几]?(?:单位|部门)/;
/** 要弄到几, 先到多少: no more than was asked before. */
const AMOUNT_ONLY =
  /^(?:(?:现在|目前|眼下)[是有]?|[到要弄达做搞会能有是该得定先再又建占]*)(?:多少|几)[所个名人家年次项%]?(?:来着)?[了呢啊吗]?[？?。]*$/;
/** 目标呢, 实际值是多少: says only whether the goal or what was reached is wanted. */
const BASIS_ONLY = /^(?:目标|规划|计划|实际|现状|现在|目前)(?:值|数)?(?:又)?(?:是|定|有|到)?(?:多少)?[了呢吗]?(?:[，,？?。]+|$)/;
/** A question asked beside the topic goes when another is asked: 大班额比例是多少，[比前一年降了多少]. Where it is `another` thing, only the topic stays. */
function withoutAside(before: Alone, another: boolean): string {
  const clauses = plainAsked(before).split(/[，,]/);
  const words = [...topicWords(before), ...before.names];
  const topic = clauses.findLastIndex((c) => words.some((w) => c.includes(w)));
  const asking = another ? 0 : clauses.findIndex((c) => ASKING.test(c));
  return topic < 0 || asking < 0 ? plainAsked(before) : clauses.slice(0, Math.max(topic, asking) + 1).join("，");
}
interface Asked {
  readonly text: string;
  /** What was asked before stays beside what is said. */
  readonly beside: boolean;
}
/** 其他三个市: those not asked about before. */
const OTHERS = /其[他它余]|另外|剩下|别的/;
/** 柳州跟钦州差几个点: of these two alone; 柳州和钦州也比一下 puts them beside the rest. */
const namesAll = ({ names, text }: Alone): boolean => names.length > 1 && !/[也加连再]|一起|都/.test(text);
function putNames(own: Alone, before: Alone, { text: asked, beside }: Asked): string {
  const theirs = OTHERS.test(own.text) && before.cities.length > 0 ? before.others : own.names;
  const kept = (beside && !namesAll(own)) || theirs.length === 0 ? placesBefore(own, before).filter((n) => !theirs.includes(n)) : [];
  const said = [...theirs, ...kept].join("和");
  const [first, ...others] = before.names;
  if (first === undefined) return `${said}${asked}`;
  const cleared = others.reduce((text, name) => text.replace(new RegExp(`[和跟与同、，,]?${name}`), ""), asked);
  return cleared.replace(first, said);
}
/** 征求意见稿也这么写吗: the other document of the same place. */
function putDocument(own: Alone, before: Alone, text: string): string {
  const said = `${own.documents[0] ?? ""}里`;
  const old = documentSaid(before.text);
  if (old !== null) return text.replace(old, said);
  const name = [...own.names, ...before.names].find((n) => text.includes(n)) ?? "";
  return name === "" ? `${said}${text}` : text.replace(name, `${name}${said}`);
}
