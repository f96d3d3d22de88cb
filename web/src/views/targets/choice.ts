/** The address of the records -> what is wanted of them, and back. Pure. */
import { type TargetOrder, targetOrderSchema } from "../../../../src/domain/records.ts";
import { attributeSchema, targetKindSchema } from "../../../../src/domain/target.ts";
import type { TargetChoice } from "../../api/targets.ts";

/** One value of the filter as it is shown and taken away. */
export interface Active {
  readonly facet: Facet;
  readonly value: string;
}
export const FACETS = ["city", "stage", "kind", "basis", "attribute", "year", "measure"] as const;
export type Facet = (typeof FACETS)[number];
/** Facets that may have several values at once. */
const MANY: readonly Facet[] = ["city", "kind"];

export const SORT_COLUMNS = ["city", "indicator", "year", "value"] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export function choiceOf(query: URLSearchParams): TargetChoice {
  const [q, measure, stage, basis] = ["q", "measure", "stage", "basis"].map((name) => query.get(name));
  const year = Number(query.get("year"));
  const attribute = attributeSchema.safeParse(query.get("attribute"));
  return {
    cities: query.getAll("city"),
    kinds: query.getAll("kind").flatMap((kind) => targetKindSchema.safeParse(kind).data ?? []),
    ...(q ? { q } : {}),
    ...(measure ? { measure } : {}),
    ...(stage ? { stage } : {}),
    ...(Number.isInteger(year) && year > 1900 ? { year } : {}),
    ...(attribute.success ? { attribute: attribute.data } : {}),
    ...(basis === "achieved" || basis === "goal" ? { baseline: basis === "achieved" } : {}),
  };
}

/** The address with one value of a facet set, or taken away where it was set. */
export function toggled(query: URLSearchParams, facet: Facet, value: string): string {
  const next = new URLSearchParams(query);
  const had = next.getAll(facet);
  next.delete(facet);
  const kept = MANY.includes(facet) ? had.filter((one) => one !== value) : [];
  for (const one of kept) next.append(facet, one);
  if (!had.includes(value)) next.append(facet, value);
  return addressOf(next);
}

/** Pressing a column goes from first to last, then last to first, then back to the documents' own order. */
export function sortedBy(query: URLSearchParams, column: SortColumn): string {
  const now = sortOf(query);
  if (now === null || now.column !== column) return ordered(query, column);
  return ordered(query, now.descending ? null : `-${column}`);
}

export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export function sortOf(query: URLSearchParams): Sort | null {
  const order = orderOf(query);
  const column = SORT_COLUMNS.find((one) => order === one || order === `-${one}`);
  return order === null || column === undefined ? null : { column, descending: order.startsWith("-") };
}

/** Figures of different measures have no order among themselves. */
export function orderOf(query: URLSearchParams): TargetOrder | null {
  const order = targetOrderSchema.safeParse(query.get("sort")).data ?? null;
  return order?.endsWith("value") && !isComparable(query) ? null : order;
}
export const isComparable = (query: URLSearchParams): boolean => query.get("measure") !== null;

export function ordered(query: URLSearchParams, sort: string | null): string {
  const next = new URLSearchParams(query);
  if (sort === null) next.delete("sort");
  else next.set("sort", sort);
  return addressOf(next);
}

export function withWords(query: URLSearchParams, words: string): string {
  const next = new URLSearchParams(query);
  if (words === "") next.delete("q");
  else next.set("q", words);
  return addressOf(next);
}

/** Everything away but what lies beside the view, such as an open source. */
export function cleared(query: URLSearchParams): string {
  const next = new URLSearchParams(query);
  for (const name of ["q", ...FACETS]) next.delete(name);
  return addressOf(next);
}

const addressOf = (query: URLSearchParams): string => (query.size === 0 ? "/targets" : `/targets?${query}`);

export const activeIn = (query: URLSearchParams): readonly Active[] =>
  FACETS.flatMap((facet) => query.getAll(facet).map((value) => ({ facet, value })));
