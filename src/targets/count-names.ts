/** A count or measure -> what it is of: the noun behind it (50所示范校), before it (小学92所), and its verb and subject. Pure. */
import { type Named, nameless } from "./named.ts";
import { becameName, headOf } from "./nouns.ts";
import { CONTAINER, DROPPED, KEPT, VERB } from "./phrases.ts";
import { clean, objectOf, parted, stripEnd, stripLeads, stripManner } from "./strip.ts";

const verbAtEnd = new RegExp(`(?:(?:${VERB})[、和及]){0,8}(?:${VERB})(?:了|好|成|完成)?$`);
const droppedAlone = new RegExp(`^(?:${DROPPED})$`);
const droppedFirst = new RegExp(`^(?:${DROPPED})(?=.*等$)`);
const droppedVerb = new RegExp(`^(?:${DROPPED})`);
const startsWithVerb = new RegExp(`^(?:${VERB})`);
const keptAnywhere = new RegExp(`(?:${KEPT})(?:[、和及](?:${KEPT}))*`);
/** Nouns that need the thing behind the quantity to say anything: 规模为6-18个班|幼儿园. */
const MEASURED = /^.{0,4}(?:规模|面积|总数|数量|标准|人数|周期|时长|容量)$/;

/** 600人以上|学校|至少配备…: how large they are. */
const SIZED = /^(?:的)?(?:学校|小学|中学|初中|高中)(?:至少|应|要|须|均|都|$)/;

export function countName(before: string, right: string): Named {
  const noun = nounBehind(right);
  const ofList = /等$/.test(before) && noun !== "";
  if (ofList) return countedBehind({ subject: LISTED.exec(before)?.groups?.["who"] ?? "", verb: before, right, noun });
  if (stripEnd(before) === "" && SIZED.test(clean(right))) return { ...nameless, noun: `${noun}规模`, behind: true };
  if (stripEnd(before) === "") return countedBehind({ subject: "", verb: "", right, noun });
  const verb = verbAtEnd.exec(stripManner(before));
  const own = parted(stripEnd(before));
  if (MEASURED.test(own.noun) && noun !== "" && !/^\d/.test(own.noun)) return { ...nameless, ...own, noun: noun + own.noun, behind: true };
  if (verb !== null && noun !== "") return countedBehind({ subject: before.slice(0, verb.index), verb: verb[0], right, noun });
  if (noun !== "" && !GOES_ON.test(clean(right)))
    return modified(/[和及与、][\s\uF8FE]*$/.test(before) ? "" : stripEnd(before), noun, right);
  const isTurnedAbout = verb !== null && ADDED.test(verb[0]) && own.noun !== "";
  const subject = verb === null || isTurnedAbout ? "" : placeIn(subjectOf(before.slice(0, verb.index)));
  if (verb !== null && (subject !== "" || NOBODY.test(before.slice(0, verb.index))))
    return { ...nameless, subject, verb: keptAnywhere.exec(verb[0])?.[0] ?? "" };
  return { ...nameless, ...turned(own) };
}

/** 五县农村幼儿园项目|共涉及甲幼儿园、乙幼儿园等. */
const LISTED = /^(?<who>\S{2,20}?(?:项目|工程|计划))共?(?:涉及|包括|建设)/u;

const ADDED = /^(?:新增|增加|减少)$/;

/** 体育特色学校新增 -> 新增体育特色学校; 中小学每周 waits for its unit. */
function turned(own: Pick<Named, "verb" | "noun">): Pick<Named, "verb" | "noun"> {
  const added = /^(?<what>.{2,}?)(?<verb>新增|增加|减少)$/.exec(own.noun)?.groups;
  return added === undefined || own.verb !== "" ? own : { verb: added["verb"] ?? "", noun: added["what"] ?? "" };
}

/** Behind the quantity a new statement begins, no noun: 1.4亿元|为教师发放补助. */
const GOES_ON =
  /^(?:参加|参与|进入|升入|用于|投入|完成|通过|实现|达到|获|被|在|为|以|按|从|由|将|进行|开展|全部|均|都|已|覆盖|左右|并|（|标准的?$)/;
const LONGEST_MODIFIER = 16;

/** 县级以上教研机构|43名|专职教研员: the words before say whose or which. */
function modified(before: string, noun: string, right: string): Named {
  const { verb, noun: whose } = parted(stripLeads(before).replace(droppedVerb, ""));
  const short = whose.length <= LONGEST_MODIFIER && !/[、和]/.test(whose) ? whose : "";
  const became = becameName(clean(right));
  return { ...nameless, verb, noun: short + (became ?? noun), behind: true, open: became !== null || isTurned(noun, right) };
}

/** 5个|学科的学业水平考试方案 was turned round: its end is the end of all the words. */
function isTurned(noun: string, right: string): boolean {
  return noun.includes("的") && !clean(right).includes(noun);
}

/** Before a verb whose object is left out: nothing, or a place (清远市获得|88分). */
const NOBODY = /^(?:每年|\p{Script=Han}{1,6}[市县区])?$/u;

interface Behind {
  readonly subject: string;
  readonly verb: string;
  readonly right: string;
  readonly noun: string;
}

function countedBehind({ subject, verb, right, noun }: Behind): Named {
  const became = becameName(clean(right));
  const kept = keptAnywhere.exec(verb)?.[0] ?? "";
  const action = kept === "" ? ((droppedAlone.exec(clean(verb)) ?? droppedFirst.exec(stripLeads(verb)))?.[0] ?? "") : "";
  return {
    ...nameless,
    subject: subjectOf(subject),
    verb: kept,
    noun: became ?? noun,
    behind: true,
    open: became !== null || isTurned(noun, right),
    action,
  };
}

/** Only an institution or a level is a subject worth naming; 积极, 建设中 and the like are not. */
function subjectOf(words: string): string {
  const subject = (clean(stripEnd(stripLeads(words))).split("按")[0] ?? "").split(/(?<![一二三四五六七八九])、(?![^（]*）)/).at(-1) ?? "";
  if (startsWithVerb.test(subject)) return "";
  return /(?:组|委|政府|级|县|区|校|园|机构|市本级|部门|乡镇|镇|村|集团|中心|班|项目|计划|教师|学生|生)(?:（[^）]{1,8}）)?$/.test(
    subject,
  ) && subject.length <= 20
    ? subject
    : "";
}

/** 3万人口以上乡镇|办好: only places and schools may leave the object to the next figure. */
function placeIn(subject: string): string {
  return /[县区镇乡村校园级]$/.test(subject) ? subject : "";
}

/** The noun a count is of, when it stands behind it: 50所|中小学德育工作示范校. */
function nounBehind(right: string): string {
  const held = /^[\s\uF8FE]*的?(?:标准|比例|要求|规定|目标)(?!化)(?<then>[^的].{2,})$/u.exec(right)?.groups?.["then"];
  if (held !== undefined) return objectOf(held);
  const words = clean(right.replace(/^[\s\uF8FE]*(?:标准(?!化))?的?/, ""));
  if (/^（[^（）]*）$/.test(words)) return "";
  const container = CONTAINER.exec(words);
  return headOf(container === null ? words : words.slice(0, container.index));
}
