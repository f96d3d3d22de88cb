/** A place and what is to change in its query -> the address after it; a name with no values is taken away. Pure. */
import type { Place } from "../../router.ts";

export function addressWith({ path, query }: Place, changes: Readonly<Record<string, readonly string[]>>): string {
  const next = new URLSearchParams(query);
  for (const [name, values] of Object.entries(changes)) {
    next.delete(name);
    for (const value of values) next.append(name, value);
  }
  return next.size === 0 ? path : `${path}?${next}`;
}
