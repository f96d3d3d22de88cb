/** The page: navigation, the view the address names, the source reader beside it, and what lies over all of them. */
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components";
import { client } from "./api/client.ts";
import { AccessPrompt } from "./frame/access-prompt.tsx";
import { ConnectionBar } from "./frame/connection-bar.tsx";
import { FaultWall } from "./frame/fault-wall.tsx";
import { KeysSheet, useKeys } from "./frame/keys.tsx";
import { BottomBar, TopBar } from "./frame/phone-bars.tsx";
import { Sidebar } from "./frame/sidebar.tsx";
import { usePlace } from "./router.ts";
import { routeOf } from "./routes.tsx";
import { preferences } from "./state/preferences.ts";
import { useReading } from "./state/reading.ts";
import { useText } from "./text/text.ts";
import { Link } from "./ui/link.tsx";
import { Empty, Skeleton } from "./ui/states.tsx";
import { Toasts } from "./ui/toast.tsx";

const ReaderPane = lazy(async () => ({ default: (await import("./views/reader/pane.tsx")).ReaderPane }));

export function App() {
  const { script } = preferences.use();
  return (
    <I18nProvider locale={script === "zh-Hans" ? "zh-CN" : "zh-TW"}>
      <QueryClientProvider client={client}>
        <Page />
        <AccessPrompt />
        <KeysSheet />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Page() {
  const { frame } = useText();
  const { path } = usePlace();
  const found = routeOf(path);
  const reading = useReading();
  const current = found?.route.name ?? null;
  useKeys();
  return (
    <div className={reading ? "page reading" : "page"}>
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      <TopBar current={current} />
      <Sidebar current={current} />
      <main id="main" tabIndex={-1} ref={useFocusOnChange(current)}>
        <ConnectionBar />
        <FaultWall place={path}>
          <Suspense fallback={<Skeleton />}>{found ? <found.route.View params={found.params} /> : <NotHere />}</Suspense>
        </FaultWall>
      </main>
      {reading ? (
        <FaultWall place={reading.documentId}>
          <Suspense fallback={<aside className="reader" aria-label={frame.views.read} />}>
            <ReaderPane reading={reading} />
          </Suspense>
        </FaultWall>
      ) : null}
      <BottomBar current={current} />
    </div>
  );
}

/** Moves focus to the content when another view is opened, so that a screen reader starts there. Not on the first. */
function useFocusOnChange(view: string | null) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    // A view that has put the focus somewhere itself knows better.
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [view]);
  return main;
}

function NotHere() {
  const { frame } = useText();
  return (
    <Empty alone title={frame.notHere} detail={frame.notHereDetail}>
      <Link href="/" className="button">
        {frame.toStart}
      </Link>
    </Empty>
  );
}
