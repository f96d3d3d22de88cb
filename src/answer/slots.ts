/** What a question wants or takes for granted that only some words can give, and the words that give it. Data only; texts are Simplified. */

export interface Slot {
  /** What is lacking, as it is said. */
  readonly name: string;
  readonly asks: RegExp;
  /** How a text that gives it is written. */
  readonly gives: RegExp;
  /** A question that asks, one that does not. */
  readonly matches: string;
  readonly not: string;
  /** A text that gives it, one that does not. */
  readonly given: string;
  readonly silent: string;
  /** Looked for only in sentences that also hold a word the question is about. */
  readonly bound?: true;
}

/** Looked for anywhere in the places cited. */
export const SLOTS: readonly Slot[] = [
  {
    name: "地点",
    asks: /[搬迁]到哪|[建设办放]在哪|哪[里儿](?:去了|呢|[?？]?$)|地址|选址|点位|在哪(?:条|个)?(?:街|路|位置)/,
    gives: /在[^，。；]{1,14}(?:[区县镇乡村路街城园]|片区|校区|基地|地块)|位于|选址|[东南西北中]部/,
    matches: "市里第十八中学搬到哪里去了",
    not: "农村的学校有哪些不足",
    given: "在北部生态新区规划建设大学城",
    silent: "第十八中学 3000 2025-2027 公办 新建",
  },
  {
    name: "学校的名字",
    asks: /哪[几两二三四五六七八九十\d]+(?:[所间]|家(?=学校|[小中]学|[高初]中|幼儿园|公办|民办))|(?:学校|[小中]学|[高初]中|幼儿园)的?(?:名字|叫什么|名单)/,
    gives:
      /(?:第[一二三四五六七八九十百\d]+|实验|附属|民族|外国语|师范|(?<![全各我本城乡农山])[市县区镇乡村路街道港湾](?!乡|镇|直)(?:(?![的内外级属各])\p{Script=Han}){0,8}?)(?:小学|中学|高中|初中|幼儿园|学校|学院|大学|校区)|[“「][^”」]{2,12}(?:小学|中学|幼儿园|学校)/u,
    matches: "项目都在哪几家幼儿园",
    not: "是哪几家管",
    given: "分别为鹿寨县实验高级中学迁建项目、融安县第二中学迁建项目",
    silent: "推进各地标准化特殊教育学校建设，带动全市幼儿园保教质量提升",
    bound: true,
  },
  {
    name: "办理的步骤",
    asks: /步骤|手续|怎么(?:申?领|报名|申请|办理)|去哪里?(?:申?领|报名|投诉)/,
    gives: /步骤|流程|程序|申请|申报|报名|领取|登记|备案|办理|渠道|电话|平台|审批|一是/,
    matches: "补贴怎么领",
    not: "怎么办好特殊教育",
    given: "实行网上报名，按程序办理入学手续",
    silent: "设置教育督导工作人员的专项补贴",
  },
  {
    name: "期限",
    asks: /有效期|废止|截止|失效/,
    gives: /有效期|废止|截止|失效|期满|终止/,
    matches: "文件有效期多久",
    not: "有效提升质量",
    given: "本办法有效期五年",
    silent: "规划期为2021—2025年",
  },
  {
    name: "承建的单位",
    asks: /中标|承建|施工单位|(?:哪家|哪个|什么)(?:公司|企业)/,
    gives: /公司|企业|中标|承建|施工|集团/,
    matches: "哪家公司中标承建",
    not: "校企合作怎么做",
    given: "由市开发投资集团合作举办",
    silent: "第十八中学 3000 公办 新建",
  },
  {
    name: "按月的数",
    asks: /(?:每个?|一个)月[^，。]{0,8}(?:多少|(?<!好)几)|(?:多少|几)[^，。]{0,6}(?:每个?|一个)月|月薪/,
    gives: /月/,
    matches: "一个月收多少",
    not: "几月几日印发",
    given: "每月补助500元",
    silent: "每年补助1250元",
  },
  {
    name: "按周的数",
    asks: /(?:每个?|一个?)(?:周|星期|礼拜)[^，。]{0,8}(?:多少|(?<!好)几)/,
    gives: /周|星期|课时/,
    matches: "一周上几节体育课",
    not: "周末能不能补课",
    given: "每周1课时的活动课",
    silent: "每天不低于1小时体育活动",
  },
  {
    name: "原因",
    asks: /为什么|为啥|为何|原因/,
    gives: /因为|由于|原因|因此|为了|为[^，。]{2,24}[，,]|旨在|以便|导致|造成|影响|制约/,
    matches: "为什么把目标降低，原因是什么",
    not: "怎么降低班额",
    given: "由于生源减少，学校数下降",
    silent: "九年义务教育巩固率 100 97以上",
  },
  {
    name: "按学期的数",
    asks: /(?:每个?|一个?)学期[^，。]{0,8}(?:多少|几)/,
    gives: /学期|学年/,
    matches: "一个学期查几次",
    not: "开学几天",
    given: "每学期不超过2次统一考试",
    silent: "每年开展2次检查",
  },
  {
    name: "免费的规定",
    asks: /免费|白送|不收钱/,
    gives: /免费|免除|免收|免交|减免|不收|资助|补助/,
    matches: "幼儿园三年免费从哪年开始",
    not: "避免浪费",
    given: "免费向学生开放",
    silent: "三年内分期建设10所幼儿园",
  },
];

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
    name: "撤销",
    asks: /撤销|撤掉|撤了|停办|关停|关掉|停掉|停了|停发|停止|叫停|砍掉|废除|取消|不考/,
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
    asks: /收归|收回|转公|公转民|民转公|国有化/,
    gives: /收归|收回|转为|转公|转制|移交|公参民/,
    matches: "民办学校收归公办",
    not: "回收旧书",
    given: "移交政府办成公办幼儿园",
    silent: "依法落实民办学校收费自主权",
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
