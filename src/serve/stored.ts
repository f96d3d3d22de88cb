/** Work on the store enters; its answer leaves, or the fault that the store is away. */
import { StoreAway } from "../conversation/query.ts";
import { fail, ok, type Result } from "../faults.ts";
import type { Deps } from "./context.ts";

export function stored<T>(deps: Deps, work: () => Promise<Result<T>>): Promise<Result<T>>;
export function stored(deps: Deps, work: () => Promise<Result<unknown> | Response>): Promise<Result<unknown> | Response>;
export async function stored(deps: Deps, work: () => Promise<Result<unknown> | Response>): Promise<Result<unknown> | Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreAway)) deps.onBug(error, "store");
    return fail({ code: "store-unavailable", reason: "query failed" });
  }
}

/** The value, or that there is none under this id. */
export const found = <T>(value: T | null, what: "conversation" | "draft", id: string): Result<T> =>
  value === null ? fail({ code: "not-found", what, id }) : ok(value);

/** That it was done, or that there is nothing under this id to do it to. */
export const acted = (done: boolean, what: "conversation" | "draft", id: string): Result<unknown> =>
  done ? ok({ id, done }) : fail({ code: "not-found", what, id });
