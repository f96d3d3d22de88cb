/** Bytes, folders, catalogues and self-descriptions. */
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCatalogue } from "../../src/ingest/catalogue.ts";
import { decode } from "../../src/ingest/decode.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { readSources } from "../../src/ingest/sources.ts";
import { readSeeds } from "../structure/seeds.ts";

const seeds = join(import.meta.dirname, "../../seeds");
let dir = "";
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "ingest-"));
});
afterAll(() => rm(dir, { recursive: true }));

describe("decoding", () => {
  it("reads UTF-8 with a mark, UTF-16 and GB18030", () => {
    expect(decode(Buffer.from("\ufeff规划"))).toEqual({ ok: true, value: { encoding: "utf-8", text: "规划" } });
    expect(decode(Buffer.from("\ufeff规划", "utf16le"))).toEqual({ ok: true, value: { encoding: "utf-16le", text: "规划" } });
    expect(decode(Uint8Array.of(0xb9, 0xe6, 0xbb, 0xae))).toEqual({ ok: true, value: { encoding: "gb18030", text: "规划" } });
  });

  it("refuses empty and binary files with a Chinese reason", () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0), Uint8Array.of(0xff, 0x00, 0xff)]) {
      const decoded = decode(bytes);
      expect(decoded.ok ? "" : decoded.fault.reason).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("a folder of texts", () => {
  it("is read in order of names, without links and other files, naming what was refused", async () => {
    await writeFile(join(dir, "b.md"), "二");
    await writeFile(join(dir, "a.txt"), "一");
    await writeFile(join(dir, "c.txt"), "");
    await writeFile(join(dir, "d.pdf"), "x");
    await symlink(join(dir, "a.txt"), join(dir, "e.txt"));
    const { sources, rejected } = await readSources(dir);
    expect(sources.map((s) => s.file)).toEqual(["a.txt", "b.md"]);
    expect(rejected.map((r) => r.file)).toEqual(["c.txt"]);
    expect(sources[0]?.id).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("catalogues", () => {
  it("know all five seeds, are empty where missing, and are refused where broken", async () => {
    const known = await readCatalogue(seeds);
    expect(known.ok && known.value.map((e) => e.city)).toEqual(["钦州", "柳州", "港北区", "钦州", "清远"]);
    expect(await readCatalogue(dir)).toEqual({ ok: true, value: [] });
    await writeFile(join(dir, "catalogue.json"), "{");
    expect((await readCatalogue(dir)).ok).toBe(false);
  });
});

describe("what a text says of itself", () => {
  it("is read from its head, and null where it says nothing", async () => {
    const seed = await readSeeds();
    expect(seed("000").entry).toMatchObject({ city: "钦州", docNumber: "钦政发〔2022〕13号", date: "2022-07-11", docStatus: "issued" });
    expect(seed("001").entry).toMatchObject({ title: null, city: "柳州", docNumber: null, docStatus: "unknown" });
    expect(seed("002").entry).toMatchObject({ city: "港北区", script: "zh-Hant", period: "2021-2025" });
    expect(seed("003").entry).toMatchObject({ docNumber: null, docStatus: "draft", period: null });
  });

  it("takes the title from a Markdown file's front matter without its key", async () => {
    await writeFile(join(dir, "front.md"), "---\ntitle: 临江县教育事业发展“十四五”规划\n---\n\n# 一、发展基础\n\n全县教育。\n");
    const { sources } = await readSources(dir);
    const source = sources.find((s) => s.file === "front.md");
    if (source === undefined) throw new Error("not read");
    const { entry } = readDocument(source, null);
    expect(entry).toMatchObject({ title: "临江县教育事业发展“十四五”规划", city: "临江县" });
  });
});
