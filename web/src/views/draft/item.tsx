/** One thing collected: its words, where they come from, its state, its note, and what can be done with it. */
import { ArrowDown, ArrowUp, BookOpen, GripVertical, Trash2 } from "lucide-react";
import { Button as AriaButton, GridListItem } from "react-aria-components";
import type { DraftItem } from "../../../../src/domain/draft.ts";
import { make } from "../../draft/basket.ts";
import { citedAs } from "../../quote/written.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/button.tsx";
import { type Action, Menu } from "../../ui/menu.tsx";
import { ItemState } from "./item-state.tsx";
import { ItemWords } from "./item-words.tsx";
import { Note } from "./note.tsx";

interface Props {
  readonly id: string;
  readonly item: DraftItem;
  readonly no: number;
  readonly of: number;
  readonly onMove: (key: string, by: -1 | 1) => void;
  readonly onTakeOut: (keys: readonly string[]) => void;
}

export function Item({ id, item, no, of, onMove, onTakeOut }: Props) {
  const { draft } = useText();
  const { citation, target } = item;
  const name = `${draft.item(no, of)} ${target?.indicator ?? ""} ${citation?.quote.slice(0, 40) ?? target?.valueText ?? ""}`;
  return (
    <GridListItem id={id} textValue={name} className={`draft-item ${item.state}`}>
      <div className="draft-handle">
        <AriaButton slot="drag" className="button quiet icon-only small" aria-label={draft.drag(no)}>
          <GripVertical className="icon" aria-hidden="true" />
        </AriaButton>
        <span className="draft-no">{no}</span>
      </div>
      <div className="draft-body">
        <ItemState item={item} />
        <ItemWords item={item} />
        {citation ? (
          <p className="fine soft draft-source">
            <span>
              {citedAs(citation)}
              {citation.section.length > 0 ? `，${citation.section.join(" › ")}` : ""}
            </span>{" "}
            {citation.docStatus === "draft" ? <StatusBadge status="draft" /> : null}
          </p>
        ) : null}
        <Note no={no} note={item.note ?? ""} onNote={(note) => make({ kind: "note", key: item.key, note })} />
      </div>
      <ItemTools item={item} no={no} of={of} onMove={onMove} onTakeOut={onTakeOut} />
    </GridListItem>
  );
}

function ItemTools({ item, no, of, onMove, onTakeOut }: Omit<Props, "id">) {
  const { draft } = useText();
  const { key, citation, state } = item;
  const actions: Action[] = [];
  if (no > 1) actions.push({ id: "up", label: draft.up, icon: ArrowUp, run: () => onMove(key, -1) });
  if (no < of) actions.push({ id: "down", label: draft.down, icon: ArrowDown, run: () => onMove(key, 1) });
  actions.push({ id: "out", label: draft.takeOut, icon: Trash2, danger: true, run: () => onTakeOut([key]) });
  return (
    <div className="draft-tools">
      {citation && state !== "missing" ? (
        <IconButton small icon={BookOpen} label={draft.openSource} onPress={() => openReader(citation)} />
      ) : null}
      <Menu label={draft.itemActions(no)} actions={actions} />
    </div>
  );
}
