/** Changes a question takes for granted and bounds it asks for, with the words of texts that tell them. Data only; texts are Simplified. */
import type { Slot } from "./slots.ts";

/** Changes that a question takes for granted. Looked for in one sentence with what is changed. */
export const CHANGES: readonly Slot[] = [
  {
    name: "搬迁",
    asks: /(?<!广)搬|迁到|迁走|迁去|迁往|外迁/,
    gives: /(?<![随变升])迁(?!徙)|搬/,
    matches: "大学什么时候搬出去",
    not: "随迁子女怎么入学",
    given: "推进3所高中迁建项目",
    silent: "随迁子女入学",
  },
  {
    name: "推迟",
    asks: /推迟|延迟|延后|推后|延期|[推拖延]到(?:了)?(?=[0-9]|明年|后年|[下次]一?年)/,
    gives: /推迟|延[迟后期长]|推后|顺延|暂缓/,
    matches: "改扩建为啥推到2026年",
    not: "推进到什么程度",
    given: "工期顺延至2026年",
    silent: "2022年改扩建特殊教育学校",
  },
  {
    name: "提前",
    asks: /为(?:什么|啥|何)[^，。]{0,12}提前|提早|提前到/,
    gives: /提前|提早/,
    matches: "达标时间为什么提前",
    not: "提前批录取",
    given: "比计划提前三年通过督导检查",
    silent: "2023年通过督导检查",
  },
  {
    name: "撤销",
    asks: /撤销|撤掉|撤了|停办|关停|关掉|停掉|停了|停发|停止|叫停|砍掉|废除|取消|不考|拿掉|去掉|删掉|剔除/,
    gives: /撤|取消|停|关闭|禁|不得|废止|清理|整治|取缔|终止|退出|严控|压减|不再|不准|破除|吊销/,
    matches: "为啥撤销特殊教育学校",
    not: "怎么消除大班额",
    given: "严禁校外机构进校，取消不合格机构的资格",
    silent: "大力推进集团化办学",
  },
  {
    name: "缺额",
    asks: /[缺差](?:了|着|口)?(?:多少|几[个名位]|几[十百千万]+)(?:个|名|位)?(?:人|老师|教师|教职工|校长|医生|校医|保安|学位|座位)/,
    gives: /(?:缺|不足)[^。；]{0,12}\d[^。；]{0,4}[人名个]|\d[^。；]{0,6}[人名个][^。；]{0,8}(?:缺|不足)/,
    matches: "乡村老师还缺多少人",
    not: "两个数差多少",
    given: "尚缺教师120人",
    silent: "补充教师10000名",
  },
  {
    name: "合并",
    asks: /合并|并校|并到|并入/,
    gives: /合并|整合|并入|撤并|联合|优化/,
    matches: "哪几所小学要合并",
    not: "并且要建几所",
    given: "逐步撤并小规模学校",
    silent: "新建小学6所",
  },
  {
    name: "改变归属",
    asks: /收归|收回|收成|收编|转公|公转民|民转公|国有化|(?:改|转|变)成公办/,
    gives: /收归|收回|转为|转公|转制|移交|公参民|(?:改|办|建)成公办/,
    matches: "民办学校收归公办",
    not: "回收旧书",
    given: "移交政府办成公办幼儿园",
    silent: "依法落实民办学校收费自主权",
  },
  {
    name: "改名",
    asks: /改名|更名|改叫|改的名|换名/,
    gives: /改名|更名|升格|转设|改为|变更/,
    matches: "大学改名是怎么回事",
    not: "哪个改革有名",
    given: "升格为技师学院",
    silent: "支持北部湾大学加快建设",
  },
  {
    name: "改作他用",
    asks: /改(?:建|造)?成(?!什么样|怎样|立|效|绩)/,
    gives: /改(?:建|造|为|成|扩建|作)|转为|利用|盘活/,
    matches: "把故居改成学校",
    not: "改革成效如何",
    given: "利用闲置校舍改建幼儿园",
    silent: "弘扬历史名人精神",
  },
  {
    name: "下降",
    asks: /(?:降|减|压|调|掉|缩)(?:低|少|小)?(?:到|成|至|为|下来|下去)(?!.{0,6}以[下内])|下调|调低|降低(?:目标|标准)|[降减]了?多少/,
    gives: /[降减缩压低消控]|以内|以下|不超过|不高于|至多|小于|≤|</,
    matches: "要把参与率降下来",
    not: "减轻学生负担",
    given: "比2017年下降了18.96个百分点",
    silent: "参与率达35%以上",
  },
  {
    name: "上涨",
    asks: /涨价|上调|提价|加价|(?:为什么|为啥|为何|咋|怎么)[^，。]{0,16}涨/,
    gives: /[涨升增加高]|上调|调整/,
    matches: "借读费为什么涨了",
    not: "怎么提高质量",
    given: "提高补助标准",
    silent: "平等接受义务教育",
  },
];

/** A name that ends so is of a figure: 合格率. */
export const RATE = /^\p{Script=Han}{2,}率$/u;

/** The least is asked, and the text may set the most instead; and the other way round. */
export const BOUNDS = [
  {
    asks: /至少|最少|起码|不少于|不低于|下限/,
    gives: /以上|不少于|不低于|至少|最低|[≥>]/,
    opposite: /以内|以下|不超过|不得超过|不高于|至多|[≤<]/,
    said: "上限",
  },
  {
    asks: /至多|最多|顶多|不超过|不能超过|不高于|上限/,
    gives: /以内|以下|不超过|不得超过|不高于|至多|[≤<]/,
    opposite: /以上|不少于|不低于|至少|[≥>]/,
    said: "下限",
  },
] as const;
