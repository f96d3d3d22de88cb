/** What is cited enters; one line for each sign that needs explaining leaves. Pure. */
import type { Cited } from "./cited.ts";

const signs: readonly (readonly [occurs: (cited: Cited) => boolean, words: string])[] = [
  [({ citation }) => citation.title === null || !citation.titleStated, "〔 〕中的题名在原文中没有写明，由目录或文件名补出。"],
  [({ citation }) => citation.repaired, "引文中〔 〕内的字是破损字符的推定还原，引用前请核对原件。"],
  [({ citation }) => citation.docStatus === "draft", "标有（征求意见稿）的不是正式文件，引用时应注明。"],
  [({ changed }) => changed, "标有（原文已更新）的是更新前保存的文字，请到原文中重新核对。"],
];

export const legendOf = (cited: readonly Cited[]): string[] => signs.flatMap(([occurs, words]) => (cited.some(occurs) ? [words] : []));
