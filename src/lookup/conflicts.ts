/** Figures that disagree enter; each pair with the citations of both places leaves. Pure. */
import type { Library } from "../domain/library.ts";
import type { CitedConflict } from "../domain/records.ts";
import type { Citation } from "../domain/reply.ts";
import type { Conflict, Target } from "../domain/target.ts";
import { ok, type Result } from "../faults.ts";
import { citeIn } from "./reread.ts";

/** @returns the fault of the first place that cannot be cited: a contradiction without both its places is none. */
export function citedConflicts(library: Library, conflicts: readonly Conflict[]): Result<readonly CitedConflict[]> {
  const cited: CitedConflict[] = [];
  for (const conflict of conflicts) {
    const [a, b] = [citationOf(library, conflict.a, 1), citationOf(library, conflict.b, 2)];
    if (!a.ok) return a;
    if (!b.ok) return b;
    cited.push({ ...conflict, citations: [a.value, b.value] });
  }
  return ok(cited);
}

const citationOf = (library: Library, { documentId, start, end, header }: Target, n: number): Result<Citation> =>
  citeIn(library, { documentId, span: { start, end }, header, n });
