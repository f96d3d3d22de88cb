/** The state of find-in-text: words, where they stand, and which one is shown. */
import { useDeferredValue, useMemo, useState } from "react";
import type { Reading as Document } from "../../../../src/domain/reading.ts";
import { asMarks } from "./cited.ts";
import { find } from "./find.ts";
import type { MarkedSpan } from "./pieces.ts";

export interface Finding {
  readonly isOpen: boolean;
  readonly words: string;
  readonly count: number;
  readonly at: number;
  readonly marks: readonly MarkedSpan[];
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
}

/** Looks in the stored text and in what is shown of it, so that either script finds its words. */
export function useFind(document: Document | undefined, shown: string): Finding {
  const [words, setWords] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(words ?? "");
  const found = useMemo(() => {
    if (document === undefined || wanted === "") return [];
    return find(shown === document.text ? [shown] : [document.text, shown], document.edits, wanted);
  }, [document, shown, wanted]);
  const marks = useMemo(() => {
    const here = found[at];
    return [...asMarks(found, "found"), ...(here ? asMarks([here], "found-here") : [])];
  }, [found, at]);
  return {
    isOpen: words !== null,
    words: words ?? "",
    count: found.length,
    at,
    marks,
    open: () => setWords((now) => now ?? ""),
    close: () => setWords(null),
    type: (next) => {
      setWords(next);
      setAt(0);
    },
    step: (by) => setAt((now) => (found.length === 0 ? 0 : (now + by + found.length) % found.length)),
  };
}
