import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/conversation/database/database.ts";
import { type Journal, openJournal } from "../../src/conversation/journal.ts";
import { makeOutbox, type Outbox } from "../../src/conversation/outbox.ts";
import { StatementRefused, StoreAway } from "../../src/conversation/query.ts";
import type { Change } from "../../src/conversation/record.ts";
import { dropFolder, newFolder } from "./opened.ts";

const rename = (title: string): Change => ({ type: "rename", owner: "a", id: "c", at: "2026-01-01T00:00:00.000Z", title });

/** A database that only knows renames and marks, and can be taken away. */
class FakeDatabase {
  titles: string[] = [];
  applied = 0;
  up = false;
  restarts = 0;
  /** Titles it never takes, and those that end it. */
  refused = new Set<string>();
  deadly = new Set<string>();
  readonly listeners: (() => void)[] = [];
  come(): void {
    this.up = true;
    for (const listener of this.listeners) listener();
  }
  fall(): void {
    this.up = false;
    this.restarts++;
  }
  readonly port: Database = {
    query: async (sql, values = []) => {
      await sleep(0);
      if (!this.up) throw new StoreAway("away");
      if (sql.startsWith("select applied")) return [{ applied: this.applied }];
      const last = values.at(-1);
      if (sql.startsWith("insert into journals")) this.applied = Math.max(this.applied, Number(last));
      else this.take(String(last));
      return [];
    },
    onUp: (listener) => this.listeners.push(listener),
    state: () => ({ up: this.up, notices: [], restarts: this.restarts, copied: true }),
    dump: null,
    close: async () => undefined,
  };
  private take(title: string): void {
    if (this.refused.has(title)) throw new StatementRefused("22P02", "no");
    if (this.deadly.has(title)) {
      this.fall();
      setTimeout(() => this.come(), 5);
      throw new StoreAway("SIGSEGV");
    }
    this.titles.push(title);
  }
}

describe("an outbox", () => {
  let folder = "";
  let journal: Journal;
  let database: FakeDatabase;
  let refused: string[];
  let outbox: Outbox;
  const start = (withJournal: Journal | null = journal) => {
    outbox = makeOutbox({
      database: database.port,
      journal: withJournal,
      onRefused: (change) => refused.push(change.type === "rename" ? change.title : ""),
      onUnwritten: () => undefined,
      onWritten: () => undefined,
    });
  };
  beforeEach(async () => {
    folder = newFolder();
    journal = await openJournal(folder);
    database = new FakeDatabase();
    refused = [];
    start();
  });
  afterEach(async () => {
    outbox.stop();
    await journal.close();
    dropFolder(folder);
  });
  const submit = async (...titles: readonly string[]) => {
    for (const title of titles) expect(await outbox.submit(rename(title))).toBe(true);
  };

  it("takes changes while the database is away and writes them in order when it comes", async () => {
    await submit("一", "二", "三");
    expect([database.titles, outbox.waiting()]).toEqual([[], 3]);
    database.come();
    await outbox.settled(2000);
    expect([database.titles, database.applied]).toEqual([["一", "二", "三"], 3]);
  });

  it("tells whoever waits that the database is away, after the deadline", async () => {
    await submit("一");
    await expect(outbox.settled(20)).rejects.toBeInstanceOf(StoreAway);
  });

  it("writes what a process before it left in the journal, and nothing twice that was marked", async () => {
    await submit("一", "二");
    database.applied = 1;
    outbox.stop();
    start();
    database.come();
    await outbox.settled(2000);
    expect(database.titles).toEqual(["二"]);
  });

  it("goes on when the database falls in the middle, with nothing left out", async () => {
    database.come();
    for (let i = 0; i < 200; i++) {
      await submit(`${i}`);
      if (i % 37 === 0) {
        database.fall();
        setTimeout(() => database.come(), 3);
      }
    }
    await outbox.settled(5000);
    expect([...new Set(database.titles)]).toEqual(Array.from({ length: 200 }, (_, i) => `${i}`));
  });

  it("keeps thousands of changes in the journal rather than in memory, and writes them all", async () => {
    await submit(...Array.from({ length: 1500 }, (_, i) => `${i}`));
    expect(outbox.waiting()).toBeLessThan(600);
    database.come();
    await outbox.settled(10_000);
    expect(database.titles).toEqual(Array.from({ length: 1500 }, (_, i) => `${i}`));
  });

  it("puts aside a change the database refuses, or falls over, and goes on with the rest", async () => {
    database.refused.add("坏");
    database.deadly.add("死");
    database.come();
    await submit("一", "坏", "二", "死", "三");
    await outbox.settled(10_000);
    expect([[...new Set(database.titles)], refused]).toEqual([
      ["一", "二", "三"],
      ["坏", "死"],
    ]);
  });

  it("says that a change is in memory only where there is no journal, and still writes it", async () => {
    outbox.stop();
    start(null);
    expect(await outbox.submit(rename("一"))).toBe(false);
    database.come();
    await outbox.settled(2000);
    expect(database.titles).toEqual(["一"]);
  });
});
