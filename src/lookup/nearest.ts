/** A measure a city does not state, and the library -> the sentence or row of the city's documents that comes nearest to it. Pure. */
import type { Library } from "../domain/library.ts";
import type { Citation } from "../domain/reply.ts";
import { queryTerms } from "../words.ts";
import { citeIn } from "./reread.ts";

/** How many of the best units are looked through for one of the city; the city's own follow soon in any corpus of plans. */
const LOOKED_AT = 400;

/** Rankings kept, so that a comparison of many years asks once; a client's own words may not fill the memory. */
const MOST_KEPT = 500;

/** null where no unit of the city shares a word with the measure. */
export function nearestOf(library: Library): (city: string, measure: string) => Citation | null {
  const ranked = new Map<string, readonly number[]>();
  const rankedFor = (measure: string): readonly number[] => {
    const known = ranked.get(measure) ?? library.unitLexical.search(termsOf(library, measure), LOOKED_AT).map((r) => r.index);
    if (ranked.size >= MOST_KEPT) ranked.clear();
    ranked.set(measure, known);
    return known;
  };
  return (city, measure) => {
    const documents = new Set(library.documents.filter((d) => d.entry.city === city).map((d) => d.source.id));
    const unit = rankedFor(measure)
      .map((index) => library.units[index])
      .find((u) => u !== undefined && documents.has(u.documentId));
    if (unit === undefined) return null;
    const made = citeIn(library, { documentId: unit.documentId, span: unit.span, header: unit.headerSpan, n: 1 });
    return made.ok ? made.value : null;
  };
}

/** The measure's own words and its first wordings. */
function termsOf(library: Library, measure: string): readonly string[] {
  const wordings = library.measures.find((m) => m.measure === measure)?.wordings.slice(0, 3) ?? [];
  return queryTerms([measure, ...wordings].join(" "));
}
