/** A message that sets places side by side -> of which places: those that the same was just asked of. Pure; text is Simplified. */
import type { Alone } from "./alone.ts";
import { ordinalOf } from "./shown-list.ts";

/** One city named, but two compared: the other is the one before. */
export function comparesOn(own: Alone, before: Alone): boolean {
  const [name] = own.names;
  return own.names.length === 1 && COMPARES.test(own.text) && before.names.length > 0 && !before.names.includes(name ?? "");
}
const COMPARES =
  /比.{1,10}[高低多少大小快早](?:吗|不|没|还是)|谁.{0,4}[高低多少大小]|比呢|相比|一样[不吗]|哪[家个].{0,4}[高低多少]|一起比|连.{1,8}一起/;
/** 两边, 上面三个地方: all places the same was just asked of. */
export const GROUP =
  /两边|两个(?:城?市|地方)|双方|[两三四几]地(?![区方])|(?:这|那|上面|前面)(?:的)?[两三四几]个?(?:地方|城?市)|[三四]个地方/;
/** A comparison that names no place, or one more, is of all places the same was just asked of. */
const COMPARED =
  /差多少|相差|[谁哪](?:一?[个座](?:城?市|地方|[县区])?|[家里边])?(?:的)?(?:目标|要求|标准|规定|指标)?(?:最|更|比较|[写做说定]得).{0,4}|差(?:几|了|距|多大)|[谁哪](?:个?[县区市]|[个家里边])?(?:[定说写做]?[得的]|要|会)?[高低多少大快早](?:一?[些点])?[呢啊]?[？?。]*$|最[高低多少早晚]|(?:有|又有)?(?:什么|啥|哪些|何)?(?:不同|不一样|区别|差别|异同)(?:的(?:地方)?)?[呢吗啊]?[？?。]*$|[跟和与同].{2,8}比(?=[，,呢]|$)|也(?:要)?(?:加进来|加进去|算上|放进来|对照|对比|比一?比|比一下|一起|拉进来)|对照|对比|比一?比|总结|归纳|汇总/;
/** 谁写了具体人数: which of the places tells a detail of what was asked; no thing of its own is named. */
export const WHO_SAYS = {
  pattern:
    /(?:谁|哪(?:[边家里]|一?[个些座](?:城?市|地方|[县区])?))(?:都|也)?(?:是)?(?:写|定|提|给|说|列|讲|明确|有)(?:[了出明到过清着]){0,2}(?:具体|明确|确切|准确)?的?(?:人数|数字?|数量|时间表?|年份|年限|日期|标准|比例|目标|指标|部门|单位|金额|钱数|要求|期限|名单)/,
  matches: "三个市比一比，谁写了具体人数",
  not: "谁写了课后服务的经费",
};
/** No other thing is named: the detail is one of what was asked before. */
export const asksDetail = ({ subject, text }: Alone): boolean => {
  const rest = text.replace(WHO_SAYS.pattern, "").replace(/比一?比|比较|对比|城市|地方/g, "");
  return WHO_SAYS.pattern.test(text) && !subject.some((s) => rest.includes(s.word));
};
export const comparesPlaces = (text: string): boolean => GROUP.test(text) || COMPARED.test(text) || WHO_SAYS.pattern.test(text);
/** The places a message that names none is about. */
export function placesBefore(own: Alone, before: Alone): readonly string[] {
  const asked = [...new Set([...before.along, ...before.names])];
  if (!comparesPlaces(own.text)) return before.names;
  return asked.length < before.cities.length + before.others.length && saysAll(own.text, before) ? [] : asked;
}
/** 三个市, after three were asked one by one: by their names. */
export function groupNamed(text: string, own: Alone, before: Alone): string {
  const said = /(?:前面|上面|刚才|这|那|的)*([两三四])个?(?:城?市|地方)(?:里|中)?/.exec(text);
  const asked = [...new Set([...before.along, ...before.names])];
  return said === null || ordinalOf(said[1] ?? "") !== asked.length || own.places.length > 0
    ? text
    : text.replace(said[0], asked.join("、"));
}
/** 四个地方, where four are held. */
function saysAll(text: string, { cities, others }: Alone): boolean {
  const said = /([两三四五六七八九])个?(?:地方|城?市|家|地)/.exec(text)?.[1];
  return said !== undefined && ordinalOf(said) === cities.length + others.length;
}

/** 港北…, 那钦州呢, 差多少: the places of the run of questions about one subject that ends with the last; of one city its counties or schools. */
export function askedAlong(earlier: readonly Alone[], last: Alone): readonly string[] {
  const run = earlier.slice(earlier.findLastIndex((r) => !sameSubject(r, last)) + 1);
  const beside = (r: Alone): boolean => !r.cities.some((c) => last.cities.includes(c)) || (r.places.length > 0 && last.places.length > 0);
  return [...new Set(run.flatMap((r) => (beside(r) ? r.names.filter((n) => !last.names.includes(n)) : [])))];
}
/** 2025年…, 2020年呢, 差几个点: the year of the question before the last, where both ask the same of one place. */
export function yearAlong(earlier: Alone | undefined, last: Alone): number | null {
  const [year, other] = earlier?.years ?? [];
  const one = year !== undefined && other === undefined && last.years.length === 1 && last.years[0] !== year;
  return one && earlier !== undefined && sameSubject(earlier, last) && earlier.names.join() === last.names.join() ? year : null;
}
function sameSubject(a: Alone, b: Alone): boolean {
  if (a.subject.length === 0 && a.candidates.length === 0) return true;
  const [mine, theirs] = [a, b].map((r) => r.candidates.map((c) => c.measure).join());
  if (mine !== "" && mine === theirs) return true;
  const [few = [], many = []] = [a.subject, b.subject].map((s) => s.map(({ word }) => word)).sort((x, y) => x.length - y.length);
  return few.length > 0 && few.every((w) => many.includes(w));
}
