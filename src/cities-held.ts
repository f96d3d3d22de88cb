/** Documents -> the cities they are of, each once, in their order. Pure. */
import type { PlanDocument } from "./domain/library.ts";

export const citiesHeld = (documents: readonly PlanDocument[]): readonly string[] => [
  ...new Set(documents.flatMap((d) => d.entry.city ?? [])),
];
