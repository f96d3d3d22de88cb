/** The thread of one export: a job enters as `workerData`, the file leaves as a message. Edge: threads. */
import { parentPort, workerData } from "node:worker_threads";
import { exportOf } from "../export/export.ts";
import type { ExportJob } from "./exporter.ts";

// Our own exporter is the only one that starts this file, with a job it has just built.
const job: ExportJob = workerData;
const { bytes, type } = await exportOf(job.content, job.manner);
// A copy of just these bytes: a Buffer may share its memory with others.
parentPort?.postMessage({ bytes: Uint8Array.from(bytes), type });
