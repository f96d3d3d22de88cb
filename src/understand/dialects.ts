/** Words of Sichuan and Guiliu Mandarin, as people of 柳州 type them, and of the north, and what they are in written Chinese. Data only; text is Simplified. */
import type { SpokenWord } from "./spoken.ts";

export const DIALECTS: readonly SpokenWord[] = [
  { pattern: /啷个|哪子(?=[办搞做整管])|咋子(?=[办搞做整管])/g, means: "怎么", matches: "啷个解决", not: "咋样" },
  { pattern: /啥子|哪样(?=[的呢啊？?]|$)|哪门子/g, means: "什么", matches: "有啥子办法", not: "啥时候" },
  { pattern: /莫得|没得(?!到|出|上|了)|冇得/g, means: "没有", matches: "莫得编制", not: "没得到" },
  { pattern: /晓得|晓不晓得/g, means: "知道", matches: "你晓得港北几所", not: "知晓" },
  { pattern: /(?<!对|这|那|多|一|几)娃儿(?!园)/g, means: "孩子", matches: "留守娃儿", not: "幼儿园" },
  { pattern: /崽崽|(?:妹|男|女)崽|伢(?:子|崽)?/g, means: "孩子", matches: "山里的崽崽", not: "崽猪" },
  { pattern: /屋头|屋里厢/g, means: "家里", matches: "屋头困难", not: "屋顶" },
  { pattern: /咋整|咋弄/g, means: "怎么办", matches: "没人上课咋整", not: "调整" },
  { pattern: /干哈|嘎哈|弄啥嘞/g, means: "做什么", matches: "拿来干哈", not: "哈佛" },
  { pattern: /中不中|得行不|行不得行|要得不/g, means: "行不行", matches: "外地娃来读中不中", not: "中小学" },
  { pattern: /恁(?=多|些|大|高)/g, means: "那么", matches: "恁多学校", not: "恁时" },
  { pattern: /(?<=[\p{Script=Han}])(?:撒|噻|咯|哈|嘞|哩|咧)(?=[，,。？?！!]*$)/gu, means: "", matches: "要几所噻？", not: "哈佛大学" },
];
