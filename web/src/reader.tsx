/** The stored text of one document, opened at a span: the span is highlighted, debris is dimmed, the outline leads about. */
import { useEffect, useRef, useState } from "react";
import { type DocumentDetail, readDetail, readSource } from "./api.ts";
import { TEXT } from "./text.ts";

export interface Place {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

interface Loaded {
  readonly source: string;
  readonly detail: DocumentDetail;
}

export function Reader({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<string | null>(null);
  const highlight = useRef<HTMLElement>(null);
  const [at, setAt] = useState(place);
  useEffect(() => setAt(place), [place]);
  useEffect(() => {
    setLoaded(null);
    setError(null);
    Promise.all([readSource(place.documentId), readDetail(place.documentId)])
      .then(([source, detail]) => setLoaded({ source, detail }))
      .catch((e: Error) => setError(e.message));
  }, [place.documentId]);
  useEffect(() => {
    if (loaded) highlight.current?.scrollIntoView({ block: at.end > at.start ? "center" : "start" });
  }, [loaded, at]);
  return (
    <aside className="reader" aria-label={TEXT.reader}>
      <header>
        <h2>{loaded?.detail.title ?? TEXT.reader}</h2>
        <button type="button" onClick={onClose} aria-label={TEXT.close}>
          ✕
        </button>
      </header>
      {error ? <p role="alert">{error}</p> : null}
      {loaded === null && error === null ? <p role="status">{TEXT.loading}</p> : null}
      {loaded ? <Outline detail={loaded.detail} onGo={(start) => setAt({ ...place, start, end: start })} /> : null}
      {loaded ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="source" tabIndex={0} aria-label={TEXT.reader}>
          <Stored text={loaded.source.slice(0, at.start)} />
          <mark ref={highlight} className={at.end > at.start ? "" : "empty"}>
            <Stored text={loaded.source.slice(at.start, at.end)} />
          </mark>
          <Stored text={loaded.source.slice(at.end)} />
        </section>
      ) : null}
    </aside>
  );
}

function Outline({ detail, onGo }: { readonly detail: DocumentDetail; readonly onGo: (start: number) => void }) {
  const headings = detail.outline.filter((s) => s.heading !== "" && s.level <= 3);
  if (headings.length === 0) return null;
  return (
    <details className="outline">
      <summary>{TEXT.outline}</summary>
      <ol>
        {headings.map((s) => (
          <li key={`${s.start}-${s.heading}`} className={`level-${Math.min(3, s.level)}`}>
            <button type="button" onClick={() => onGo(s.start)}>
              {s.heading}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Stored words as they are; bookmark marks are kept, so that offsets hold, but dimmed. */
function Stored({ text }: { readonly text: string }) {
  const parts = text.split(/((?:\[bookmark: [^\]]*\])+)/);
  return parts.map((part, i) =>
    part.startsWith("[bookmark:") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a fixed text never move
      <span className="debris" key={i}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
