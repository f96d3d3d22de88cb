/** A message and the turns before it -> how it leans on them, and the question it makes in full. Pure; the rules are a table. */
import type { HeardTurn, SubjectWord } from "../domain/ask.ts";
import type { FollowUp, MeasureCandidate } from "./reading.ts";

interface FollowRule {
  readonly kind: FollowUp;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
/** What points at something shown before. The first rule that matches decides. Text is Simplified. */
export const FOLLOW_RULES: readonly FollowRule[] = [
  {
    kind: "citation",
    pattern:
      /第[一二三四五六七八九十\d]{1,2}(条|个|处|则)?(出处|引用|来源|依据|原文|引文)|(出处|引用|来源)第?[一二三四五六七八九十\d]{1,2}/,
    matches: "刚才第二条出处",
    not: "第二章写了什么",
  },
  {
    kind: "source",
    pattern:
      /^(那|请|麻烦)?(这(句|条|个|段|里)?|它|上面|刚才)?的?(那(句|条|段)?的?)?(原文|原话|原句|出处|依据|来源)(是什么|是啥|怎么(说|写)的?|在哪里?|呢|给我|贴一下|发我)?[呢吗吧啊。？?！!]*$/,
    matches: "原文怎么说",
    not: "柳州智慧校园原文怎么写的",
  },
  {
    kind: "more",
    pattern:
      /^(那|请|麻烦)?(还有(没有)?|继续|接着(说|讲)?|其他的?|其它的?|别的)(呢|吗|没有?|别的|其他的?|措施|哪些|什么|啥|内容)*([啊吧。？?！!][呢吗啊吧。？?！!]*)?$/,
    matches: "还有呢",
    not: "还有多少学位没建",
  },
  {
    kind: "duty",
    pattern:
      /^.{0,8}(这(个|项|条|些|事|块)?|那(个|项|条|些|事)?|它们?|上面(这些|的)?|上述|刚才(说的|这些|那些|这条)?).{0,8}(谁|哪[些个]?(单位|部门)|哪几家|什么部门|啥部门).{0,4}(负责|牵头|管|落实|抓|承担)|^(那)?(是|由|归|该)?(谁|哪个部门|哪些单位|哪些部门|哪个单位|什么部门)(来)?(负责|牵头|管|落实|抓)(落实|的)?[呢啊吗？?。]*$/,
    matches: "这是谁负责",
    not: "推互联网教育由哪些单位负责",
  },
  {
    kind: "why",
    pattern:
      /^.{0,6}(为什么|为啥|为何|怎么(会|反而|还)).{0,10}(低|高|少|多|降|下降|减|变|一样|不一样|不同)|^(为什么|为啥|为何)(呢|啊|会这样|这样)?[？?。]*$/,
    matches: "为什么比基线低",
    not: "钦州为什么要建海防教育基地",
  },
];
/** 刚才第二条出处, 原文怎么说: asks for what was shown and nothing else. */
export const onlyPoints = (text: string): boolean =>
  text.length <= 20 && FOLLOW_RULES.some((r) => (r.kind === "citation" || r.kind === "source") && r.pattern.test(text));
/** Words that point back: what follows them was said before. */
export const POINTS_BACK =
  /它们?(?!的)|他们|她们|这样的|这类|这种|此类|这个|那个|这些|那些|这项|那项|这条|这里|这块|那块|这方面|那方面|上面|上述|刚才|刚刚|前面(?!五年)|其中/;
export const STARTS_AS_FOLLOW = /^(那|那么|那么?|换成|换|再看|再|改成|还有|回到|至于|如果是|要是|跟|和|与|同)|呢[，,。？?！!]*$/;

const NUMERALS = "一二三四五六七八九十";
export function ordinalIn(text: string): number | null {
  const said =
    /第([一二三四五六七八九十]|\d{1,2})(?:条|个|处|则|项|所|点|句|段)?/.exec(text)?.[1] ??
    /(?:出处|引用|来源)第?([一二三四五六七八九十]|\d{1,2})/.exec(text)?.[1];
  if (said === undefined) return null;
  const digit = NUMERALS.indexOf(said);
  return digit >= 0 ? digit + 1 : Number.parseInt(said, 10) || null;
}

/** A question read on its own, as far as following needs it. */
export interface Alone {
  readonly text: string;
  readonly cities: readonly string[];
  readonly places: readonly string[];
  readonly years: readonly number[];
  readonly basis: "achieved" | "goal" | null;
  readonly candidates: readonly MeasureCandidate[];
  readonly subject: readonly SubjectWord[];
  /** Wordings of cities and places in the text. */
  readonly names: readonly string[];
  /** Wordings of documents in the text: 征求意见稿. */
  readonly documents: readonly string[];
  /** Wordings of years and periods in the text. */
  readonly times: readonly string[];
  readonly talk: boolean;
  /** Wants words of the text as they stand. */
  readonly quotes: boolean;
  readonly asks: boolean;
}

export function followKind(own: Alone, before: Alone): FollowUp {
  if (own.talk) return "none";
  const points = FOLLOW_RULES.find((r) => r.pattern.test(own.text));
  if (points !== undefined) return points.kind;
  const named = own.cities.length > 0 || own.places.length > 0;
  const told = own.subject.length + own.candidates.length;
  if (told === 0 && own.quotes) return "source";
  if (told === 0 || stageReplaced(own, before) !== null || measureReplaced(own, before) !== null) return "slots";
  if (POINTS_BACK.test(own.text) && own.text.length <= 40) return "topic";
  if (named && told >= 1 && own.text.length > 14) return "none";
  if (named && told >= 2 && !STARTS_AS_FOLLOW.test(own.text)) return "none";
  if (own.candidates.length > 0 && named) return "none";
  if (STARTS_AS_FOLLOW.test(own.text) && own.text.length <= 16 && told <= 2) return own.candidates.length > 0 ? "none" : "topic";
  if (own.text.length <= 14 && !named && told <= 2 && before.subject.length > 0) return own.candidates.length > 0 ? "none" : "topic";
  return "none";
}

/** The question in full. Cities are carried whenever none is named; the rest by the kind of leaning. */
export function fullQuestion(kind: FollowUp, own: Alone, before: Alone): string {
  if (kind === "slots") return stageReplaced(own, before) ?? measureReplaced(own, before) ?? slotsReplaced(own, before);
  if (kind === "more" || kind === "why") return before.text;
  if (kind === "duty") return [...carriedNames(own, before), topicOf(before), stripped(own.text)].join("").slice(0, 400);
  if (kind === "source" || kind === "citation") return own.text;
  if (kind === "topic") {
    const times = own.times.length > 0 ? [] : before.times.slice(0, 1);
    return [...carriedNames(own, before), ...times, `${topicOf(before)}，${stripped(own.text)}`].join("").slice(0, 400);
  }
  return [...(comparesOn(own, before) ? [`${before.names.join("和")}和`] : carriedNames(own, before)), own.text].join("").slice(0, 400);
}
/** One city named, but two compared: the other is the one before. */
export function comparesOn(own: Alone, before: Alone): boolean {
  const [name] = own.names;
  return own.names.length === 1 && COMPARES.test(own.text) && before.names.length > 0 && !before.names.includes(name ?? "");
}
const COMPARES = /谁.{0,4}[高低多少大小]|比呢|相比|一样[不吗]|哪[家个].{0,4}[高低多少]|一起比|连.{1,8}一起/;
const LEADING = /^(?:好吧|好的|行吧?|嗯)?[，, ]?(那么?|换成|换|再看看?|改成|回到|至于|还有)[，, ]?/;
const stripped = (text: string): string => text.replace(LEADING, "").replace(/^(它们?|这个|那个|这些|那些|上面这些|上面)的?/, "");

function carriedNames(own: Alone, before: Alone): readonly string[] {
  if (own.cities.length > 0 || own.places.length > 0) return [];
  return [before.names.join("、"), ...(own.documents.length > 0 ? [] : before.documents.slice(0, 1))];
}
/** What the question before was about: its words in order, names, times and asking words left out. */
function topicOf(before: Alone): string {
  const words = [...before.candidates.map((c) => c.said), ...before.subject.map((s) => s.word)].filter((w) => !/附件|名单|专栏/.test(w));
  const longest = words.filter((w) => !words.some((o) => o !== w && o.includes(w)));
  return [...new Set(longest)].sort((a, b) => before.text.indexOf(a) - before.text.indexOf(b)).join("");
}

const STAGES = "幼儿园|学前教育|学前|小学|初中|普高|普通高中|高中|义务教育|中职|职校|高职|高校|大学|特校|特殊教育";
const ONLY_STAGE = new RegExp(`^(${STAGES})(?:阶段|学校|教育|那边|这边|那块儿?|这块儿?|方面)?[呢啊吗呀？?。]*$`);
const ANY_STAGE = new RegExp(STAGES);
/** 幼儿园呢, after a question about 义务教育: the same asked of the other stage. Null where it is not that. */
function stageReplaced(own: Alone, before: Alone): string | null {
  const said = own.names.length === 0 ? ONLY_STAGE.exec(stripped(own.text))?.[1] : undefined;
  return said !== undefined && before.asks && ANY_STAGE.test(before.text) ? before.text.replace(ANY_STAGE, said) : null;
}

/** 那高中阶段毛入学率呢, after 三个市谁的学前三年毛入园率最高: the same asked of the other measure. Null where more than a measure is named. */
function measureReplaced(own: Alone, before: Alone): string | null {
  const name = stripped(own.text).replace(/[呢啊呀？?。]+$/, "");
  const only =
    own.names.length + own.times.length === 0 && own.candidates.some((c) => name.includes(c.said) && name.length <= c.said.length + 2);
  if (!only || !STARTS_AS_FOLLOW.test(own.text)) return null;
  const [said] = before.candidates
    .map((c) => c.said)
    .filter((w) => before.text.includes(w))
    .sort((a, b) => b.length - a.length);
  return said === undefined || said === name ? null : before.text.replace(said, name);
}

/** The question before, word for word, with the new city or year in the place of the old one. */
function slotsReplaced(own: Alone, before: Alone): string {
  const same = /一样|相同|比呢|相比|差多少|谁.{0,2}[高低多少]|一起比|连.{1,8}一起/.test(own.text);
  const withNames = own.names.length === 0 ? before.text : putNames(own, before, same);
  const withTimes = own.times.length === 0 && own.basis === null ? withNames : putTimes(own, before, withNames);
  const bare = [...own.names, ...own.times].reduce((text, said) => text.replace(said, ""), stripped(own.text));
  const rest = bare.replace(/^[和跟与、，,呢的还是]+/, "");
  const asks = (own.asks || same) && rest !== "" ? `，${rest}` : "";
  return `${withTimes}${asks}`.slice(0, 400);
}
function putNames(own: Alone, before: Alone, same: boolean): string {
  const said = [...own.names, ...(same ? before.names : [])].join("和");
  const [first, ...others] = before.names;
  if (first === undefined) return `${said}${before.text}`;
  const cleared = others.reduce((text, name) => text.replace(new RegExp(`[和跟与同、，,]?${name}`), ""), before.text);
  return cleared.replace(first, said);
}
function putTimes(own: Alone, before: Alone, text: string): string {
  const said = own.times.join("和");
  const old = before.times.find((t) => text.includes(t));
  const goalGone = otherBasisGone(own, text);
  if (old !== undefined && own.basis === "goal" && said === "")
    return goalGone.replace(new RegExp(`${old}[年底末初]*`), "").replace(/达到(了)?/, "");
  if (old !== undefined) return goalGone.replace(old, said);
  return said === "" ? goalGone : `${said}${goalGone}`;
}
const otherBasisGone = ({ basis }: Alone, text: string): string =>
  basis === "achieved"
    ? text.replace(/目标(是|值)?/g, "")
    : basis === "goal"
      ? text.replace(/实际值?(是|为)?|已经?(达到|实现)/g, "")
      : text;

/** The last reply that showed anything, for what points back. */
export const lastShown = (turns: readonly HeardTurn[]): HeardTurn["reply"] | null =>
  turns.findLast((t) => t.reply.citations.length > 0)?.reply ?? null;
