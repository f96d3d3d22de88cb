import { describe, expect, it } from "vitest";
import { withoutRestated } from "../../src/answer/restated.ts";
import type { Reply } from "../../src/domain/reply.ts";
import type { Target } from "../../src/domain/target.ts";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask, library } = await seedsAssistant();
const { targets } = library;

const quotes = (reply: Reply): string => reply.citations.map((c) => c.raw).join("\n");

describe("figures told more than once", () => {
  it("are read out by the exact statement, not by 保持在98%以上 beside it", async () => {
    const reply = await ask("十三五末港北区九年义务教育巩固率是多少");
    expect(reply.text).toContain("98.81%");
    expect(reply.text).not.toContain("98%以上");
  });
  it("keep a statement that contradicts the exact one", () => {
    const exact = targets.find((t) => t.comparator === "=" && t.value !== null && t.year !== null);
    if (exact === undefined || exact.value === null) throw new Error("no exact figure in the seeds");
    const looser: Target = { ...exact, id: "looser", comparator: ">=", value: exact.value - 1 };
    const contrary: Target = { ...exact, id: "contrary", comparator: ">=", value: exact.value + 1 };
    expect(withoutRestated([exact, looser, contrary]).map((t) => t.id)).toEqual([exact.id, "contrary"]);
  });
  it("keep a bound that lies far below the exact one: it tells another basis", async () => {
    const reply = await ask("清远2025年双师型教师占比多少");
    for (const figure of ["70%", "60%以上"]) expect(reply.text).toContain(figure);
  });
  it("leave words out where a figure of the same measure is given", () => {
    const exact = targets.find((t) => t.comparator === "=" && t.value !== null);
    if (exact === undefined) throw new Error("no exact figure in the seeds");
    const inWords: Target = { ...exact, id: "words", comparator: "text", value: null, valueText: "持续稳定" };
    expect(withoutRestated([exact, inWords])).toEqual([exact]);
    expect(withoutRestated([inWords])).toEqual([inWords]);
  });
});

describe("a question whose sources differ", () => {
  it("shows the third place too where three give the same thing in their own way", async () => {
    const reply = await ask("钦州要建的10所文化传承学校，到底算市级还是自治区级的");
    expect(reply.understood.intent).toBe("conflict");
    expect(quotes(reply)).toContain("10所市级");
    expect(quotes(reply)).toContain("10所自治区级");
  });
  it("sets only places side by side that count what is asked", async () => {
    const reply = await ask("清远2025年中职学校到底留几所，怎么两个数");
    expect(quotes(reply)).toContain("10所左右");
    expect(quotes(reply)).not.toContain("学历比例");
  });
});

describe("a question about the years of a construction table", () => {
  it("gives the rows inside the span asked, not all of the county", async () => {
    const reply = await ask("浦北2022到2023年要建起来的幼儿园，把名字都列给我");
    expect(reply.text).toContain("浦北县第七幼儿园");
    expect(reply.text).toContain("共5所");
    expect(quotes(reply)).not.toContain("2021-2022");
  });
});

describe("words that a question quotes", () => {
  it("decide which sentence is given as the original", async () => {
    const reply = await ask("「规划优先、投入优先」那段，港北原文怎么写");
    expect(quotes(reply)).toContain("規劃優先、投入優先、資源配置優先");
  });
});

describe("who is responsible in two cities", () => {
  it("is answered for each of them", async () => {
    const reply = await ask("集团化办学谁来管，钦州和清远分别怎么分的");
    expect(reply.understood.intent).toBe("responsibility");
    expect(quotes(reply)).toContain("以县为主");
    expect(new Set(reply.citations.map((c) => c.city))).toEqual(new Set(["钦州", "清远"]));
  });
});

describe("schools counted in 间", () => {
  it("are those the texts count in 所", async () => {
    const reply = await ask("清远公立幼儿园2015年、2020年各有多少间");
    expect(reply.status).toBe("answered");
    expect(reply.text).toContain("189所");
    expect(reply.text).toContain("208所");
  });
});
