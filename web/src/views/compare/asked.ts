/** The address of a comparison -> what is compared and how it is shown, and back: sharing the address shares the view. Pure. */
export interface Asked {
  readonly mode: "figures" | "words";
  readonly measures: readonly string[];
  readonly topics: readonly string[];
  /** Empty: every city. */
  readonly cities: readonly string[];
  readonly pinned: readonly string[];
  /** Column and direction, null: the order of the cities. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

export const MOST_MEASURES = 12;
export const MOST_TOPICS = 8;

/** The part of a Place that is read. */
interface Address {
  readonly query: URLSearchParams;
}

export function askedOf({ query }: Address): Asked {
  const [, direction, column] = /^([+-])(.+)$/.exec(query.get("sort") ?? "") ?? [];
  return {
    mode: query.get("mode") === "words" ? "words" : "figures",
    measures: query.getAll("m").slice(0, MOST_MEASURES),
    topics: query.getAll("t").slice(0, MOST_TOPICS),
    cities: query.getAll("c"),
    pinned: query.getAll("pin"),
    sort: column === undefined ? null : { column, descending: direction === "-" },
  };
}

export function addressOf({ mode, measures, topics, cities, pinned, sort }: Asked, place: Address): string {
  const query = new URLSearchParams(place.query);
  for (const name of ["mode", "m", "t", "c", "pin", "sort"]) query.delete(name);
  if (mode === "words") query.set("mode", mode);
  const lists = { m: measures, t: topics, c: cities, pin: pinned };
  for (const [name, values] of Object.entries(lists)) for (const value of values) query.append(name, value);
  if (sort !== null) query.set("sort", `${sort.descending ? "-" : "+"}${sort.column}`);
  return `/compare?${query}`;
}
