/** The environment enters, a listening server leaves. Edge: process, network, disk, clock. */
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { pino } from "pino";
import type { ConversationStore } from "../conversation/store.ts";
import { makeCachedStore } from "../conversation/store-cache.ts";
import { openPgliteStore } from "../conversation/store-pglite.ts";
import { openPostgresStore } from "../conversation/store-postgres.ts";
import { startEmbedder } from "../embed/supervise.ts";
import { readSettings, type Settings } from "../settings.ts";
import { readGlossary, readPlaces } from "../understand/tables.ts";
import { createApp } from "./app.ts";
import { followGenerations } from "./generation.ts";
import { readWebFiles } from "./web-files.ts";

/** The package's folder: this file runs as dist/src/serve/main.js in it. */
const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Streams under way may finish for so long when the server is told to stop. */
const closingMs = 10_000;

async function main(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel });
  const ownIndex = resolve(root, "index");
  const builtIn = settings.embedder === "built-in" || settings.embedder === "";
  const embedder = startEmbedder({ model: builtIn ? resolve(ownIndex, "embedder") : resolve(root, settings.embedder) });
  const notices: string[] = [];
  const store = makeCachedStore(openStore(settings, notices), (error) => log.error({ err: error }, "对话没有写入"));
  const tables = { glossary: readGlossary(ownIndex), elsewhere: readPlaces(ownIndex) };
  const generations = await followGenerations(resolve(root, settings.indexDir), embedder.embed, tables);
  const closing = new AbortController();
  const degraded = () => {
    const { ready, reason } = embedder.state();
    const away = ready ? [] : [`语义检索暂不可用，先按词语检索${reason === null ? "（模型正在启动）" : `（${reason}）`}`];
    return [...away, ...(generations.notice() ?? "").split("\n").filter(Boolean), ...notices];
  };
  const app = createApp({
    assistant: generations.assistant,
    store,
    settings,
    readiness: () => ({ model: settings.embedder, degraded: degraded() }),
    now: () => new Date(),
    newId: randomUUID,
    log: (line) => log.debug(line),
    onBug: (error, requestId) => log.error({ err: error, requestId }, "意外"),
    closing: closing.signal,
    webFile: await readWebFiles(resolve(root, "web", "dist")),
  });
  const release = async () => {
    closing.abort();
    generations.stop();
    embedder.stop();
    await store.flush();
    await store.close();
  };
  listen(app.fetch, settings, release);
  // Loads the word list and wakes the model, so that the first question need not wait for them.
  await generations.assistant.search({ query: "规划", limit: 1 }).catch((error: unknown) => log.error({ err: error }, "预热没有完成"));
}

/** Opens in the background; what the store has to say joins `notices`. */
async function openStore(settings: Settings, notices: string[]): Promise<ConversationStore> {
  try {
    if (settings.databaseUrl !== null) return await openPostgresStore(settings.databaseUrl);
    const opened = await openPgliteStore(resolve(root, settings.dataDir));
    notices.push(...opened.notices);
    return opened.store;
  } catch (error) {
    notices.push("对话库打不开，这次的对话不会保存");
    throw error;
  }
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

function stopWith(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

const read = readSettings(process.env);
if (!read.ok) stopWith(read.problems.join("\n"));
else await main(read.settings);
