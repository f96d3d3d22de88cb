/** The rules that tell what is asked: pattern, a line that matches, one that must not. Text is Simplified. Data only. */
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
    pattern: /^(你好|您好|早上好|下午好|谢谢|多谢|再见|辛苦了|嗨|在吗)[啊呀吗了你您！!。~，, ]*$/,
    matches: "你好！",
    not: "你好，钦州有多少学校",
  },
  {
    intent: "inventory",
    pattern: /(有|收了?|收录)(哪些|几份|什么|多少份?)(文件|规划|资料|文档)|能查哪些(城市|地方)/,
    matches: "你有哪些文件",
    not: "要建哪些学校",
  },
  {
    intent: "help",
    pattern: /^(你)?(能问什么|会什么|能做什么|怎么用|是谁|帮助|使用说明)|(能|可以)(问你|帮我)(什么|啥)/,
    matches: "你能做什么",
    not: "学校能做什么活动",
  },
  {
    intent: "outside",
    pattern: /天气|股票|股价|彩票|菜谱|写(一?首)?(诗|代码)|忽略(以上|之前|前面).{0,8}(指令|要求|提示)|系统提示词|房价|机票/,
    matches: "今天天气怎么样",
    not: "经费怎么投",
  },
  {
    intent: "document",
    pattern: /文号|发文字号|印发(日期|时间)|发文(机关|单位|日期)|哪天(印发|发布)|什么时候(印发|发布)|谁(印发|发布)的/,
    matches: "规划的发文字号",
    not: "学校什么时候建成",
  },
  { intent: "quote", pattern: /原文|原话|原句|那句话|出处|怎么写的|一字不差|摘(录|抄)/, matches: "请给出原文", not: "怎么推普通话" },
  {
    intent: "conflict",
    pattern: /(不一致|不一样|矛盾|冲突|对不上|到底是多少)(?!.*(两市|两地))/,
    matches: "正文和专栏好像不一样",
    not: "两地做法有啥不同",
  },
  {
    intent: "responsibility",
    pattern: /责任单位|牵头|(谁|哪些?单位|哪几家|哪些?部门|哪个部门|哪几个部门).{0,3}(负责|管|落实|抓)/,
    matches: "是哪几家管",
    not: "学校怎么管",
  },
  {
    intent: "comparison",
    pattern: /哪家|谁.{0,4}(高|低|多|少)|相比|对比|比较一?下|排个?[队名]|差多少|有[啥什]么?不同|有甚么分别|区别|分别是|一样[不吗]|为什么比/,
    matches: "两市做法有啥不同",
    not: "柳州要建几所",
  },
  { intent: "list", pattern: /哪些|哪几|有哪|列(一下|出|举)|叫啥|是哪.样|名单|清单有/, matches: "新建的小学有哪几所", not: "建多少所" },
  { intent: "definition", pattern: /是什么意思|指(的是)?什么|是指|什么叫|何谓|啥意思/, matches: "双减是什么意思", not: "有什么办法" },
  {
    intent: "number",
    pattern: /多少|几[所个名人次家类年成倍]|百分之|比例|占比|多大|多长时间|哪年|何时|啥时候|起点|目标是|[率数额]是/,
    matches: "建多少所学校",
    not: "怎么防近视",
  },
];
/** Words that ask, point, are polite or only join: never what a question is about. Longest first when cut. */
export const FUNCTION_WORDS: readonly string[] = (
  "请问 麻烦 帮我 帮忙 查一下 查查 告诉我 给我 我想 想知道 了解 多少 哪些 哪几 几所 几个 几名 几家 什么 怎么 怎样 如何 咋个 咋样 咋 啥时候 什么时候 啥 吗 呢 吧 啊 呀 嘛 " +
  "有没有 能不能 是不是 可不可以 打算 准备 计划 规划 目标 分别 各是 各有 到底 一共 总共 合计 原文 原话 出处 列一下 这块 方面 关于 那份 这个 那个 这些 那些 上面 刚才 说法 做法 办法 思路 态度 情况 要求 安排 提出 提到 进行 开展 怎么办 孩子 现在 已有 多大 百分之 相比 一样 不同 区别 四个 两个 三个 地方 哪个 哪年 全市 全区 我市 " +
  "和 与 跟 同 及 的 了 在 是 有 要 把 给 对 向 从 到 里 都 也 就 还 又 很 个 所 名 年 市 县 区 我 你 他 它们 那 这 各 想 能 会 上 下 想要 最高 最低 哪家 谁 达到"
).split(" ");
export const SUM_WISH = /一共|总共|合计|加起来|总计/;
export const HIGHEST = /最高|最多|最大|谁.{0,4}[高多]|多还是/;
export const LOWEST = /最低|最少|最小|谁.{0,4}[低少]/;
export const REFERENCE = /刚才|上面|这些|那些|它们?|这个|那个|这是|那条|这条|第[一二三四五六七八九十\d]+条|原文怎么说|还有呢|为什么|起点/;
export const SLOT_FOLLOW = /^(那|那么|换成|换|再看|改成)|呢[，,。？?]?|^(还有|起点)/;
