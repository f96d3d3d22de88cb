/** Words of spoken Cantonese (白话), as people of 港北 and 清远 type them, and what they are in written Chinese. Data, and the one reader. Text is Simplified. */
import { DIALECTS } from "./dialects.ts";
import type { SpokenWord } from "./spoken.ts";

export const SPOKEN: readonly SpokenWord[] = [
  { pattern: /几多/g, means: "多少", matches: "有几多间", not: "几个" },
  { pattern: /几时/g, means: "什么时候", matches: "几时起好", not: "课时" },
  { pattern: /(?<![周身旁海沿])边度(?=写|讲|出|话)/g, means: "哪里", matches: "边度写嘅", not: "老师住边度" },
  { pattern: /(?<![身周旁海沿外两单左右这那里])边(?=[间个度位家份])(?!个别)/g, means: "哪", matches: "边间学校", not: "身边个人" },
  {
    pattern: /(?<![一二两三四五六七八九十几\d有重难要观地特优亮焦热试站网])点(?=样|算|解|搞|做)/g,
    means: "怎么",
    matches: "点样收生",
    not: "三点做法",
  },
  { pattern: /乜嘢|咩嘢|乜(?!嘢)|咩(?!嘢)/g, means: "什么", matches: "有乜嘢要求", not: "什么" },
  { pattern: /有冇/g, means: "有没有", matches: "有冇补贴", not: "有无" },
  { pattern: /冇/g, means: "没有", matches: "冇写", not: "有" },
  { pattern: /唔该晒?/g, means: "多谢", matches: "唔该晒", not: "唔会" },
  { pattern: /唔(?!该)/g, means: "不", matches: "唔会", not: "唔该" },
  { pattern: /嘅/g, means: "的", matches: "民办嘅", not: "的" },
  { pattern: /喺/g, means: "在", matches: "喺边度", not: "在" },
  { pattern: /而家|依家/g, means: "现在", matches: "而家几多", not: "国家" },
  { pattern: /咁(?=多|样|少)/g, means: "这么", matches: "咁多人", not: "这么多" },
  { pattern: /嗰/g, means: "那", matches: "嗰句", not: "那句" },
  { pattern: /仲有/g, means: "还有", matches: "仲有呢", not: "还有呢" },
  { pattern: /佢哋?/g, means: "他们", matches: "佢哋", not: "他们" },
  { pattern: /睇(?:下)?/g, means: "看", matches: "睇下柳州", not: "看下" },
  { pattern: /边啲/g, means: "哪些", matches: "由边啲单位负责", not: "那边的" },
  { pattern: /(?<=[多少高低大小好快早迟])啲/g, means: "些", matches: "边个多啲", not: "多些" },
  { pattern: /几钱/g, means: "多少钱", matches: "学费几钱", not: "几块钱" },
  { pattern: /啱/g, means: "对", matches: "边个啱", not: "对" },
  { pattern: /定系/g, means: "还是", matches: "97定系98", not: "一定会" },
  { pattern: /(?<![体关联院派数谱])系(?=什么|哪|谁|多少|公办|民办)/g, means: "是", matches: "四包系什么意思", not: "体系什么样" },
  { pattern: /幼稚园/g, means: "幼儿园", matches: "起几间幼稚园", not: "幼稚" },
  { pattern: /细(?:路仔|佬仔|蚊仔)|(?<![仔详明粗])细路(?![线径段由况])/g, means: "孩子", matches: "细路上学", not: "详细路线" },
  { pattern: /系咪/g, means: "是不是", matches: "系咪都要", not: "联系" },
  { pattern: /唔系(?!统|列)/g, means: "不是", matches: "唔系公办", not: "体系" },
  { pattern: /即系/g, means: "就是", matches: "即系几多", not: "即将" },
  { pattern: /得唔得|得不得(?![到出])/g, means: "行不行", matches: "转学得唔得", not: "得不到" },
  { pattern: /几耐/g, means: "多久", matches: "培训几耐", not: "耐心" },
  { pattern: /(?<!几)仲(?=要|会|系|未|差|剩)/g, means: "还", matches: "仲要起几间", not: "仲裁" },
  { pattern: /噉(?:样)?|咁样/g, means: "这样", matches: "噉样点算", not: "这样" },
  { pattern: /嚟/g, means: "来", matches: "从边度嚟", not: "来" },
  { pattern: /(?<!寻)揾/g, means: "找", matches: "揾唔到老师", not: "找" },
  { pattern: /返学/g, means: "上学", matches: "细路返学", not: "返校" },
  { pattern: /返工(?!率)/g, means: "上班", matches: "老师返工", not: "返工率" },
  { pattern: /屋企/g, means: "家里", matches: "屋企困难", not: "屋顶" },
  { pattern: /仔女/g, means: "子女", matches: "打工嘅仔女", not: "仔细" },
  { pattern: /搞掂/g, means: "解决", matches: "几时搞掂", not: "搞好" },
  {
    pattern: /(?<=^|[，,。在对给那\s]|[港清柳钦]\p{Script=Han})啲(?=\p{Script=Han})/gu,
    means: "那些",
    matches: "港北啲乡下老师",
    not: "多啲",
  },
  { pattern: /咗/g, means: "了", matches: "起咗几间", not: "起了" },
  { pattern: /俾|畀/g, means: "给", matches: "俾原文我", not: "给" },
];
/** 怎么算 and 怎么解 ask what to do and why. */
const AS_ASKED: readonly (readonly [RegExp, string])[] = [
  [/怎么算(?=[呢啊？?。！!]*$)/g, "怎么办"],
  [/怎么解(?=[^决释读]|$)/g, "为什么"],
];

export function writtenChinese(text: string): string {
  const written = [...SPOKEN, ...DIALECTS].reduce((left, { pattern, means }) => left.replace(pattern, means), text);
  return written === text ? text : AS_ASKED.reduce((left, [pattern, means]) => left.replace(pattern, means), written);
}
