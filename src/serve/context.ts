/** What every route is given: the ports of the server and what middleware knows of a request. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Assistant } from "../assistant-port.ts";
import type { ConversationStore } from "../conversation/conversations.ts";
import type { Settings } from "../settings.ts";
import type { Exporter } from "./exporter.ts";
import type { Metrics } from "./metrics.ts";
import type { Underway } from "./underway.ts";

export interface Readiness {
  /** Name of the embedding model. */
  readonly model: string;
  /** Chinese sentences; empty when all is well. */
  readonly degraded: readonly string[];
  readonly processes: readonly ProcessState[];
  /** Turns in the journal that the database does not have yet. */
  readonly turnsWaiting: number;
}
/** A child process: `embedder`, `answerer`, `store`. */
export interface ProcessState {
  readonly name: string;
  readonly up: boolean;
  readonly restarts: number;
}
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}
export interface Deps {
  /** Answers `index-not-ready` until a generation is loaded and `answers-away` while its process is restarted. */
  readonly assistant: Assistant;
  readonly store: ConversationStore;
  readonly exporter: Exporter;
  readonly settings: Settings;
  readonly readiness: () => Readiness;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: (line: RequestLine) => void;
  readonly onBug: (error: unknown, requestId: string) => void;
  readonly underway: Underway;
  readonly metrics: Metrics;
  /** Reads a file of the built web page, null where there is none. */
  readonly webFile: (path: string) => Promise<{ readonly body: Uint8Array<ArrayBuffer>; readonly type: string } | null>;
}
export interface Env {
  Variables: { requestId: string; owner: string; isAdmin: boolean; body: unknown; route: string };
}
export type App = OpenAPIHono<Env>;
