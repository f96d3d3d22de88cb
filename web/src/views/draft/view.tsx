/** 摘编: the basket in use, in order, with notes; other baskets, undo, export. */
import { Download, Redo2, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { basket, contentsOf, openBasket, redo, undo } from "../../draft/basket.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { useText } from "../../text/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { View } from "../../ui/view.tsx";
import { BasketBar } from "./bar.tsx";
import { Items } from "./items.tsx";
import "./draft.css";

const FORMATS = ["docx", "md", "txt", "xlsx", "csv"] as const;

export function DraftView() {
  const { draft } = useText();
  const now = basket.use();
  const { name, items } = contentsOf(now);
  const [exporting, setExporting] = useState(false);
  useEffect(() => void openBasket(), []);
  useUndoKeys();
  const waiting = now.id !== null && now.saved === null && now.changes.length === 0 && now.failure === null;
  const isSaved = now.id !== null && now.changes.length === 0;
  return (
    <View
      title={draft.title}
      detail={draft.detail}
      tools={
        <>
          <IconButton icon={Undo2} label={draft.undo} isDisabled={now.past.length === 0} onPress={undo} />
          <IconButton icon={Redo2} label={draft.redo} isDisabled={now.future.length === 0} onPress={redo} />
          <Button look="primary" icon={Download} isDisabled={items.length === 0 || !isSaved} onPress={() => setExporting(true)}>
            {draft.export}
          </Button>
        </>
      }
    >
      <BasketBar />
      {now.failure && now.failure.code !== "offline" ? <Trouble error={now.failure} /> : null}
      {waiting ? <Skeleton lines={5} /> : items.length === 0 ? <Nothing /> : <Items items={items} />}
      {exporting && now.id !== null ? (
        <ExportDialog
          exported={{ draft: now.id }}
          title={name}
          formats={FORMATS}
          stamp={String(now.saved?.version)}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </View>
  );
}

function Nothing() {
  const { draft } = useText();
  return (
    <Empty title={draft.empty} detail={draft.emptyDetail}>
      <Link href="/" className="button">
        {draft.toChat}
      </Link>
      <Link href="/targets" className="button">
        {draft.toTargets}
      </Link>
    </Empty>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), left to a field while one is being written in. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]") !== null;
      if (writing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
