/** Any form of a city's name enters; the short name the documents use leaves. Pure. */
import type { Library } from "../domain/library.ts";
import { toSimplified } from "../script.ts";

/** 钦州, 钦州市 and 欽州 give 钦州; a name no document knows is given back and matches nothing. */
export function shortCity(library: Library, name: string): string {
  const asked = bare(name);
  const found = library.documents.find(({ entry }) => [entry.city ?? "", ...entry.cityAliases].some((known) => bare(known) === asked));
  return found?.entry.city ?? name;
}

/** Without 省 and 市, and without a closing 区 or 县, in Simplified characters. */
const bare = (name: string) =>
  toSimplified(name)
    .replace(/[省市\s]/g, "")
    .replace(/(?<=..)[区县]$/, "");

export const shortCities = (library: Library, names: readonly string[] | undefined) =>
  (names ?? []).map((name) => shortCity(library, name));
