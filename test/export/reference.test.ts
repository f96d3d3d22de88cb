import { describe, expect, it } from "vitest";
import { referenceOf } from "../../src/export/reference.ts";
import { readCorpus } from "./corpus.ts";

const corpus = await readCorpus();
const issued = corpus.quote("到2025年，");
const unstated = corpus.quote("表一：柳州教育事业发展");
const draft = corpus.quote("排在第一位的为牵头单位");
const repaired = (() => {
  const found = corpus.documents.flatMap((document) =>
    document.edits
      .filter((edit) => edit.presumed && edit.text.length > 1)
      .map((edit) => document.source.text.slice(edit.start - 5, edit.end + 5)),
  )[0];
  return corpus.quote(found ?? "");
})();

describe("a note", () => {
  it("in 公文 style gives title and number", () =>
    expect(referenceOf(issued, "gongwen")).toMatch(/^《钦州市教育事业发展“十四五”规划》（钦政发〔2022〕13号），第/));
  it("by GB/T 7714 gives issuer, title, number and day", () =>
    expect(referenceOf(issued, "gbt7714")).toMatch(
      /^钦州市人民政府\. 钦州市教育事业发展“十四五”规划: 钦政发〔2022〕13号\[A\]\. 2022-07-11\. 第/,
    ));
  it("in short gives the title and the innermost heading alone", () => {
    const note = referenceOf(issued, "short");
    expect(note).toBe(`《钦州市教育事业发展“十四五”规划》，${issued.citation.section.at(-1)}。`);
  });
  it.each(["gongwen", "gbt7714", "short"] as const)("in %s puts a title that the text does not state in 〔 〕, never in 《 》", (style) => {
    expect(referenceOf(unstated, style)).toMatch(/^〔柳州市教育事业发展“十四五”规划〕/);
    expect(referenceOf(unstated, style)).not.toContain("《");
  });
  it.each(["gongwen", "gbt7714", "short"] as const)("in %s says 征求意见稿 once for a draft whose title says it", (style) =>
    expect(referenceOf(draft, style).split("征求意见稿")).toHaveLength(2),
  );
  it.each(["gongwen", "gbt7714", "short"] as const)("in %s adds 征求意见稿 where the title lacks it", (style) => {
    const renamed = { ...draft, citation: { ...draft.citation, title: "钦州市实施方案" } };
    expect(referenceOf(renamed, style)).toContain("（征求意见稿）");
  });
  it("names the file where no title is known", () => {
    const nameless = { ...issued, citation: { ...issued.citation, title: null, docNumber: null } };
    expect(referenceOf(nameless, "gongwen")).toMatch(/^〔000_c8c037ac93737e7c\.txt〕/);
  });
  it("says where characters are presumed restorations, and where the source has changed since", () => {
    expect(repaired.citation.repaired).toBe(true);
    expect(referenceOf(repaired, "gongwen")).toContain("推定还原");
    expect(referenceOf({ ...issued, changed: true }, "gongwen")).toContain("原文已更新");
    expect(referenceOf(issued, "gongwen")).not.toMatch(/推定还原|原文已更新/);
  });
});
