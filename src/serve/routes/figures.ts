/** Adds the routes over targets: records, measures, comparison and conflicts. */
import { z } from "@hono/zod-openapi";
import { citedConflictSchema, measureSummarySchema, targetFacetsSchema, targetOrderSchema } from "../../domain/records.ts";
import { comparedMeasureSchema } from "../../domain/reply.ts";
import { attributeSchema, targetKindSchema, targetSchema } from "../../domain/target.ts";
import { mapped } from "../../faults.ts";
import { addRoute, type Kit } from "./route.ts";
import { cityName, none, repeated, whole, wholeOr } from "./spec.ts";

const year = whole(1900, 2200).optional();
const words = z.string().min(1).max(200);
const filterShape = {
  city: repeated(cityName),
  kind: repeated(targetKindSchema),
  measure: words.optional(),
  q: words.optional(),
  year,
  attribute: attributeSchema.optional(),
  baseline: z.enum(["true", "false"]).optional(),
  document: words.optional(),
  stage: words.optional(),
  responsible: words.optional(),
};
const filterQuery = z.strictObject(filterShape);
const targetsQuery = z.strictObject({
  ...filterShape,
  sort: targetOrderSchema.optional(),
  limit: wholeOr(100, 1, 500),
  offset: wholeOr(0, 0, 1_000_000),
});
const compareQuery = z.strictObject({ measure: repeated(words).pipe(z.array(z.string()).min(1)), city: repeated(cityName), year });
const shared = { method: "get", params: none, body: none } as const;

export function addFigureRoutes(kit: Kit): void {
  const { assistant } = kit.deps;
  addTargetsRoute(kit);
  const gives = z.object({ measures: z.array(measureSummarySchema) });
  const measures = {
    ...shared,
    path: "/api/measures",
    query: z.strictObject({ q: words.optional() }),
    summary: "全部指标，或名称、别称含有所给词语的",
    gives,
  };
  addRoute(kit, measures, async ({ query, signal }) => mapped(await assistant.measures(query, signal), (value) => ({ measures: value })));
  const compared = z.object({ measures: z.array(comparedMeasureSchema) });
  const compare = { ...shared, path: "/api/compare", query: compareQuery, summary: "对比各地指标", gives: compared };
  addRoute(kit, compare, async ({ query, signal }) => {
    const asked = { measures: query.measure, cities: query.city, year: query.year ?? null };
    return mapped(await assistant.compare(asked, signal), (value) => ({ measures: value }));
  });
  addConflictsRoute(kit);
}

function addTargetsRoute(kit: Kit): void {
  const gives = z.object({ total: z.int(), targets: z.array(targetSchema) });
  const spec = { ...shared, path: "/api/targets", query: targetsQuery, summary: "查指标记录", gives };
  addRoute(kit, spec, ({ query: { limit, offset, sort, ...filter }, signal }) =>
    kit.deps.assistant.targets({ ...filterOf(filter), sort, limit, offset }, signal),
  );
  const summary = "指标记录可以怎样筛选：每一项的取值和条数";
  const facets = { ...shared, path: "/api/targets/facets", query: filterQuery, summary, gives: targetFacetsSchema };
  addRoute(kit, facets, ({ query, signal }) => kit.deps.assistant.targetFacets(filterOf(query), signal));
}

const filterOf = ({ city, kind, baseline, ...rest }: z.output<typeof filterQuery>) => ({
  ...rest,
  cities: city,
  kinds: kind,
  baseline: baseline === undefined ? undefined : baseline === "true",
});

function addConflictsRoute(kit: Kit): void {
  const query = z.strictObject({ city: cityName.optional() });
  const gives = z.object({ conflicts: z.array(citedConflictSchema) });
  const spec = { ...shared, path: "/api/conflicts", query, summary: "原文中相互矛盾的数", gives };
  addRoute(kit, spec, async ({ query: { city }, signal }) =>
    mapped(await kit.deps.assistant.conflicts({ city: city ?? null }, signal), (conflicts) => ({ conflicts })),
  );
}
