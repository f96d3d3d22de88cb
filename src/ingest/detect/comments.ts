/** Review comments that were exported into the running text. */
import { type Detector, type Pattern, removeAll } from "./pattern.ts";

export const commentPatterns: readonly Pattern[] = [
  {
    name: "comment to the line end",
    pattern: /[\t ]{0,4}Comment by [^\n:：]{1,60}[:：][^\n]{0,2000}/g,
    finds: "国际化水平。\tComment by 琪兒是淸新小女子❀: 此处已修改。",
    passes: "comment by committee",
  },
  {
    name: "Chinese comment mark",
    pattern: /[[【]批注 {0,2}\[?[A-Za-z\u4e00-\u9fff]{0,8}\d{1,3}\]?[\]】]?[:：]?[^\n]{0,200}/g,
    finds: "加强领导。[批注 A1]：此处已改",
    passes: "领导批注意见",
  },
];

export const findComments: Detector = (text) => removeAll(text, commentPatterns, "comment");
