import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { packed, vectorsOf } from "../../src/indexes/all-vectors.ts";
import { realDisk } from "../../src/indexes/disk.ts";
import { openCache } from "../../src/indexes/vector-cache.ts";

/** Texts become vectors of their length; says which texts it was asked for. */
function fakeEmbedder() {
  const asked: string[] = [];
  const embedAll = async (texts: readonly string[]) => {
    asked.push(...texts);
    return { vectors: texts.map((t) => Float32Array.from([t.length, 1])), tokens: texts.map((t) => t.length) };
  };
  return { asked, embedAll };
}

describe("the vector cache", () => {
  let folder = "";
  const path = () => join(folder, "cache", "vectors.bin");
  const build = async (texts: readonly string[], model = "m") => {
    const cache = await openCache(folder, model);
    const { asked, embedAll } = fakeEmbedder();
    const made = await vectorsOf(texts, { cache, embedAll, maxTokens: 5 });
    await cache.save(realDisk, made.known);
    return { asked, made };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "guiwen-cache-"));
  });

  it("spares every text that was embedded before, and only those", async () => {
    await build(["一", "二二"]);
    const { asked, made } = await build(["一", "二二", "三三三", "三三三"]);
    expect(asked).toEqual(["三三三"]);
    expect([made.fresh, made.longestTokens]).toEqual([1, 3]);
    expect([...packed(["二二", "一"], made.known, 2).values]).toEqual([2, 1, 1, 1]);
  });
  it("holds nothing for another model", async () => {
    await build(["一"]);
    expect((await build(["一"], "other")).asked).toEqual(["一"]);
  });
  it("forgets what no text uses any more", async () => {
    await build(["一", "二二"]);
    await build(["一"]);
    expect((await build(["二二"])).asked).toEqual(["二二"]);
  });
  it.each([
    ["altered", (bytes: Buffer) => bytes.fill(bytes[40] === 0 ? 1 : 0, 40, 41)],
    ["cut", (bytes: Buffer) => bytes.subarray(0, -3)],
    ["empty", () => Buffer.alloc(0)],
  ])("that is %s is an empty one", async (_, change) => {
    await build(["一"]);
    writeFileSync(path(), change(readFileSync(path())));
    expect((await build(["一"])).asked).toEqual(["一"]);
  });
  it("also remembers that a text is too long for the model", async () => {
    await build(["六六六六六六"]);
    const { asked, made } = await build(["六六六六六六"]);
    expect([asked, made.tooLong]).toEqual([[], ["六六六六六六"]]);
  });
});
