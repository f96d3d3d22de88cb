import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { describe, expect, it } from "vitest";
import { problemSchema } from "../../src/domain/reply.ts";
import { fixtureApp } from "../serve/fixture.ts";
import { insides } from "../serve/hostile/verdict.ts";
import { listening, send } from "../serve/listening.ts";
import { report } from "./frame/report.ts";
import { chance, rounds } from "./frame/rounds.ts";

const host = "Host: localhost\r\n";
const close = "Connection: close\r\n";
const json = "Content-Type: application/json\r\n";
const chat = (length: number | string, body: string) =>
  `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Content-Length: ${length}\r\n\r\n${body}`;
const chunked = (body: string) => `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Transfer-Encoding: chunked\r\n\r\n${body}`;

/** What a client that means harm, or knows no better, puts on the wire. */
const cases: readonly ((n: number) => string)[] = [
  () => `GET /healthz HTTP/1.1\r\n${close}\r\n`,
  (n) =>
    `GET /healthz HTTP/1.1\r\nHost: ${["a b", "evil.example", "localhost:99999", "\u00e9", "[::1", "localhost,evil", "@", "/", "..", "x".repeat(300)][n % 10] ?? ""}\r\n${close}\r\n`,
  () => `GET /healthz HTTP/1.1\r\n${host}Host: evil.example\r\n${close}\r\n`,
  (n) => `GET /${"a".repeat(n * 997)} HTTP/1.1\r\n${host}${close}\r\n`,
  (n) => `GET /healthz HTTP/1.1\r\n${host}${close}X: ${"a".repeat(20_000 + n)}\r\n\r\n`,
  (n) => `GET /healthz HTTP/1.1\r\n${host}${close}${Array.from({ length: 500 + n }, (_, i) => `X-${i}: 1\r\n`).join("")}\r\n`,
  (n) =>
    `GET /health${["\u0000", "\u0001", "%00", "\\", "%5c..%5c", "#", "?", " x", "\t", "\u007f"][n % 10] ?? ""}z HTTP/1.1\r\n${host}${close}\r\n`,
  () => `GET /healthz HTTP/1.1\r\n${host}${close}Bad Header\r\n\r\n`,
  () => `GET /healthz HTTP/1.1\r\n${host}${close}X : 1\r\n\r\n`,
  () => `GET /healthz HTTP/1.1\r\n${host}${close}X: a\rb\u0000c\r\n\r\n`,
  (n) =>
    `${["BREW", "get", "", "GE T", "CONNECT", "TRACE", "PROPFIND", "\u0016\u0003\u0001", "PRI * HTTP/2.0", "OPTIONS"][n % 10] ?? ""} /healthz HTTP/1.1\r\n${host}${close}\r\n`,
  (n) => `GET /healthz HTTP/${["9.9", "2.0", "1", "x", "1.1.1", ""][n % 6] ?? ""}\r\n${host}${close}\r\n`,
  () => `GET http://evil.example/healthz HTTP/1.1\r\n${host}${close}\r\n`,
  () => `GET //evil.example/healthz HTTP/1.1\r\n${host}${close}\r\n`,
  () => `GET /healthz HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\nGET /healthz HTTP/1.1\r\n${host}${close}\r\n`,
  (n) => chat(n, '{"message":"问"}'),
  (n) => chat(["-1", "0x10", "1e3", "99999999999999999999", "5, 5", "", "abc", "+5"][n % 8] ?? "", '{"message":"a"}'),
  () => `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Content-Length: 5\r\nContent-Length: 50\r\n\r\nabcde`,
  () => `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  () => `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
  (n) =>
    chunked(
      [
        "zz\r\n",
        "5\r\nabc\r\n0\r\n\r\n",
        "-1\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\n",
        "5;ext=\u0000\r\nabcde\r\n0\r\n\r\n",
        "0\r\nTrailer: x\r\n\r\n",
        "1\r\n{\r\n0\r\n\r\n",
      ][n % 7] ?? "",
    ),
  (n) => chunked(`${"1\r\n{\r\n".repeat(n * 20)}0\r\n\r\n`),
  (n) => chunked(`${(70_000 + n).toString(16)}\r\n${"a".repeat(70_000 + n)}\r\n0\r\n\r\n`),
  (n) => chat(70_000 + n, "a".repeat(70_000 + n)),
  (n) => `${`GET /healthz HTTP/1.1\r\n${host}\r\n`.repeat(n + 1)}GET /healthz HTTP/1.1\r\n${host}${close}\r\n`,
  () => `POST /api/chat HTTP/1.1\r\n${host}${close}Content-Encoding: gzip\r\n${json}Content-Length: 4\r\n\r\n\u001f\u008b00`,
  () => `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Expect: 100-continue\r\nContent-Length: 15\r\n\r\n{"message":"a"}`,
  () => `POST /api/chat HTTP/1.1\r\n${host}${close}${json}Expect: miracles\r\nContent-Length: 15\r\n\r\n{"message":"a"}`,
  (n) => Array.from({ length: 50 + n * 10 }, (_, i) => String.fromCharCode((i * 7919 + n) % 256)).join(""),
  () => "\r\n\r\n\r\n",
];

/** All that comes back until the connection ends, or three seconds pass. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const parts: Buffer[] = [];
    const done = () => resolve(Buffer.concat(parts).toString("utf8"));
    const cut = setTimeout(() => socket.destroy(), 3000);
    socket.on("data", (part) => parts.push(part));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(cut);
      done();
    });
    socket.write(Buffer.from(text, "latin1"));
  });
}

/** null when every answer in the text is one of ours; the answers to pipelined requests follow each other. */
function faultIn(text: string): string | null {
  const leak = insides([]).find((inside) => (typeof inside === "string" ? text.includes(inside) : inside.test(text)));
  if (leak !== undefined) return `leaks ${leak}`;
  for (const answer of text.split(/(?=HTTP\/1\.1 \d{3})/).filter(Boolean)) {
    const [head = "", body = ""] = answer.split("\r\n\r\n", 2);
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
    if (status === 100) continue;
    if (status === 0 || (status >= 500 && status !== 503)) return `status ${status}`;
    if (status < 400) continue;
    const start = body.indexOf("{");
    if (!problemSchema.safeParse(start < 0 ? null : readJson(body.slice(start, body.lastIndexOf("}") + 1))).success)
      return `a ${status} that is no problem`;
  }
  return null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function tryOut(port: number, times: number): Promise<readonly string[]> {
  const random = chance("raw-sockets");
  const wrong: string[] = [];
  const line = Array.from({ length: times }, (_, i) =>
    (cases[i % cases.length] ?? expect.fail())(Math.floor(random() * 40) + Math.floor(i / cases.length)),
  );
  const worker = async () => {
    for (let text = line.pop(); text !== undefined; text = line.pop()) {
      const fault = faultIn(await exchange(port, text));
      if (fault !== null) wrong.push(`${fault}: ${JSON.stringify(text.slice(0, 200))}`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return wrong;
}

describe("what is no request", { timeout: 600_000 }, () => {
  it("is answered in our form, or not at all, and the server goes on", async () => {
    const started = performance.now();
    const times = rounds(cases.length * 2, 300);
    const { app, bugs } = fixtureApp();
    const server = await listening(app);
    const wrong = await tryOut(server.port, times);
    const alive = (await send({ port: server.port, method: "GET", path: "/healthz" })).status;
    await server.close();
    const off = await unguarded();
    expect([wrong.slice(0, 5), bugs, alive]).toEqual([[], [], 200]);
    report(
      {
        id: "C1",
        promise: "whatever comes over a raw socket is answered by a problem in Chinese, or its connection closed; never a fault of ours",
        held: { k: times - wrong.length, of: times },
        control: { off: "the answers to what the parser would not take", k: off, of: cases.length },
      },
      started,
    );
  });

  /** The same application behind a server as it comes. */
  async function unguarded(): Promise<number> {
    const listener = getRequestListener(fixtureApp().app.fetch);
    const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address: AddressInfo | string | null = server.address();
    const wrong = await tryOut(typeof address === "object" && address !== null ? address.port : 0, cases.length);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    return wrong.length;
  }
});
