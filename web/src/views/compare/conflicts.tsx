/** A sign where figures disagree; pressing it tells how, with both places to open. */
import { GitCompareArrows } from "lucide-react";
import { DialogTrigger, Popover } from "react-aria-components";
import type { Conflict } from "../../../../src/domain/target.ts";
import { ConflictSides } from "../../figure/conflict.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";

export function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { compare } = useText();
  if (conflicts.length === 0) return null;
  const words = conflicts.every(({ kind }) => kind === "below-baseline") ? compare.belowBaseline : compare.conflict;
  return (
    <DialogTrigger>
      <Button small look="quiet" icon={GitCompareArrows} className="conflict-sign">
        {words}
      </Button>
      <Popover className="popover conflict-popover" placement="bottom start" aria-label={compare.conflictsHere(conflicts.length)}>
        <div className="conflict-dialog">
          {conflicts.map((conflict) => (
            <ConflictSides key={conflict.a.id + conflict.b.id} conflict={conflict} />
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
