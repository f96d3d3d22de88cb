/** The server's ports enter, the whole HTTP application leaves. Nothing here touches disk or network. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { makeBodies } from "./bodies.ts";
import type { App, Deps, Env } from "./context.ts";
import { makeGate } from "./gate.ts";
import { hostGuard, outermost, refuse } from "./guards.ts";
import { makeQueue } from "./queue.ts";
import { addChatRoute } from "./routes/chat.ts";
import { addConversationRoutes } from "./routes/conversations.ts";
import { addDocumentRoutes } from "./routes/documents.ts";
import { addDraftRoutes } from "./routes/drafts.ts";
import { addExportRoutes } from "./routes/export.ts";
import { addFeedbackRoutes } from "./routes/feedback.ts";
import { addFigureRoutes } from "./routes/figures.ts";
import { addHealthRoutes } from "./routes/health.ts";
import { addMetricsRoute } from "./routes/metrics.ts";
import { addPages } from "./routes/pages.ts";
import { addSearchRoutes } from "./routes/search.ts";

/** What a page fetches first, and is large. Streams and answers go as they are: their readers wait for the next byte, not for fewer. */
const COMPRESSED = ["/assets/*", "/api/measures"];

export function createApp(deps: Deps): App {
  const app: App = new OpenAPIHono<Env>();
  app.use(outermost(deps));
  app.use(hostGuard(deps));
  for (const path of COMPRESSED) app.use(path, compress());
  app.onError((error, c) => {
    deps.onBug(error, c.get("requestId"));
    return refuse(c, { code: "internal" });
  });
  const { maxConcurrent, maxQueued } = deps.settings;
  const kit = { app, deps, gate: makeGate(deps.settings), bodies: makeBodies(), questions: makeQueue(maxConcurrent, maxQueued) };
  addHealthRoutes(kit);
  addDocumentRoutes(kit);
  addChatRoute(kit);
  addSearchRoutes(kit);
  addFigureRoutes(kit);
  addConversationRoutes(kit);
  addDraftRoutes(kit);
  addExportRoutes(kit);
  addFeedbackRoutes(kit);
  addMetricsRoute(kit);
  addPages(kit);
  return app;
}
