/** 答错了: what a reader found wrong is kept by the server, and given out again as JSON lines. */
import type { Reply } from "../../../src/domain/reply.ts";
import { call, download, sending } from "./door.ts";

export const reportWrong = (message: string, reply: Reply, note: string) =>
  call("/api/feedback", sending("POST", { message, reply, note }));
export const downloadReports = (fileName: string) => download("/api/feedback", fileName);
