/** Advertisements injected into a page: pornography, gambling, forged papers. Removed line by line. */
import type { Edit } from "../../domain/source.ts";
import { toSimplified } from "../../script.ts";
import { linesOf, type TextLine } from "./lines.ts";
import type { Detector, Pattern } from "./pattern.ts";

/** Words no plan uses: one is enough anywhere in a line that is no sentence. */
export const spamWords: readonly Pattern[] = [
  {
    name: "pornography",
    pattern:
      /无码|婬|免费(?:A|一级)片|A{2,4}片|[一1]级(?:毛|黄)?片|三级片|毛片|成人(?:电影|视频|影院|小说)|情色|裸聊|约炮|久久(?:精品|热)|国产精品|亚洲(?:精品|欧美)|日韩(?:精品|欧美)|在线观看免费/,
    finds: "免费一级无码婬片AA片",
    passes: "学校编码规则",
  },
  {
    name: "gambling",
    pattern:
      /(?:澳门|线上|网上)(?:赌|娱乐|博彩|新?葡京)|葡京(?:娱乐|赌场)|时时彩|六合彩|北京赛车|(?:真人|开元|网络)棋牌|百家乐|投注(?:网|平台)|博彩(?:网|平台|公司)|快三|彩票(?:平台|开户|代理)/,
    finds: "澳门葡京赌场官网",
    passes: "彩票公益金支持校外活动",
  },
  {
    name: "forged papers and drugs",
    pattern: /代开发票|办理?假?证(?:电话|联系)|代孕(?:公司|价格)|迷(?:药|奸)|枪支(?:出售|购买)|伟哥|办文凭|刻章办证/,
    finds: "代开发票 电话13800000000",
    passes: "办证大厅服务",
  },
  {
    name: "search-engine bait",
    pattern: /(?:私服|外挂|刷(?:单|钻|流量)|网赚|贷款秒批|优化排名|SEO外链)(?:平台|网|软件|下载|$)/,
    finds: "传奇私服网",
    passes: "私服务",
  },
];
const longestLine = 80;

export const findSpam: Detector = (text) =>
  linesOf(text)
    .filter(isSpam)
    .map((line): Edit => ({ start: line.start, end: line.end, text: "", kind: "spam", presumed: false }));

/** A sentence of a plan may fight gambling: only lines without its punctuation are taken. */
function isSpam(line: TextLine): boolean {
  if (line.words === "" || line.words.length > longestLine || /[。；]/.test(line.words)) return false;
  const words = toSimplified(line.words);
  return spamWords.some(({ pattern }) => pattern.test(words));
}
