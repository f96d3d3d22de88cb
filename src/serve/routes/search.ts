/** Adds search, topics and the comparison of texts. */
import { z } from "@hono/zod-openapi";
import { comparedTopicSchema, hitSchema, searchRequestSchema } from "../../domain/reply.ts";
import { ok } from "../../faults.ts";
import { shortCities } from "../cities.ts";
import { addRoute, asking, cityName, type Kit, none } from "./route.ts";

const topicSchema = z.object({ id: z.string(), name: z.string(), cities: z.array(z.string()), passages: z.int() });
const compareBody = z.strictObject({
  topics: z.array(z.string().trim().min(1).max(200)).min(1).max(20),
  cities: z.array(cityName).max(50).optional(),
});

export function addSearchRoutes(kit: Kit): void {
  const shared = { params: none, query: none };
  const gives = z.object({ hits: z.array(hitSchema) });
  const search = { ...shared, method: "post", path: "/api/search", body: searchRequestSchema, summary: "检索原文", gives } as const;
  addRoute(
    kit,
    search,
    asking(kit.deps, async (assistant, { body, signal }) => {
      const scoped = body.cities === undefined ? body : { ...body, cities: shortCities(assistant.library, body.cities) };
      return ok({ hits: await assistant.search(scoped, signal) });
    }),
  );
  const topics = z.object({ topics: z.array(topicSchema) });
  const listTopics = { ...shared, method: "get", path: "/api/topics", body: none, summary: "资料涉及的领域", gives: topics } as const;
  addRoute(
    kit,
    listTopics,
    asking(kit.deps, (assistant) => ok({ topics: assistant.topics() })),
  );
  addCompareTextRoute(kit);
}

function addCompareTextRoute(kit: Kit): void {
  const gives = z.object({ topics: z.array(comparedTopicSchema) });
  const path = "/api/compare/text";
  const spec = { method: "post", path, params: none, query: none, body: compareBody, summary: "按领域对比各地的做法", gives } as const;
  addRoute(
    kit,
    spec,
    asking(kit.deps, async (assistant, { body, signal }) => {
      const cities = shortCities(assistant.library, body.cities);
      return ok({ topics: await assistant.compareText({ topics: body.topics, cities }, signal) });
    }),
  );
}
