import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Journal, openJournal } from "../../src/conversation/journal.ts";
import type { Change } from "../../src/conversation/record.ts";
import { dropFolder, newFolder } from "./opened.ts";

let folder = "";
let journal: Journal;
const rename = (title: string): Change => ({ type: "rename", owner: "a", id: "c", at: "2026-01-01T00:00:00.000Z", title });
const titles = async (after = 0) => {
  const read: string[] = [];
  for await (const { seq, change } of journal.read(after)) if (change.type === "rename") read.push(`${seq}${change.title}`);
  return read;
};
const segments = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort();
const reopen = async () => {
  await journal.close();
  journal = await openJournal(folder);
};

beforeEach(async () => {
  folder = newFolder();
  journal = await openJournal(folder);
});
afterEach(async () => {
  await journal.close();
  dropFolder(folder);
});

describe("a journal", () => {
  it("gives records back in order, numbered on across openings", async () => {
    await Promise.all(["甲", "乙\n", "\u2028丙"].map((title) => journal.append(rename(title))));
    const { id } = journal;
    await reopen();
    expect(await journal.append(rename("丁"))).toBe(4);
    expect([await titles(), await titles(3), journal.id]).toEqual([["1甲", "2乙\n", "3\u2028丙", "4丁"], ["4丁"], id]);
  });

  it("goes on in a new segment when one is full, and trims only what is written elsewhere", async () => {
    const long = "长".repeat(400_000);
    for (let i = 0; i < 10; i++) await journal.append(rename(long));
    expect(segments().length).toBe(3);
    await journal.trim(5);
    expect((await titles()).length).toBeGreaterThanOrEqual(5);
    await journal.trim(10);
    expect(segments()).toHaveLength(1);
    expect(await journal.append(rename("后"))).toBe(11);
  });

  it("cut off at any byte keeps every record before the cut, and takes new ones", async () => {
    const words = ["甲", "乙丙", "丁\ud83d\ude00"];
    for (const word of words) await journal.append(rename(word));
    await journal.close();
    const file = join(folder, segments()[0] ?? "");
    const whole = readFileSync(file);
    const ends = [...whole.entries()].flatMap(([i, byte]) => (byte === 10 ? [i] : []));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (cut) => {
        for (const name of segments().slice(1)) dropFolder(join(folder, name));
        writeFileSync(file, whole.subarray(0, cut));
        journal = await openJournal(folder);
        // A record whose line break alone is missing is whole, and nobody was told it was kept: either is right.
        const kept = await titles();
        expect(kept.slice(0, ends.filter((end) => end < cut).length)).toEqual(
          words.slice(0, ends.filter((end) => end < cut).length).map((w, i) => `${i + 1}${w}`),
        );
        const seq = await journal.append(rename("新"));
        expect((await titles()).at(-1)).toBe(`${seq}新`);
        expect(await titles()).toHaveLength(kept.length + 1);
        await journal.close();
      }),
      { numRuns: 60 },
    );
    journal = await openJournal(folder);
  });
});
