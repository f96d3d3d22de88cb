/** A message and the turns before it -> how it leans on them. Pure; the rules are a table. */

import { literal } from "../literal.ts";
import { wordClass } from "../words.ts";
import type { Alone } from "./alone.ts";
import { ASKING, namesNoThing, namesNoTopic } from "./asked.ts";
import { asksDetail, comparesPlaces, GROUP } from "./compared.ts";
import { elided } from "./elided.ts";
import type { FollowUp } from "./reading.ts";
import { ordinalOf } from "./shown-list.ts";
import { measureReplaced, PARALLEL, STARTS_AS_FOLLOW, topicReplaced } from "./slots.ts";
import { correctedTo, schoolReplaced, wholeOf, wordReplaced } from "./word-sets.ts";

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
      /第[一二三四五六七八九十\d]{1,2}[条个处则种项句段点]?(说法|写法|数字?|地方|措施|做法|内容)?的?(出处|引用|来源|依据|原[文话句]|引文|怎么[写说]的?|在哪[里儿]?)|(出处|引用|来源)第?[一二三四五六七八九十\d]{1,2}|^(?:回到)?(?:最|一)开[头始](?:问的)?(?:那[个条句])?的?(?:出处|原[文话句]|来源|依据)/,
    matches: "刚才第二条出处",
    not: "第二章写了什么",
  },
  {
    kind: "source",
    pattern:
      /^(那|请|麻烦)?(这(句|条|个|段|里)?|它|上面|刚才)?的?(那(句|条|段)?的?)?(原文|原话|原句|出处|依据|来源)(是什么|是啥|怎么(说|写)的?|在哪里?|呢|给我|(?:贴|发|列|摘|调|抄)(?:给我|我|一?下|出来|上来)?)?[呢吗吧啊。？?！!]*$/,
    matches: "原文怎么说",
    not: "柳州智慧校园原文怎么写的",
  },
  {
    kind: "source",
    pattern:
      /\d(?:\.\d+)?(?:%|[个所人名万元亿]{1,2})?(?:这个数|那个数)?(?:是|又是)?(?:哪[里儿]?来的?|从哪来的?|出自哪|(?:写|说)?在哪(?!年|所|个)|的?(?:出处|来源|原[文话句]))|^(?:这|那|它|上面)?(?:些|个|段|句)?(?:话|内容|说法)?(?:都)?(?:是)?(?:出自|来自|写在|在)(?:哪|什么)一?(?:份|个|篇|部)?(?:文件|规划|里|地方|页|章|节)[里中的]*[呢啊？?。]*$|^(?:这|那|它)?(?:些|[两几]?个|两句)?(?:话|数)?(?:都|分别)?(?:是|在|写在)*(?:哪|第几)一?个?(?:[页章节段条]|章节|专栏|部分)[写说讲提]?的?[呢啊？?。]*$|^[^，。]{0,6}那[处条句](?:数字?|说法)?(?:是)?(?:写)?在(?:哪|什么地方)[里儿]?[？?。]*$|^(?:那|这|它|上面)?(?:些|[两三几]?[个条句处])?(?:话|数字?|数据|内容|说法)?(?:都|分别)?(?:是)?(?:写)?在(?:哪|第几)一?个?(?:章节?|专栏|部分|页|节|段|表)里?[写说]?的?[呢啊？?。]*$|^(?:这|那|它)(?:些|句|条|段|个)?(?:话|内容|说法|数字?)?(?:是|出自|来自)?(?:哪|什么)一?[份个篇部](?:文件|规划|方案)[里中]?的?[呢啊？?。]*$|^(?:这|那|它)?(?:个|句|条|些)?是?(?:征求意见稿|意见稿|方案|规划)里?(?:的|写的)?还是(?:征求意见稿|意见稿|方案|规划)里?(?:的|写的)?[呢啊？?。]*$|^是?(?:在|从|出自)?(?:哪[里儿]|什么地方|(?:哪|什么)一?[份个篇部]?(?:文件|规划|方案))(?:里面?|中)?(?:写|说|讲|提|规定|看|摘|抄)(?:着|到|过|出来?)?的[呢啊？?。]*$|^(?:那|这|它|上面)(?:[些个条段句项]|一?[句段])?(?:话|内容|说法|数字?)?(?:都)?(?:是)?(?:在|从|出自|来自)?(?:哪[里儿]?|什么地方|(?:哪|什么)一?[份个篇部]?(?:文件|规划|方案))(?:里面?|中)?(?:写|说|讲|提|规定|来|看|摘|抄)?(?:着|到|过|出来?)?的[呢啊？?。]*$/,
    matches: "那个98%是哪来的",
    not: "2025年的原文里怎么写督导",
  },
  {
    kind: "detail",
    pattern:
      /^(?:那|请|麻烦|能不能|可以|能)?(?:第[一二三四五六七八九十\d]{1,2}[条个项点])?(?:再)?(?:说|讲|介绍)?(?:得|的)?(?:详细|具体|展开|仔细)(?:一?点儿?|些|一下)?(?:地)?(?:说说?|讲讲?|介绍一?下?|谈谈?|一下)?(?:怎么(?:做|搞|弄|说)的?|内容|是什么|有哪些|措施|做法)?[呢吗吧啊。？?！!]*$/,
    matches: "展开说说",
    not: "具体有几所学校",
  },
  {
    kind: "sum",
    pattern:
      /^(?:那|那么|把)?(?:这|那|上面|它们|他们)?(?:几|两|三|四|五|六|些)?(?:个|项|者|所)?(?:数字?|加)?(?:都)?(?:加起来|合起来|合在一起|一共|总共|合计|总计|加总|总和|都)+(?:是|有|要)?(?:多少|几)?(?:[个所人名位家元万]|学位)*[呢啊？?。]*$/,
    matches: "这几个加起来多少",
    not: "柳州一共有多少学校",
  },
  {
    kind: "attribute",
    pattern:
      /^(?:这|那)?个?(?:\d[\d.]*(?:%|[个所人名万亿元]{1,3})?)?(?:这|那)?个?(?:数字?|目标)?(?:是|指)(?:的是)?(?:哪一?年|什么时候)的(?:数字?|目标)?[呢啊？?。]*$|^(?!.*(?:哪|几[个项条]|多少)).{0,8}是?(?:约束性|预期性|硬指标|硬性|刚性|软指标)的?(?:指标)?(?:的|吗|还是|么|呢|[？?]).{0,10}$|^[那这它该]?些?[两三几]?(?:[所间个家])?(?:学校|幼儿园|小学|园)?(?:都|全|也)?是(?:公办|民办|公立|私立|新建|改扩建|扩建)的?(?:吗|还是|么|呢|[？?]).{0,8}$/,
    matches: "这个是约束性的吗",
    not: "柳州的约束性指标有哪些",
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
      /^.{0,8}(这(个|项|条|些|事|块)?|那(个|项|条|些|事)?|它们?|上面(这些|的)?|上述|刚才(说的|这些|那些|这条)?|第[一二三四五六七八九十\d]{1,2}[条个项点]).{0,8}(谁|哪[些个]?(单位|部门)|哪几家|什么部门|啥部门).{0,4}(负责|牵头|管|落实|抓|承担)|^(?:那)?(?:这|那)(?:个|事|件事|一?块儿?|方面)?(?:都)?[归由](?:谁|哪[些个]?(?:单位|部门)|什么部门)(?:来?(?:管|负责|牵头|抓))?的?[呢啊吗？?。]*$|^(那)?(是|由|归|该)?(谁|哪个部门|哪些单位|哪些部门|哪个单位|什么部门)(来)?(负责|牵头|管|落实|抓)(落实|的)?[呢啊吗？?。]*$/,
    matches: "这是谁负责",
    not: "推互联网教育由哪些单位负责",
  },
  {
    kind: "why",
    pattern:
      /^.{0,10}(为什么|为啥|为何|怎么(会|反而|还))(?!要).{0,10}(低|高(?![校中等职考质])|少(?![年儿先])|多(?![元种样方办建])|降|下降|减(?!负)|变|一样|不一样|不同)|^(为什么|为啥|为何)(呢|啊|会这样|这样)?[？?。]*$/,
    matches: "为什么比基线低",
    not: "钦州为什么要建海防教育基地",
  },
];
/** 刚才第二条出处, 原文怎么说: asks for what was shown and nothing else. */
export const onlyPoints = (text: string): boolean =>
  text.length <= 20 && FOLLOW_RULES.some((r) => (r.kind === "citation" || r.kind === "source") && r.pattern.test(text));
/** 刚才第二条的出处, 为什么比基线低: asks on about what was told before, and is nothing a later question could go on about unless it names a measure. */
const ASKS_ON =
  /^(?:那)?(?:为什么|为啥|为何|怎么会)|(?:刚才|上面|前面|那)[^，。]{0,4}第[一二三四五六七八九十\d]+[条个处项]|^(?:这|那)?[^，。]{0,4}(?:原文|原句|原话|出处)/;
/** 哪个才对, 怎么有两个数: doubts what was told. */
const DOUBTS =
  /^(?:那|但是?|可是?|这)?(?:里|儿)?(?:怎么|为什么|为啥|咋)?(?:会|又)?(?:有[两几]个(?:数|说法)|以哪[个处]?为准|(?:到底)?哪[个处边](?:才?是?对|算数)|[^，。]{0,6}(?:写|说)得?不一样)/;
/** @param names whether the message, read in full, names a measure. */
export const onlyAsksOn = (text: string, names: boolean): boolean => DOUBTS.test(text) || (!names && ASKS_ON.test(text));
/** Words that point back: what follows them was said before. */
const POINTS_BACK =
  /它们?(?!的)|他们|她们|这样的|这类|这种|此类|这个|那个|这些|那些|这项|那项|这条|这里|这块|那块|这方面|那方面|上面|上述|刚才|刚刚|前面(?!五年)|其中|当中|(?<=^那?)里[面头]|^(?:那)?(?:都|分别)?(?:是|有|叫)?哪(?:些|[几两三四五六七八九十\d]+)[所个间家](?:学校|幼儿园|小学|中学|县区?|单位)?[呢啊？?。]*$|每.{1,8}[配设建有]一?[个名所间](?![\p{Script=Han}])/u;

/** 第一个问题那句原文 counts questions, not places shown. */
export const QUESTION_NUMBERED = {
  pattern: /第([一二三四五六七八九十]|\d{1,2})(?:个|次|回)?问题?|(?:最|一)开[头始](?:问的|那[个条句])/,
  matches: "第一个问题那句原文怎么说",
  not: "第一条的原文",
};
export function ordinalIn(text: string): number | null {
  if (QUESTION_NUMBERED.pattern.test(text)) return null;
  const said =
    /第([一二三四五六七八九十]|\d{1,2})(?:条|个|处|则|项|所|点|句|段|种|份)?/.exec(text)?.[1] ??
    /(?:出处|引用|来源)第?([一二三四五六七八九十]|\d{1,2})/.exec(text)?.[1];
  return said === undefined ? null : ordinalOf(said) || null;
}

/** 章程那块, 大班额这方面: a noun of its own before it, so that it points at nothing told. */
const ITS_OWN = /[这那](?:[条项]|一?块儿?|方面|一方面)/;
/** 保障财政经费那条谁牵头: a noun of its own before what points. */
const ofItsOwn = (own: Alone): boolean =>
  own.subject.some((s) => new RegExp(`${literal(s.word)}(?:的)?[这那](?:[条项个件]|一?块儿?|方面)`).test(own.text));
/** Whether the message points at what was told. */
export function pointsBack(own: Alone): boolean {
  const nouns = [...own.subject.map((s) => s.word), ...own.candidates.map((c) => c.said)];
  const said = own.text.replace(PARALLEL, "");
  if (!POINTS_BACK.test(said)) return false;
  const rest = nouns.reduce((text, noun) => {
    const own = new RegExp(`${literal(noun)}(?:的)?${ITS_OWN.source}|(?<![是和])那个(?:[^，,。？?]{0,2})${literal(noun)}`);
    return text.replace(own, noun);
  }, said);
  return POINTS_BACK.test(rest);
}

/** 那柳州的特殊教育怎么抓: names its place and its subject, and asks. */
export const isWhole = (own: Alone): boolean =>
  own.names.length > 0 &&
  own.subject.some((s) => !PART_OF_CITY.test(s.word)) &&
  !namesNoThing(own) &&
  ASKING.test(own.text) &&
  !SWITCHES.test(own.text) &&
  !pointsBack(own);
const PART_OF_CITY = /^(?:主?城区|市区|各?县|县城|县域|农村|乡村|乡镇|城镇)$/;
const SWITCHES = /^(?:换成?|改成)/;

/** 同样的问题: as the last question was put in full, not as the last one that only went on from it. */
export const SAME_QUESTION = /(?:同样|一样|同一个|相同)的?(?:问题|事)/;

/** 港北的原文 points at what was shown; 港北是怎么写的 asks the same of 港北. */
const QUOTED = /原[文话句]|出处|来源|那[条句段]/;
/** 把配备率那句原文给我: names a line by what it speaks of. */
export const SAID_LINE = /那[句段条处]/;
/** Says of which places and of what: it leans on nothing. */
export const WHOLE_COMPARISON = {
  pattern: /(?:比较|对比|比一?比)(?:一下)?[^，。]{0,3}(?:[两三四]个?(?:城?市|地方)|各[地市])的?\p{Script=Han}{4,}/u,
  matches: "比较四个市的义务教育目标",
  not: "这四个市比较一下",
};
/** 柳州市区跟清远比，哪边新增得多: of what, was said before. */
const namesNoNoun = ({ subject, candidates }: Alone): boolean =>
  candidates.length === 0 && subject.every((s) => PART_OF_CITY.test(s.word) || wordClass(s.word) === "verb");
export function followKind(own: Alone, before: Alone): FollowUp {
  if (own.talk || (WHOLE_COMPARISON.pattern.test(own.text) && own.subject.length > 0)) return "none";
  if (correctedTo(own, before) !== null || wholeOf(own, before) !== null || schoolReplaced(own, before) !== null) return "slots";
  const points = FOLLOW_RULES.find((r) => r.pattern.test(own.text));
  if (points !== undefined && !(points.kind === "duty" && ofItsOwn(own))) return points.kind;
  const named = own.cities.length > 0 || own.places.length > 0;
  const told = own.subject.length + own.candidates.length;
  if (own.ofDocument && !pointsBack(own)) return "none";
  if (own.quotes && told === 0 && named && !QUOTED.test(own.text) && own.cities.some((c) => !before.cities.includes(c))) return "slots";
  if (own.quotes && (told === 0 || (told <= 2 && own.text.length <= 16 && POINTS_BACK.test(own.text)))) return "source";
  if (own.quotes && !named && SAID_LINE.test(own.text) && own.text.length <= 20) return "source";
  if (told === 0 || wordReplaced(own, before) !== null || measureReplaced(own, before) !== null) return "slots";
  if (elided(own, before) !== null) return "slots";
  if (PARALLEL.test(own.text) && topicReplaced(own, before) !== null) return "slots";
  if ((pointsBack(own) || (GROUP.test(own.text) && before.along.length > 0)) && own.text.length <= 40) return "topic";
  if (before.subject.length > 0 && asksDetail(own)) return "topic";
  if (own.names.length > 1 && before.subject.length > 0 && comparesPlaces(own.text) && namesNoNoun(own)) return "slots";
  if (named && namesNoThing(own) && before.subject.length > 0) return "topic";
  if (named && told >= 1 && own.text.length > 14) return "none";
  if (named && told >= 2 && !STARTS_AS_FOLLOW.test(own.text)) return "none";
  if (own.candidates.length > 0 && named) return "none";
  if (STARTS_AS_FOLLOW.test(own.text) && own.text.length <= 16 && told <= (topicReplaced(own, before) === null ? 2 : 4))
    return own.candidates.length > 0 ? "none" : "topic";
  const few = told <= (namesNoTopic(own) ? 4 : 2);
  if (own.text.length <= 14 && !named && few && before.subject.length > 0) return own.candidates.length > 0 ? "none" : "topic";
  return "none";
}
