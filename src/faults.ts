/** Expected failures as values: a code and its data. `serve/problems.ts` alone turns them into status and Chinese words. */

export type Fault =
  | { readonly code: "bad-request"; readonly issues: readonly { readonly path: string; readonly message: string }[] }
  | { readonly code: "not-found"; readonly what: "document" | "conversation" | "draft" | "target" | "route"; readonly id: string }
  | { readonly code: "bad-span"; readonly start: number; readonly end: number; readonly length: number }
  | { readonly code: "stale-draft"; readonly version: number }
  | { readonly code: "unauthorized" }
  | { readonly code: "forbidden" }
  | { readonly code: "locked-out"; readonly retryAfterSeconds: number }
  | { readonly code: "host-not-allowed" }
  | { readonly code: "too-large"; readonly limitBytes: number }
  | { readonly code: "unsupported-media-type" }
  | { readonly code: "method-not-allowed" }
  | { readonly code: "overloaded"; readonly retryAfterSeconds: number }
  | { readonly code: "index-not-ready"; readonly reason: string }
  | { readonly code: "store-unavailable"; readonly reason: string }
  | { readonly code: "shutting-down" }
  | { readonly code: "internal" };

export type Result<T, F = Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <F>(fault: F): { readonly ok: false; readonly fault: F } => ({ ok: false, fault });
