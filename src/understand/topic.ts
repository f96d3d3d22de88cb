/** A question -> what it is about, for another to be asked of it. Pure; text is Simplified. */
import type { Alone } from "./alone.ts";

/** Words the question before was about, in order; of two that overlap the longer. */
export function topicWords(before: Alone): readonly string[] {
  const words = [...before.candidates.map((c) => c.said), ...before.subject.map((s) => s.word)].filter((w) => !/附件|名单|专栏/.test(w));
  const longest = words.filter((w) => !words.some((o) => o !== w && o.includes(w)));
  return [...new Set(longest)].sort((a, b) => before.text.indexOf(a) - before.text.indexOf(b));
}
/** What the question before was about: its words in order, names, times and asking words left out; of two that overlap no character twice. */
export function topicOf(before: Alone): string {
  let end = 0;
  return topicWords(before)
    .map((word) => {
      const at = before.text.indexOf(word);
      const from = at >= 0 && at < end ? Math.min(word.length, end - at) : 0;
      end = Math.max(end, at + word.length);
      return word.slice(from);
    })
    .join("");
}

/** 幼儿园教师专科比例, of which it is asked how far it rose: the last word says what the figures are. */
export const shareOf = (before: Alone): string => {
  const said = /占比|比例|比重/.exec(before.text)?.[0] ?? "";
  return topicOf(before).includes(said) ? "" : said;
};
/** 评估通过率, of which another thing than its figure is asked. */
export const withoutRate = (topic: string): string => topic.replace(/(?<=..)(?:比例|占比|比率|率)$/, "");
/** 劳动教育，学生每周上几节, of which another is asked what he does: the topic without what was asked of it. */
export function withoutDetail(before: Alone): Alone {
  const [first = "", ...rest] = before.text.split(/[，,]/);
  const subject = before.subject.filter((s) => first.includes(s.word));
  const candidates = before.candidates.filter((c) => first.includes(c.said));
  return rest.length === 0 || subject.length + candidates.length === 0 ? before : { ...before, text: first, subject, candidates };
}
const IN_SCHOOLS = /^(?:在[校园](?:学生|生|幼儿)|学生|老师|教师|专任教师|教职工|学位|班级?)$/;
const SCHOOLS_COUNTED = /(?:多少|几)[所间家]|[校园]数/;
/** 在校生呢, after 中职学校有多少所: how many are in them. Null where no schools were counted, or none that is in them is named. */
export const inSchools = (noun: string, before: Alone): string | null =>
  IN_SCHOOLS.test(noun) && SCHOOLS_COUNTED.test(before.text)
    ? `${before.names.join("和")}${before.times[0] ?? ""}${topicOf(before)}${noun}有多少`
    : null;
