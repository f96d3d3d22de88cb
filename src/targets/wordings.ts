/** How plans bind without a figure, as data: 全覆盖, 只增不减, 居全区前列, 到2025年形成…模式. */

export interface Wording {
  readonly name: string;
  /** Group `value` is the commitment; group `what` names what it is about where that stands behind or inside it. */
  readonly pattern: RegExp;
  /** Put behind the name: 党的工作|覆盖. */
  readonly suffix: string;
  /** Only in a sentence that gives a year, and only for what lies ahead. */
  readonly dated: boolean;
  readonly matches: string;
  readonly leaves: string;
}

const END = "(?=$|[，。；、）]|和|与|及|，)";
/** Who must all do it; the words are part of the commitment. */
const ALL = "(?:(?:所有|全部|全体|每(?:一)?[个所名位])[^，。；]{1,22}?)";
const MANNER = "(?:基本|全面|全部|彻底|完全|初步|如期|率先|均|都|已)?";

export const wordings: readonly Wording[] = [
  {
    name: "full coverage",
    pattern:
      /(?<!健)(?<value>(?:[两三四]个)?全(?:面|部)?覆盖|全域覆盖|(?:全面|基本)普及)(?!的|面|项目|工程|率|城乡|[、，][^。；]*?的|(?![和与及])\p{Script=Han})/u,
    suffix: "覆盖",
    dated: false,
    matches: "实现党的工作全覆盖",
    leaves: "全覆盖的工作格局",
  },
  {
    name: "covers all",
    pattern: /(?<value>覆盖(?:全体|所有|全部|每一?[个所位])(?:(?!的|体系)\p{Script=Han}){1,12})(?=$|[，。；、）])/u,
    suffix: "覆盖",
    dated: false,
    matches: "教学应用覆盖全体教师",
    leaves: "覆盖所有家庭的资助体系",
  },
  {
    name: "done away with, behind",
    pattern: new RegExp(`(?<value>(?:基本|全面|全部|彻底|完全)(?:消除|消灭|清零|化解))${END}`),
    suffix: "",
    dated: false,
    matches: "“大班额”基本消除",
    leaves: "消除隐患",
  },
  {
    name: "done away with, before",
    pattern: /(?<value>(?:基本|全面|全部|彻底|完全)(?:消除|消灭|清零|化解)了?)(?<what>[^，。；]{2,30})/,
    suffix: "",
    dated: false,
    matches: "全面消除大班额",
    leaves: "消除大班额",
  },
  {
    name: "all who should",
    pattern: /(?<value>应(.)尽\2)/,
    suffix: "",
    dated: false,
    matches: "保障残疾儿童少年应读尽读",
    leaves: "应尽义务",
  },
  {
    name: "only ever more",
    pattern: /(?<value>(?:两个)?(?:逐年|年年)?只增不减)/,
    suffix: "",
    dated: false,
    matches: "教育支出逐年只增不减",
    leaves: "不增不减",
  },
  {
    name: "every year better",
    pattern: new RegExp(
      `(?<=率|例|成绩|经费|支出|投入|数)(?<value>(?:实现)?(?:逐年|持续稳步|稳步)(?:提升|提高|增长|增加|上升|下降|降低|减少)|(?:持续|保持)稳定)${END}`,
    ),
    suffix: "",
    dated: false,
    matches: "高考成绩逐年提升",
    leaves: "逐年提高比例",
  },
  {
    name: "rank",
    pattern: new RegExp(
      `(?<value>(?:[位稳跃升]?居|位于|位列|名列|排名|排在|跻身|迈入|进入|处于|走在|保持(?=全|在|领先))(?:在)?\\S{0,14}?(?:前列|首位|前茅|第[一二三四五六七八九十\\d]+(?:方阵|梯队|位|名)?|先进行列|领先(?:地位|水平)?|前[一二三四五六七八九十\\d]+(?:名|位)?))${END}`,
      "u",
    ),
    suffix: "",
    dated: false,
    matches: "获奖比例居广西前列",
    leaves: "排在前面",
  },
  {
    name: "leads",
    pattern: new RegExp(`(?<=率|例|比|力|水平|质量|能力)(?<value>全[国省区市]领先)${END}`),
    suffix: "",
    dated: false,
    matches: "县（区）占比全区领先",
    leaves: "全区领先水平",
  },
  {
    name: "no lower than",
    pattern: /(?<value>(?:不低于|不高于|高于|不少于)(?!\d)[^，。；\d]{2,24}?(?:水平|标准|平均值|平均(?!工资|收入|水平)))(?!的)/,
    suffix: "",
    dated: false,
    matches: "不低于当地公务员平均工资收入水平",
    leaves: "不低于50%",
  },
  {
    name: "no lower than somebody's",
    pattern: new RegExp(
      `(?<=(?:水平|收入|标准|待遇|工资|增幅|增速|占比|比例|平均值))(?<value>(?:不低于|不高于|高于|不少于)(?!\\d)[^，。；\\d]{2,20}?)${END}`,
    ),
    suffix: "",
    dated: false,
    matches: "教师平均工资收入水平不低于当地公务员",
    leaves: "收入水平不低于5000元",
  },
  {
    name: "level reached",
    pattern: new RegExp(`(?<value>(?:达到?|接近|超过)(?!\\d)[^，。；\\d]{0,14}?(?:平均水平|先进水平|领先水平|中上水平))${END}`),
    suffix: "",
    dated: false,
    matches: "监测结果接近全省平均水平",
    leaves: "达到一定水平",
  },
  {
    name: "much the same",
    pattern: /(?<value>大体相当|基本相当|基本持平)/,
    suffix: "",
    dated: false,
    matches: "职普比大体相当",
    leaves: "相当一部分",
  },
  {
    name: "none at all",
    pattern: /(?<value>零(?:突破|辍学|事故|增长|择校))/,
    suffix: "",
    dated: false,
    matches: "督学创新区零突破",
    leaves: "零散",
  },
  { name: "doubled", pattern: /(?<value>翻了?(?:一番|两番|番))/, suffix: "", dated: false, matches: "规模翻一番", leaves: "翻新" },
  {
    name: "all of them",
    pattern: new RegExp(
      `(?<value>(?:${ALL}?)?(?:全部|全面(?=完成))(?:装备|配备|配齐|建立|达到|完成|实现|纳入|投入使用|开设|接入|通过)(?:有)?)(?<what>[^，。；]{0,40})`,
    ),
    suffix: "",
    dated: false,
    matches: "全部装备有实验室",
    leaves: "全部学校",
  },
  {
    name: "all up to standard",
    pattern: new RegExp(`(?<!未)(?<value>(?:全部|全面|基本|均|都)(?:达标|合格))${END}`),
    suffix: "",
    dated: false,
    matches: "生均校舍面积全部达标",
    leaves: "达标创建",
  },
  {
    name: "for each",
    pattern: /为(?<value>每一?[位名个所]\p{Script=Han}{2,6}?)(?:建立|配备|提供|购买)(?<what>[^，。；]{2,16})/u,
    suffix: "",
    dated: false,
    matches: "为每位教师建立电子档案",
    leaves: "每位教师",
  },
  {
    name: "each has one",
    pattern:
      /(?<value>每一?[个所名位](?!月|工作日|学期)[^，。；\d]{2,14}?)(?:都|均|至少|全部)?(?:建有|建成|设有|配有|拥有|配备|开设)(?:有|了|一[所个名支])?(?<what>[^，。；\d]{2,16})$/u,
    suffix: "",
    dated: false,
    matches: "每个街道（乡镇）建有老年学校",
    leaves: "每个月开设专题讲座",
  },
  {
    name: "all reach a standard",
    pattern: new RegExp(`(?<value>${ALL}${MANNER}(?:达到|完成|实现|建立|配备|通过|接入)(?!\\d)[^，。；\\d]{2,30})$`),
    suffix: "",
    dated: false,
    matches: "所有学校达到自治区级现代化学校标准",
    leaves: "学校达到标准",
  },
  {
    name: "named ones become",
    pattern:
      /(?<=^[\s，]{0,4}(?:力争|推动|支持|加快|促进|推进|指导|扶持){0,3})(?<value>[^，。；]{0,70}?(?:中学|小学|学校|幼儿园|学院|大学|[县区市])(?:成功)?(?:建设|创建|升格|打造|培育|发展|升级|改制)(?:成)?为)(?<what>[^，。；]{3,30}?)(?=等一批|$)/u,
    suffix: "",
    dated: false,
    matches: "推动第四中学建设成为自治区示范性普通高中",
    leaves: "建设成为强市",
  },
  {
    name: "standard reached",
    pattern: new RegExp(`(?<value>${MANNER}达到(?!\\d)[^，。；\\d]{2,30}?(?:标准|要求))(?!的|化)`),
    suffix: "",
    dated: true,
    matches: "办学条件达到自治区确定的办学标准",
    leaves: "达标",
  },
  {
    name: "title won",
    pattern:
      /(?<value>(?:争创|创建|创成|打造|获评|通过|成为)(?:建?成?为)?)(?<what>[^，。；、\d]{3,30}?(?:县|区|市|校|示范园|基地|认定|验收|认证|评估))(?:$|(?=[、，。；]|综合实力))/,
    suffix: "",
    dated: true,
    matches: "争创全国义务教育优质均衡县",
    leaves: "打造特色品牌",
  },
  {
    name: "progress",
    pattern: /(?<value>取得(?:重要|明显|显著|突破性|实质性)?(?:进展|突破|成效))/,
    suffix: "",
    dated: true,
    matches: "教育现代化取得重要进展",
    leaves: "取得资格",
  },
  {
    name: "put in place",
    pattern: new RegExp(
      `(?<value>${MANNER}(?:形成|建成|实行|建立(?!健全)|通过(?!实施|开展|加强|推进)|完成|成立|启用|投入使用|撤并|实现(?=\\S{2,20}(?:(?:现代|信息|标准|规范|常态|网格|均衡|一体|制度)化|管理|达标|分离)(?:$|，))))(?<what>[^，。；]{0,60})`,
    ),
    suffix: "",
    dated: true,
    matches: "形成高中阶段学校考试招生录取模式",
    leaves: "推进改革",
  },
];
