/** The stored span selected inside a region, kept while a button is pressed that acts on it. */
import { type RefObject, useEffect, useState } from "react";
import type { Span } from "../../../../src/domain/source.ts";
import { selectedSpan } from "./selected.ts";

export function useSelection(root: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const onChange = () => {
      const selection = getSelection();
      // A press on a button outside may clear the browser's selection; only another one inside, or a click inside, replaces it.
      const inside = root.current?.contains(selection?.anchorNode ?? null) ?? false;
      if (inside && root.current) setSpan(selectedSpan(root.current, selection));
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, [root]);
  return span;
}
