import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fixtureApp } from "../serve/fixture.ts";
import { listening, send } from "../serve/listening.ts";
import { report } from "./frame/report.ts";
import { rounds } from "./frame/rounds.ts";

const starts = [
  "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
  "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n",
  "POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2000\r\n",
  "GET",
  "",
];

/** How many of so many slow sockets the server has ended when it has ended all, or after so long. */
async function ended(port: number, count: number, mostMs: number): Promise<number> {
  let cut = 0;
  const sockets = Array.from({ length: count }, (_, n) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.on("close", () => cut++);
    socket.on("data", () => undefined);
    socket.write(starts[n % starts.length] ?? "");
    return socket;
  });
  const drip = setInterval(() => {
    // One in five says nothing at all.
    for (const [n, socket] of sockets.entries()) if (socket.writable && n % starts.length !== starts.length - 1) socket.write("A");
  }, 400);
  const until = performance.now() + mostMs;
  while (cut < count && performance.now() < until) await sleep(100);
  clearInterval(drip);
  const before = cut;
  for (const socket of sockets) socket.destroy();
  return before;
}

describe("sockets that never finish a request", { timeout: 300_000 }, () => {
  /** The usual limits, thirty times as fast. */
  const quick = { headersTimeout: 300, requestTimeout: 1000, keepAliveTimeout: 200, connectionsCheckingInterval: 100 };
  const none = { headersTimeout: 0, requestTimeout: 0 };

  it("are ended by the time limits, and the others go on", async () => {
    const started = performance.now();
    const count = rounds(100, 500);
    const server = await listening(fixtureApp().app, quick);
    const cutting = ended(server.port, count, 40_000);
    const alive = await send({ port: server.port, method: "GET", path: "/healthz" });
    const cut = await cutting;
    await server.close();
    const plain = await listening(fixtureApp().app, none);
    const control = await ended(plain.port, 40, 3000);
    await plain.close();
    report(
      {
        id: "C4",
        promise: "sockets that drip a head or a body and never finish are ended when the time for a request is over",
        held: { k: alive.status === 200 ? cut : 0, of: count },
        control: { off: "the time limits", k: 40 - control, of: 40 },
      },
      started,
    );
  });

  it("never take more connections than there are for all, and those that end make room", async () => {
    const started = performance.now();
    const [most, count] = [50, 80];
    const held = async (connectionsMost: number) => {
      const server = await listening(fixtureApp().app, { connectionsMost });
      const sockets = Array.from({ length: count }, () => connect(server.port, "127.0.0.1").on("error", () => undefined));
      const gone = () => sockets.filter((socket) => socket.closed).length;
      const until = performance.now() + (connectionsMost < count ? 40_000 : 2000);
      for (const socket of sockets) socket.resume();
      while (gone() < count - connectionsMost && performance.now() < until) await sleep(50);
      const closed = gone();
      for (const socket of sockets) socket.destroy();
      while ((await server.connections()) > 0) await sleep(20);
      const after = (await send({ port: server.port, method: "GET", path: "/healthz" })).status;
      await server.close();
      return { closed, after };
    };
    const { closed, after } = await held(most);
    const control = await held(10_000);
    expect(after).toBe(200);
    report(
      {
        id: "C4",
        promise: "connections beyond the bound are closed at once, and when others end there is room again",
        held: { k: closed, of: count - most },
        control: { off: "the bound", k: count - most - control.closed, of: count - most },
      },
      started,
    );
  });
});
