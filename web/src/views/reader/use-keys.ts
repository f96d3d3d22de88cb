/** Keys of the reader: j and k go from citation to citation, v selects a paragraph, Ctrl+F finds in the text. */
import { type RefObject, useEffect } from "react";
import type { Citation } from "../../../../src/domain/reply.ts";
import { preferences } from "../../state/preferences.ts";
import type { Reading } from "../../state/reading.ts";
import { step } from "./toolbar.tsx";

interface Parts {
  readonly root: RefObject<HTMLElement | null>;
  readonly cited: readonly Citation[];
  readonly reading: Reading;
  readonly onFind: () => void;
}

export function useReaderKeys({ root, cited, reading, onFind }: Parts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const reader = root.current?.closest(".reader");
      const inReader = event.target instanceof Node && (reader?.contains(event.target) ?? false);
      if ((event.ctrlKey || event.metaKey) && event.key === "f" && inReader) onFind();
      else if (event.ctrlKey || event.metaKey || !preferences.get().singleKeys || isTyping(event.target)) return;
      else if (event.key === "j" || event.key === "k") step(cited, reading, event.key === "j" ? 1 : -1);
      else if (event.key === "v" && inReader && root.current) selectParagraph(root.current);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [root, cited, reading, onFind]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches("input, textarea, select") || target.closest("[role=dialog]") !== null);

/** The paragraph after the one selected; without a selection the first in the upper half of the view. Shift with arrows changes it. */
function selectParagraph(root: HTMLElement): void {
  const blocks = [...root.querySelectorAll<HTMLElement>(".block")];
  const selection = getSelection();
  const held = selection && !selection.isCollapsed ? blocks.findIndex((b) => b.contains(selection.anchorNode)) : -1;
  const top = root.getBoundingClientRect().top;
  const next = held >= 0 ? blocks[held + 1] : blocks.find((b) => b.getBoundingClientRect().top >= top);
  if (next === undefined || selection === null) return;
  selection.selectAllChildren(next);
  next.scrollIntoView({ block: "nearest" });
}
