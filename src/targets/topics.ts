/** A clause without figures -> what it says the next ones measure; a listing -> its parts. Pure. */
import { cutOutside } from "./brackets.ts";
import { JOINING } from "./slots.ts";
import { clean, parted, stripLeads } from "./strip.ts";

/** 小学、初中和高中 -> its parts. */
export function listed(words: string): readonly string[] {
  return cutOutside(words, JOINING).map((piece) => clean(piece.text));
}

const SHARE_PHRASE = /^.*?(?:率|比例|占比|比重|覆盖面|满意度|年限|规模|结构)(?=全|领先|位|居|保持|高于|不断|逐步|测评|$|，)/u;
const PROJECT = /^\S{2,20}?(?:建设项目|发展项目|项目|工程)(?=共?涉及|包括|$)/u;
const LONGEST_TOPIC = 26;

/** 增幅明显, 成效显著: how it went, not what. */
const QUALITY = /^\p{Script=Han}{2,6}(?:明显|显著|突出|较大|较快|迅速)$/u;

/** What a clause without figures says the next ones measure; "" where it names nothing short. */
export function topicOf(clause: string): string {
  if (QUALITY.test(clean(stripLeads(clause)))) return "";
  const words = clean(stripLeads(clause))
    .replace(/(?:排名|位居|名列|位列|居于)\S{2,60}$/u, "")
    .replace(/(?:已|将|应)?分别(?:为|是|达到?|提高[到至])$/, "")
    .replace(/^(?:逐[年步]|不断)?(?:严格控制|控制|缩小|压缩|提高|提升|降低|扩大|增加|优化|开展|加大)/, "");
  const share = SHARE_PHRASE.exec(words)?.[0];
  if (share !== undefined && share.length <= LONGEST_TOPIC + 10) return parted(share).noun;
  const project = PROJECT.exec(words)?.[0];
  if (project !== undefined) return parted(project).noun;
  const listEnd = /等(?<what>\p{Script=Han}{3,14})$/u.exec(words)?.groups?.["what"];
  if (listEnd !== undefined) return listEnd;
  return words.length <= LONGEST_TOPIC ? parted(words).noun : "";
}
