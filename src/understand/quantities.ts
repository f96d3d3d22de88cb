/** What kind of quantity a question wants, from its words. Data, and the one reader. */
import type { QuantityKind } from "../domain/ask.ts";

interface KindRule {
  readonly kind: QuantityKind;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
/** The first rule that matches decides. Text is Simplified. */
export const KIND_RULES: readonly KindRule[] = [
  {
    kind: "any",
    pattern:
      /多少(?:学校|中小学|幼儿园|老师|教师|学生|孩子)?[^，。,个所名]{0,4}(?:达标|合格|创建成|评上|通过|覆盖到)|(?:覆盖|普及)(?:了|到)?多少|(?:要有?|得有|该有)多少(?:达标|合格|通过)/,
    matches: "义务教育学校办学条件要有多少达标",
    not: "要建多少所达标学校",
  },
  {
    kind: "percent",
    pattern: /(?:总额|预算|收入|支出|经费|工资)的(?:多少|几)(?![万亿千百]?[元块])/,
    matches: "逐步到工资总额的多少",
    not: "经费投入多少万元",
  },
  {
    kind: "percent",
    pattern:
      /占[^，。,]{0,14}(?:多少|几|多大)(?![亿万千百]?(?:元|块|亩|平|个|所|人|名))|百分之|百分比|百分点|几成|(?:几|多少)个点(?![位子])/,
    matches: "学前的钱要占教育经费多少以上",
    not: "一共占地多少亩",
  },
  {
    kind: "money",
    pattern:
      /(?:总投资|总造价|学费|工资)额?[呢啊]?[？?。]*$|(?:工资|薪水|月薪|学费|收费|保教费|补贴|津贴|奖金)[^，。]{0,6}(?:定了|定好|定下|涨了)(?:没|吗|么)|多少(钱|[万亿]*元|经费|资金|投资|补贴|补助|块)|花了?(多少|几)|(投(?!影|票|诉|篮)|投入|投资|花|砸|拨|补贴|补助|收费|工资|学费|经费|资金|拨款|奖补).{0,8}(多少|几[万亿元百千])|几[十百千万亿]{0,2}(?:块|元|块钱|钱)|(支出|经费|投入|投资|资金|花费|拨款).{0,10}几(百|千)?[万亿]/,
    matches: "一共花了多少钱",
    not: "建多少所学校",
  },
  {
    kind: "ratio",
    pattern: /几比几|比几|(什么|啥|多少|怎样的?)比例(配|设)|按.{0,4}比例|师生比|配比|招生比/,
    matches: "督学按什么比例配",
    not: "占多大比例",
  },
  {
    kind: "percent",
    pattern:
      /百分之|百分比|百分点|比例|占比|占.{0,6}(多少|几|多大)(?![亿万千百]?(?:元|块|亩|平|个|所|人|名|家|间))|几成|[率](?!先|领)|覆盖面|通过率|多大比重|比重/,
    matches: "毛入学率目标是多少",
    not: "率先建成什么",
  },
  {
    kind: "count",
    pattern: /(?:多久|多长时间|几年|几个?月|几天)[^，。]{1,6}(?:一次|一回|一遍)/,
    matches: "那小组多久开一次会",
    not: "多久才能建成",
  },
  {
    kind: "clock",
    pattern: /(?<![有这那哪])几点(?:钟|半)?(?!要求|措施|内容|意见|建议|原则|做法|办法|[是：:]|[?？]?$)/,
    matches: "晚自习几点下课",
    not: "基本原则有几点",
  },
  {
    kind: "time",
    pattern:
      /哪年|哪一年|何时|啥时候?|什么时候|几时|几月|哪天|多久|多长时间|(?<![那这前近])几年(?!级)|多少年|几(分钟|个?小时)|(多少|几个?)(分钟|小时|课时|学时|钟头|岁|天|日(?!制)|个?星期)|期限/,
    matches: "想哪年建好",
    not: "几年级开始",
  },
  { kind: "area", pattern: /多大面积|面积|多少平|平方|(?:多少|几)[万千百]?亩/, matches: "宿舍多大面积", not: "多大年龄" },
  {
    kind: "people",
    pattern:
      /(多少|几)(个|名|位|万|千|百)?(多)?(?!(?:(?![进了在到参去获得被])\p{Script=Han}){1,4}(?:工作室|工作站|基地|中心|室|协会|学校|幼儿园|项目|工程|平台|团队|课程|教材|公寓|宿舍))(人|名(?![校额])|位|老师|教师|[大中小留]?学生|研究生|[高初]中生|孩子|娃|督学|教研员|名师|校长|专家|人次|职工|幼儿|毕业生|同学|志愿者|人才|博士|硕士)|人数|容纳|能收|装下|招多少|规模/u,
    matches: "聘了多少名教师",
    not: "建多少所",
  },
  {
    kind: "count",
    pattern:
      /(多少|(?<![哪那这边好])几)(个|所|家|间|项|条|批|类|门|种|座|次|回(?!事)|套|支|场|处|期|篇|册|台|届|本|对|片|点|学校|幼儿园|基地|学位|项目|中心|班|专业)|数量|总数|[园校]数/,
    matches: "要建几所",
    not: "多少人次",
  },
  {
    kind: "people",
    pattern:
      /(?:老师|教师|学生|幼儿|孩子|娃|名师|校长|教研员|督学|毕业生|在校生)(?:[，,][^，,。]{0,8}?)?(?:各自?|分别|共|一共|总共)?(?:有|招|补|培养|引进|聘)了?多少(?=[了呢啊呀吗]?(?:$|[，,。?？]))/,
    matches: "新招的老师各有多少",
    not: "老师工资有多少",
  },
  {
    kind: "count",
    pattern:
      /(?:谁|哪(?:[边家里儿]|一?[个座](?:城?市|地方|地|[县区])?))的?[^，。？?]{0,10}(?:学校|幼儿园|小学|初中|高中|中学|园|中心|基地)(?:数量?)?(?:办得|建得|更|最|要)?[多少](?=[一些点呢啊]*[？?。]*$)/,
    matches: "柳州和清远哪边的公办幼儿园多",
    not: "哪个学校的老师多",
  },
  {
    kind: "people",
    pattern:
      /(?:谁|哪(?:[边家里儿]|一?[个座](?:城?市|地方|地|[县区])?))的?[^，。？?]{0,10}(?:老师|教师|学生|在校生|幼儿|名师|校长)(?:人数|数量?)?(?:更|最|要)?[多少](?=[一些点呢啊]*[？?。]*$)/,
    matches: "钦州和清远谁的特级教师多",
    not: "谁的老师工资多",
  },
  {
    kind: "any",
    pattern: /多少|(?<![哪那这边好])几[^年级乎]|多大|多长|多高|数[是为]|指标|目标值?(是|$)/,
    matches: "目标是多少",
    not: "怎么做",
  },
];

/** What a quantity hangs on, or how it is reached, is asked, not the quantity. */
export const asksNoQuantity = (text: string): boolean =>
  TIED.test(text) || TELLS.test(text) || (HOW_TO.pattern.test(text) && !FIGURE_WANTED.test(text));
/** Null where no quantity is asked. */
export const kindAsked = (text: string): QuantityKind | null =>
  asksNoQuantity(text) ? null : (KIND_RULES.find((r) => r.pattern.test(text))?.kind ?? null);
/** 领多少钱跟什么挂钩, 收多少谁来定, 一人能管几个校区吗: what a quantity hangs on, who sets it, whether it may be more than one; not the quantity. */
const TIED =
  /[跟和与](?:什么|甚么|啥)[^，。]{0,4}(?:挂钩|有关|相关|联系)|(?:多少|几)[^，。]{0,4}(?:谁来?定|自己定|[谁己]说了算|由谁定|怎么定|咋定|看什么定)|[能会](?:[^，。]{0,4}?)几(?!时|点)[^，。]{0,8}吗[?？]?$/;

/** 谁写了具体人数: who tells it at all. */
const TELLS =
  /(?:谁|哪(?:[边家里]|一?[个些座](?:城?市|地方|[县区])?))(?:都|也)?(?:写|提|说|列|讲|明确)[了出明到过清着]{0,2}(?:具体|明确|确切|准确)/;
/** 怎么提高巩固率: a way is asked, though a rate is named. */
export const HOW_TO = {
  pattern:
    /(?:怎么|怎样|如何|咋(?:样|个)?|靠什么|凭什么|靠啥)[^，。？?]{0,3}(?:提高|提升|提上|实现|达到|保证|确保|保住|做到|降低|降下|完成|巩固|落实)/,
  matches: "清远怎么提高高中毛入学率",
  not: "毛入学率怎么样",
};
const FIGURE_WANTED = /多少|几[所个名成家项年点]|目标值?是|百分/;

/** 特级教师几个，高级教师又是多少; 几所小学几所初中; A率、B率、C率各是多少. */
export const clausesOf = (text: string): readonly string[] =>
  text.split(/[，,。？?；;！!、]|(?<=(?:多少|几)[所个名间]\p{Script=Han}{2,6})(?=(?:多少|几)[所个名间])/u);
/** A question without its clauses that ask for a second figure: 有多少所幼儿园，[公办占几所]. */
export function withoutFurther(text: string): string {
  const clauses = clausesOf(text);
  const asks = (c: string): boolean => /多少|几/.test(c) && kindAsked(c) !== null;
  const first = clauses.findIndex(asks);
  return clauses.filter((c, i) => i <= first || !asks(c)).join("，");
}

/** The counting word asked for, where only figures with that very word answer (多少场). Null for words that change with the wording (所, 个, 家). */
export function counterAsked(text: string): string | null {
  const said =
    /(?:多少|几)(?:[十百千万亿]*)(?:多|余)?(所|人次|课时|学时|分钟|小时|公里|平方米|场|间|门|册|台|套|亩|辆|篇|节|届|倍|岁|天|周|期|项)/.exec(
      text,
    )?.[1] ?? null;
  return said === "间" && SCHOOLS.test(text) ? "所" : said;
}
/** 几间小学: schools are counted in 所 by the texts. */
const SCHOOLS = /学校|[小中大]学|[初高]中|幼儿园|院校|学院/;

/** The number of a figure said, 98 of 98%; all of it where none stands in it. */
export const numberIn = (figure: string): string => /[\d.]+/.exec(figure)?.[0] ?? figure;
/** Figures in a message with their units, 98% or 1.2亿元; years have none. */
export const figuresSaid = (text: string): readonly string[] =>
  [...text.matchAll(/\d{1,12}(?:\.\d{1,6})?(?:%|[万亿]?[所个名人元]|[万亿])/g)].map((m) => m[0]);
/** 我记得是98%，对吧: figures in a message that wants them confirmed. */
export function claimsIn(text: string): readonly string[] {
  const confirms =
    /对吧|对吗|是吗|是吧|没错吧|对不对|是不是|还是|我记得|听说|不是说|不是.{0,12}吗|既然|为什么|为啥|为何|怎么实现|靠什么/.test(text);
  return confirms ? figuresSaid(text) : [];
}
