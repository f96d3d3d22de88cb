/** The left side on wide screens: brand, new conversation, views, kept conversations, settings. On tablets only icons with names. */

import { Keyboard, PenLine, Settings2 } from "lucide-react";
import { memo } from "react";
import { useText } from "../text/text.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { newConversation, useChatAddress } from "../views/chat/session.ts";
import { History } from "../views/history/list.tsx";
import { entries } from "./entries.ts";
import { keysSheet } from "./keys.tsx";

export const Sidebar = memo(function Sidebar({ current }: { readonly current: string | null }) {
  const { frame } = useText();
  return (
    <header className="sidebar">
      <Link href="/" className="brand">
        <img src="/seal.svg" alt="" width="30" height="30" />
        <span>
          <strong>{frame.name}</strong>
          <small>{frame.motto}</small>
        </span>
      </Link>
      <Button className="new-chat" icon={PenLine} onPress={newConversation}>
        <span>{frame.newChat}</span>
      </Button>
      <nav aria-label={frame.navigation}>
        <Entries current={current} />
      </nav>
      {/* On its own view the list stands once. */}
      <div className="sidebar-history">{current === "history" ? null : <History />}</div>
      <div className="sidebar-end">
        <Link href="/settings" className="nav-entry" aria-current={current === "settings" ? "page" : undefined}>
          <Settings2 className="icon" aria-hidden="true" />
          <span>{frame.views.settings}</span>
        </Link>
        <IconButton icon={Keyboard} label={frame.keys.title} onPress={() => keysSheet.set(true)} />
      </div>
    </header>
  );
});

export function Entries({ current }: { readonly current: string | null }) {
  const { frame } = useText();
  const chat = useChatAddress();
  return (
    <ul className="nav-entries">
      {entries.map(({ name, href, icon: Icon }) => (
        <li key={name}>
          <Link href={name === "chat" ? chat : href} className="nav-entry" aria-current={current === name ? "page" : undefined}>
            <Icon className="icon" aria-hidden="true" />
            <span>{frame.views[name]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
