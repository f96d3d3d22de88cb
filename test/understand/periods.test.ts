import { describe, expect, it } from "vitest";
import { readPeriod } from "../../src/understand/periods.ts";

const NOW = new Date("2026-03-02T00:00:00Z");
const read = (text: string) => readPeriod(text, NOW, ["2021-2025"]);

describe("years and periods", () => {
  const years: readonly (readonly [string, readonly number[]])[] = [
    ["到2025年", [2025]],
    ["22年的目标", [2022]],
    ["十三五末", [2020]],
    ["「十三五」期末", [2020]],
    ["十四五末", [2025]],
    ["十五五末", [2030]],
    ["规划期末", [2025]],
    ["期末考完贴不贴名次", []],
    ["去年", [2025]],
    ["2022年和2025年", [2022, 2025]],
    ["投入2025万元", []],
    ["十四五期间", []],
  ];
  for (const [text, found] of years) {
    it(`of 「${text}」 are ${found.join("、") || "none"}`, () => {
      expect(read(text).years).toEqual(found);
    });
  }
  it("tell the past from what is planned by the plans of the corpus", () => {
    expect(read("十三五期间建了多少").basis).toBe("achieved");
    expect(read("十四五打算建多少").basis).toBe("goal");
    expect(read("从2020年到2025年要提高几个点").basis).toBe(null);
    for (const text of ["穷孩子不上学的事管到什么程度了", "拿过自治区什么奖", "县区有没有全都过了验收", "大班额解决了没"])
      expect(read(text).basis, text).toBe("achieved");
    for (const text of ["双师型老师要过多少", "课程要不要通过审批"]) expect(read(text).basis, text).toBe(null);
    expect(readPeriod("十五五打算建多少", NOW, ["2026-2030"]).basis).toBe("goal");
    expect(readPeriod("十四五建了多少", NOW, ["2026-2030"]).basis).toBe("achieved");
  });
  it("tell what is to be added from what was", () => {
    expect(read("高中要添多少学位").basis).toBe("goal");
    expect(read("示范校评了多少所").basis).toBe("achieved");
    expect(read("县里要求写了什么").basis).toBe(null);
  });
  it("say how words that lean on today are read", () => {
    expect(read("去年达到多少").notes).toEqual(["「去年」按2025年理解"]);
    expect(read("目前有多少").notes[0]).toContain("2026");
  });
});
