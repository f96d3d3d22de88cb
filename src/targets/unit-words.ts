/** The units a Chinese plan counts and measures in, as data: what each looks like and what it counts. */

export interface UnitKind {
  readonly kind: "rate" | "people" | "place" | "thing" | "money" | "area" | "length" | "time" | "data" | "weight" | "score" | "times";
  /** Longest first inside a line: the expression tries them in this order. */
  readonly words: readonly string[];
  /** May 万 and 亿 stand before it. */
  readonly large: boolean;
  /** May a Chinese numeral stand before it (两所), with enough to tell it from a set phrase (三级, 一体)? */
  readonly spoken: boolean;
  readonly matches: string;
  readonly leaves: string;
}

export const unitKinds: readonly UnitKind[] = [
  { kind: "rate", words: ["个百分点", "百分点", "%", "‰"], large: false, spoken: true, matches: "95%", leaves: "95" },
  { kind: "people", words: ["人次", "人", "名", "位"], large: true, spoken: true, matches: "1.2万名", leaves: "2名著" },
  {
    kind: "place",
    words: ["所", "家", "间", "栋", "幢", "座", "处", "片", "户"],
    large: true,
    spoken: true,
    matches: "41所",
    leaves: "所有",
  },
  {
    kind: "thing",
    words: [
      "个教学班",
      "个班",
      "个",
      "项",
      "门",
      "种",
      "套",
      "册",
      "本",
      "台",
      "部",
      "篇",
      "份",
      "场",
      "节",
      "堂",
      "支",
      "对",
      "组",
      "条",
      "件",
      "类",
      "块",
      "辆",
      "批",
      "张",
      "期",
    ],
    large: true,
    spoken: true,
    matches: "50个",
    leaves: "三级",
  },
  { kind: "money", words: ["元", "美元"], large: true, spoken: true, matches: "6384万元", leaves: "多元" },
  {
    kind: "area",
    words: ["平方米", "平米", "立方米", "平方公里", "平方千米", "公顷", "亩", "㎡", "m2"],
    large: true,
    spoken: true,
    matches: "45万平方米",
    leaves: "方米",
  },
  { kind: "length", words: ["公里", "千米", "米"], large: true, spoken: true, matches: "200米", leaves: "米饭" },
  {
    kind: "time",
    words: ["课时", "学时", "学分", "小时", "分钟", "个月", "个工作日", "天", "年", "周", "岁"],
    large: false,
    spoken: true,
    matches: "360学时",
    leaves: "年度",
  },
  { kind: "data", words: ["Mbps", "Gbps", "兆", "MB", "GB", "TB"], large: false, spoken: false, matches: "100Mbps", leaves: "5G" },
  {
    kind: "weight",
    words: ["微克/立方米", "毫克/立方米", "毫克/升", "公斤", "千克", "吨", "千瓦时", "兆瓦", "千瓦"],
    large: true,
    spoken: false,
    matches: "15万吨",
    leaves: "吨位",
  },
  { kind: "score", words: ["分"], large: false, spoken: false, matches: "88分", leaves: "分别" },
  { kind: "times", words: ["次", "倍", "轮"], large: true, spoken: true, matches: "两次", leaves: "层次" },
];

/** A word that goes on after the unit's characters and makes another word of them: 名师, 年级, 分别, 个性, 类型. */
const goesOn: Readonly<Record<string, string>> = {
  名: "优牌著额",
  位: "于置居次一",
  人: "才口员均民文事类工物本社",
  年: "级度均轻鉴会龄代初中终",
  分: "别钟之校类析级布层园流担解为期组设支工班步段",
  个: "性体人别",
  类: "型别似",
  项: "目(?!标)",
  门: "类户",
  本: "科级地市校区省县土专硕",
  部: "分门署",
  台: "阶账湾",
  间: "隔接",
  家: "长庭校园",
  组: "织建",
  对: "口于接外标",
  条: "件例",
  周: "边转期",
  天: "然津",
  片: "区",
  户: "籍外口均",
  吨: "位",
  处: "理置于",
  节: "约水能假日点",
  期: "末间限满刊",
  批: "次准",
  张: "家",
  轮: "岗训换流",
  元: "素化",
  次: "数序",
  倍: "增",
  米: "粉",
  场: "所地馆次",
  兆: "头瓦",
};

function unitPattern(word: string): string {
  const rest = goesOn[word];
  return rest === undefined ? word : `${word}(?!${rest.includes("(") ? rest : `[${rest}]`})`;
}

const bySize = (a: string, b: string): number => b.length - a.length;
const all = unitKinds.flatMap((u) => u.words).sort(bySize);

/** Any unit, 万 and 亿 left out. */
export const UNIT = `(?:${all.map(unitPattern).join("|")})`;

/** What a unit counts; null for a word that is none. 万 and 亿 before it change nothing. */
export function kindOfUnit(unit: string | null): UnitKind["kind"] | null {
  const bare = (unit ?? "")
    .replace(/^[十百千万亿]+/, "")
    .replace(/[（(].*/s, "")
    .replace(/\/.*/s, "");
  return unitKinds.find((u) => u.words.includes(bare))?.kind ?? null;
}
