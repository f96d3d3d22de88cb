/** Targets: records page by page, the values their filter can take, contradictions. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { targetFacetsSchema } from "../../../src/domain/records.ts";
import { conflictSchema, type Target, type TargetKind, targetSchema } from "../../../src/domain/target.ts";
import { read } from "./door.ts";

/** What is wanted; a field left out does not matter. */
export interface TargetChoice {
  readonly cities: readonly string[];
  readonly kinds: readonly TargetKind[];
  readonly q?: string;
  readonly measure?: string;
  readonly stage?: string;
  readonly year?: number;
  readonly attribute?: NonNullable<Target["attribute"]>;
  readonly baseline?: boolean;
}

/** As many as one answer may hold. */
const PAGE = 250;
const pageSchema = z.object({ total: z.number(), targets: z.array(targetSchema) });

function queryOf({ cities, kinds, ...rest }: TargetChoice): URLSearchParams {
  const query = new URLSearchParams([...cities.map((city) => ["city", city]), ...kinds.map((kind) => ["kind", kind])]);
  for (const [name, value] of Object.entries(rest)) if (value !== undefined && value !== "") query.set(name, String(value));
  return query;
}

export const targetsQuery = (choice: TargetChoice) =>
  infiniteQueryOptions({
    queryKey: ["targets", choice],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => {
      const query = queryOf(choice);
      query.set("limit", String(PAGE));
      query.set("offset", String(pageParam));
      return read(`/api/targets?${query}`, pageSchema, { signal });
    },
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
  });

/** Every record of one kind: for kinds that are few, such as projects and duties. */
export const allOfKindQuery = (kind: TargetKind) =>
  queryOptions({
    queryKey: ["targets", "all", kind],
    queryFn: async ({ signal }) => {
      const found: Target[] = [];
      for (let total = 1; found.length < total; ) {
        const page = await read(`/api/targets?kind=${kind}&limit=500&offset=${found.length}`, pageSchema, { signal });
        found.push(...page.targets);
        total = page.targets.length === 0 ? 0 : page.total;
      }
      return found;
    },
  });

export const facetsQuery = (choice: TargetChoice) =>
  queryOptions({
    queryKey: ["facets", choice],
    queryFn: ({ signal }) => read(`/api/targets/facets?${queryOf(choice)}`, targetFacetsSchema, { signal }),
    placeholderData: keepPreviousData,
  });

export const conflictsQuery = queryOptions({
  queryKey: ["conflicts"],
  queryFn: async ({ signal }) => (await read("/api/conflicts", z.object({ conflicts: z.array(conflictSchema) }), { signal })).conflicts,
});
