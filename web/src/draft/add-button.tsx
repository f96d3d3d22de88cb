/** 加入摘编: puts a quote or a record into the basket; shows when it is there already. */
import { BookmarkCheck, BookmarkPlus } from "lucide-react";
import { useText } from "../text/text.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { type Collectable, collect, useIsCollected } from "./collect.ts";

interface Props {
  readonly thing: Collectable;
  /** Only the sign, its name as a tooltip. */
  readonly bare?: boolean;
  /** What is collected, for screen readers where many such buttons stand together. */
  readonly about?: string;
}

export function AddButton({ thing, bare = false, about }: Props) {
  const { draft } = useText();
  const collected = useIsCollected(thing);
  const icon = collected ? BookmarkCheck : BookmarkPlus;
  const words = collected ? draft.inDraft : draft.add;
  const press = () => void collect([thing]);
  if (bare) return <IconButton small icon={icon} label={about === undefined ? words : draft.about(words, about)} onPress={press} />;
  return (
    <Button small look="quiet" icon={icon} onPress={press}>
      {words}
    </Button>
  );
}
