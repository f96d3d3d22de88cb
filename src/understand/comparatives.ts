/** What a question wants of several figures: the highest or lowest, all in order, or how far two lie apart. Data, and the readers. Text is Simplified. */

export interface OrderRule {
  readonly order: "highest" | "lowest";
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
/** 高 in 哪家高, not in 哪个高中: what follows ends the clause. */
const END = "(?=一?[些点]|多少|还是|[的呢吗啊呀]*(?:$|[，。,？?；、\\s]))";
/** The first rule that matches decides. */
export const ORDER_RULES: readonly OrderRule[] = [
  {
    order: "lowest",
    pattern: /从(?:低|少|小)到|由(?:低|少|小)到|倒数|垫底|吊车尾/,
    matches: "巩固率从低到高排一下",
    not: "从小学到初中",
  },
  {
    order: "highest",
    pattern: /从(?:高|多|大)到|由(?:高|多|大)到|排个?名(?![第列前])|(?<!安)排(?:个|一下|一排)?[队序]|数一数二/,
    matches: "四个地方毛入学率排个名",
    not: "排名第三的是谁",
  },
  {
    order: "highest",
    pattern: /(?:谁|哪).{0,20}[更最][高多大]|最[高多大](?!限|不超)/,
    matches: "巩固率最高的是哪个市",
    not: "哪家幼儿园收费",
  },
  { order: "lowest", pattern: /(?:谁|哪).{0,20}[更最][低少小]|最[低少小]/, matches: "哪里最低", not: "至少几所" },
  {
    order: "highest",
    pattern: new RegExp(`(?:谁|哪[家边个里市]).{0,16}[高多大]${END}|多还是|高还是`),
    matches: "钦州和柳州哪个学前毛入园率目标高",
    not: "哪个高中招生多元",
  },
  {
    order: "lowest",
    pattern: new RegExp(`(?:谁|哪[家边个里市]).{0,16}[低少小]${END}|少还是|低还是`),
    matches: "两地哪家少",
    not: "哪个小学的班",
  },
];

export const orderAsked = (text: string): OrderRule["order"] | null => ORDER_RULES.find((r) => r.pattern.test(text))?.order ?? null;

/** All of them in order, not only the first. */
export const asksAllInOrder = (text: string): boolean => ORDER_RULES.slice(0, 2).some((r) => r.pattern.test(text));

export const BOTH_ENDS_RULE = {
  pattern: /最[高多大][^，。？?]{0,8}最[低少小]|最[低少小][^，。？?]{0,8}最[高多大]|最[高多大][^，。？?]{0,6}，[^，。？?]{0,6}最[低少小]/,
  matches: "三个市谁最高谁最低",
  not: "最高的是哪个市",
};
/** The highest and the lowest are asked. */
export const asksBothEnds = (text: string): boolean => BOTH_ENDS_RULE.pattern.test(text);

const FAR = "(?:了|出|过)?(?:多少|几|百分之几)";
export const DIFFERENCE_RULE = {
  pattern: new RegExp(
    `(?:差|差距|悬殊)(?:是|有|了)?(?:多少|多大|几)|(?:增加|增长|减少|提高|下降|提升|降低)${FAR}|[少高低升降涨](?:了|出|过)?(?:多少|百分之几|几[个所人名点家万成])|多(?:了|出|过)?(?:多少|几|百分之几)|[增降涨]幅|增长率`,
  ),
  matches: "柳州比钦州高多少",
  not: "要建多少所",
};

/** 柳州比钦州高多少 wants the difference; 要建多少 does not. */
export const differenceAsked = (text: string): boolean => DIFFERENCE_RULE.pattern.test(text);

/** The change itself is wanted as a share: 涨了百分之几, not 多了几所. */
export const shareOfChange = (text: string): boolean => /百分之几|百分比|百分点|[增降涨]幅|增长率|几成|几个点/.test(text);

/** 比2015年涨了多少 wants how far one thing went, 比钦州高多少 how far two lie apart. */
export const changeAsked = (text: string): boolean => differenceAsked(text) && /[增涨升降减]|提高|[多少高低]了/.test(text);
