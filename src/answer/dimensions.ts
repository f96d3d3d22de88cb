/** Dimensions on which a question and a place may name different values: stage, who runs a school, level of government, town or country. Data only; texts are Simplified. */

/** A wording and the values it speaks of: of several where it covers them. */
export interface Term {
  readonly words: RegExp;
  readonly values: readonly string[];
}
export interface Dimension {
  readonly name: string;
  /** Told of one value only where a figure is: whom a way of doing things is about is said in many words. */
  readonly ofFigures?: true;
  /** The first that fits a stretch of text takes it: longer wordings stand before their parts. */
  readonly terms: readonly Term[];
  /** A question, and a text that is silent on what is asked: it names another value only. */
  readonly matches: readonly [asked: string, told: string];
  /** A question, and a text that may answer: it names the value, one that covers it, or none. */
  readonly not: readonly [asked: string, told: string];
}

const STAGES = ["学前", "小学", "初中", "普高", "中职", "高等"];

export const DIMENSIONS: readonly Dimension[] = [
  {
    name: "学段",
    terms: [
      { words: /各级各类|[全各]学段|其[他它余](?:各)?(?:年级|学段)|大中小|中小幼|终身教育|民办教育|基础教育|从学前/, values: STAGES },
      { words: /中小学|大中专/, values: ["小学", "初中", "普高", "中职"] },
      { words: /义务教育|九年/, values: ["小学", "初中"] },
      { words: /完全中学|完中|高中阶段|普职/, values: ["初中", "普高", "中职"] },
      { words: /中高职|职业(?:院校|教育)|职教(?!师)/, values: ["中职", "高等"] },
      { words: /中等职业|中职|(?<!初|高)中专|职高|职业(?:高中|学校)|技工学校|技校/, values: ["中职"] },
      { words: /高职|高等|高校|大学(?!区|城)|大专(?!以上|学历)|本科院校|学院/, values: ["高等"] },
      { words: /高中|普高|高[一二三](?=年级|新生|学生|班)/, values: ["普高"] },
      { words: /初中|初[一二三](?=年级|新生|学生|班)/, values: ["初中"] },
      { words: /(?<!第[一二三四五六七八九十]{1,3}|[市县区镇乡][^，。、]{0,4})中学/, values: ["初中", "普高"] },
      { words: /小学(?!化)/, values: ["小学"] },
      { words: /幼儿园|学前|幼儿|入园|保教|托育|公办园|民办园|普惠园|园所/, values: ["学前"] },
    ],
    matches: ["柳州办了多少个学前教育集团", "全市成立义务教育集团53个"],
    not: ["小学每天作业不超过多久", "中小学家庭作业不超过60分钟"],
  },
  {
    name: "举办者",
    terms: [
      { words: /公办(?:园)?(?:、|和|与|及|或)?(?:普惠性)?民办|公民办|普惠/, values: ["公办", "民办"] },
      { words: /公办|公立|国办/, values: ["公办"] },
      { words: /民办|私立|私人办|社会力量/, values: ["民办"] },
    ],
    matches: ["民办学校的章程什么时候核准完", "2022年底前完成所有公办学校的章程核准"],
    not: ["公办学校的章程什么时候核准完", "2022年底前完成所有学校的章程核准"],
  },
  {
    name: "住校与走读",
    terms: [
      { words: /走读/, values: ["走读"] },
      { words: /寄宿|住宿|住校/, values: ["住校"] },
    ],
    matches: ["走读生一年补多少伙食费", "对经济困难的住宿学生给予每生每年600元"],
    not: ["住校生一年补多少伙食费", "对经济困难的住宿学生给予每生每年600元"],
  },
  {
    name: "级别",
    terms: [
      { words: /市县|县(?:、|和|及)?[乡镇]|省市|区、市|省、市|国家、/, values: ["国家", "省级", "市级", "县级", "乡级"] },
      { words: /国家级/, values: ["国家"] },
      { words: /(?:自治区|省)级以上/, values: ["国家", "省级"] },
      { words: /(?:自治区|省)级/, values: ["省级"] },
      { words: /市级以上/, values: ["国家", "省级", "市级"] },
      { words: /市级|市里的?(?:党委|政府|教育局)|市委/, values: ["市级"] },
      { words: /县级以上/, values: ["国家", "省级", "市级", "县级"] },
      { words: /县级|县(?:党委|政府|教育局)/, values: ["县级"] },
      { words: /(?:乡镇|乡|镇)级/, values: ["乡级"] },
    ],
    matches: ["市里的党委政府一年要听几回汇报", "县级党委和政府每年至少听取1次"],
    not: ["自治区级要评几所", "评选自治区级以上示范校5所"],
  },
  {
    name: "城乡",
    terms: [
      { words: /城乡|城镇化|乡镇|镇/, values: ["城", "乡"] },
      { words: /(?<![跟和与同向到从进比])(?:城区|城里|市区|城市|城镇|县城)/, values: ["城"] },
      { words: /(?<![跟和与同向到从进比])(?:乡村|农村|乡下|村里|村小)/, values: ["乡"] },
    ],
    matches: ["城区教师的生活补助发了多少钱", "近1.4亿元为近1万名乡村教师发放生活补助"],
    not: ["乡下老师的生活补助发了多少钱", "近1.4亿元为近1万名乡村教师发放生活补助"],
  },
  {
    name: "对象",
    ofFigures: true,
    terms: [
      { words: /师生|人员/, values: ["校长", "教师", "班主任", "学生", "家长"] },
      { words: /(?<!家|学)校长|园长/, values: ["校长"] },
      { words: /班主任/, values: ["班主任", "教师"] },
      { words: /教师|老师(?!傅)|教职工|师资/, values: ["教师"] },
      { words: /家长(?!学校)|父母/, values: ["家长"] },
      { words: /学生|孩子|儿童|(?<!多)少年|幼儿(?!园)|娃|(?:在校|新|考|毕业|寄宿)生/, values: ["学生"] },
    ],
    matches: ["校长培训里专业课要多少学时", "教师培训专业课48学时"],
    not: ["老师培训要多少学时", "教师培训专业课48学时"],
  },
  {
    name: "评估的阶段",
    terms: [
      { words: /中期(?:评估)?[和与、及](?:终期|期末)/, values: ["中期", "终期"] },
      { words: /中期/, values: ["中期"] },
      { words: /终期|期末评估|总结评估/, values: ["终期"] },
    ],
    matches: ["终期评估放在哪年", "2023年进行中期评估"],
    not: ["中期评估放在哪年", "分别组织中期和终期评估"],
  },
  {
    name: "建设的方式",
    ofFigures: true,
    terms: [
      { words: /新建[、和及与]?(?:改|扩)|新改扩建|新建改扩建/, values: ["新建", "改扩建"] },
      { words: /新建|新盖|新起/, values: ["新建"] },
      { words: /改扩建|扩建|改建/, values: ["改扩建"] },
      { words: /迁建/, values: ["迁建"] },
    ],
    matches: ["迁建几所高中", "改扩建高中5所"],
    not: ["新建几所学校", "新建、改扩建学校40所"],
  },
  {
    name: "用工的身份",
    terms: [
      { words: /非在编|编外|无编|没有编制|没编制/, values: ["编外"] },
      { words: /在编/, values: ["在编"] },
    ],
    matches: ["编外老师的工资怎么定", "在编教师工资按标准发放"],
    not: ["在编老师的工资怎么定", "教师工资按标准发放"],
  },
  {
    name: "专职与兼职",
    terms: [
      { words: /专兼职|专职[、和及与]兼职/, values: ["专职", "兼职"] },
      { words: /专职/, values: ["专职"] },
      { words: /兼职/, values: ["兼职"] },
    ],
    matches: ["兼职督学配几名", "配备专职督学3名"],
    not: ["专职教师怎么配", "配足专兼职教师"],
  },
  {
    name: "职称",
    terms: [
      { words: /正高级?|相当正高/, values: ["正高级"] },
      { words: /副高级?/, values: ["副高级", "高级"] },
      { words: /中、?高级/, values: ["中级", "高级"] },
      { words: /高级(?=教师|岗位|职称|职务|专业技术)/, values: ["高级", "副高级"] },
      { words: /中级(?=教师|岗位|职称|职务|专业技术)|一级教师/, values: ["中级"] },
      { words: /初级(?=教师|岗位|职称|职务|专业技术)|[二三]级教师/, values: ["初级"] },
    ],
    matches: ["中级岗位占多大比例", "高级岗位小学达到15%"],
    not: ["高级教师有多少", "高级教师811人、一级教师3142人"],
  },
  {
    name: "学历",
    ofFigures: true,
    terms: [
      { words: /研究生|硕士|博士/, values: ["研究生"] },
      { words: /(?:大专|专科|高专)(?:及)?以上/, values: ["专科", "本科", "研究生"] },
      { words: /本科(?:及)?以上/, values: ["本科", "研究生"] },
      { words: /本科/, values: ["本科"] },
      { words: /大专|专科|高专/, values: ["专科"] },
    ],
    matches: ["大专学历的老师占多少", "研究生学历教师占12%"],
    not: ["本科学历的老师占多少", "专科以上学历教师占81%"],
  },
  {
    name: "校内与校外",
    terms: [
      { words: /校内外|校内[、和及与]校外/, values: ["校内", "校外"] },
      { words: /校内/, values: ["校内"] },
      { words: /校外/, values: ["校外"] },
    ],
    matches: ["校外体育锻炼每天多长时间", "校内体育活动每天1小时"],
    not: ["校内体育锻炼每天多长时间", "校内外体育活动各1小时"],
  },
  {
    name: "线上与线下",
    terms: [
      { words: /线上线下|线上[、和及与]线下/, values: ["线上", "线下"] },
      { words: /线上|网上|网络/, values: ["线上"] },
      { words: /线下|面对面/, values: ["线下"] },
    ],
    matches: ["线下结对的共同体有几个", "10个线上牵手共同体"],
    not: ["线上结对的共同体有几个", "10个网络直播共同体"],
  },
  {
    name: "性别",
    terms: [
      { words: /男女/, values: ["男", "女"] },
      { words: /女(?:性|教师|老师|生|童|孩)/, values: ["女"] },
      { words: /男(?:性|教师|老师|生|孩)/, values: ["男"] },
    ],
    matches: ["男老师占多少", "女教师占七成"],
    not: ["女老师占多少", "教师中女性占七成"],
  },
  {
    name: "入学与毕业",
    ofFigures: true,
    terms: [
      { words: /招生|招收|新生|入学|入园|录取/, values: ["入学"] },
      { words: /毕业/, values: ["毕业"] },
      { words: /在校生|在校学生|在学/, values: ["在校"] },
    ],
    matches: ["职校毕业生有多少人", "中职招生2701人"],
    not: ["职校招生多少人", "中职招收新生2701人"],
  },
  {
    name: "五育",
    terms: [
      { words: /五育|德智体美劳|体美劳|体育美育|体艺/, values: ["德育", "体育", "美育", "劳动教育"] },
      { words: /德育|思政/, values: ["德育"] },
      { words: /体育/, values: ["体育"] },
      { words: /美育|艺术/, values: ["美育"] },
      { words: /劳动(?:教育|课|实践)/, values: ["劳动教育"] },
    ],
    matches: ["美育特色学校要建几所", "创建体育特色学校10所"],
    not: ["体育特色学校要建几所", "创建体育美育特色学校10所"],
  },
];
