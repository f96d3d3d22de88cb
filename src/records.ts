/** The part of the asking wing that needs no question: documents, targets, measures, comparison and kept items. One Library in. */
import { findTopics } from "./answer/topics.ts";
import type { Assistant } from "./assistant-port.ts";
import type { Library, PlanDocument } from "./domain/library.ts";
import { fail, mapped, ok, type Result } from "./faults.ts";
import { shortCities, shortCity } from "./lookup/cities.ts";
import { citedConflicts } from "./lookup/conflicts.ts";
import { detailOf, overviewOf, summaryOf } from "./lookup/documents.ts";
import { facetsOf } from "./lookup/facets.ts";
import { measuresOf } from "./lookup/measures.ts";
import { nearestOf } from "./lookup/nearest.ts";
import { ordered } from "./lookup/order.ts";
import { readingOf } from "./lookup/reading.ts";
import { citeIn, reread } from "./lookup/reread.ts";
import { makeFinder } from "./lookup/targets.ts";
import { compareMeasures } from "./measures/compare.ts";
import { alignedIn } from "./script.ts";

export function recordsOf(library: Library): Omit<Assistant, "ask" | "search" | "compareText"> {
  const { targets, blanks, conflicts, rejected, measures: table } = library;
  const drafts = new Set(library.documents.filter(({ entry }) => entry.docStatus === "draft").map(({ source }) => source.id));
  const nearest = nearestOf(library);
  const finder = makeFinder(library);
  const documentOf = (id: string): Result<PlanDocument> => {
    const document = library.documents.find(({ source }) => source.id === id);
    return document ? ok(document) : fail({ code: "not-found", what: "document", id });
  };
  return {
    overview: async () => ok(overviewOf(library)),
    documents: async () => ok({ documents: library.documents.map((document) => summaryOf(library, document)), rejected }),
    document: async ({ id }) => mapped(documentOf(id), (document) => detailOf(library, document)),
    reading: async ({ id }) => mapped(documentOf(id), (document) => readingOf(library, document)),
    converted: async ({ id, script }) => mapped(documentOf(id), ({ source }) => alignedIn(source.text, script)),
    source: async ({ id }) => mapped(documentOf(id), ({ source }) => ({ sourceHash: source.sourceHash, text: source.text })),
    cite: async ({ documentId, start, end }) => citeIn(library, { documentId, span: { start, end }, header: null, n: 1 }),
    targets: async (query) => {
      const found = ordered(finder.find(query), query.sort);
      return ok({ total: found.length, targets: found.slice(query.offset, query.offset + query.limit) });
    },
    targetFacets: async (filter) => ok(facetsOf(finder, filter)),
    measures: async (query) => ok(measuresOf(library, query)),
    compare: async ({ measures, cities, year }) =>
      ok(compareMeasures({ measures, cities: shortCities(library, cities), year, targets, blanks, conflicts, table, drafts, nearest })),
    topics: async () => ok(findTopics(library)),
    conflicts: async ({ city }) =>
      citedConflicts(library, city === null ? conflicts : conflicts.filter((conflict) => conflict.city === shortCity(library, city))),
    reread: async ({ items }) => ok(reread(library, items)),
  };
}
