/** A question -> the same without the words that ask, and what part of its topic a message picks. Pure; text is Simplified. */
import { wordClass } from "../words.ts";
import type { Alone } from "./alone.ts";

/** Words that ask for something. */
export const ASKING = /多少|几[所个名人年时成]|什么|怎么|怎样|如何|哪|谁|吗|有没有|是不是|对吧|对不对|是吧|没错吧|啥|咋/;
/** What leads over to the question and says nothing of it: 那, 换成, 不对我问的是. */
const LEADING =
  /^(?:(?:不好意思|抱歉|对不起|算了|好吧?|好的|行吧?|嗯|哦|谢谢|不对|不是|错了|弄错了|说错了)[，, ]?)?(?:(?:刚才|刚刚|我)*(?:说|打|问|写)错了?[，, ]*)?(?:我是?(?:问|说|指|要问|想问|要)(?:的是?)?|应该是|只(?:看|要|问|算)|就(?:看|要|问)|(?:再|还要|也)?加上|连同|那么?(?![个些里边样年时段种位份条项])|换成|换|再看看?|改成|回到|至于|还有(?:呢(?=[，,]))?)?[，, ]?/;
export const stripped = (text: string): string => text.replace(LEADING, "").replace(/^(它们?|这个|那个|这些|那些|上面这些|上面)的?/, "");

/** 又怎么说, 有什么规定, 也这么写吗: asks no more than the question before did. */
export const SAME_ASKED =
  /^(?:里|中)?也是?(?:这么|这样|一样|同样)(?:说|写|定|规定|要求)?的?吗?[？?。]*$|^(?:又|也|那边|这边|那里|里)*(?:是|有|都)?(?:怎么|怎样|咋|如何|什么|啥)样?(?:说|写|弄|做|办|讲|搞|干|定|抓|规定|要求|打算|安排|说法|做法|办法|措施)?的?[呢啊？?。]*$|^(?:有没有|有无|有)(?:提|写|定|说|讲)?(?:到|过)?(?:[这那](?:个|项|样的?|一?条|方面的?)?|类似的?|同样的?|一样的?)?(?:数字?|目标|指标|要求|规定|内容|说法|数据|标准|做法|政策|措施)?(?:(?:多少|几)\p{Script=Han}?)?的?(?:吗|没有?)?[？?。]*$/u;

const COUNTED = "[十百千万亿]*(?:[所个名人家间条项次座位种类级岁年月天元%些]|课时|学时)?";
const ASKED = new RegExp(
  `(?:分别|各自?|都|总共|一共)?(?:要|得|该)?(?:是|有|为|达到?|到)?(?:多少|[几哪](?=[所个名人年家条项次座间种些位级类岁月天]))${COUNTED}|些?(?:什么时候|何时|几时)|有?(?:什么|啥)样?|怎么样?|怎样|如何|(?:是|由|归)?谁|有没有|是不是|要不要|会不会|(?:[这那](?:[条项个件]|一?块儿?|方面))?(?:都|又)?[是由归该]?(?:谁|哪[些个几]?(?:单位|部门|家)|什么部门)来?(?:牵头|负责|管|落实|抓|承担)的?|[吗呢]$`,
  "g",
);
/** 柳州学校哪些要扩建 without its asking words, for another question about the same to be put after it. */
export const withoutAsking = (text: string): string => text.replace(/[？?。]+$/, "").replace(ASKED, "");

const PART =
  /^(?:那么?|这)?(?:其中|当中|里面|里头|这里面|这里头|这当中)(?:的)?(.{1,8}?)(?:的)?(?:要|又)?(?:占|有|是|共)?(?:了|到)?(?:多少|几)?[所个名人家万间位]*[呢啊？?。]*$/;
/** 民办的有吗, 有没有寄宿制的. */
const KIND_ASKED =
  /^(?:那么?)?(?:有没有|有)?(公办|民办|公立|私立|普惠性?|寄宿制?|新建|改扩建|扩建)的(?:学校|园)?(?:有吗|有没有|没有|吗|(?:有|是)?(?:哪些|哪?几[所个家间]|多少)|有?(?:多少|几)[所个家间]?)[？?。]*$/;
/** 省级的呢, of workshops asked of no level. */
const KIND_ALONE = /^(?:那么?)?(公办|民办|普惠性?|国家级|自治区级|省级|市级|县级|校级|城市|城区|市区|农村|乡村)的?(?:呢|那边呢)[？?。]*$/;
/** 其中公办, 当中市级的占几个, 民办的有吗: the part of the topic that the same is asked of. Null where it is none, or more is asked. */
export function partSaid(own: Alone): string | null {
  const kind = own.names.length === 0 ? (KIND_ASKED.exec(own.text) ?? KIND_ALONE.exec(own.text))?.[1] : undefined;
  if (kind !== undefined) return kind;
  const part = PART.exec(own.text)?.[1] ?? null;
  return part === null || ASKING.test(part) || own.names.length + own.times.length > 0 ? null : part;
}
/** The question before with the part put before its topic; of two words for the same kind the one said stands. */
export function ofPart(part: string, topic: string, asked: string): string {
  const last = part.slice(-1);
  const kind = part.length > 2 && topic.endsWith(last) ? part.slice(0, -1) : part;
  return asked.replace(topic, asked.includes(kind + topic) ? topic : kind + topic);
}

/** 怎么扶持: how, of what was told. */
const ONLY_HOW = /^(?:那|又|具体)?(?:怎么|怎样|如何|咋)(?!办)\p{Script=Han}{1,3}?的?[呢啊？?。]*$/u;
/** 总投资多少, 一年学费呢: asks for a trait of what was told, and names nothing that has it. */
const TRAIT =
  /^(?:总|年|每年|一年)?(?:投资|投入|经费|资金|花费|费用|造价|学费|收费|工资|薪酬|面积|地址|地点|位置|选址|学位|规模|容量|期限|工期|名单|每[周年月天人生校班]|每学期|一[周天]|一学期|一个月|建[成好]|完工|竣工|投用|开工|增加|减少|增长|下降|上升)额?$/;
export const namesNoThing = ({ subject, candidates, text }: Alone): boolean =>
  ONLY_HOW.test(text) || (candidates.length === 0 && subject.length > 0 && subject.every((s) => TRAIT.test(s.word)));
/** Who has a part in everything; of 家长要做什么 no topic is told but the one before. */
const ACTOR = /^(?:家长|父母|老师|教师|学生|孩子|学校|校长|班主任|政府|部门|企业|社区|家庭|村里|县里|单位)们?$/;
const ANY_THING = /^(?:好处|作用|责任|任务|条件|办法|做法|待遇|要求|问题|情况)$/;
/** Names who does or gets something, and what only by a verb. */
export const namesNoTopic = ({ subject, candidates, text }: Alone): boolean =>
  candidates.length === 0 &&
  subject.some((s) => ACTOR.test(s.word)) &&
  (TAKES_PART.test(text) || subject.every(({ word }) => ACTOR.test(word) || ANY_THING.test(word) || wordClass(word) === "verb"));
/** 老师参加有没有补贴: takes part in what was told. */
const TAKES_PART = /(?:参加|参与|配合|加入)(?:了|的|得)?(?=[有能要会可吗，,？?]|$)/;
