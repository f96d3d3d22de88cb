/** On phones: a bar above with the view's name and its tools, and the views below within reach of a thumb. */
import { History as HistoryIcon, PenLine, Settings2 } from "lucide-react";
import { memo } from "react";
import { navigate } from "../router.ts";
import type { ViewName } from "../routes.tsx";
import { useText } from "../text/text.ts";
import { IconButton } from "../ui/button.tsx";
import { newConversation } from "../views/chat/session.ts";
import { Entries } from "./sidebar.tsx";

interface Props {
  readonly current: ViewName | null;
  /** The reader lies over them. */
  readonly inert: boolean;
}

export const TopBar = memo(function TopBar({ current, inert }: Props) {
  const { frame } = useText();
  return (
    <header className="top-bar" inert={inert}>
      <img src="/seal.svg" alt="" width="26" height="26" />
      <strong>{current === null || current === "chat" ? frame.name : frame.views[current]}</strong>
      <span className="spring" />
      <IconButton icon={PenLine} label={frame.newChat} onPress={newConversation} />
      <IconButton icon={HistoryIcon} label={frame.views.history} onPress={() => navigate("/history")} />
      <IconButton icon={Settings2} label={frame.views.settings} onPress={() => navigate("/settings")} />
    </header>
  );
});

export const BottomBar = memo(function BottomBar({ current, inert }: Props) {
  const { frame } = useText();
  return (
    <nav className="bottom-bar" inert={inert} aria-label={frame.navigation}>
      <Entries current={current} />
    </nav>
  );
});
