/** The rules that tell what is asked: pattern, a line that matches, one that must not. Text is Simplified. Data, and the one reader. */
import type { Intent } from "../domain/reply.ts";

export interface IntentRule {
  readonly intent: Intent;
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
/** The first rule that matches decides; none: `measure`. */
export const INTENT_RULES: readonly IntentRule[] = [
  {
    intent: "smalltalk",
    pattern:
      /^(?:老师|领导|同志|各位|大家)?(你好|您好|早上好|上午好|下午好|晚上好|早安|午安|晚安|早|谢了?|谢谢|多谢|感谢|再见|拜拜|辛苦了?|嗨|哈喽|hello|hi|hey|在吗|好的?|行|可以|知道了?|明白了?|没事|没别的|收到|ok)[啊呀吗了你您的谢大家啦哈!！。~，, ]*$|^(你好|您好|早安|早上好|上午好|下午好|晚上好|嗨|哈喽|hello|hi)[呀啊]?[,，。！! ](?!.{0,40}(多少|几[所个名]|哪|什么|怎么|吗|谁|[?？]|啥|咋|目标|原文)).{0,30}$|^(好的?|可以了?|行了?|谢谢|多谢)[,，。 ]?(多谢|谢了|谢谢|没别的|没有?别的|没事|就这样|先这样|不用).{0,8}$/i,
    matches: "你好！",
    not: "你好，钦州有多少学校",
  },
  {
    intent: "inventory",
    pattern:
      /(你|库里|这里|系统|资料库)?(到底|一共|总共|都)?(有|收了?|收录了?|存了?)(哪些|哪几份|几份|什么|多少份?|啥)(文件|规划|资料|文档|材料)|(能|可以)查(哪些|什么|哪几个)(城市|地方|文件|内容)/,
    matches: "你有哪些文件",
    not: "要建哪些学校",
  },
  {
    intent: "help",
    pattern:
      /^(?:请问)?[你您]?(?:都|到底|究竟)?(能问[你您]?(什么|啥|哪些)|会(做)?(什么|啥)|(?:可以|能够?)(?:帮我)?(?:做|干|查|回答|答)(?:些)?(什么|啥|哪些)(?:问题|事情?|内容|东西)?|怎么(用|问|使用)|是谁|是什么|帮助|使用说明|有什么功能)[呢啊呀?？。!！]*$|(能|可以)(问你|帮我)(什么|啥)/,
    matches: "你能做什么",
    not: "学校能做什么活动",
  },
  {
    intent: "outside",
    pattern:
      /感冒|发烧|咳嗽|吃什么药|挂号|^(?!.*(?:学校|老师|教师)).*社保|签证|护照|驾[驶照]|公交车|公交卡|地铁|停车费|物业|漏水|装修|快递|外卖|打官司|遗产|信用卡|养狗|宠物|天气|下雨|气温|股票|股价|彩票|菜谱|螺蛳粉|好吃|餐馆|旅游景点|写(一?[首篇封个份段])?(诗|代码|作文|程序|爬虫|起诉状|检讨|情书)|(忽略|无视|忘掉|ignore).{0,12}(指令|要求|提示|规则|instruction|prompt)|系统提示词|system prompt|房价|房租|机票|高铁|火车票|医保|看病|汇率|笑话|翻译(成|一下)|离婚|抚养权|划算|律师|理财|减肥|星座|算命|电影|明星|python|javascript/i,
    matches: "今天天气怎么样",
    not: "经费怎么投",
  },
  {
    intent: "outside",
    pattern: /^[^\p{Script=Han}]*[a-z]{3}[^\p{Script=Han}]*$/iu,
    matches: "What is the target of 2025?",
    not: "GDP占比",
  },
  {
    intent: "outside",
    pattern:
      /^(?!.*(?:多少|几|哪|怎么|如何|吗|谁|目标|原文)).{0,10}(?:傻[逼瓜子]|笨蛋|蠢|废物|垃圾(?!分类|处理|桶)|滚蛋|白痴|脑残|弱智|他妈|妈的|去死|狗屁|骗子).{0,20}$/,
    matches: "你个笨蛋",
    not: "垃圾分类教育怎么做",
  },
  {
    intent: "document",
    pattern:
      /文号|发文字号|发文号|文件号|红头文件|(哪个|哪家|什么|啥)(单位|部门|机关)(印发|发布|发的|制定|出台)|落款|盖章|抄送|主送|(依据|根据|按照?|照)了?(的|是)?(什么|啥|哪[些个几]?[份个]?)[^，。]{0,6}(文件|规划|政策)[^，。]{0,8}(制定|编制|定|订|写|来|$|[?？])|(依据|根据)的?(是)?(什么|哪些|哪几)|(编制|制定)依据|依据了?(哪|什么|啥)|(依据|根据|按|照).{0,6}(哪|什么|啥).{0,8}(文件|规划).{0,6}(制定|编制|定|订|写)|(挂|放|发|登)(到|在)?网上?的?|网页|(印发|发布|成文|颁布|出台|公布|通过)(的)?(日期|时间)|发文(机关|单位|日期)|(哪天|哪一天|什么时候|啥时候|几月几[号日]|何时|哪年)(印发|发布|出台|公布|发的|通过)|谁(印发|发布|批准|制定|发)的?|(印发|发布|批准|制定)(机关|单位|部门|者)|(规划|文件|方案|稿).{0,6}(全称|标题是)|(文件|规划|方案).{0,4}(有效期|联系人|联系电话|邮箱)|征求意见.{0,6}(截止|到哪天|邮箱)|意见.{0,4}(发|寄|交)(到)?哪|正式(文件|稿|印发).{0,6}(还是|吗|没)|是不是(草案|草稿|征求意见稿|正式)|还是(草案|草稿)|(规划|方案|文件).{0,8}(什么时候|啥时候|哪天|何时)(印发|发布|出台|公布|发)/,
    matches: "规划的发文字号",
    not: "学校什么时候建成",
  },
  {
    intent: "quote",
    pattern:
      /原文|原话|原句|那句话|出处|怎么写的|怎样写的|如何表述|怎么表述|一字不差|逐字|摘(录|抄)|引用一下|我要引用|(原[文话句]|那[句段]).{0,4}贴|那一?[句段](?!时)/,
    matches: "请给出原文",
    not: "怎么推普通话",
  },
  {
    intent: "conflict",
    pattern:
      /不一致|矛盾|冲突|(?:数字?|数据|说法|文字|[两几]处)[^，。]{0,3}打架|对不上|是[“"「][^”"」]{1,10}[”"」]还是[“"「]|对不起来|前后不|(两|几)(种|个)(说法|数字?|口径)(?!.{0,4}(差|加|相))|说法不一|写得不一样|(到底|究竟)(是|要|算|留|有)?(多少|几|哪个|\d)|(正文|专栏|表(里|格|中)?).{0,12}(好像)?(不是|不同|不一样)|\d+[^，。]{0,3}还是\d|级还是.{1,6}级|是\d[^，。]{0,8}[，,].{0,8}[是写]\d.{0,12}(?:咋回事|怎么回事|为什么|为啥|哪个对|以哪)|(正文|专栏|表格?).{0,10}(不一样|不同)|(正文|专栏|表[里格]?).{0,12}(怎么|咋|为啥|为什么)又?(是|成|变)|对不对得上|对得上吗?[?？]?$|(正文|专栏|指标表|表[里格]).{0,14}(对得上|一致|一样|相符)|低于.{0,12}(实际|完成|已有|基线|现状)|比(基线|现状|已有|已经|实际|完成|过去|原来|现在)[^，。]{0,6}(低|(?<!多)少)/,
    matches: "正文和专栏好像不一样",
    not: "两地做法有啥不同",
  },
  {
    intent: "responsibility",
    pattern:
      /责任单位|责任部门|牵头|主管部门是|哪(?:几?[些个家])?(?:单位|部门|局(?![限面势部])|委办局?)(?!印发|发布|发的|制定|出台)|(谁|哪[些个]?单位|哪几家|哪几个单位|哪[些个]?部门|哪几个部门|哪个局|哪家|什么部门|啥部门|哪些人).{0,4}(负责|管|落实|抓|推(?![行进动广])|承担|配合|来做|主抓)|归(谁|哪|什么|啥)|(点了|涉及|写了|列了|点名)(哪[些个]?|几个)(单位|部门)|(由|是)(谁|哪个)(来)?(负责|管|抓|做)|谁的(职责|责任|事)/,
    matches: "是哪几家管",
    not: "学校怎么管",
  },
  {
    intent: "comparison",
    pattern:
      /哪家(?!.{0,3}管)|哪个(市|城市|地方|区)?(更|最)?(高|低|多|少|大|小)|谁.{0,6}(高|低|多|少|大|小)|(谁|哪[个座]?(城?市|地方|[县区]))的?.{0,20}[最更](高|低|多|少|大|小|快|慢|好)|最[高低多少大小][^，。]{0,6}(谁|哪[里儿家]|哪[个座]?(城?市|地方|[县区]))|哪[里儿家].{0,16}最[高低多少大小]|从[高低多少大小]到[高低多少大小]|由[高低]到[高低]|相比|对比|比较一?下|^比较|比一比|排个[队名序]|排(一?下)?(队|序)|差多少|相差|有(啥|什么|哪些|何)?(不同|区别|差别|差异)|有甚么分别|不一样|区别|异同|共同点|一样[不吗]|各自|两(地|市|家|边)/,
    matches: "两市做法有啥不同",
    not: "柳州要建几所",
  },
  {
    intent: "definition",
    pattern:
      /是(什么|啥|甚么)意思|指的?是?(什么|啥|哪)|分别指|是指|什么叫|叫什么意思|何谓|啥意思|什么含义|怎么理解|是(个)?(什么|啥)(东西|概念|制度|机制|工程|计划|行动)/,
    matches: "双减是什么意思",
    not: "有什么办法",
  },
  {
    intent: "list",
    pattern:
      /哪些|[哪边]几|最[多少大小早晚][^，。]{0,6}哪一?[所间]|有哪|列(一下|出|举|个)|叫(啥|什么)(名|$|[?？呢])|(是|叫|有)哪.样|名单|清单有|名字|都(有|是)(谁|啥|什么)|分别是(什么|啥|哪)|分为(几|哪)|包括(什么|哪|啥)/,
    matches: "新建的小学有哪几所",
    not: "建多少所",
  },
  {
    intent: "number",
    pattern:
      /多少|(?:工资|薪水|月薪|学费|收费|保教费|补贴|津贴|奖金)[^，。]{0,6}(?:定了|定好|定下|涨了)(?:没|吗|么)|(?<![哪那这边好])几(?:[所个名人次家类年成倍岁项门条间座批期届所分点]|[百千万]?[亿万]元?[?？]?$)|百分之|(什么|啥|多少|怎样的?)比例|比例(是|为|达|要|有|到|定|配)|占比|占.{0,4}几|多大(?!力)|多长|多久|多高|多远|哪年|哪一年|何时|啥时候|什么时候|几时|起点|基线|目标(是|值|呢|定|多|[?？]|$)|[率数额](是|为|要|达|到|呢|[?？]|$)|比几|几比|\d{4}年?[?？]?$|指标[?？]?$|几[?？]?$/,
    matches: "建多少所学校",
    not: "怎么防近视",
  },
];

/** What asks nothing of the texts. */
export const TALKING: ReadonlySet<string> = new Set<Intent>(["smalltalk", "inventory", "help", "outside"]);

/** All places held, none of them named. */
export const EVERYWHERE =
  /各(?:地|个?城?市)|[三四五](?:地|个?城?市)(?!级)|(?:[三四五]|各)家(?=各|都|分别|谁|怎|的|[，。、,]|$)|(?:每个|所有|全部|几个|四个?|(?:其[他它余]|另外|剩下)(?:的)?(?:[几两三四五]个?)?|别的)(?:城?市|地方)/;

/** 三个市: so many places held that are cities, a district beside them left out; null where the number is not theirs. */
export function citiesByNumber(text: string, held: readonly string[]): readonly string[] | null {
  const said = /([两二三四五])个?城?市(?!级)/.exec(text)?.[1];
  const cities = held.filter((name) => !/[区县旗]$/.test(name));
  return said !== undefined && cities.length === (said === "两" ? 2 : "一二三四五".indexOf(said) + 1) ? cities : null;
}

/** What facts of a document are asked by, and of. */
const OF_DOCUMENT =
  /文件|规划|方案|通知|办法|意见|草案|草稿|征求|稿|文号|发文|印发|发布|出台|颁布|公布|制定|编制|批准|成文|依据|根据|机关|标题|全称|网|落款|盖章|抄送|主送|日期|时间|邮箱|电话|联系|有效期|截止|正式|红头|单位|部门|政府|教育|十.五/;
/** 哪年通过优质均衡认定: what was passed or made known is named, and it is no document. */
const ofSomethingElse = (text: string, subject: readonly string[]): boolean =>
  /通过|公布|发布|批准|制定|出台/.test(text) && !/文件|规划|方案|文号|稿/.test(text) && subject.some((word) => !OF_DOCUMENT.test(word));

/** @param cities how many are named: numbers, ways, lists and doubts of several cities are set side by side, and those of all places. @param subject the words the question is about. */
export function intentOf(text: string, cities: number, subject: readonly string[]): Intent {
  const applies = ({ intent, pattern }: IntentRule): boolean =>
    pattern.test(text) && !(intent === "document" && ofSomethingElse(text, subject));
  const found = INTENT_RULES.find(applies)?.intent ?? "measure";
  const comparable = found === "number" || found === "measure" || found === "list";
  return comparable && (cities > 1 || (cities === 0 && EVERYWHERE.test(text))) ? "comparison" : found;
}
