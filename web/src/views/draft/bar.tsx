/** Which basket is in use and whether it is saved; another one, a new one, its name, its removal. */
import { useQuery } from "@tanstack/react-query";
import { Check, ChevronDown, CloudOff, FolderPlus, LoaderCircle, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { client } from "../../api/client.ts";
import { draftsQuery, removeDraft, restoreDraft } from "../../api/drafts.ts";
import { Failure } from "../../api/failure.ts";
import { basket, contentsOf, leaveBasket, make, startBasket, switchTo } from "../../draft/basket.ts";
import { text, useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { type Action, Menu } from "../../ui/menu.tsx";
import { say } from "../../ui/toast.tsx";
import { NameDialog } from "./name.tsx";

export function BasketBar() {
  const { draft, words } = useText();
  const now = basket.use();
  const { name, items } = contentsOf(now);
  const [naming, setNaming] = useState<"new" | "rename" | null>(null);
  const { id } = now;
  const actions: Action[] = [{ id: "new", label: draft.create, icon: FolderPlus, run: () => setNaming("new") }];
  if (id !== null) {
    actions.push({ id: "rename", label: draft.rename, icon: Pencil, run: () => setNaming("rename") });
    actions.push({ id: "remove", label: draft.removeBasket, icon: Trash2, danger: true, run: () => void remove(id, name) });
  }
  return (
    <div className="basket-bar">
      <BasketPicker name={name} current={id} />
      <span className="fine soft">{draft.count(items.length)}</span>
      <SaveState />
      <span className="basket-menu">
        <Menu label={draft.manage} actions={actions} />
      </span>
      {naming === null ? null : (
        <NameDialog
          title={naming === "new" ? draft.create : draft.rename}
          first={naming === "new" ? "" : name}
          action={naming === "new" ? draft.create : words.save}
          onName={(given) => (naming === "new" ? void startBasket(given) : make({ kind: "rename", name: given }))}
          onClose={() => setNaming(null)}
        />
      )}
    </div>
  );
}

/** The name of the basket in use; pressing it offers the others. */
function BasketPicker({ name, current }: { readonly name: string; readonly current: string | null }) {
  const { draft } = useText();
  const { data } = useQuery(draftsQuery);
  const others = (data ?? []).filter(({ id }) => id !== current);
  if (others.length === 0) return <h2 className="basket-name">{name}</h2>;
  return (
    <h2 className="basket-name">
      <MenuTrigger>
        <Button look="quiet" aria-label={`${draft.choose}：${name}`}>
          {name}
          <ChevronDown className="icon" aria-hidden="true" />
        </Button>
        <Popover className="popover">
          <AriaMenu className="menu" aria-label={draft.others} onAction={(key) => void switchTo(String(key))}>
            {others.map(({ id, name: other, items }) => (
              <MenuItem key={id} id={id} textValue={other} className="menu-item">
                <span className="spring">{other}</span>
                <span className="fine soft">{draft.count(items)}</span>
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </h2>
  );
}

function SaveState() {
  const { draft } = useText();
  const { id, changes, failure } = basket.use();
  const state = failure !== null && changes.length > 0 ? "away" : changes.length > 0 ? "saving" : id === null ? "none" : "saved";
  const Icon = { away: CloudOff, saving: LoaderCircle, saved: Check, none: null }[state];
  return (
    <span className={`fine soft save-state ${state}`} role="status">
      {Icon ? <Icon className="icon" aria-hidden="true" /> : null}
      {{ away: draft.unsaved, saving: draft.saving, saved: draft.saved, none: "" }[state]}
    </span>
  );
}

async function remove(id: string, name: string): Promise<void> {
  const { draft, words } = text();
  try {
    await removeDraft(id);
    leaveBasket();
    say(draft.removedBasket(name), { label: words.undo, run: () => void restore(id) });
  } catch (error) {
    say(error instanceof Failure ? error.message : text().frame.broken);
  }
  await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
}

async function restore(id: string): Promise<void> {
  try {
    await restoreDraft(id);
    await switchTo(id);
    say(text().draft.restored);
  } catch (error) {
    say(error instanceof Failure ? error.message : text().frame.broken);
  }
  await client.invalidateQueries({ queryKey: draftsQuery.queryKey });
}
