/** The page: navigation, the view the address names, the source reader beside it, and what lies over all of them. */
import { QueryClientProvider } from "@tanstack/react-query";
import { memo, useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components";
import { client } from "./api/client.ts";
import { readingQuery } from "./api/documents.ts";
import { AccessPrompt } from "./frame/access-prompt.tsx";
import { ConnectionBar } from "./frame/connection-bar.tsx";
import { FaultWall } from "./frame/fault-wall.tsx";
import { KeysSheet, useKeys } from "./frame/keys.tsx";
import { BottomBar, TopBar } from "./frame/phone-bars.tsx";
import { Sidebar } from "./frame/sidebar.tsx";
import { usePlace } from "./router.ts";
import { routeOf } from "./routes.tsx";
import { preferences } from "./state/preferences.ts";
import { closeReader, useReading } from "./state/reading.ts";
import { useText } from "./text/text.ts";
import { fetched } from "./ui/fetched.tsx";
import { Link } from "./ui/link.tsx";
import { Empty } from "./ui/states.tsx";
import { Toasts } from "./ui/toast.tsx";
import { NARROW, useMedia } from "./ui/use-media.ts";
import { Words } from "./views/chat/words.tsx";

const ReaderPane = fetched(async () => (await import("./views/reader/pane.tsx")).ReaderPane, <aside className="reader" />);

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
  const reading = useReading();
  // What lies under the reader cannot be reached by keyboard either.
  const covered = useMedia(NARROW) && reading !== null;
  const current = routeOf(path)?.route.name ?? null;
  useKeys();
  useAhead(reading?.documentId ?? null);
  return (
    <div className={reading ? "page reading" : "page"}>
      <a className="skip" href="#main">
        {frame.skip}
      </a>
      <TopBar current={current} inert={covered} />
      <Sidebar current={current} />
      <main id="main" tabIndex={-1} ref={useFocusOnChange(current)} inert={covered}>
        <ConnectionBar />
        <FaultWall place={path}>
          <ViewAt path={path} />
        </FaultWall>
      </main>
      {covered ? <div className="reader-veil" aria-hidden="true" onClick={closeReader} /> : null}
      {reading ? (
        <FaultWall place={reading.documentId}>
          <ReaderPane reading={reading} />
        </FaultWall>
      ) : null}
      <BottomBar current={current} inert={covered} />
    </div>
  );
}

/**
 * Apart from the frame: opening a source beside a view does not draw the view again. A view stays while only its parameters
 * change: the first answer gives the conversation its address under the asker's cursor.
 */
const ViewAt = memo(function ViewAt({ path }: { readonly path: string }) {
  const found = routeOf(path);
  return found ? <found.route.View params={found.params} /> : <NotHere />;
});

/** The code of answers and of the reader comes when the page is at rest; a source's text together with the code, not after it. */
function useAhead(documentId: string | null): void {
  useEffect(() => {
    if (documentId !== null) void client.prefetchQuery(readingQuery(documentId));
  }, [documentId]);
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([Words.preload(), ReaderPane.preload()]), AT_REST_MS);
    return () => clearTimeout(timer);
  }, []);
}
const AT_REST_MS = 1500;

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
