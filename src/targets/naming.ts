/** The words around one quantity -> what it counts or measures: subject, verb, noun and change apart. Pure. */
import { changeOf } from "./change-names.ts";
import { countName } from "./count-names.ts";
import type { Named, Words } from "./named.ts";
import { multipleOf, shareName } from "./share-names.ts";
import { stripLeads } from "./strip.ts";

const SHARES = new Set(["%", "‰", "比", "个百分点", "百分点"]);

/** A share's noun stands before it, or is the statement behind it; a count's may stand on either side. */
export function nameOf(words: Words): Named {
  const named = namedBy(words);
  const rhythm = YEARLY.exec(words.left)?.[0];
  return rhythm === undefined || `${named.subject}${named.verb}${named.noun}${named.change}`.includes(rhythm)
    ? named
    : { ...named, verb: rhythm + named.verb };
}

/** 每年|改造10所薄弱学校: so many each year. */
const YEARLY = /每年(?=[^，。；]{0,80}$)/;

function namedBy(words: Words): Named {
  const before = withoutAdverbials(stripLeads(words.left));
  const changed = changeOf(before, words.right);
  if (changed !== null) return changed;
  if (words.unit === "倍") return multipleOf(before) ?? countName(before, words.right);
  return SHARES.has(words.unit ?? "") ? shareName(before, words) : countName(before, words.right);
}

/** 通过…等渠道, 在试验区内, 对…给予: where and how, not what. */
function withoutAdverbials(words: string): string {
  const rest = words
    .replace(/^(?:通过|依托|利用|采取|以)[^，]{2,40}?(?:渠道|方式|途径|形式|契机|手段)[，]?/u, "")
    .replace(/^(?:在|于)[^，]{2,16}?(?:内|中|里|上|范围内)(?=\S{2,})/u, "")
    .replace(/^(?:用于|为)(?=(?:[^，]{0,12})(?:购置|配备|新建|改造))/u, "")
    .replace(/^(?:对|为|给|向)(?<whom>[^，]{2,20}?)(?:给予|发放|提供|安排|划拨)/u, "$<whom>");
  return rest === words ? words : stripLeads(rest);
}
