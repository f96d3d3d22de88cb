/** The stored text of one document with the span highlighted. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { detailQuery, sourceQuery } from "../../api/documents.ts";
import type { Reading } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";

export function Source({ reading, tools }: { readonly reading: Reading; readonly tools?: ReactNode }) {
  const { reader } = useText();
  const { documentId, start, end } = reading;
  const detail = useQuery(detailQuery(documentId));
  const source = useQuery(sourceQuery(documentId));
  const highlight = useRef<HTMLElement>(null);
  const text = source.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new span or text is what asks for the scroll
  useEffect(() => {
    highlight.current?.scrollIntoView({ block: end > start ? "center" : "start" });
  }, [text, start, end]);
  const error = source.error ?? detail.error;
  return (
    <>
      <header className="reader-head">
        <h2>{detail.data?.title ?? detail.data?.file ?? reader.title}</h2>
        {tools}
      </header>
      {error ? <Trouble error={error} onRetry={() => void Promise.all([source.refetch(), detail.refetch()])} /> : null}
      {text === undefined && !error ? <Skeleton lines={10} label={reader.loading} /> : null}
      {text === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="source" tabIndex={0} aria-label={reader.title}>
          {text.slice(0, start)}
          <mark ref={highlight}>{text.slice(start, end)}</mark>
          {text.slice(end)}
        </section>
      )}
    </>
  );
}
