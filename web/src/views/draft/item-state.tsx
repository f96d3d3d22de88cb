/** What a reader must know before quoting: the source has changed since, or can no longer be read. */
import { RefreshCw } from "lucide-react";
import type { DraftItem } from "../../../../src/domain/draft.ts";
import { make } from "../../draft/basket.ts";
import { text, useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { say } from "../../ui/toast.tsx";

export function ItemState({ item: { key, state, moved } }: { readonly item: DraftItem }) {
  const { draft } = useText();
  if (state === "current") return null;
  const takeNew = () => {
    if (moved === undefined) return;
    make({ kind: "replace", key, place: moved });
    say(text().draft.usedNew);
  };
  return (
    <div className="draft-warning">
      <p className="fine">
        <Badge tone="warn">{state === "changed" ? draft.changed : draft.missing}</Badge>{" "}
        {state === "changed" ? draft.changedDetail : draft.missingDetail}
      </p>
      {moved ? (
        <p className="fine row">
          {draft.movedTo}
          <Button small icon={RefreshCw} onPress={takeNew}>
            {draft.useNew}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
