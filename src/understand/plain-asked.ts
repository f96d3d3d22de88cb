/** A question -> what it asks, without what led over to it or was taken for granted. Pure; text is Simplified. */
import type { Alone } from "./alone.ts";

/** The question before without what only led over to it or was taken for granted: 换个话题, 听说…要到98%, 到底. */
export const plainAsked = (before: Alone): string =>
  before.text
    .replace(LED_OVER, "")
    .replace(EITHER, "是多少")
    .replace(CLAIMED, "")
    .replace(/到底|究竟/, "");
const LED_OVER = /^(?:[换转]个?(?:话题|题目|问题)|另外|顺便(?:问一?下?)?|再问(?:一[下个])?|还想问|请问|听说|据说|我记得|好像)[：:，, ]*/;
/** 到底97还是98. */
const EITHER = /(?:到底|究竟)?是?\d{1,8}(?:\.\d{1,4})?(?:%|[个所名人])?还是\d{1,8}(?:\.\d{1,4})?(?:%|[个所名人])?/;
const CLAIMED = /(?:要|会)?(?:到|达到?|是|为)\d{1,8}(?:\.\d{1,4})?(?:%|个|所|名|人)(?=[，,？?]|$)/;
