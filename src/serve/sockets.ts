/** The application enters; a bounded HTTP server that can be stopped leaves. Edge: network, clock. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import type { Fault } from "../faults.ts";
import { problemResponse } from "./problems.ts";
import type { Underway } from "./underway.ts";

type Fetch = Parameters<typeof getRequestListener>[0];

/** Milliseconds, and bytes of a head. */
const usual = {
  /** A whole office holds some hundred connections; one beyond the bound is closed at once. */
  connectionsMost: 1000,
  /** A reader that takes nothing for so long, and at most twice as long, is cut. */
  stalledMs: 15_000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  /** How often Node looks for connections that are past the limits above. */
  connectionsCheckingInterval: 2000,
  maxHeaderSize: 16_384,
  /** Left to the application, whose refusal has a form. */
  requireHostHeader: false,
};

export function makeServer(fetch: Fetch, limits: Partial<typeof usual> = {}): Server {
  const { stalledMs, connectionsMost, ...options } = { ...usual, ...limits };
  // A request with a Host or address that cannot be read never becomes one; faults of ours are caught in the application.
  const listener = getRequestListener(fetch, { errorHandler: () => problemResponse(malformed, "-") });
  const work = makeWork();
  const take = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    work.begin(incoming.socket, outgoing);
    void listener(incoming, outgoing);
  };
  const server = createServer(options, take);
  // An expectation that we do not know is passed over, as if it had not been said.
  server.on("checkExpectation", take);
  // Said of a socket on which nothing has moved for so long: one whose answer is still being worked on is left alone.
  server.setTimeout(stalledMs, (socket) => {
    if (socket.writableLength > 0 || !work.isOn(socket)) socket.destroy();
  });
  server.maxConnections = connectionsMost;
  server.on("clientError", (error, socket) => void refuseRaw(error, socket));
  return server;
}

/** How many requests of each socket are being answered; a client may send several without waiting. */
function makeWork() {
  const counts = new WeakMap<Socket, number>();
  const add = (socket: Socket, n: number) => void counts.set(socket, (counts.get(socket) ?? 0) + n);
  return {
    begin: (socket: Socket, outgoing: ServerResponse) => {
      add(socket, 1);
      outgoing.once("close", () => add(socket, -1));
    },
    isOn: (socket: Socket) => (counts.get(socket) ?? 0) > 0,
  };
}

const malformed: Fault = { code: "bad-request", issues: [{ path: "", message: "收到的不是合法的 HTTP 请求" }] };
const rawFaults: ReadonlyMap<unknown, Fault> = new Map<unknown, Fault>([
  ["HPE_HEADER_OVERFLOW", { code: "headers-too-large" }],
  ["ERR_HTTP_REQUEST_TIMEOUT", { code: "request-timeout" }],
]);
const reasons: Readonly<Record<number, string>> = { 400: "Bad Request", 408: "Request Timeout", 431: "Request Header Fields Too Large" };

/** What the parser would not take is answered in the same form as everything else. */
async function refuseRaw(error: Error, socket: Duplex): Promise<void> {
  const code = "code" in error ? error.code : null;
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const { status, headers, ...response } = await raw(rawFaults.get(code) ?? malformed);
  const lines = [
    `HTTP/1.1 ${status} ${reasons[status] ?? ""}`,
    ...headers,
    `content-length: ${Buffer.byteLength(response.body)}`,
    "connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${response.body}`, () => socket.destroy());
}

async function raw(fault: Fault) {
  const response = problemResponse(fault, "-");
  return {
    status: response.status,
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`),
    body: await response.text(),
  };
}

/** Of the ten seconds a stop may take: so long work may finish, then is told; so long the last bytes may travel. */
const finishMs = 7000;
const farewellMs = 1000;
const idleMs = 50;

/** No more requests; those under way finish or are told; resolves within eight seconds, with every connection closed. */
export async function stopServer(server: Server, underway: Underway): Promise<void> {
  underway.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A stream that began before the stop leaves its connection open for more when it ends.
  const idle = setInterval(() => server.closeIdleConnections(), idleMs);
  await Promise.race([closed, sleep(finishMs)]);
  underway.cut();
  await Promise.race([closed, sleep(farewellMs)]);
  server.closeAllConnections();
  await closed;
  clearInterval(idle);
}
