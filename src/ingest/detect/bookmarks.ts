/** Word's bookmark marks and field codes, and the broken-up number such a mark leaves on lines of its own. */
import { type Detector, type Pattern, removeAll } from "./pattern.ts";

export const bookmarkPatterns: readonly Pattern[] = [
  {
    name: "a line of nothing but marks goes with its line end",
    pattern: /^(?:\[bookmark:[^\]\n]{0,80}\][ \u3000]{0,8})+\n/gm,
    finds: "\n[bookmark: _Toc14251]\n第六节",
    passes: "\n书签 bookmark: 一\n",
  },
  { name: "mark", pattern: /\[bookmark:[^\]\n]{0,80}\]/g, finds: "[bookmark: _Toc1498]第一节 发展基础", passes: "书签[bookmark]" },
  {
    name: "number broken over three lines",
    pattern: /(?<=\n)[ \u3000]{0,4}[（(]\n[ \u3000]{0,4}\d{1,3}\n[ \u3000]{0,4}[)）][ \u3000]{0,4}\n/g,
    finds: "（一）\n (\n1\n)\n\n（二）",
    passes: "\n(1)\n",
  },
  {
    name: "field code",
    pattern: /(?:HYPERLINK \\l "_Toc\d{1,12}"|PAGEREF _Toc\d{1,12} \\h|TOC \\o "[\d-]{1,5}"(?: \\[a-z]){0,4}|PAGE {1,3}\\\* MERGEFORMAT)/g,
    finds: 'HYPERLINK \\l "_Toc1498"第一节',
    passes: "TOC 认证 PAGE",
  },
];

export const findBookmarks: Detector = (text) => removeAll(text, bookmarkPatterns, "bookmark");
