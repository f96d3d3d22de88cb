/** A share or ratio -> what it is of: its noun before it, a base (教师总数的2%), or a statement behind it. Pure. */
import { type Named, nameless, type Words } from "./named.ts";
import { shareBehind } from "./nouns.ts";
import { clean, nounIn, objectOf, parted, stripEnd } from "./strip.ts";

/** A share: of its noun before it, of a base (教师总数的2%), or a statement behind it (96.4%的学校…). */
export function shareName(before: string, { right, unit }: Words): Named {
  const ofBase = unit === "比" ? null : shareOfBase(before, right);
  if (ofBase !== null) return ofBase;
  const noun = stripEnd(before);
  if (noun === "") return { ...nameless, noun: shareBehind(clean(right)), behind: true, open: true };
  const ratio = unit === "比" ? RATIO.exec(clean(right))?.[0] : undefined;
  if (ratio !== undefined && !noun.endsWith(ratio))
    return { ...nameless, noun: nounIn(noun.replace(/^(?:根据|按照?|参照)/, "")) + ratio.replace(/^的/, ""), behind: true };
  if (unit === "比") return { ...nameless, ...parted(/之?比例?$/.test(noun) ? noun : `${noun.replace(/按(?:照)?(?=与)/, "")}之比`) };
  const rest = clean(right)
    .replace(/^的/, "")
    .replace(/[和及与、]{1,8}$/, "");
  if (/[中里内]$/.test(noun) && rest.length > 3) return { ...nameless, noun: noun + shareBehind(rest), behind: true, open: true };
  if (!SHARE_HEAD.test(noun) && (ACTED.test(rest) || rest.length > LONGEST_LABEL))
    return { ...nameless, subject: nounIn(noun), noun: stated(rest), behind: true, open: true };
  if (noun.endsWith("占") && noun.length > 2) return { ...nameless, ...parted(`${noun}比`) };
  const share = /占(?!比)[^，占]{2,}$/.test(noun) && !/[率例重比]$/.test(noun) ? `${noun}比例` : noun;
  return { ...nameless, ...parted(share) };
}

/** 100%|覆盖 says it; 60%|要达到本科学历 is the share who do. */
function stated(rest: string): string {
  const said = rest.replace(/^(?:要|须|应|需|将|均|都|已)+/, "");
  return said.length > 2 ? `${said}比例` : said;
}

/** What a share is named by. */
export const SHARE_HEAD = /(?:率|比例|比重|占比|之比|比|度|指数|水平|份额|覆盖面|年限|增幅|增速)(?:（[^（）]*）)?$/;
/** 15:1|的生师比要求. */
const RATIO = /^的?(?:生师比|师生比|班师比|生机比|师机比|职普比|普职比)/;
/** 100%|达到规范化要求: the statement behind belongs to the name. */
const ACTED = /^(?:要|须|应|需|将|均|都|已|全部|基本)*(?:达到|完成|实现|成立|覆盖|接入|参加|通过|配备|建立|开设|持证)/;
/** Words behind a share that are longer say what was done (100%|移交政府办园), not whose it is. */
const LONGEST_LABEL = 3;
const BASE = /^(?<who>.*?)(?<bound>不低于|不少于|不高于|不超过|至少|超过|占|达到|达|按照|按|为)(?<base>[^，占达按]{2,24}?)(?<of>的)?$/u;
const BARE_BASE = /^(?<who>)(?<bound>)(?<base>[^，占达按]{2,24}?)(?<of>的)?$/u;

/** 培训经费达到工资总额的|2%; 按应核编制|5%|的比例设置编制冗余度. */
function shareOfBase(before: string, right: string): Named | null {
  const container = /^[\s\uF8FE]*(?:的(?:比例|标准|幅度|额度)|(?=计算|折算|核定|计提))(?<then>.*)$/u.exec(right);
  const groups = (BASE.exec(before) ?? BARE_BASE.exec(before))?.groups;
  const of = groups?.["of"] === "的" && !/(?:目前|现在|\d年|总体|各自|分别)的$/.test(before);
  if (groups === undefined || !(of || container !== null)) return null;
  const said = (groups["bound"] ?? "") + clean((groups["base"] ?? "").replace(/^(?:照|于|到)/, ""));
  const bound = /^(?:按照?|为|占)?(?<bound>不低于|不少于|不高于|不超过|至少|超过)/.exec(said)?.groups?.["bound"] ?? "";
  const base = said.replace(/^(?:占|达到?|按照?|为)?(?:不低于|不少于|不高于|不超过|至少|超过)?/, "");
  const who = nounIn(clean(stripEnd(groups["who"] ?? ""))).replace(/(?<=.{2})(?:比例|比重)$/, "");
  const object = objectOf(container?.groups?.["then"] ?? right);
  const what = who === "" || (object.length > 2 && /(?:校|学|园|区|县|市|地|）)$/.test(who)) ? object : who;
  if (base === "" || /[率例]$/.test(base)) return null;
  return { ...nameless, noun: what === "" ? `占${base}的比例` : `${what}占${base}的比例`, bound };
}

const MULTIPLE = /^(?<who>.{2,}?)(?<bound>不低于|不少于|不高于|不超过|超过|达到?|为|是|相当于)(?<base>[^，]{2,24}?)的$/u;

/** 年培训量不低于在校生规模的|1.5倍 -> 年培训量与在校生规模之比. */
export function multipleOf(before: string): Named | null {
  const { who, bound, base } = MULTIPLE.exec(before)?.groups ?? {};
  if (who === undefined || base === undefined) return null;
  return {
    ...nameless,
    noun: `${nounIn(clean(stripEnd(who)))}与${base}之比`,
    bound: /^(?:不|超过)/.test(bound ?? "") ? (bound ?? "") : "",
  };
}
