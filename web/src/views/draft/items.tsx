/** The items in order: moved by dragging, by the drag handle's own keyboard way, by Alt and arrows, or by the menu; each move is read out. */
import { useRef, useState } from "react";
import { DropIndicator, GridList, type Key, useDragAndDrop } from "react-aria-components";
import type { DraftItem } from "../../../../src/domain/draft.ts";
import { make, undo } from "../../draft/basket.ts";
import { step } from "../../draft/changes.ts";
import { text, useText } from "../../text/text.ts";
import { say } from "../../ui/toast.tsx";
import { Item } from "./item.tsx";

export function Items({ items }: { readonly items: readonly DraftItem[] }) {
  const { draft } = useText();
  const [told, setTold] = useState("");
  const region = useRef<HTMLDivElement>(null);
  const { dragAndDropHooks } = useDragAndDrop<DraftItem>({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": wordsOf(items.find((item) => item.key === key)) })),
    onReorder: ({ keys, target }) => make({ kind: "move", keys: [...keys].map(String), before: beforeOf(items, keys, target) }),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
  const move = (key: string, by: -1 | 1) => {
    const change = step(items, key, by);
    if (change === null) return;
    make(change);
    setTold(draft.moved(items.findIndex((item) => item.key === key) + by + 1, items.length));
    // The row is drawn at its new place and would lose the focus that moved it.
    requestAnimationFrame(() => region.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus());
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=row]") : null;
    const key = row === event.target ? row?.dataset["key"] : undefined;
    if (key === undefined) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) move(key, event.key === "ArrowUp" ? -1 : 1);
    else if (event.key === "Delete") takeOut([key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={region} onKeyDownCapture={onKeyDown}>
      <GridList
        className="draft-items"
        aria-label={draft.list}
        items={items}
        dependencies={[items]}
        selectionMode="none"
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
      >
        {(item) => <Item id={item.key} item={item} no={items.indexOf(item) + 1} of={items.length} onMove={move} onTakeOut={takeOut} />}
      </GridList>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <p className="fine soft keys-hint">{draft.help}</p>
    </div>
  );
}

function takeOut(keys: readonly string[]): void {
  const { draft, words } = text();
  make({ kind: "remove", keys });
  say(draft.takenOut(keys.length), { label: words.undo, run: undo });
}

/** The key the moved items come to stand before; null: the end. */
function beforeOf(
  items: readonly DraftItem[],
  moving: ReadonlySet<Key>,
  target: { readonly key: Key; readonly dropPosition: "before" | "after" | "on" },
): string | null {
  const at = items.findIndex(({ key }) => key === target.key) + (target.dropPosition === "after" ? 1 : 0);
  return items.slice(at).find(({ key }) => !moving.has(key))?.key ?? null;
}

const wordsOf = (item: DraftItem | undefined): string => item?.citation?.quote ?? item?.target?.valueText ?? "";
