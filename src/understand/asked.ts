/** A question -> the same without the words that ask, and what part of its topic a message picks. Pure; text is Simplified. */
import type { Alone } from "./alone.ts";

/** Words that ask for something. */
export const ASKING = /多少|几[所个名人年时成]|什么|怎么|怎样|如何|哪|谁|吗|有没有|是不是|对吧|对不对|是吧|没错吧|啥|咋/;
/** 又怎么说, 有什么规定, 也这么写吗: asks no more than the question before did. */
export const SAME_ASKED =
  /^(?:里|中)?也是?(?:这么|这样|一样|同样)(?:说|写|定|规定|要求)?的?吗?[？?。]*$|^(?:又|也|那边|这边|那里|里)*(?:是|有|都)?(?:怎么|怎样|咋|如何|什么|啥)样?(?:说|写|弄|做|办|讲|搞|干|定|抓|规定|要求|打算|安排|说法|做法|办法|措施)?的?[呢啊？?。]*$/;

const COUNTED = "[十百千万亿]*(?:[所个名人家间条项次座位种类级岁年月天元%]|课时|学时)?";
const ASKED = new RegExp(
  `(?:分别|各自?|都|总共|一共)?(?:是|有|为|达到?|到)?(?:多少|[几哪](?=[所个名人年家条项次座间种些位级类岁月天]))${COUNTED}|些?(?:什么时候|何时|几时)|有?(?:什么|啥)样?|怎么样?|怎样|如何|(?:是|由|归)?谁|有没有|是不是|[吗呢]$`,
  "g",
);
/** 柳州学校哪些要扩建 without its asking words, for another question about the same to be put after it. */
export const withoutAsking = (text: string): string => text.replace(/[？?。]+$/, "").replace(ASKED, "");

const PART =
  /^(?:那么?|这)?(?:其中|当中|里面|里头|这里面|这里头|这当中)(?:的)?(.{1,8}?)(?:的)?(?:要|又)?(?:占|有|是|共)?(?:了|到)?(?:多少|几)?[所个名人家万间位]*[呢啊？?。]*$/;
/** 其中公办, 当中市级的占几个: the part of the topic that the same is asked of. Null where it is none, or more is asked. */
export function partSaid(own: Alone): string | null {
  const part = PART.exec(own.text)?.[1] ?? null;
  return part === null || ASKING.test(part) || own.names.length + own.times.length > 0 ? null : part;
}
/** The question before with the part put before its topic; of two words for the same kind the one said stands. */
export function ofPart(part: string, topic: string, asked: string): string {
  const last = part.slice(-1);
  const kind = part.length > 2 && topic.endsWith(last) ? part.slice(0, -1) : part;
  return asked.replace(topic, asked.includes(kind + topic) ? topic : kind + topic);
}
