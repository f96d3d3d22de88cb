/** Numbers that measure nothing: dates, numbers of laws and lists, names, set phrases. Text in, the places to leave alone out. Pure. */
import type { Span } from "../domain/source.ts";
import type { PatternRow } from "./pattern-row.ts";
import { UNIT } from "./unit-words.ts";

const YEAR = "(?:19|20)\\d{2}";
const N = "(?:\\d{1,12}|[零一二三四五六七八九十百]{1,8})";

export const masks: readonly PatternRow[] = [
  { name: "title of a document", pattern: /《[^》]{1,80}》/g, matches: "《3-6岁儿童学习与发展指南》", leaves: "3-6个" },
  {
    name: "coined name in quotation marks",
    pattern: /[“"‘「『](?![^”"’」』]{0,24}(?:达到|%))[^“”"‘’「」『』]{1,24}[”"’」』]/g,
    matches: "“5个100工程”",
    leaves: "“达到95%”",
  },
  {
    name: "number of a document",
    pattern: /[〔[（]20\d{2}[〕\]）]\s?\d{0,8}号?|第?\d{1,8}号(?:令|文)?/g,
    matches: "〔2022〕13号",
    leaves: "13所",
  },
  {
    name: "year or span of years",
    pattern: new RegExp(
      `(?<![\\d.])${YEAR}(?:\\s?[-至到年]{1,3}\\s?(?:${YEAR}|\\d{2}(?=年)))?(?:\\s?年(?!级)|(?![\\d.万亿余多%]|\\s?${UNIT}))`,
      "g",
    ),
    matches: "2021-2025年",
    leaves: "2021所",
  },
  {
    name: "date",
    pattern: new RegExp(
      `(?:20\\d{2}){2}年?|20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?|\\d{5,8}日|${N}月(?:份|底|初|末|${N}日)?|${N}日`,
      "g",
    ),
    matches: "7月11日",
    leaves: "7个月",
  },
  {
    name: "ordinal",
    pattern: new RegExp(`第\\s?${N}|前${N}(?=[名位强所个家])|[首头]批|${N}次(?:全会|全体|会议|代表|党代会|人代会)`, "g"),
    matches: "第三期",
    leaves: "三所",
  },
  {
    name: "list number",
    pattern: /^\s*(?:\d{1,2}[.、．](?!\d)|[（]\s?\d{1,2}\s?[）]|[①-⑳])|[一二三四五六七八九十]{1,3}是/g,
    matches: "1.突出德育",
    leaves: "1.5万人",
  },
  { name: "box, table, annex", pattern: new RegExp(`(?:专栏|附?表|附件|图|案例)\\s?${N}`, "g"), matches: "专栏7", leaves: "7个" },
  {
    name: "name with a sign",
    pattern:
      /\d{0,6}[A-Za-z]{0,12}\d{0,6}\s?\+\s?\d{0,6}[A-Za-z]{0,12}\d{0,6}|[A-Za-z]{1,12}-?v?\d{1,8}|\d[Gg](?![A-Za-z])|(?<![\d.])[1-5]\.0(?![\d%万亿个所])/g,
    matches: "1+X",
    leaves: "1个",
  },
  {
    name: "age or class",
    pattern: new RegExp(
      `(?<![\\d.]|(?:寿命|平均年龄)[^，。；]{0,16})${N}(?:、${N}){0,8}(?:[-至到]${N})?(?:周?岁|年级|年制|年一贯|年行动|年攻坚|年提升|年计划)`,
      "g",
    ),
    matches: "3-6岁",
    leaves: "3-6所",
  },
  {
    name: "set phrase",
    pattern:
      /[一二两三四五六七八九十]{1,6}(?:位一体|体化|方面|贯制|级|类|期|届|维|线|区|中全会|个方面|个阶段|个层[次面]|个维度|个环节|个关系|个意识|个自信|个维护|个统一|个只增|手抓|免一补|学一做|项规定|项准则)|\d{1,4}周年|[一二三四五六七八九十]{1,6}(?:所|个|种|项|批|类|位|名|家|支|条|年|次)(?:之一|不漏)/g,
    matches: "三位一体",
    leaves: "三所",
  },
  {
    name: "slogan of numbers",
    pattern:
      /\d{1,8}个?(?:理念|抓手|意识|自信|维护|坚持|统筹|结合|转变|突破|倾斜|阵地|党建主阵地|方面|环节|阶段|层次|关系|维度|原则|到位|确保|不断|更加|统一|100)|\d{1,8}支队伍(?:的)?建设|[两三四五六]个100%/g,
    matches: "4个抓手",
    leaves: "4个项目",
  },
  {
    name: "ratio of several parts",
    pattern: /(?<!\d)\d{1,6}(?:\s?[:：]\s?\d{1,6}){2,12}/g,
    matches: "按6：2：1：1分担",
    leaves: "1：19",
  },
  {
    name: "reach of a service",
    pattern:
      /(?<!\d)\d{1,8}(?:米|公里|分钟)(?:服务)?(?:半径|覆盖率|生活圈|健身圈|阅读圈|文化圈|就学圈|步行|交通圈|见方|[\u4e00-\u9fff]{0,6}圈)/g,
    matches: "15分钟生活圈",
    leaves: "500米",
  },
  {
    name: "how often",
    pattern: new RegExp(`每${N}(?:年|个?月|周|学期)[^，。；\\d]{0,6}(?:一|1)次`, "g"),
    matches: "每五年评选一次",
    leaves: "每年1次",
  },
  {
    name: "class over size",
    pattern: /\d{1,8}人(?:以上|以下|及以上)?(?:的)?(?:超?大?班额|大?班级|教学班|大班)/g,
    matches: "66人以上超大班额",
    leaves: "66人以上",
  },
  {
    name: "size of the places meant",
    pattern:
      /(?<=(?:残疾|招收|随班就读|人口)[^，；。\d]{0,6})\d[\d.]{0,12}[万余]?(?:名|人)(?:及?以[上下])的?\p{Script=Han}{0,4}(?:学校|幼儿园|小学|中学|乡镇|县|村|街道|社区)|\d[\d.]{0,12}[万余]?(?:名|人)及?以[上下]的?(?:学校|幼儿园|小学|中学|高中)(?=(?:应当?|要|须|必须|至少|原则上|按规定)?(?:配[备足齐建]|设[置立]|建立|建有|开设|聘请))/gu,
    matches: "残疾学生5人以上的普通学校",
    leaves: "5人以上",
  },
  {
    name: "population of the places meant",
    pattern:
      /(?<!每)\d[\d.]{0,12}万?(?:以[上下])?(?:常住)?人口(?:以[上下])?(?:的)?(?:乡?镇|县|村|街道|社区)|(?<=每)\d[\d.]{0,12}万?[名人]?(?:及?以[上下](?:常住)?人口|(?:常住)?人口及?以[上下])的?(?:乡?镇|县|行政村|村|街道|社区)/g,
    matches: "3万人口以上乡镇",
    leaves: "每10万人口",
  },
  {
    name: "service of a person",
    pattern: /(?:任教|从教|工作|任职|入职|累计|连续任教|服务|年满|满|教龄)(?:累计)?满?\d+(?:学)?年(?:以上|及以上|以内|内)?/g,
    matches: "从教10年以上",
    leaves: "10年",
  },
];

/** Places of a plain text that hold no quantity, in order. */
export function maskedSpans(text: string): readonly Span[] {
  const found = masks.flatMap(({ pattern }) => [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length })));
  return found.sort((a, b) => a.start - b.start);
}
