/** Targets: records page by page or all of them, the values their filter can take, contradictions. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { citedConflictSchema, type TargetOrder, targetFacetsSchema } from "../../../src/domain/records.ts";
import { type Target, type TargetKind, targetSchema } from "../../../src/domain/target.ts";
import { citationQuery } from "./documents.ts";
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
  readonly responsible?: string;
}

/** Rows of the list are fetched so many at a time, those in sight first. */
export const PAGE = 100;
const pageSchema = z.object({ total: z.number(), targets: z.array(targetSchema) });

function queryOf({ cities, kinds, ...rest }: TargetChoice): URLSearchParams {
  const query = new URLSearchParams([...cities.map((city) => ["city", city]), ...kinds.map((kind) => ["kind", kind])]);
  for (const [name, value] of Object.entries(rest)) if (value !== undefined && value !== "") query.set(name, String(value));
  return query;
}

/** What a list shows and in which order; null: as the documents have it. */
export interface Listed {
  readonly choice: TargetChoice;
  readonly sort: TargetOrder | null;
}
interface Stretch {
  readonly limit: number;
  readonly offset: number;
}

function readTargets({ choice, sort }: Listed, { limit, offset }: Stretch, signal: AbortSignal) {
  const query = queryOf(choice);
  if (sort !== null) query.set("sort", sort);
  query.set("limit", String(limit));
  query.set("offset", String(offset));
  return read(`/api/targets?${query}`, pageSchema, { signal });
}

/** Page n of the records chosen, counted from 0; with it what it is a page of, as the page before may still be shown. */
export const targetPageQuery = (listed: Listed, page: number) =>
  queryOptions({
    queryKey: ["targets", listed, page],
    queryFn: async ({ signal }) => ({ listed, ...(await readTargets(listed, { limit: PAGE, offset: page * PAGE }, signal)) }),
  });

/** As many as one answer may hold. */
const MOST_AT_ONCE = 500;
/** Every record chosen: where they are known to be few, such as projects and duties, or are wanted as a whole. */
export const allTargetsQuery = (listed: Listed) =>
  queryOptions({
    queryKey: ["targets", listed, "all"],
    queryFn: async ({ signal }) => {
      const found: Target[] = [];
      for (let total = 1; found.length < total; ) {
        const page = await readTargets(listed, { limit: MOST_AT_ONCE, offset: found.length }, signal);
        found.push(...page.targets);
        total = page.targets.length === 0 ? 0 : page.total;
      }
      return found;
    },
  });
export const allOfKindQuery = (kind: TargetKind) => allTargetsQuery({ choice: { cities: [], kinds: [kind] }, sort: null });

export const facetsQuery = (choice: TargetChoice) =>
  queryOptions({
    queryKey: ["facets", choice],
    queryFn: ({ signal }) => read(`/api/targets/facets?${queryOf(choice)}`, targetFacetsSchema, { signal }),
    placeholderData: keepPreviousData,
  });

/** The citations of both places come with each pair, and are kept as those of their spans. */
export const conflictsQuery = queryOptions({
  queryKey: ["conflicts"],
  queryFn: async ({ signal, client }) => {
    const { conflicts } = await read("/api/conflicts", z.object({ conflicts: z.array(citedConflictSchema) }), { signal });
    for (const citation of conflicts.flatMap(({ citations }) => citations)) {
      client.setQueryData(citationQuery(citation.documentId, citation.start, citation.end).queryKey, citation);
    }
    return conflicts;
  },
});
