import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareReply } from "../../src/conversation/bare-reply.ts";
import { eventsOf, frameOf, piecesOf } from "../../src/serve/events.ts";
import { streamResponse } from "../../src/serve/stream.ts";
import { readEvents } from "./read-events.ts";

describe("a stream", () => {
  async function* slowly(pieces: readonly string[], ms: number) {
    for (const piece of pieces) {
      await sleep(ms);
      yield piece;
    }
  }
  const counted = () => {
    const calls = { end: 0 };
    return { calls, end: () => void calls.end++ };
  };

  it("gives every frame, beats while it waits, and ends once", async () => {
    const { calls, end } = counted();
    const text = await streamResponse(slowly(["a\n\n", "b\n\n"], 60), end, 20).text();
    expect(text.replaceAll(": 仍在处理\n\n", "")).toBe("a\n\nb\n\n");
    expect(text).toContain(": 仍在处理");
    expect(calls).toEqual({ end: 1 });
  });

  it("stops the work when its reader leaves, and leaves no timer behind", async () => {
    const { calls, end } = counted();
    const before = process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    for (let i = 0; i < 50; i++) {
      const body = streamResponse(slowly(["a", "b"], 5), end, 60_000).body ?? expect.fail();
      const source = body.getReader();
      if (i % 2 === 0) await source.read();
      await source.cancel();
    }
    await sleep(20);
    expect(calls).toEqual({ end: 50 });
    expect(process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length).toBeLessThanOrEqual(before);
  });

  it("makes no frame that its reader has no room for", async () => {
    const { calls, end } = counted();
    let made = 0;
    const endless = (async function* () {
      for (;;) yield `${++made}`;
    })();
    const response = streamResponse(endless, end);
    await sleep(50);
    expect(made).toBeLessThanOrEqual(2);
    await response.body?.cancel();
    expect(calls).toEqual({ end: 1 });
  });

  it("carries any text unchanged", () => {
    const hostile = fc.array(
      fc.constantFrom(
        "\r",
        "\n",
        "\r\n",
        "data: x",
        "event: done",
        "\u2028",
        "\u2029",
        "\u0000",
        ": ",
        "😀",
        "\ud83d",
        "[1]",
        "学前",
        "\u0085",
      ),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join("");
        const stream = [...eventsOf(bareReply("问", text))].map(frameOf).join("");
        const bytes = new TextDecoder().decode(new TextEncoder().encode(stream));
        const events = readEvents(bytes);
        const deltas = events.filter(({ event }) => event === "text").map(({ data }) => JSON.parse(data).delta);
        expect(deltas.join("")).toBe(text);
        expect(JSON.parse(events.at(-1)?.data ?? "").text).toBe(text);
        expect(piecesOf(text).join("")).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
