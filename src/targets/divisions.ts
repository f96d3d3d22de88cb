/** Words that say of which part of a whole a figure is: a stage, a level, a grade, town or country, boys or girls. Pure. */

const KIND = "公办|民办|普惠性?|普通|中等|高等|全日制|优质";
const STAGE =
  "学前教育|学前|幼儿园|幼儿|小学|初中|高中阶段|高中|初级中学|义务教育|中等职业|中职|高职|高校|专科|本科|研究生|硕士|博士|特殊教育|职业教育|高等教育|继续教育";
const WHERE = "主城区|城区|城市|城镇|县城|乡镇|农村|乡村|市区|山区";
const LEVEL = "国家级?|省级?|自治区级?|市级?|县级?|区级?|校级";
const BODY = "教育|学校|院校|阶段|学段|生(?![均源师])";
const GRADE = "(?:[一二三四五六七八九]|\\d(?:-\\d)?|起始|其他|低|中|高|毕业)年级";
const DIVISION = `(?:${KIND})?(?:(?:${STAGE}|${WHERE})(?:${BODY})?|男生|女生|男童|女童)`;
/** 常住人口4万人以上的乡镇. */
const SIZED = "\\S{2,14}以[上下]的?(?:学校|幼儿园|小学|中学|乡镇|县|村|街道|社区)";

const atStart = new RegExp(`^(?:${DIVISION}|${LEVEL})`);
const withGrade = new RegExp(`^(?:${DIVISION}(?:${GRADE})?|${GRADE}|${LEVEL})`);
const alone = new RegExp(`^(?:${DIVISION}(?:${GRADE})?|${GRADE}|${SIZED})$`);

/** 小学专任教师学历达标率 -> 专任教师学历达标率; a name that begins with no part stays. */
export function withoutDivision(name: string): string {
  return name.replace(atStart, "");
}

/** 小学低年级每周劳动时间 -> 每周劳动时间. */
export function withoutGrade(name: string): string {
  return name.replace(withGrade, "");
}

/** 初中, 高中生, 小学一年级: the words name a part and not what is measured. */
export function isDivision(words: string): boolean {
  return alone.test(words);
}
