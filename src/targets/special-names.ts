/** Figures whose name is built from the statement around them: served population, time allowed, money for a purpose, scale. Pure. */
import { type Named, nameless } from "./named.ts";
import { nameOf } from "./naming.ts";
import { headOf } from "./nouns.ts";
import { isDeadline, type Slot } from "./slots.ts";
import { clean, nounIn, stripLeads } from "./strip.ts";
import { kindOfUnit } from "./unit-words.ts";

/** @param rest the clause and what follows it in the sentence, behind the quantity. */
export function specialName(slot: Slot, rest: string): Named | null {
  const { unit } = slot.found.quantity;
  if (/人\/[名位]$/.test(unit ?? "")) return staffName(slot);
  if (/人\/[所个家座间]$/.test(unit ?? "")) return populationName(slot.right + rest);
  if (isDeadline(slot.found)) return deadlineName(rest.replace(COUNTED, ""));
  if (unit === "年" && /(?:连续|提前)$/.test(slot.left.trimEnd())) return runName(slot, rest);
  if (kindOfUnit(unit) === "money") return purposeName(slot, rest);
  if (/^(?:[，]|以?上)?规模(?!以上|以下)/.test(slot.right)) return scaleName(slot);
  return unit === "人" ? sizeName(slot) : null;
}

const SCHOOL = /^[^，；。]{0,20}?(?<what>\p{Script=Han}{0,4}(?:幼儿园|小学|初中|高中|学校|中学|卫生室|图书馆))/u;

/** 每10－15万人口设置1所|普通高中 -> 普通高中服务人口. */
function populationName(rest: string): Named {
  const what = SCHOOL.exec(rest)?.groups?.["what"] ?? "";
  const noun = what.replace(/^.*(?:[个班所为]|以[上下]的?)/, "");
  return { ...nameless, noun: `${noun}服务人口`, behind: true };
}

/** 每50名学生配备1名|生活管理人员 -> 生活管理人员配备标准. */
function staffName(slot: Slot): Named {
  const whose = clean(stripLeads(slot.left)).replace(/按(?:照)?$/, "");
  return {
    ...nameless,
    subject: whose.length > 1 ? whose : "",
    noun: `${headOf(clean(slot.right.replace(/^的(?:比例|标准)?/, "")))}配备标准`,
    behind: true,
  };
}

/** 至少完成|一次不少于30天的|跟岗研修, 新建小学|10所: how many stands in records of their own. */
const COUNTED =
  /(?:至少(?=\p{Script=Han}))|(?:至少|不少于|不低于|约)?(?:\d[\d.]{0,12}|[一二两三四五六七八九十百]{1,8})[万余多]*(?:个?学时|课时|(?:人次|[所个家项名间天次套人门]))(?:以上|左右)?的?/gu;

const BUILD =
  /^\s*(?:分期|逐步|全面|基本|全部)?(?<verb>改造提升|提升改造|提质改造|新建|建设|改扩建|扩建|建成|完成|消除|化解|改造|培训|轮训|实现)(?<what>[^，；。]{2,40})/u;

/** 三年内|分期建设10所幼儿园 -> 幼儿园建设周期; the last statement of the sentence counts. */
function deadlineName(rest: string): Named {
  const statements = rest.split(/[，；。]/).map((words) => BUILD.exec(words.trim())?.groups);
  const last = statements.findLast((groups) => groups !== undefined);
  const what = headOf(clean((last?.["what"] ?? "").replace(/^[\d一二三四五六七八九十百-]+(?:余|多)?[所个家项名间]/, "")));
  if (what !== "") return { ...nameless, noun: `${what}${last?.["verb"] ?? ""}期限` };
  return { ...nameless, noun: `${nounIn(clean(rest.split(/[，；。]/)[0] ?? ""))}期限` };
}

/** 连续|三年|将学位供给列入民生实事 -> 学位供给列入民生实事连续年数; 比计划提前|三年|通过检查. */
function runName(slot: Slot, rest: string): Named {
  const before = clean(stripLeads(slot.left));
  const said = clean((rest.split(/[，。；]/)[0] ?? "").replace(/^(?:将|把|被|了|地)/, ""));
  if (before.endsWith("提前")) return { ...nameless, noun: `${before}${said.replace("了", "")}`, behind: said !== "", open: true };
  const whose = before.replace(/连续$/, "");
  return { ...nameless, noun: `${whose}${said}连续年数`, behind: said !== "", open: true };
}

const SOURCE = /^(?:累计|共)?(?:各级|中央|省级|市级|县级|上级|本级|财政|专项|安排|筹措|投入|统筹)*(?:财政|资金|投入|经费|专项资金)?$/;
const PURPOSE =
  /^(?:的?资金)?\s*[，]?(?:专项)?(?:为|向|给|用于|支持|改善|资助|补助|奖励)(?:约|近|超过)?(?:[\d.]+[余多]?[万亿]?[余多]?[名个所人位])?(?<who>[^，；。\d]{2,30})/u;

/** 各级财政|近1.4亿元|为近1万名乡村教师发放生活补助 -> 乡村教师生活补助资金. */
function purposeName(slot: Slot, rest: string): Named | null {
  const own = nameOf({ left: slot.left, right: "", unit: "元" });
  const purpose = PURPOSE.exec(rest);
  if (purpose === null || !SOURCE.test(own.noun)) return null;
  const verb = /^(?:改善|资助|补助|奖励|支持)/.exec(purpose[0].replace(/^的?资金\s*/, ""))?.[0] ?? "";
  const what = clean((purpose.groups?.["who"] ?? "").replace(/(?:发放|提供|给予|支付|落实)(?=\S{2,})/u, ""));
  return { ...nameless, verb: own.verb === "投入" ? "投入" : "", noun: `${verb}${what}资金` };
}

const SIZED =
  /^的?(?<what>\p{Script=Han}{0,6}?(?:学校|小学|中学|初中|高中|幼儿园|教学点))(?:的(?<whose>\p{Script=Han}{2,10}?)(?:要求|标准)?)?$/u;
const ACTED_ON = /(?<act>撤并|保留|整合|撤销)$/;

/** 撤并|50人以下|小规模学校 -> 撤并的小规模学校学生规模: the bound says which schools are meant. */
function sizeName(slot: Slot): Named | null {
  if (!/^[<>]/.test(slot.found.quantity.comparator)) return null;
  const { what, whose } = SIZED.exec(clean(slot.right))?.groups ?? {};
  if (what === undefined) return null;
  const act = ACTED_ON.exec(clean(slot.left))?.groups?.["act"];
  return {
    ...nameless,
    noun: `${act === undefined ? "" : `${act}的`}${what}学生规模${whose === undefined ? "" : `（${whose}）`}`,
    behind: true,
    open: true,
  };
}

/** 万人|规模的专科学校 -> 专科学校规模. */
function scaleName(slot: Slot): Named | null {
  const what = headOf(clean(slot.right.replace(/^(?:以?上)?规模(?:的)?/, "")));
  return what.length < 2 ? null : { ...nameless, noun: `${what}规模`, behind: true };
}
