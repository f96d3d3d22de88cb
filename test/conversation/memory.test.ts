import { describe, expect, it } from "vitest";
import { makeMemory } from "../../src/conversation/memory.ts";
import type { Turn } from "../../src/domain/reply.ts";
import { turnOf } from "./opened.ts";

const key = (id: string) => ({ owner: "a", id });
const conversation = (id: string, turns: readonly Turn[]) => ({
  id,
  title: "题",
  updatedAt: "",
  removed: false,
  turns: [...turns],
  omitted: 0,
});
const words = (turns: readonly Turn[] | null) => turns?.map(({ message }) => message);
const many = (n: number) => Array.from({ length: n }, (_, i) => turnOf(`${i}`));

describe("the memory of conversations", () => {
  it("holds one whole, and adds to it", () => {
    const memory = makeMemory();
    memory.put(key("c"), conversation("c", many(20)));
    memory.add(key("c"), turnOf("新"), "later");
    expect([memory.whole(key("c"))?.turns.length, memory.whole(key("c"))?.updatedAt]).toEqual([21, "later"]);
    expect(words(memory.latest(key("c")))).toEqual([
      ...many(20)
        .slice(-11)
        .map(({ message }) => message),
      "新",
    ]);
  });

  it("holds only the last turns of a very long one, and never shows them as the whole", () => {
    const memory = makeMemory();
    memory.put(key("c"), conversation("c", many(1)));
    for (const turn of many(300)) memory.add(key("c"), turn, "");
    expect([memory.whole(key("c")), words(memory.latest(key("c")))?.at(-1), memory.latest(key("c"))?.length]).toEqual([null, "299", 12]);
    memory.put(key("d"), { ...conversation("d", many(3)), omitted: 7 });
    expect([memory.whole(key("d")), memory.latest(key("d"))?.length]).toEqual([null, 3]);
  });

  it("lets the oldest go when there are too many, and adds nothing to what it does not hold", () => {
    const memory = makeMemory(10_000);
    for (let i = 0; i < 20; i++) memory.put(key(`c${i}`), conversation(`c${i}`, many(1)));
    expect([memory.whole(key("c0")), memory.whole(key("c19"))?.id]).toEqual([null, "c19"]);
    memory.add(key("c0"), turnOf("新"), "");
    expect(memory.latest(key("c0"))).toBeNull();
  });
});
