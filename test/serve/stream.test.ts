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
    const calls = { end: 0, cut: 0 };
    return { calls, reader: { end: () => void calls.end++, cut: () => void calls.cut++ } };
  };

  it("gives every frame, beats while it waits, and ends once", async () => {
    const { calls, reader } = counted();
    const text = await streamResponse(slowly(["a\n\n", "b\n\n"], 60), reader, { heartbeatMs: 20, stalledMs: 1000 }).text();
    expect(text.replaceAll(": 仍在处理\n\n", "")).toBe("a\n\nb\n\n");
    expect(text).toContain(": 仍在处理");
    expect(calls).toEqual({ end: 1, cut: 0 });
  });

  it("stops the work when its reader leaves, and leaves no timer behind", async () => {
    const { calls, reader } = counted();
    const before = process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    for (let i = 0; i < 50; i++) {
      const body = streamResponse(slowly(["a", "b"], 5), reader, { heartbeatMs: 60_000, stalledMs: 60_000 }).body ?? expect.fail();
      const source = body.getReader();
      if (i % 2 === 0) await source.read();
      await source.cancel();
    }
    await sleep(20);
    expect(calls).toEqual({ end: 50, cut: 0 });
    expect(process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length).toBeLessThanOrEqual(before);
  });

  it("cuts a reader that does not read", async () => {
    const { calls, reader } = counted();
    const endless = (async function* () {
      for (;;) yield "x".repeat(1000);
    })();
    const response = streamResponse(endless, reader, { heartbeatMs: 1000, stalledMs: 30 });
    await sleep(120);
    expect(calls).toEqual({ end: 1, cut: 1 });
    await response.body?.cancel();
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
