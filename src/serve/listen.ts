/** Settings and the processes that answer enter; a listening server leaves. Edge: process, network, disk, clock. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import type { Logger } from "pino";
import { openConversationStore } from "../conversation/open.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { Settings } from "../settings.ts";
import type { ChildEvent } from "../supervise/parent.ts";
import { createApp } from "./app.ts";
import { makeExporter } from "./exporter.ts";
import type { Generations } from "./generation.ts";
import type { Trust } from "./trust.ts";
import { readWebFiles } from "./web-files.ts";

/** Streams under way may finish for so long when the server is told to stop. */
const closingMs = 10_000;

export interface Started {
  readonly settings: Settings;
  /** The package's folder. */
  readonly root: string;
  readonly log: Logger;
  readonly embedder: Embedder;
  readonly trust: Trust;
  readonly generations: Generations;
  /** Told of what becomes of a child process. */
  readonly onEvent: (event: ChildEvent) => void;
}

export async function serve({ settings, root, log, embedder, trust, generations, onEvent }: Started): Promise<void> {
  const opened = await openConversationStore({
    dataDir: resolve(root, settings.dataDir),
    databaseUrl: settings.databaseUrl,
    now: () => new Date(),
    onTrouble: (what, error) => log.error({ err: error, what }, "对话库"),
    onEvent,
  });
  const closing = new AbortController();
  const app = createApp({
    assistant: generations.assistant,
    store: opened.store,
    exporter: makeExporter(),
    settings,
    readiness: () => ({
      model: settings.embedder,
      degraded: [...embedderNotice(embedder, trust), ...generations.notices(), ...opened.state().notices],
    }),
    now: () => new Date(),
    newId: randomUUID,
    log: (line) => log.debug(line),
    onBug: (error, requestId) => log.error({ err: error, requestId }, "意外"),
    closing: closing.signal,
    webFile: await readWebFiles(resolve(root, "web", "dist")),
  });
  const release = async () => {
    closing.abort();
    await Promise.all([generations.stop(), embedder.stop()]);
    await opened.close();
  };
  listen(app.fetch, settings, release);
}

function embedderNotice(embedder: Embedder, trust: Trust): readonly string[] {
  const { status, reason } = embedder.state();
  const distrust = trust.reason();
  if (distrust !== null) return [distrust];
  return status === "ready" ? [] : [`语义检索暂不可用，先按词语检索（${reason ?? "模型正在启动"}）`];
}

function listen(fetch: Parameters<typeof createAdaptorServer>[0]["fetch"], settings: Settings, release: () => Promise<void>): void {
  const server = createAdaptorServer({
    fetch,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5000, maxHeaderSize: 16_384 },
  });
  server.on("error", (error) => stopWith(`端口 ${settings.port} 打不开：${error.message}。可以用 PORT=8788 npm start 换一个端口。`));
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : settings.port;
    process.stdout.write(`规问已就绪：http://${settings.host}:${port}\n`);
  });
  const end = () => {
    const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), closingMs);
    server.close(() => {
      clearTimeout(cut);
      release().then(
        () => process.exit(0),
        () => process.exit(0), // what could not be saved was logged when it failed
      );
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}

export function stopWith(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
