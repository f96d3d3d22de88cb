import { Converter } from "opencc-js";
import { describe, expect, it } from "vitest";
import { detectScript, toSimplified, toTraditional, traditionalizeChar } from "../src/script.ts";

const han = Array.from({ length: 0x9fff - 0x3400 }, (_, i) => String.fromCodePoint(0x3400 + i));

describe("characters", () => {
  it("become Simplified one by one as OpenCC's whole dictionary has it", () => {
    const whole = Converter({ from: "t", to: "cn" });
    const other = han.filter((char) => whole(char).length === char.length && whole(char) !== toSimplified(char));
    expect(other).toEqual([]);
  });
  it("become Traditional one by one as OpenCC's whole dictionary has it", () => {
    const whole = Converter({ from: "cn", to: "hk" });
    const other = han.filter((char) => whole(char) !== traditionalizeChar(char));
    expect(other).toEqual([]);
  });
  it("tell the script of a text", () => {
    expect([detectScript("柳州2025年目标"), detectScript("學前教育普惠")]).toEqual(["zh-Hans", "zh-Hant"]);
  });
  it("become Traditional as phrases in our own words", () => {
    expect(toTraditional("头发和发展")).toBe("頭髮和發展");
  });
});
