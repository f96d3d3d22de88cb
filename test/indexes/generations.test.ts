import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { FILES, MANIFEST } from "../../src/indexes/contents.ts";
import { currentGeneration } from "../../src/indexes/current.ts";
import { realDisk } from "../../src/indexes/disk.ts";
import { isHeld, rollback } from "../../src/indexes/generations.ts";
import { loadLibrary } from "../../src/indexes/load.ts";
import { saveGeneration } from "../../src/indexes/save.ts";
import { generation, saved, WORDS } from "./fixture.ts";

const present = { generation: null, words: WORDS };

describe("a generation", () => {
  let folder = "";
  let older = "";
  let newer = "";
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "guiwen-index-"));
    older = await saved(folder, "2026-01-01T00:00:00.000Z");
    newer = await saved(folder, "2026-01-02T00:00:00.000Z");
  });

  const damage = (file: string, change: (bytes: Buffer) => Buffer): void => {
    for (const name of [older, newer]) {
      const path = join(folder, "generations", name, file);
      writeFileSync(path, change(readFileSync(path)));
    }
  };

  it("loads as it was saved (the control of the damage tests below)", async () => {
    const loaded = await loadLibrary(folder, present);
    expect(loaded.ok && loaded.value.library.generation).toBe(newer);
    expect(loaded.ok && loaded.value.library.dense.search(Float32Array.from([0, 1]), 1)[0]?.index).toBe(1);
  });

  for (const file of [...Object.values(FILES), MANIFEST]) {
    it(`is refused by name when one bit of ${file} differs`, async () => {
      damage(file, (bytes) => {
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return bytes;
      });
      const loaded = await loadLibrary(folder, present);
      expect(!loaded.ok && loaded.fault.file).toBe(`${newer}/${file}`);
    });
    it(`is refused by name when ${file} is cut`, async () => {
      damage(file, (bytes) => bytes.subarray(0, -1));
      const loaded = await loadLibrary(folder, present);
      expect(!loaded.ok && loaded.fault.file).toBe(`${newer}/${file}`);
    });
  }

  it("is replaced by the one before it, with a notice, when only the newest is damaged", async () => {
    writeFileSync(join(folder, "generations", newer, FILES.vectors), "");
    const loaded = await loadLibrary(folder, present);
    expect(loaded.ok && loaded.value.library.generation).toBe(older);
    expect(loaded.ok && loaded.value.notice).toContain(older);
  });

  it("cut with other words than the program's is refused with both named", async () => {
    const loaded = await loadLibrary(folder, { generation: null, words: "2-other" });
    expect(!loaded.ok && loaded.fault.reason).toMatch(/1-test.*2-other/);
  });

  it("that is wanted by name is loaded, though another is published", async () => {
    const loaded = await loadLibrary(folder, { generation: older, words: WORDS });
    expect(loaded.ok && [loaded.value.library.generation, loaded.value.notice]).toEqual([older, null]);
  });

  it("can be rolled back, and then stays while the inputs stay", async () => {
    expect(await rollback(realDisk, folder, "inputs")).toBe(older);
    expect(await currentGeneration(folder)).toBe(older);
    expect([await isHeld(folder, "inputs"), await isHeld(folder, "others")]).toEqual([true, false]);
  });

  it("built after a rollback ends it", async () => {
    await rollback(realDisk, folder, "inputs");
    const newest = await saved(folder, "2026-01-03T00:00:00.000Z");
    expect([await currentGeneration(folder), await isHeld(folder, "inputs")]).toEqual([newest, false]);
  });

  it("keeps two older ones beside it, and removes what cut-off runs left", async () => {
    writeFileSync(join(folder, "CURRENT.999"), "");
    const names = [await saved(folder, "2026-01-03T00:00:00.000Z"), await saved(folder, "2026-01-04T00:00:00.000Z")];
    expect(readdirSync(join(folder, "generations")).sort()).toEqual([newer, ...names]);
    expect(readdirSync(folder).sort()).toEqual(["CURRENT", "generations"]);
  });

  it("is not begun where the disk has no room for it", async () => {
    const full = { ...realDisk, freeBytes: async () => 100 };
    const made = await saveGeneration(full, folder, generation("2026-01-03T00:00:00.000Z"));
    expect(!made.ok && made.fault.reason).toContain("磁盘空间不足");
    expect(readdirSync(join(folder, "generations")).sort()).toEqual([older, newer]);
  });
});
