/** Who may call a route and what it takes enter; every fault it may give leaves, and the responses that document them. Pure. */
import type { FaultCode } from "../../faults.ts";
import type { Caller } from "../access.ts";
import { kinds } from "../problems.ts";

export interface Traits {
  readonly needs: Caller;
  /** Whether it changes something: pages of other sites may not. */
  readonly changes: boolean;
  readonly hasBody: boolean;
  /** Of its own, beyond those that the guards give. */
  readonly faults: readonly FaultCode[];
}

/** Any request may meet these. */
const always: readonly FaultCode[] = [
  "bad-request",
  "request-timeout",
  "host-not-allowed",
  "headers-too-large",
  "internal",
  "shutting-down",
];
/** Behind the gate stand the processes that answer and the store. */
const behindGate: readonly FaultCode[] = [
  "unauthorized",
  "locked-out",
  "overloaded",
  "answers-away",
  "too-slow",
  "cancelled",
  "index-not-ready",
  "store-unavailable",
];

export function faultsOf({ needs, changes, hasBody, faults }: Traits): readonly FaultCode[] {
  const all = [
    ...always,
    ...(needs === "public" ? [] : behindGate),
    ...(needs === "admin" ? (["forbidden"] as const) : []),
    ...(changes ? (["cross-site"] as const) : []),
    ...(hasBody ? (["too-large", "unsupported-media-type", "overloaded"] as const) : []),
    ...faults,
  ];
  return [...new Set(all)];
}

/** Chinese titles of the faults, by status. */
export function statusesOf(traits: Traits): Readonly<Record<number, string>> {
  const byStatus: Record<number, string> = {};
  for (const code of faultsOf(traits)) {
    const { status, title } = kinds[code];
    byStatus[status] = byStatus[status] === undefined ? title : `${byStatus[status]}；${title}`;
  }
  return byStatus;
}
