import { describe, expect, it } from "vitest";
import { findDocuments } from "../../src/understand/documents.ts";
import { findNames, makeNames } from "../../src/understand/names.ts";
import type { NamedDocument } from "../../src/understand/reading.ts";
import { readPlaces } from "../../src/understand/tables.ts";

const documents: readonly NamedDocument[] = [
  { id: "a", city: "钦州", title: "钦州市教育事业发展“十四五”规划", docStatus: "issued", period: "2021-2025" },
  { id: "b", city: "钦州", title: "钦州市实施方案（征求意见稿）", docStatus: "draft", period: null },
  { id: "c", city: "柳州", title: "柳州市教育事业发展“十四五”规划", docStatus: "unknown", period: "2021-2025" },
];
const names = makeNames({
  cities: [
    { name: "钦州", aliases: ["钦州市"] },
    { name: "柳州", aliases: ["柳州市"] },
    { name: "港北区", aliases: ["港北", "贵港市港北区", "贵港"] },
    { name: "清远", aliases: [] },
  ],
  places: [{ name: "浦北县", city: "钦州" }],
  schools: [{ name: "浦北县第八小学", city: "钦州" }],
  documents,
  measures: [],
  indicators: [],
  glossary: [],
  gazetteer: readPlaces("index"),
  texts: [],
  everyday: { count: () => 0, total: 1 },
});

describe("places", () => {
  const lines: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["钦州和柳州谁高", ["钦州", "柳州"], []],
    ["港北同清远的态度", ["港北区", "清远"], []],
    ["钦州港北清远哪个最高", ["钦州", "港北区", "清远"], []],
    ["钦州港有几所学校", ["钦州"], []],
    ["贵港港北区的幼儿园", ["港北区"], []],
    ["贵港市全市的毛入学率", [], ["贵港"]],
    ["贵港市港南区要建几所", [], ["贵港市", "港南区"]],
    ["浦北县要建几所", ["钦州"], []],
    ["三江县的高中", ["柳州"], []],
    ["南宁的目标", [], ["南宁"]],
    ["初中卫生课怎么上", [], []],
    ["广西师范大学", [], []],
  ];
  for (const [text, cities, elsewhere] of lines) {
    it(`of 「${text}」: ${cities.join("、") || "none held"}${elsewhere.length > 0 ? `, elsewhere ${elsewhere.join("、")}` : ""}`, () => {
      const found = findNames(text, names);
      expect(found.cities).toEqual(cities);
      expect(found.elsewhere.map((n) => n.replace(/市$/, ""))).toEqual(elsewhere.map((n) => n.replace(/市$/, "")));
    });
  }
  it("take a school's whole name, not the county in it alone", () => {
    expect(findNames("浦北县第八小学多少学位", names).schools).toEqual(["浦北县第八小学"]);
  });
});

describe("documents", () => {
  const at = (text: string) => findNames(text, names).cities.map((name) => ({ name, at: text.indexOf(name) }));
  it("narrow a question to the draft it names", () => {
    expect(findDocuments("钦州征求意见稿里作业怎么规定", documents, at("钦州征求意见稿里作业怎么规定"))).toEqual(["b"]);
  });
  it("each for the city said before it", () => {
    const text = "柳州规划和钦州实施方案怎么写的";
    expect(findDocuments(text, documents, at(text))).toEqual(["b", "c"]);
  });
  it("are not meant by 规划 as a verb", () => {
    expect(findDocuments("浦北县规划新建几所小学", documents, at("钦州规划新建几所小学"))).toEqual([]);
  });
});
