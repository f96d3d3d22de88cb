/** Adds search, topics and the comparison of texts. */
import { z } from "@hono/zod-openapi";
import { topicSchema } from "../../domain/ask.ts";
import { comparedTopicSchema, hitSchema, searchRequestSchema } from "../../domain/reply.ts";
import { mapped } from "../../faults.ts";
import { addRoute, type Kit } from "./route.ts";
import { cityName, none } from "./spec.ts";

const compareBody = z.strictObject({
  topics: z.array(z.string().trim().min(1).max(200)).min(1).max(20),
  cities: z.array(cityName).max(50).optional(),
});

export function addSearchRoutes(kit: Kit): void {
  const { assistant } = kit.deps;
  const shared = { params: none, query: none };
  const gives = z.object({ hits: z.array(hitSchema) });
  const search = {
    ...shared,
    method: "post",
    path: "/api/search",
    body: searchRequestSchema,
    summary: "检索原文",
    gives,
    queued: true,
  } as const;
  addRoute(kit, search, async ({ body, signal }) => mapped(await assistant.search(body, signal), (hits) => ({ hits })));
  const topics = z.object({ topics: z.array(topicSchema) });
  const listTopics = { ...shared, method: "get", path: "/api/topics", body: none, summary: "资料涉及的领域", gives: topics } as const;
  addRoute(kit, listTopics, async ({ signal }) => mapped(await assistant.topics({}, signal), (value) => ({ topics: value })));
  addCompareTextRoute(kit);
}

function addCompareTextRoute(kit: Kit): void {
  const gives = z.object({ topics: z.array(comparedTopicSchema) });
  const path = "/api/compare/text";
  const spec = {
    method: "post",
    path,
    params: none,
    query: none,
    body: compareBody,
    summary: "按领域对比各地的做法",
    gives,
    queued: true,
  } as const;
  addRoute(kit, spec, async ({ body: { topics, cities }, signal }) =>
    mapped(await kit.deps.assistant.compareText({ topics, cities: cities ?? [] }, signal), (value) => ({ topics: value })),
  );
}
