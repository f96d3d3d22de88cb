/** Settings and the processes that answer enter; a listening server leaves. Edge: process, network, disk, clock. */
import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import type { Logger } from "pino";
import { openConversationStore } from "../conversation/open.ts";
import type { Embedder } from "../embed/embedder.ts";
import type { Settings } from "../settings.ts";
import type { ChildEvent, ChildState } from "../supervise/parent.ts";
import { createApp } from "./app.ts";
import { makeExporter } from "./exporter.ts";
import type { Generations } from "./generation.ts";
import { levelOf } from "./log.ts";
import { makeMetrics } from "./metrics.ts";
import { makeServer, stopServer } from "./sockets.ts";
import type { Trust } from "./trust.ts";
import { makeUnderway, type Underway } from "./underway.ts";
import { readWebFiles } from "./web-files.ts";

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
  const underway = makeUnderway();
  const app = createApp({
    assistant: generations.assistant,
    store: opened.store,
    exporter: makeExporter(),
    settings,
    readiness: () => ({
      // Never the folder it lies in.
      model: embedder.state().ready?.name ?? basename(settings.embedder),
      degraded: [...embedderNotice(embedder, trust), ...generations.notices(), ...opened.state().notices],
      processes: [
        processOf("answerer", generations.state()),
        processOf("embedder", embedder.state()),
        { name: "store", up: opened.state().up, restarts: opened.state().restarts },
      ],
      turnsWaiting: opened.state().waiting,
    }),
    now: () => new Date(),
    newId: randomUUID,
    log: (line) => log[levelOf(line)](line, "请求"),
    onBug: (error, requestId) => log.error({ err: error, requestId }, "意外"),
    underway,
    metrics: makeMetrics({ ofProcess: true }),
    webFile: await readWebFiles(resolve(root, "web", "dist")),
  });
  const release = async () => {
    await Promise.allSettled([generations.stop(), embedder.stop(), opened.close()]);
  };
  listen({ fetch: app.fetch, settings, underway, release });
}

const processOf = (name: string, { status, restarts }: Pick<ChildState<unknown>, "status" | "restarts">) => ({
  name,
  up: status === "ready",
  restarts,
});

function embedderNotice(embedder: Embedder, trust: Trust): readonly string[] {
  const { status, reason } = embedder.state();
  const distrust = trust.reason();
  if (distrust !== null) return [distrust];
  return status === "ready" ? [] : [`语义检索暂不可用，先按词语检索（${reason ?? "模型正在启动"}）`];
}

/** Whatever is left after so long is cut. */
const stopMs = 9500;

function listen({ fetch, settings, underway, release }: Listening): void {
  const server = makeServer(fetch);
  server.on("error", (error) => stopWith(`端口 ${settings.port} 打不开：${error.message}。可以用 PORT=8788 npm start 换一个端口。`));
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : settings.port;
    process.stdout.write(`规问已就绪：http://${settings.host}:${port}\n`);
  });
  const end = async () => {
    setTimeout(() => process.exit(0), stopMs).unref();
    await stopServer(server, underway);
    await release(); // what could not be saved was logged when it failed
    process.exit(0);
  };
  process.once("SIGTERM", () => void end());
  process.once("SIGINT", () => void end());
}

interface Listening {
  readonly fetch: Parameters<typeof makeServer>[0];
  readonly settings: Settings;
  readonly underway: Underway;
  readonly release: () => Promise<void>;
}

export function stopWith(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}
