/** Places where characters were lost: runs of question marks and replacement characters. */
import { type Detector, type Pattern, removeAll } from "./pattern.ts";

export const lostPatterns: readonly Pattern[] = [
  { name: "run of ?", pattern: /\?{2,}/g, finds: "20211118日?????????", passes: "为什么?" },
  { name: "replacement characters", pattern: /\ufffd+/g, finds: "教育\ufffd\ufffd规划", passes: "教育规划" },
  { name: "UTF-8 replacement read as GBK", pattern: /(?:锟斤拷)+锟?/g, finds: "教育锟斤拷锟斤拷规划", passes: "斤拷" },
  { name: "private-use character nothing restores", pattern: /[\ue000-\uf8ff]+/g, finds: "教育\ue19f规划", passes: "教育规划" },
];

export const findLostCharacters: Detector = (text) => removeAll(text, lostPatterns, "lost-characters");
