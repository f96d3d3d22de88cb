/** The environment enters, a running server leaves. The processes that answer are started before the rest is even loaded. Edge: process. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { startEmbedder } from "../embed/embedder.ts";
import { placeOf } from "../embed/place.ts";
import { readSettings, type Settings } from "../settings.ts";
import type { ChildEvent } from "../supervise/parent.ts";
import { followGenerations } from "./generation.ts";
import { makeLog } from "./log.ts";
import { makeTrust } from "./trust.ts";

/** The package's folder: this file runs as dist/src/serve/main.js in it. */
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** As for the children: garbage is collected when the heap has grown by a fifth, not when it is four times as large. */
setFlagsFromString("--heap-growing-percent=20");

async function main(settings: Settings): Promise<void> {
  const log = makeLog(settings);
  const onEvent = (event: ChildEvent): void => (event.what === "fallen" || event.what === "failed" ? log.warn(event) : log.debug(event));
  const packageIndexDir = resolve(root, "index");
  const embedder = startEmbedder({ model: placeOf(settings, root), onEvent });
  const trust = makeTrust(embedder);
  const generations = followGenerations({
    indexDir: resolve(root, settings.indexDir),
    packageIndexDir,
    embed: async (text, signal) => (trust.reason() === null ? embedder.embedTagged(text, signal) : null),
    onLive: (ready) => void trust.check(ready).catch((error: unknown) => log.error({ err: error }, "模型没有核对成")),
    onEvent,
  });
  const { serve } = await import("./listen.ts");
  await serve({ settings, root, log, embedder, trust, generations, onEvent });
}

const read = readSettings(process.env);
if (read.ok) await main(read.settings);
else {
  process.stderr.write(`${read.problems.join("\n")}\n`);
  process.exitCode = 1;
}
