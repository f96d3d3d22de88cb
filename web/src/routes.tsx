/**
 * The table of views: which address shows which, and which entry of the navigation is then current.
 * To add a view see web/README.md. Views other than the conversation are fetched when they are first opened.
 */
import type { ComponentType } from "react";
import { match, type Params } from "./router.ts";
import type { Table } from "./text/text.ts";
import { fetched } from "./ui/fetched.tsx";
import { Skeleton } from "./ui/states.tsx";
import { ChatView } from "./views/chat/view.tsx";

export type ViewName = keyof Table["frame"]["views"];
export interface ViewProps {
  readonly params: Params;
}
interface Route {
  readonly path: string;
  readonly name: ViewName;
  readonly View: ComponentType<ViewProps>;
}

const later = (load: () => Promise<ComponentType<ViewProps>>) => fetched(load, <Skeleton lines={8} />);

export const routes: readonly Route[] = [
  { path: "/", name: "chat", View: ChatView },
  { path: "/c/:id", name: "chat", View: ChatView },
  { path: "/history", name: "history", View: later(async () => (await import("./views/history/view.tsx")).HistoryView) },
  { path: "/documents", name: "documents", View: later(async () => (await import("./views/documents/view.tsx")).DocumentsView) },
  { path: "/documents/:id", name: "documents", View: later(async () => (await import("./views/documents/report-view.tsx")).ReportView) },
  { path: "/read/:id", name: "read", View: later(async () => (await import("./views/reader/view.tsx")).ReadView) },
  { path: "/compare", name: "compare", View: later(async () => (await import("./views/compare/view.tsx")).CompareView) },
  { path: "/targets", name: "targets", View: later(async () => (await import("./views/targets/view.tsx")).TargetsView) },
  { path: "/targets/:tab", name: "targets", View: later(async () => (await import("./views/targets/view.tsx")).TargetsView) },
  { path: "/draft", name: "draft", View: later(async () => (await import("./views/draft/view.tsx")).DraftView) },
  { path: "/help", name: "help", View: later(async () => (await import("./views/help/view.tsx")).HelpView) },
  { path: "/settings", name: "settings", View: later(async () => (await import("./views/settings/view.tsx")).SettingsView) },
];

export function routeOf(path: string): { readonly route: Route; readonly params: Params } | null {
  for (const route of routes) {
    const params = match(route.path, path);
    if (params !== null) return { route, params };
  }
  return null;
}
