/** Fields of policy the corpus treats: names to start from. */
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { topicSchema } from "../../../src/domain/ask.ts";
import { read } from "./door.ts";

export const topicsQuery = queryOptions({
  queryKey: ["topics"],
  queryFn: async ({ signal }) => (await read("/api/topics", z.object({ topics: z.array(topicSchema) }), { signal })).topics,
});
