/** Content enters, the bytes of a file leave, made in a thread of its own so that requests go on meanwhile. Edge: threads, clock. */
import { Worker } from "node:worker_threads";
import type { ExportFormat } from "../domain/export.ts";
import type { Content, ExportedFile, Manner } from "../export/export.ts";
import { makeQueue } from "./queue.ts";

export interface ExportJob {
  readonly content: Content;
  readonly manner: Manner & { readonly format: ExportFormat };
}
/** null: too many exports are under way. Rejects where the file could not be made. */
export type Exporter = (job: ExportJob, signal: AbortSignal) => Promise<ExportedFile | null>;

const WAITING = 8;
/** A workbook of 20,000 records takes about ten seconds. */
const DEADLINE_MS = 60_000;
const MAX_HEAP_MB = 768;

export function makeExporter(): Exporter {
  const queue = makeQueue(1, WAITING);
  return (job, signal) => queue.run(() => inThread(job, signal));
}

function inThread(job: ExportJob, signal: AbortSignal): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    const module = new URL("./export-worker.js", import.meta.url);
    const worker = new Worker(module, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
    const cut = setTimeout(() => end(() => reject(new Error("export took too long"))), DEADLINE_MS);
    const leave = () => end(() => reject(new Error("the caller left")));
    const end = (settle: () => void) => {
      clearTimeout(cut);
      signal.removeEventListener("abort", leave);
      void worker.terminate();
      settle();
    };
    signal.addEventListener("abort", leave);
    worker.once("message", (file: ExportedFile) => end(() => resolve(file)));
    worker.once("error", (error) => end(() => reject(error)));
    worker.once("exit", () => end(() => reject(new Error("the export thread ended without a file"))));
  });
}
