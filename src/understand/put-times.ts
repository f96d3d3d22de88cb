/** The question before and the year, or whether a goal is meant, of a message -> the question before asked of that. Pure; text is Simplified. */
import type { Alone } from "./alone.ts";

/** @param beside the time asked before stays beside the one said. */
export const putTimes = (own: Alone, before: Alone, text: string, beside = false): string =>
  put(own, before, text, beside).replace(/(20\d{2}年)(?:和\1)+/g, "$1");

function put(own: Alone, before: Alone, text: string, beside: boolean): string {
  const old = before.times.find((t) => text.includes(t));
  const said = [...new Set([...(beside && old !== undefined ? [old] : []), ...own.times])].join("和");
  const plain = own.times.length > 0 ? putBasis(own, text).replace(/现在|目前/, "") : putBasis(own, text);
  if (old === undefined) return own.times.length === 0 ? plain : `${said}${plain}`;
  if (own.times.length > 0) return plain.replace(old, said);
  return own.basis === null || THAT_YEAR.test(own.text) ? plain : plain.replace(new RegExp(`[“"「『]?${old}[”"」』]?[年底末初]*`), "");
}
/** 当年的规划数. */
const THAT_YEAR = /那一?年|当年|同年/;
/** 目标呢, after what was reached; 现在呢, after a goal: the words for the other go, and those for this come in. */
function putBasis({ basis }: Alone, text: string): string {
  if (basis === "achieved") {
    const bare = text
      .replace(/(?:要|打算|准备|计划)(?:新建|建|办|增加)/, "有")
      .replace(/要?(?:控制|保持|稳定|压减?|降)[在到](?=多少|几|百分之)/, "占")
      .replace(/目标(?:是|值)?|(?:要|想|打算|准备)(?=占|达|到|有|多少|几)/g, "");
    if (/呢[？?。]*$/.test(bare)) return `${bare.replace(/(?:呢|怎么样)?[？?。]*$/, "").replace(/的$/, "")}现在是多少`;
    return bare.replace(/(?<!现在|实际|已经)(?=(?:占|达到?|有|是)?(?:多少|(?<!哪)几[所个名人家次项]))(?<!有哪|哪)/, "现在");
  }
  return basis === "goal" ? putGoal(text) : text;
}
/** 目标呢, after what was reached: a question that asks for a goal already stays as it is. */
function putGoal(text: string): string {
  const bare = text
    .replace(/(?<![率数例])[，,]?(?:增幅|涨幅|降幅|增长率?)(?:(?:目标)?是)?(?:多少)?/, "数是多少")
    .replace(/[，,]?(?:增幅|涨幅|降幅|增长率?)(?=(?:目标)?是|$)/, "")
    .replace(
      /实际值?(?:是|为)?|(?:已经?|现在|目前)?(?:达到|实现|有)?(?=(?:多少|几[个所名])?了)|(?:现在|目前)(?:已经?)?有?(?=多少|几)|现在|目前/g,
      "",
    )
    .replace(/(多少|几.)了/, "$1");
  const done = /了(?=多少|几)/;
  if (done.test(bare)) {
    const later = bare.replace(/(?<=[五年期末底间])(\p{Script=Han})了(?=多少|几)/u, "要$1");
    return later.replace(/(\p{Script=Han}{2})了(?=多少|几)/u, "要$1").replace(done, "");
  }
  if (/怎么|怎样|如何|什么|谁|目标|(?:要|打算|计划|准备|力争)[^，,。？?]{0,6}(?:多少|几)/.test(bare)) return bare;
  if (/(?:多少|几[个所名])[^，。？?呢]{2}/.test(bare)) return bare.replace(/(?:达到|是|要|有)?(?=多少|几)/, "要达到");
  if (/多少|几[个所名]/.test(bare)) return bare.replace(/(?:达到|是|要|有)?(?=多少|几[个所名])/, "目标是");
  return bare.replace(/(?:达到|是|要)?[？?。]*$/, "目标是多少");
}
