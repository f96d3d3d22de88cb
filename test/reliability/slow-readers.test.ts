import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Assistant } from "../../src/assistant-port.ts";
import { ok } from "../../src/faults.ts";
import { assistant, document, fixtureApp } from "../serve/fixture.ts";
import { listening, send } from "../serve/listening.ts";
import { report } from "./frame/report.ts";

const long = "字".repeat(2_000_000);
/** More than the network holds for a reader that takes nothing. */
const large: Assistant = {
  ...assistant,
  source: async () => ok({ sourceHash: "f".repeat(64), text: long }),
  ask: async (input, signal) => {
    const given = await assistant.ask(input, signal);
    return given.ok ? ok({ ...given.value, citations: given.value.citations.map((citation) => ({ ...citation, raw: long })) }) : given;
  },
};
const slow: Assistant = {
  ...assistant,
  ask: async (input, signal) => {
    await sleep(1500);
    return assistant.ask(input, signal);
  },
};
const body = JSON.stringify({ message: "问", stream: true });
const requests = [
  `GET /api/documents/${document.source.id}/source HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `POST /api/chat HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
];

/** How many of so many readers that never read are still connected when all are cut, or after so long. */
async function leftOf(count: number, stalledMs: number, mostMs: number) {
  const server = await listening(fixtureApp({ assistant: large }).app, { stalledMs });
  const sockets = Array.from({ length: count }, (_, n) => {
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.pause();
    socket.write(requests[n % requests.length] ?? "");
    return socket;
  });
  const until = performance.now() + mostMs;
  await sleep(3000);
  while ((await server.connections()) > 0 && performance.now() < until) await sleep(100);
  const left = await server.connections();
  const others = (await send({ port: server.port, method: "GET", path: "/healthz", headers: { connection: "close" } })).status;
  for (const socket of sockets) socket.destroy();
  await server.close();
  return { left, others };
}

describe("readers", { timeout: 300_000 }, () => {
  it("that never read are cut, whether they asked for a stream or a whole text, and the others go on", async () => {
    const started = performance.now();
    const count = 50;
    const { left, others } = await leftOf(count, 500, 60_000);
    const control = await leftOf(10, 0, 3000);
    report(
      {
        id: "C5",
        promise: "clients that ask for a stream or a large text and never read are cut when nothing has moved for the time allowed",
        held: { k: others === 200 ? count - left : 0, of: count },
        control: { off: "the time limit on readers", k: control.left, of: 10 },
      },
      started,
    );
  });

  it("that wait for an answer still being worked on are not cut", async () => {
    const server = await listening(fixtureApp({ assistant: slow }).app, { stalledMs: 300 });
    const ask = { port: server.port, method: "POST", path: "/api/chat", headers: { "content-type": "application/json" } };
    const given = await Promise.all([send({ ...ask, body }), send({ ...ask, body: JSON.stringify({ message: "问" }) })]);
    await server.close();
    expect(given.map(({ status }) => status)).toEqual([200, 200]);
  });
});
