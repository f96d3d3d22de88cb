/** Where a figure that is said more than once is said: each place to open or to collect. */
import { BookOpen } from "lucide-react";
import { DialogTrigger, Popover } from "react-aria-components";
import type { Target } from "../../../../src/domain/target.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";

export function Places({ all, what }: { readonly all: readonly Target[]; readonly what: string }) {
  const { compare, draft, figure } = useText();
  if (all.length < 2) return null;
  return (
    <DialogTrigger>
      <Button small look="quiet" aria-label={compare.placesOf(what, all.length)}>
        {compare.places(all.length)}
      </Button>
      <Popover className="popover" aria-label={compare.placesOf(what, all.length)}>
        <ul className="places">
          {all.map((target, i) => (
            <li key={target.id} className="fine">
              <span>{target.section.slice(-2).join(" › ") || figure.kinds[target.kind]}</span>
              <span className="row">
                <IconButton
                  small
                  icon={BookOpen}
                  label={draft.about(draft.openSource, String(i + 1))}
                  onPress={() => openReader({ ...target, header: target.header ?? undefined })}
                />
                <AddButton bare thing={{ target }} about={String(i + 1)} />
              </span>
            </li>
          ))}
        </ul>
      </Popover>
    </DialogTrigger>
  );
}
