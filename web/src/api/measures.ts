/** Standard measures: names to choose from. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { measureSummarySchema } from "../../../src/domain/records.ts";
import { read } from "./door.ts";

/** Measures that go by these words, in either script; everyday words count. */
export const measuresNamed = (q: string) =>
  queryOptions({
    queryKey: ["measures", q],
    queryFn: async ({ signal }) => {
      const path = q === "" ? "/api/measures" : `/api/measures?${new URLSearchParams({ q })}`;
      return (await read(path, z.object({ measures: z.array(measureSummarySchema) }), { signal })).measures;
    },
    placeholderData: keepPreviousData,
  });

export const measuresQuery = queryOptions({
  queryKey: ["measures"],
  queryFn: async ({ signal }) => (await read("/api/measures", z.object({ measures: z.array(measureSummarySchema) }), { signal })).measures,
});
