/** Comparisons: measures as a grid of cities × years, topics as sentences of each city. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { comparedMeasureSchema, comparedTopicSchema } from "../../../src/domain/reply.ts";
import { read, sending } from "./door.ts";

const comparedSchema = z.object({ measures: z.array(comparedMeasureSchema) });

/** @param cities empty: all. */
export const compareQuery = (measure: string, cities: readonly string[]) => {
  const query = new URLSearchParams([["measure", measure], ...cities.map((city) => ["city", city])]);
  return queryOptions({
    queryKey: ["compare", measure, cities],
    queryFn: async ({ signal }) => (await read(`/api/compare?${query}`, comparedSchema, { signal })).measures[0] ?? null,
    placeholderData: keepPreviousData,
  });
};

export const compareTopicQuery = (topic: string, cities: readonly string[]) =>
  queryOptions({
    queryKey: ["compare-text", topic, cities],
    queryFn: async ({ signal }) => {
      const body = { topics: [topic], ...(cities.length > 0 ? { cities } : {}) };
      const { topics } = await read("/api/compare/text", z.object({ topics: z.array(comparedTopicSchema) }), {
        ...sending("POST", body),
        signal,
      });
      return topics[0] ?? null;
    },
    placeholderData: keepPreviousData,
  });
