/** Adds the routes over targets: records, measures, comparison and conflicts. */
import { z } from "@hono/zod-openapi";
import type { Library } from "../../domain/library.ts";
import { comparedMeasureSchema } from "../../domain/reply.ts";
import { attributeSchema, conflictSchema, type Target, targetKindSchema, targetSchema } from "../../domain/target.ts";
import { ok } from "../../faults.ts";
import { shortCities, shortCity } from "../cities.ts";
import { filterTargets } from "../target-filter.ts";
import { addRoute, asking, cityName, type Kit, none, repeated } from "./route.ts";

const year = z.coerce.number().int().min(1900).max(2200).optional();
const words = z.string().min(1).max(200);
const targetsQuery = z.object({
  city: repeated(cityName),
  kind: repeated(targetKindSchema),
  measure: words.optional(),
  q: words.optional(),
  year,
  attribute: attributeSchema.optional(),
  baseline: z.enum(["true", "false"]).optional(),
  document: words.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
const compareQuery = z.object({ measure: repeated(words).pipe(z.array(z.string()).min(1)), city: repeated(cityName), year });
const measureSchema = z.object({
  measure: z.string(),
  unit: z.string().nullable(),
  cities: z.array(z.string()),
  years: z.array(z.int()),
  count: z.int(),
});
const shared = { method: "get", params: none, body: none } as const;

export function addFigureRoutes(kit: Kit): void {
  addTargetsRoute(kit);
  const measures = {
    ...shared,
    path: "/api/measures",
    query: none,
    summary: "全部指标",
    gives: z.object({ measures: z.array(measureSchema) }),
  };
  addRoute(
    kit,
    measures,
    asking(kit.deps, ({ library }) => ok({ measures: measuresOf(library) })),
  );
  const compared = z.object({ measures: z.array(comparedMeasureSchema) });
  const compare = { ...shared, path: "/api/compare", query: compareQuery, summary: "对比各地指标", gives: compared };
  addRoute(
    kit,
    compare,
    asking(kit.deps, (assistant, { query }) => {
      const cities = shortCities(assistant.library, query.city);
      return ok({ measures: assistant.compare({ measures: query.measure, cities, year: query.year ?? null }) });
    }),
  );
  addConflictsRoute(kit);
}

function addTargetsRoute(kit: Kit): void {
  const gives = z.object({ total: z.int(), targets: z.array(targetSchema) });
  const spec = { ...shared, path: "/api/targets", query: targetsQuery, summary: "查指标记录", gives };
  addRoute(
    kit,
    spec,
    asking(kit.deps, ({ library }, { query }) => {
      const { city, kind, limit, offset, baseline, ...rest } = query;
      const given = baseline === undefined ? undefined : baseline === "true";
      const found = filterTargets(library, { ...rest, cities: shortCities(library, city), kinds: kind, baseline: given });
      return ok({ total: found.length, targets: found.slice(offset, offset + limit) });
    }),
  );
}

function addConflictsRoute(kit: Kit): void {
  const query = z.object({ city: cityName.optional() });
  const spec = {
    ...shared,
    path: "/api/conflicts",
    query,
    summary: "原文中相互矛盾的数",
    gives: z.object({ conflicts: z.array(conflictSchema) }),
  };
  addRoute(
    kit,
    spec,
    asking(kit.deps, ({ library }, call) => {
      const city = call.query.city === undefined ? null : shortCity(library, call.query.city);
      return ok({ conflicts: library.conflicts.filter((conflict) => city === null || conflict.city === city) });
    }),
  );
}

/** Every measure that has a record, in order of first appearance. */
function measuresOf(library: Library) {
  const units = new Map(library.measures.map(({ measure, unit }) => [measure, unit]));
  const groups = new Map<string, Target[]>();
  for (const target of library.targets) groups.set(target.measure, [...(groups.get(target.measure) ?? []), target]);
  return [...groups].map(([measure, targets]) => ({
    measure,
    unit: units.get(measure) ?? targets[0]?.unit ?? null,
    cities: [...new Set(targets.flatMap(({ city }) => city ?? []))],
    years: [...new Set(targets.flatMap((target) => target.year ?? []))].sort((a, b) => a - b),
    count: targets.length,
  }));
}
