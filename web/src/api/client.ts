/** The cache of what the server said: kept while the page is open, asked again when the server returns. */
import { QueryClient } from "@tanstack/react-query";
import { onReturn } from "./connection.ts";
import { Failure } from "./failure.ts";

const STARTING = new Set(["index-not-ready", "answers-away"]);
const TRIES = 20;

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The corpus changes rarely; a new generation shows on the next visit of a view, not on every focus.
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      // The server is on this machine or this network: the browser's own idea of being online says nothing.
      networkMode: "always",
      // A server that has just started is still loading its index: it is asked again until it answers.
      retry: (count, error) => count < TRIES && error instanceof Failure && STARTING.has(error.code),
      retryDelay: 1500,
    },
    mutations: { networkMode: "always" },
  },
});

onReturn(() => void client.invalidateQueries());
