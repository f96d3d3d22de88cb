/** Standard measures: names to choose from. */
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { measureSummarySchema } from "../../../src/domain/records.ts";
import { read } from "./door.ts";

export const measuresQuery = queryOptions({
  queryKey: ["measures"],
  queryFn: async ({ signal }) => (await read("/api/measures", z.object({ measures: z.array(measureSummarySchema) }), { signal })).measures,
});
