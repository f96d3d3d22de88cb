/** An application enters, the same behind a real socket leaves, for tests of what travels over the wire. */
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { App } from "../../src/serve/context.ts";
import { makeServer } from "../../src/serve/sockets.ts";
import type { Given } from "./hostile/verdict.ts";

export interface Listening {
  readonly port: number;
  /** Open connections. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

export async function listening(app: App, limits: Parameters<typeof makeServer>[1] = {}): Promise<Listening> {
  const server = makeServer(app.fetch, limits);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = z.custom<AddressInfo>((address) => typeof address === "object" && address !== null).parse(server.address());
  return {
    port,
    connections: () => new Promise((resolve, reject) => server.getConnections((error, n) => (error ? reject(error) : resolve(n)))),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Sent {
  readonly port: number;
  readonly method: string;
  /** As it goes over the wire: nothing is normalised. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string | null;
}

/** A connection kept from a request before was closed, and no byte of an answer came. */
export class ClosedBefore extends Error {}

/** Rejects when the connection ends without an answer. */
export function send({ port, method, path, headers = {}, body = null }: Sent): Promise<Given> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: "127.0.0.1", method, path, headers: { ...lengthOf(body, headers), ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        const pairs = Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        );
        resolve({ status: answer.statusCode ?? 0, headers: new Headers(pairs), text: Buffer.concat(parts).toString("utf8") });
      });
    });
    outgoing.setTimeout(60_000, () => outgoing.destroy(new Error("no answer in 60 s")));
    outgoing.on("error", (error) => {
      const isClosed = outgoing.reusedSocket && "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
      reject(isClosed ? new ClosedBefore(error.message) : error);
    });
    outgoing.end(body ?? undefined);
  });
}

/**
 * Node's client announces no body of a DELETE: the server takes its bytes for a broken next request and closes the connection, on which
 * the client may have sent the next one by then, which so ends in a hang-up.
 */
const lengthOf = (body: Sent["body"], headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  body === null || body === undefined || "transfer-encoding" in headers ? {} : { "content-length": String(Buffer.byteLength(body)) };
