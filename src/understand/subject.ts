/** A question without its names and times -> the words it is about, each with the policy words it may stand for. Pure. */
import type { SubjectWord } from "../domain/ask.ts";
import { cutWords, type Word } from "../words.ts";
import type { GlossaryEntry } from "./reading.ts";
import { ordinalOf } from "./shown-list.ts";
import type { Wording } from "./wordings.ts";

/** Words that ask, point, are polite or only join: never what a question is about. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "请问 麻烦 帮我 帮忙 查一下 查查 查 告诉 告诉我 给我 我想 想知道 了解 看看 看 说说 讲讲 讲 说 问 问一下 请教 知道 多少 多少人 哪些 哪几 哪 几 几所 几个 几名 几家 几年 什么 甚么 怎么 怎样 怎么样 如何 咋 咋个 咋样 咋办 怎么办 啥 啥时候 什么时候 何时 哪年 哪个 哪里 哪儿 哪家 谁 吗 呢 吧 啊 呀 嘛 哦 " +
    "有没有 能不能 是不是 可不可以 会不会 要不要 打算 准备 计划 规划 目标 指标 分别 各是 各有 各自 各 到底 究竟 一共 总共 合计 总计 原文 原话 原句 出处 那句 那句话 这句 列 列一下 列出 列出来 这块 方面 这方面 关于 有关 对于 那份 这个 那个 这些 那些 上面 刚才 刚刚 说法 做法 办法 思路 态度 情况 要求 安排 提出 提到 提 进行 开展 " +
    "现在 目前 已有 已经 现有 多大 多长 多久 多 百分之 几个点 百分点 相比 对比 比较 一样 不同 区别 差别 差异 分别 异同 四个 两个 三个 四个地方 地方 地 年 月 全市 全区 我市 本市 两市 两地 三地 四地 两家 三家 里面 里 里头 文件 文本 方案 征求意见 意见稿 意见 稿 实施方案 这份 份 具体 内容 事 事情 东西 问题 时候 时间 期间 以后 今后 将来 未来 以前 过去 之前 之后 大概 大约 左右 " +
    "和 与 跟 同 及 以及 的 了 在 是 有 要 把 给 对 向 从 到 都 也 就 还 又 很 个 所 名 位 项 条 次 家 市 县 区 我 你 您 他 她 它 他们 它们 我们 咱 咱们 那 这 想 能 会 可以 能够 上 下 让 被 将 想要 需要 应该 应当 必须 得 着 过 吧 去 来 做 搞 弄 办 定 定的 最高 最低 最多 最少 达到 达 至少 不少于 不超过 最多能 高 低 多些 大 小 没 没有 不 不能 别 还是 或者 或 而 但 但是 因为 所以 如果 为 为了 由 用 按 按照 以 于 等 等等 之 其 某 每 " +
    "算 算是 属于 包括 包含 数 数字 数量 数值 数据 值 总数 总 比例 占 占比 是多少 为什么 为啥 原因 表述 写 写的 怎么写 引用 贴 一下 段 句 话 好像 似乎 听说 据说 既然 真的 确实 对不上 不一致 矛盾 正文 专栏 表 单位 责任 责任单位 牵头 部门 负责 落实 管 归 推 抓 那边 这边 那里 这里 什 么 些 几次 第 一个 一 二 三 四 五 六 七 八 九 十 两 万 亿 百 千 " +
    "人家 大家 有人 别人 自己 本身 起来 出来 下来 下去 出去 回来 成 成为 变 变成 以及 通过 根据 依据 据 起 共 均 约 近 超 超过 其中 各种 各类 这样 那样 非常 特别 十分 更 最 再 先 已 曾 即 便 才 只 仅 都有 都是 就是 不是 还是 也是 还有 哪一年 哪一个 哪种 多大力度 力度 两条 两句 两处 两段 三条 几条 几处 怎 样 好 行 吗呀 呗 么 这五年 五年 点 些什么 手段 措施 举措 方法 方式 政策 规定 有何 有啥 有什么 何 何种 咧 哩 啦 噢 嗯 哈 记得 对吧 没错 是吗 听说 据说 说法 第一 第二 第三 两个 带 出处 原句 话题 换个 题目 顺便 再 来着 定了 没 多少来着 水平 层次 说 一下 准备 打算 想 哪样 咋整 现阶段 两年 这两年 同样 问题 怎样 对照 对比 对照下 加进来 加进去 加进 进来 算上 放进来 总结 归纳 汇总 比差 其他 其它 其余 另外 剩下 别的 比比 比一下 换 区别 告诉 列下 写着 提的 那条 这条 那项 这项 那段 那块 那块儿 这块儿 那方面 换成 改成 再看 一起 实际 实际值 这么 那么 全部 整个 话题 题目 方面 底 年底 年初 上限 下限 有没有 想查点 资料 么 正文 数字 规模 几类 允许 准许 许可 当初 计划数 规划数 目标数 目标值 实际数 实际值 完成数 完成值 现状值 基线值 那年 那档 这档 当年 贴出来 贴出 贴下 贴上来 发出来 类似 为准 算了 那档 写明 明确 讲到 讲的 讲过 讲明 " +
    "全都 之类 之外 上头 平时 怎么回事 那种 这种 说了算 程度 还要 比率 娃 既能 又能 既要 又要 提法 原来 底子 收尾 收官 " +
    "主意 点子 金点子 妙招 绝招 狠招 招儿 门道 名堂 说头 讲头 说道 讲究 死规定 硬规定 硬杠杠 杠杠 硬性 花头 人 太 没人 搞掂 究竟 压根 反正 干脆 索性 其实 说白了 话说 讲真 咋说 咋讲 一点点 差不多 " +
    "你好 您好 算数 作准 两边 双方 意思 共用 不好意思 抱歉 对不起 说错 问错 打错"
  ).split(/\s+/),
);

/** Words that end in one of these carry nothing beyond the stem when they only ask. */
const ONLY_ASKS = /^(?:多(?!媒体|样化|元化|功能|民族)|[几哪啥咋怎]|什么).{0,2}$/;
/** 想开多少间, 办到多少所: what is wished. */
const WISHES = /^(?:[想要][开办建搞设招]|[开办建]到)$/;

/** 五条基本原则: how many are expected is no subject. */
const HOW_MANY = /^[一二三四五六七八九十两\d]{1,3}[条项点款种样]$/;

/** @param said wordings already read as names, years or documents. */
export function subjectOf(text: string, said: readonly string[], glossary: SubjectGlossary): readonly SubjectWord[] {
  let rest = text;
  for (const name of [...said].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(name, " ");
  rest = rest.replace(/几成|百分之(?:几|多少)/g, " ");
  rest = rest.replace(WHETHER, "$1 ").replace(BEFORE, " ");
  rest = rest.replace(/第[一二三四五六七八九十\d]{1,2}(?:条|个(?!五年)|处|则|种|项|句|点|份)/g, " ");
  rest = rest.replace(UNIT_ASKED, " ").replace(MISCUT, " ");
  rest = rest.replace(/(?<!\d)(?:(?:19|20)\d{2}|[12]\d(?=年))年?/g, " ").replace(/[“”"'「」『』《》〈〉]/g, " ");
  const kept = joinedSingles(cutWords(rest)).filter((w) => isContent(w));
  return [...new Set(kept)].slice(0, 30).map((word) => ({ word, ...alternativesOf(word, text, glossary) }));
}
/** 要不要: cut in the middle it would leave 不要, which forbids. */
const WHETHER = /(\p{Script=Han})不\1/gu;
/** 钦州以前提过: the cut would run through 前提; 五年前 says when. */
const BEFORE = /以前|从前|之前|(?<![\d一二三四五六七八九十])[\d一二三四五六七八九十两几]{1,3}年前/g;
/** 多少平米: the unit a figure is wanted in names nothing. */
const UNIT_ASKED = /(?<=(?:多少|几)[十百千万亿]*)(?:平方公里|平方米|平米|公顷|公里|亿元|万元|块钱|平方|元|亩)/g;
/** 比重|要提到多少, 多少万人|才设一所: the dictionary would cut 重要 and 人才. */
const MISCUT = /(?<=比重)(?=要[从达提升降占到超])|(?<=[万千]人)(?=才[设建办配])/g;
/** Words a text is about, names and times among them. */
export const contentWords = (text: string): readonly string[] => joinedSingles(cutWords(text)).filter(isContent);

/** 控|辍|保|学: characters the dictionary leaves alone are read as one word where none of them only joins or asks. */
function joinedSingles(words: readonly Word[]): readonly string[] {
  const joined: { text: string; end: number; single: boolean }[] = [];
  for (const { word, start, end } of words) {
    const single = word.length === 1 && !FUNCTION_WORDS.has(word);
    const last = joined.at(-1);
    if (last?.single === true && single && last.end === start) {
      last.text += word;
      last.end = end;
    } else joined.push({ text: word.trim(), end, single });
  }
  return joined.map((j) => j.text);
}
function isContent(word: string): boolean {
  if (HOW_MANY.test(word)) return false;
  if (FUNCTION_WORDS.has(word) || ONLY_ASKS.test(word) || WISHES.test(word)) return false;
  if (/^[a-z0-9+.%]+$/.test(word)) return /[a-z]/.test(word) || /[+]/.test(word);
  return word.length >= 2;
}
export interface SubjectGlossary {
  /** Entries whose wordings stand in the question. */
  readonly found: readonly GlossaryEntry[];
  /** The entry of a single word, though a longer wording around it was found. */
  readonly ofWord: (word: string) => GlossaryEntry | undefined;
}
function alternativesOf(word: string, text: string, { found, ofWord }: SubjectGlossary): Omit<SubjectWord, "word"> {
  const mine = found.filter((g) => g.everyday.some((e) => text.includes(e) && (e.includes(word) || word.includes(e))));
  const own = ofWord(word);
  const entries = own === undefined ? mine : [...mine, own];
  const figures = inFigures(word);
  const strength = Math.max(figures === null ? 0 : 1, ...entries.map((g) => g.weight));
  return { alternatives: [...new Set([...(figures ?? []), ...entries.flatMap((g) => g.policy)])], strength };
}
/** 一年: plans write 1年 as well. Null where the word counts nothing. */
function inFigures(word: string): readonly string[] | null {
  const [, numeral = "", unit = ""] = /^([一二两三四五六七八九])([年月周天学人所个项次门种类套间名岁级轮支条处批大])/.exec(word) ?? [];
  return unit === "" ? null : [`${ordinalOf(numeral)}${word.slice(1)}`];
}

/** 编办, 干什么活: wordings of the glossary that were cut into words which only ask or join. @param said wordings already read as names or times. */
export function unspokenOf(hits: readonly Wording[], subject: readonly SubjectWord[], said: readonly string[]): readonly SubjectWord[] {
  const spoken = [...subject.map((s) => s.word), ...said];
  const left = hits.filter((h) => !ASKS_AMOUNT.test(h.said) && !spoken.some((word) => h.said.includes(word) || word.includes(h.said)));
  return left.map(({ said: word, entry }) => ({ word, alternatives: entry.policy, strength: entry.weight }));
}
const ASKS_AMOUNT = /多少|几/;
