/** The entries of the navigation, in order. */
import { BookOpenText, Columns3, Files, ListChecks, type LucideIcon, MessageSquareText, NotebookPen } from "lucide-react";
import { routes, type ViewName } from "../routes.tsx";

interface Entry {
  readonly name: ViewName;
  readonly href: string;
  readonly icon: LucideIcon;
  /** The second key after g. */
  readonly key: string;
}

const all: readonly Entry[] = [
  { name: "chat", href: "/", icon: MessageSquareText, key: "c" },
  { name: "compare", href: "/compare", icon: Columns3, key: "o" },
  { name: "targets", href: "/targets", icon: ListChecks, key: "t" },
  { name: "draft", href: "/draft", icon: NotebookPen, key: "b" },
  { name: "documents", href: "/documents", icon: Files, key: "d" },
  { name: "help", href: "/help", icon: BookOpenText, key: "?" },
];

/** Only views that are in the table of routes have an entry. */
export const entries: readonly Entry[] = all.filter((entry) => routes.some((route) => route.path === entry.href));
