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

/**
 * Looks in the stored text and in what is shown of it, so that either script finds its words.
 * @param from place that is read when the search is opened: the first match shown is the next after it.
 */
export function useFind(document: Document | undefined, shown: string, from: number): Finding {
  const [words, setWords] = useState<string | null>(null);
  const [near, setNear] = useState(from);
  const wanted = useDeferredValue(words ?? "");
  const found = useMemo(() => {
    if (document === undefined || wanted === "") return [];
    return find(shown === document.text ? [shown] : [document.text, shown], document.edits, wanted);
  }, [document, shown, wanted]);
  const at = Math.max(
    0,
    found.findIndex(({ start }) => start >= near),
  );
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
    open: () => {
      if (words !== null) return;
      setWords("");
      setNear(from);
    },
    close: () => setWords(null),
    type: setWords,
    step: (by) => setNear(found[(at + by + found.length) % found.length]?.start ?? near),
  };
}
