import { describe, expect, it } from "vitest";
import type { Library } from "../../src/domain/library.ts";
import { citedConflicts } from "../../src/lookup/conflicts.ts";
import { findConflicts } from "../../src/measures/conflicts.ts";
import { readCorpus } from "../export/corpus.ts";
import { library as empty } from "../serve/fixture.ts";

const { documents, targets } = await readCorpus();
const library: Library = { ...empty, documents, targets };
const conflicts = findConflicts(targets);

describe("contradictions with their citations", () => {
  it("give the stored words of both figures", () => {
    const cited = citedConflicts(library, conflicts);
    if (!cited.ok) throw new Error(cited.fault.code);
    expect(cited.value.length).toBeGreaterThan(5);
    for (const { a, b, citations } of cited.value) {
      for (const [target, citation] of [
        [a, citations[0]],
        [b, citations[1]],
      ] as const) {
        expect(citation).toMatchObject({ documentId: target.documentId, start: target.start, end: target.end, raw: target.raw });
      }
    }
  });
  it("are refused whole where one place is not in the library", () => {
    const [, ...others] = documents;
    expect(citedConflicts({ ...library, documents: others }, conflicts).ok).toBe(false);
  });
});
