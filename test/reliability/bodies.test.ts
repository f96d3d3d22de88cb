import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fixtureApp } from "../serve/fixture.ts";
import { listening } from "../serve/listening.ts";
import { report } from "./frame/report.ts";
import { rounds } from "./frame/rounds.ts";

/** The bound of most routes, in bytes. */
const limit = 64 * 1024;
type Way = "announced" | "chunked" | "slowly";
const ways: readonly Way[] = ["announced", "chunked", "slowly"];

/** Valid JSON of exactly so many bytes. */
const bodyOf = (bytes: number) => `${" ".repeat(bytes - 15)}{"message":"a"}`;

/** The status of a body sent whole with its length, in chunks without it, or in chunks with pauses; 0 without an answer. */
function sendBody(port: number, body: string, way: Way): Promise<number> {
  return new Promise((resolve) => {
    const length = way === "announced" ? { "content-length": String(body.length) } : {};
    const headers = { "content-type": "application/json", ...length };
    const outgoing = request({ port, host: "127.0.0.1", method: "POST", path: "/api/chat", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    // The server may close before all is sent: it has answered by then.
    outgoing.on("error", () => resolve(0));
    void write();
    async function write() {
      const pieces = way === "announced" ? 1 : 9;
      const size = Math.ceil(body.length / pieces);
      for (let at = 0; at < body.length && !outgoing.destroyed; at += size) {
        outgoing.write(body.slice(at, at + size));
        if (way === "slowly") await sleep(40);
      }
      outgoing.end();
    }
  });
}

async function statuses(port: number, count: number, bytes: number): Promise<readonly number[]> {
  const body = bodyOf(bytes);
  const line = Array.from({ length: count }, (_, n) => ways[n % ways.length] ?? "announced");
  const seen: number[] = [];
  const worker = async () => {
    for (let way = line.pop(); way !== undefined; way = line.pop()) seen.push(await sendBody(port, body, way));
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  return seen;
}

describe("a body one byte too large", { timeout: 300_000 }, () => {
  it("is refused however it is sent, one that just fits is taken, and memory does not grow with them", async () => {
    const started = performance.now();
    const { app, bugs } = fixtureApp();
    const server = await listening(app);
    await statuses(server.port, 30, limit + 1);
    const before = process.memoryUsage().rss;
    const count = rounds(90, 300);
    const large = await statuses(server.port, count, limit + 1);
    const grownMb = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
    const fitting = await statuses(server.port, 30, limit);
    await server.close();
    expect([bugs, fitting.filter((status) => status !== 200), grownMb < 50]).toEqual([[], [], true]);
    report(
      {
        id: "C4",
        promise: "a body one byte over the bound is refused with 413, by its announced length, in chunks, and in slow chunks",
        held: { k: large.filter((status) => status === 413).length, of: count },
        control: { off: "the byte too much", k: fitting.filter((status) => status !== 413).length, of: fitting.length },
        figures: { rssGrownMb: grownMb },
      },
      started,
    );
  });
});
