/** The EMBEDDER setting enters; where its model lies leaves: the built-in folder, another folder, or a hub's model and its folder here. Edge: disk. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ModelPlace } from "./messages.ts";

const HUB_ID = /^[\w.-]{1,96}\/[\w.-]{1,96}$/;

export interface EmbedderSetting {
  /** `built-in`, a folder, or a hub id such as Xenova/bge-small-zh-v1.5. */
  readonly embedder: string;
  /** Another address of the hub; null: the package's own. */
  readonly hubEndpoint: string | null;
  readonly dataDir: string;
}

/** A folder that exists wins over a hub id of the same spelling. */
export function placeOf({ embedder, hubEndpoint, dataDir }: EmbedderSetting, root: string): ModelPlace {
  if (embedder === "" || embedder === "built-in") return { folder: join(root, "index", "embedder"), hub: null };
  const folder = resolve(root, embedder);
  if (existsSync(folder) || !HUB_ID.test(embedder)) return { folder, hub: null };
  const kept = join(resolve(root, dataDir), "models", embedder.replace("/", "--"));
  return { folder: kept, hub: { id: embedder, endpoint: hubEndpoint } };
}
