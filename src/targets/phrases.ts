/** The words of a plan's clauses that are no part of an indicator's name, as data: time, scope, mood, verbs of state and of making. */

export interface PhraseTable {
  readonly name: string;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly leaves: string;
}

const YEAR = "(?:19|20)\\d{2}";
const PERIOD = "[“‘]?(?:“?十[一二三四五]五”?)[”’]?(?:规划)?";
const bySize = (a: string, b: string): number => b.length - a.length;
const either = (words: readonly string[]): string => `(?:${[...words].sort(bySize).join("|")})`;

/** Before an indicator, again and again until none is left. */
export const leads: readonly PhraseTable[] = [
  {
    name: "marks",
    pattern:
      /^(?:[\s\uF8FE、，：；。的了-]|[（]\s?[\d一二三四五六七八九十]{1,3}\s?[）]|\d{1,2}[.．](?!\d)|[①-⑳]|[一二三四五六七八九十]+是)+/,
    matches: "三是改扩建",
    leaves: "三所",
  },
  {
    name: "joining word",
    pattern: /^(?:以及|并且|同时|此外|另外|还|其中|并|且|和|及|与|或|届时|其间)(?!谐|格|轨|\S{1,12}相)[，：]?/,
    matches: "并建成",
    leaves: "和谐校园",
  },
  {
    name: "time",
    pattern: new RegExp(
      `^(?:截至|截止|力争|争取|预计|确保|到|至|在|从|自)*(?:${YEAR}年?(?:\\s?[-至到]{1,2}\\s?${YEAR}年?)?(?:秋季|春季)?(?:学?年)?(?:年?底|年?末|年初)?(?:之前|以前|前|以来|起|开始|间|期间)?|${PERIOD}(?:时期|期间|期末|期|末期?|以来|初)?(?:末)?)[，,]?`,
    ),
    matches: "到2025年底前，",
    leaves: "十所",
  },
  {
    name: "now",
    pattern: /^(?:目前|现有|当前|近年来|近[一二三五\d]+年来?|今后[一二三五\d]+年|未来[一二三五\d]+年|期间|全年)(?!的)/,
    matches: "目前有",
    leaves: "前列",
  },
  {
    name: "scope",
    pattern:
      /^(?:在全[省国市区](?:率先)?|每年(?=可)|\p{Script=Han}{2,5}[市区县](?=现?有|共有|拥有)|全市|全区|全县|全省|全州|我市|我区|我县|我省|本市|本区|各地)(?:的)?(?!性|域|面)/u,
    matches: "全市中小学",
    leaves: "全市性",
  },
  {
    name: "mood",
    pattern:
      /^(?:率先|首次|鼓励|帮助|教会|促进|五年|力争|争取|确保|保证|保障|努力|实现|推动|推进|使|让|仍有|仍|还有|要|应当|应(?![核届用急对知读入])|须|需|将|可|继续|持续|逐步|逐年|不断|进一步|全面|积极|大力|重点|稳步|加快|着力|有序|切实|严格|严格执行|严格落实|认真|落实|按照|依照|按(?!在校|.{1,10}平均的)|组织|累计|共有|共计|共|合计|总计|分别|原则上|统筹|预期|计划|规划|拟|最终|切实保证|保持|维持|已经|已|先后|成功|基本(?!公共|办学|均衡|养老|医疗|普及)|总体|初步|新(?=建成|认定|培育|创建)|再|有|每年(?=完成)|开展好|深入)(?!率)/,
    matches: "力争毛入园率",
    leaves: "基本公共服务",
  },
];

/** Behind an indicator, before its value: 保持在, 已达到, 提高到. */
export const states: readonly PhraseTable[] = [
  {
    name: "state reached",
    pattern:
      /(?:(?:保持|维持|稳定|巩固|控制|提高|提升|增加|增长|上升|下降|降低|减少|扩大|压缩|压减|缩小|优化|发展|调整|整合|延长|缩短|恢复|增|升|降|减|扩)(?:到|至|在|为)|达到|达至|达成|到达|达|到|至|为|是|实现|保持|稳定|不变|有)$/,
    matches: "毛入园率保持在",
    leaves: "毛入园率",
  },
  {
    name: "starting point",
    pattern: /(?:由|从|自)?(?:(?:19|20)\d{2}年(?:底|末)?|目前|现在|[“‘]?十[一二三四]五[”’]?期?末)的$|(?:由|从)$/,
    matches: "毛入学率由2015年的",
    leaves: "2015年的毛入学率",
  },
  { name: "measure taken", pattern: /(?:按照|按|比照|参照)$/, matches: "督学按照", leaves: "按照督学" },
  {
    name: "manner",
    pattern:
      /(?:总体|整体|基本|逐步|稳步|持续|继续|努力|力争|争取|确保|预计|计划|累计|稳|跃|合计|共计|总计|全部|全面|分别|平均|大体|初步|已经|总共|最终|仍|还|有望|已|均|都|也|仅|各|共|将|要|应|须|可|再|约|每年|的|了|和|及|与|[、，：\s\uF8FE])$/,
    matches: "毛入园率均",
    leaves: "均衡率",
  },
];

/** 提高20.67%: the change is what is measured, not the rate. */
export const CHANGE =
  /(?:(?:累计|年均|年平均|每年|净|同比|共|分别)*(?:提高|提升|增加|增长|上升|下降|降低|减少|缩小|压减|净增|增|降)了?|高于全[省国市区]平均(?:水平)?|是(?:(?:19|20)\d{2}年(?:底|末)?|[“‘]?十[一二三四]五[”’]?(?:期?末|时期)?)的|相当于(?:19|20)\d{2}年的)$/;
export const COMPARED =
  /(?:同比|(?:比|较|相比|与)(?:上年|同期|去年|前年|(?:19|20)\d{2}年(?:底|末)?|[“‘]?“?十[一二三四]五”?[”’]?期?末?|全[市省国区]平均)(?:相比)?)/;

/** Verbs that say what was done to the things counted, kept in the name. */
const kept = [
  "新建改扩建",
  "新改扩建",
  "改扩建",
  "新建",
  "改建",
  "扩建",
  "迁建",
  "重建",
  "续建",
  "改造",
  "新增",
  "增加",
  "增设",
  "补充",
  "引进",
  "招聘",
  "招收",
  "招录",
  "培训",
  "轮训",
  "减少",
  "撤并",
  "压减",
  "化解",
  "淘汰",
  "投入",
  "发放",
  "资助",
  "输送",
  "筹措",
  "整合",
  "购置",
  "增配",
  "提供",
  "涉及",
];
/** Verbs that say no more than that there will be such things. */
const dropped = [
  "建设",
  "建成",
  "建好",
  "建立",
  "建",
  "打造",
  "创建成",
  "创建",
  "争创",
  "创办",
  "培育",
  "培养",
  "遴选",
  "评选",
  "评定",
  "认定",
  "命名",
  "选树",
  "组建",
  "设立",
  "设置",
  "设有",
  "成立",
  "推进",
  "推动",
  "支持",
  "扶持",
  "发展",
  "形成",
  "开展",
  "实施",
  "完成",
  "配备",
  "配齐",
  "配置",
  "开设",
  "组织",
  "获批",
  "获评",
  "获(?!奖|得|批|评)",
  "申报",
  "申办",
  "办好",
  "举办",
  "开办",
  "办成",
  "拥有",
  "具有",
  "共有",
  "现有",
  "安排",
  "落实",
  "开发",
  "制定",
  "编制",
  "出台",
  "签订",
  "派出",
  "选派",
  "选拔",
  "选聘",
  "聘请",
  "招募",
  "涌现出",
  "涌现",
  "产生",
  "获得",
  "荣获",
  "取得",
  "收获",
  "筹建",
  "规划",
  "计划",
  "立项",
  "布局",
  "掌握",
  "学会",
  "修建",
  "推出",
  "引入",
  "吸引",
  "搭建",
  "构建",
  "孵化",
  "听取",
  "举行",
  "召开",
  "覆盖",
  "成为",
  "享受",
  "遍布",
  "单列",
  "列支",
  "有",
  "含",
  "设",
  "要",
];
export const KEPT = either(kept);
export const VERB = either([...kept, ...dropped]);
export const DROPPED = either(dropped);

/** A noun phrase that only holds the quantity: 不少于360学时培训时长的规定. */
export const CONTAINER = /的(?:规定|要求|标准|目标|任务|原则|比例|比重|水平|规模|速度|办法|做法|名额|幅度|额度)|(?<=.)(?:规定|要求|原则)$/;
