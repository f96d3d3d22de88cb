/** Where sentences end, and where they do not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/structure/sentences.ts";

function read(text: string): readonly string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));
}

describe("sentences", () => {
  it("end at 。！？； and at the end", () => {
    expect(read("教育普及水平提升。资源扩大；质量提高！还有")).toEqual(["教育普及水平提升。", "资源扩大；", "质量提高！", "还有"]);
  });

  it("do not end inside brackets or quotation marks", () => {
    const text = "（责任单位：市教育局，团市委。排在第一位的为牵头单位，下同）";
    expect(read(text)).toEqual([text]);
    expect(read("按照“谁主管、谁负责；谁审批、谁监管”原则推进。下一句。")).toEqual([
      "按照“谁主管、谁负责；谁审批、谁监管”原则推进。",
      "下一句。",
    ]);
  });

  it("end with the quotation mark that a stop closes, and at every stop where a mark was never closed", () => {
    expect(read("他说：“办好教育。”随后开会。")).toEqual(["他说：“办好教育。”", "随后开会。"]);
    expect(read("落实“双减政策。减轻负担。")).toEqual(["落实“双减政策。", "减轻负担。"]);
  });

  it("cover every word of a text once and in order", () => {
    const piece = fc.constantFrom("教育", "。", "；", "“", "”", "（", "）", " ", "\n", "95%", "，");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expect(read(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
