/** Documents -> the cities they are of, each once, in their order; and how cities are said. Pure. */
import type { PlanDocument } from "./domain/library.ts";

export const citiesHeld = (documents: readonly PlanDocument[]): readonly string[] => [
  ...new Set(documents.flatMap((d) => d.entry.city ?? [])),
];
/** 港北区 and 港北. */
export const cityWordings = (cities: readonly string[]): readonly string[] => cities.flatMap((c) => [c, c.replace(/[市县区]$/, "")]);
/** @param by what stands in their place. */
export const withoutCities = (text: string, cities: readonly string[], by = ""): string =>
  cityWordings(cities).reduce((left, said) => left.replaceAll(said, by), text);
