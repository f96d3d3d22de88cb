/** Noun phrases behind a quantity: the head of one with 的, what the things counted became, who a share is of. Pure. */

/** What was said of the things counted: 被评为, 创建为, 通过. */
const RESULT =
  /(?:被?(?:评选?|命名|认定|授予|评定|确定|列|选|纳入|创建|建设|培育|打造|升级|改造)(?:成功)?(?:成为|为|入选?)|获评(?:为)?|成功创建(?:成为)?|入选|成为|建成为|当选|荣获|获得|获批|通过|取得|享受|参与|参加|完成|达到|受到|接受|考取|升入|发放|开展|新建|改扩建)(?:了|到)?/;
/** 建设|体系, 占总数的|比例: too short to stand alone. */
const SHORTEST_HEAD = 3;
/** The things themselves stand in so many characters before the result. */
const LONGEST_WHO = 14;
/** Verbs that begin another statement behind a complete noun: 高水平专业群|服务清远. */
const NEXT_STATEMENT =
  /(?<=(?:群|校|院|学校|高中|幼儿园|园|基地|中心|团队|教师|人才|专业|项目|平台|工作室|集团|课程|学位|名师|校长)(?:（[^（）]{0,40}）)?)(?:服务|支持|带动|引领|满足|促进|推动|投入|用于|覆盖|辐射|助力|支撑|改善|列入|为(?!主)).*$/su;
const SOMEBODY = /(?:学校|中小学|幼儿园|高中|师生|教师|学生|[人名所])$/;
const LONGEST_ATTRIBUTE = 60;
const WHO =
  /^(?:中小学校|中小学|普通高中|义务教育学校|高中|小学|初中|学校|幼儿园|教师|学生|县（市、区）|县区|乡镇|高校|职业院校|[^，]{0,8}?(?:学校|教师|督学|学生|幼儿园))(?=\S{3,})/u;
const PARTITIVE = /^(?:学科|学校|项目|课程|专业|县区|乡镇|学校（[^）]*）)$/u;

/** 校园体育锻炼时间|和提高锻炼质量; 新课程项目|和“安吉游戏”项目. */
const SECOND_ACTION = /(?:得到|予以)(?:保证|保障|落实|满足)$|和(?:提高|加强|提升|促进|推动|改善)\S{2,80}$|(?<=项目)和“[^“”]{1,60}”项目$/u;

/** 人文、数理等特色高中 -> 特色高中; 智能装备制造等专业集群 -> 专业集群. */
export function withoutList(words: string): string {
  const rest = words.replace(/^[^，、]*、[^，]*等(?!主要|各项|指标)(?=\S{3,})/u, "");
  return ACTION_ALONE.test(rest) ? words : rest;
}

/** 学生宿舍楼、科技楼等|改扩建项目: says nothing without its list. */
const ACTION_ALONE = /^(?:新建|改建|扩建|改扩建|迁建|建设|改造|提升)(?:项目|工程)$/;

/** 在…上具有一定影响力的卓越高中 -> 卓越高中; 学科的学业水平考试方案 -> 学业水平考试方案的学科. */
export function headOf(phrase: string): string {
  const words = withoutList((phrase.split(/[，。；：]/)[0] ?? "").replace(NEXT_STATEMENT, "").replace(SECOND_ACTION, "")).replace(
    /(?<![和及与、])[和及与、]{1,8}$/,
    "",
  );
  const at = words.lastIndexOf("的");
  if (at < 0) return words;
  const [attribute, head] = [words.slice(0, at), words.slice(at + 1)];
  if (head.length < 2) return attribute;
  if (head.length < SHORTEST_HEAD && attribute.length < 16 && !/[强高好大多]$/.test(attribute)) return words;
  return PARTITIVE.test(attribute) ? `${head}的${attribute}` : head;
}

/** 17所|学校创建为中华优秀文化传承学校 -> 中华优秀文化传承学校; 70人|取得正高级职称 -> 取得正高级职称; null for a plain noun. */
export function becameName(statement: string): string | null {
  const words = statement.slice(statement.lastIndexOf("的", LONGEST_ATTRIBUTE) + 1);
  const result = RESULT.exec(words);
  if (result === null || result.index > LONGEST_WHO) return null;
  const what = words.slice(result.index + result[0].length);
  if (
    what.length < 2 ||
    what.startsWith("项目") ||
    (/^(?:新建|改扩建|开展)$/.test(result[0]) && !SOMEBODY.test(words.slice(0, result.index)))
  )
    return null;
  if (/[为选评]$|荣获|当选/.test(result[0])) return headOf(what);
  const who = words.slice(0, result.index);
  const said = words.slice(result.index).split(/[，；]/)[0] ?? "";
  return who === "" ? said : `${said}的${who}`;
}

/** 96.4%|的学校出口带宽达到100M -> 出口带宽达到100M的学校比例. */
export function shareBehind(words: string): string {
  const said = (words.replace(/^的/, "").split(/[，。；]/)[0] ?? "").replace(/^(?:比例|标准).*$/, "").replace(/[和及与、]{1,8}$/, "");
  if (said === "") return "";
  const who = WHO.exec(said)?.[0];
  return who === undefined ? `${said}比例` : `${said.slice(who.length)}的${who}比例`;
}
