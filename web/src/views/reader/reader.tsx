/** One source: title, tools, outline, text, and what can be done with the place shown. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Reading as Document } from "../../../../src/domain/reading.ts";
import { convertedQuery, readingQuery } from "../../api/documents.ts";
import { titleOf } from "../../quote/written.ts";
import { isPresent, type Reading } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { PHONE, useMedia } from "../../ui/use-media.ts";
import { session } from "../chat/session.ts";
import { Body } from "./body.tsx";
import { Changed } from "./changed.tsx";
import { asMarks, citedIn } from "./cited.ts";
import { FindBar } from "./find-bar.tsx";
import { readerLook } from "./look.ts";
import { Outline } from "./outline.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useFind } from "./use-find.ts";
import { useReaderKeys } from "./use-keys.ts";
import { useSelection } from "./use-selection.ts";
import "./reader.css";

interface Props {
  readonly reading: Reading;
  /** At the end of the title's line: closing the pane, opening it on its own. */
  readonly tools?: ReactNode;
  /** On a page of its own the outline stands beside the text. */
  readonly whole?: boolean;
}

export function Reader({ reading, tools, whole = false }: Props) {
  const { reader, words } = useText();
  const { data, error, refetch } = useQuery(readingQuery(reading.documentId));
  const title = data ? titleOf(data.document) : reader.title;
  return (
    <>
      <header className="reader-head">
        <div>
          {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
          {data ? (
            <p className="fine soft">
              <StatusBadge status={data.document.docStatus} />{" "}
              {[data.document.city, data.document.docNumber, data.document.date].filter(Boolean).join(" · ")}
            </p>
          ) : null}
        </div>
        {tools}
      </header>
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={12} label={reader.loading} /> : null}
      {data?.document.docStatus === "draft" ? <p className="reader-note seal">{words.draftNotice}</p> : null}
      {data ? <Open key={data.document.id} document={data} reading={reading} whole={whole} /> : null}
    </>
  );
}

function Open({ document, reading, whole }: { readonly document: Document; readonly reading: Reading; readonly whole: boolean }) {
  const { reader } = useText();
  const { look, script } = readerLook.use();
  const converted = useQuery({
    ...convertedQuery(document.document.id, script === "stored" ? "zh-Hans" : script),
    enabled: script !== "stored",
  });
  const shown =
    script !== "stored" && look !== "stored" && converted.data?.length === document.text.length ? converted.data : document.text;
  const root = useRef<HTMLElement>(null);
  const onPhone = useMedia(PHONE);
  // On a phone the outline would cover the text: it is opened on request.
  const [outlined, setOutlined] = useState(whole && !onPhone);
  const { turns } = session.use();
  const { id, sourceHash } = document.document;
  const cited = useMemo(() => citedIn(turns, id, sourceHash), [turns, id, sourceHash]);
  const present = isPresent(reading, sourceHash);
  const { start, end, header } = reading;
  const finding = useFind(document, shown, start);
  const marks = useMemo(
    () => [
      ...(present && end > start ? asMarks([{ start, end }], "here") : []),
      ...(present && header ? asMarks([header], "header") : []),
      ...asMarks(cited, "cited"),
      ...finding.marks,
    ],
    [present, start, end, header, cited, finding.marks],
  );
  const selected = useSelection(root);
  const acted = selected ?? (present && end > start ? { start, end } : null);
  useReaderKeys({ root, cited, reading, onFind: finding.open });
  const foundHere = finding.marks.at(-1);
  return (
    <>
      <Toolbar reading={reading} cited={cited} outlined={outlined} onOutline={() => setOutlined(!outlined)} onFind={finding.open} />
      {finding.isOpen ? (
        <FindBar
          words={finding.words}
          onWords={finding.type}
          count={finding.count}
          at={finding.at}
          onStep={finding.step}
          onClose={finding.close}
        />
      ) : null}
      {shown === document.text ? null : <p className="reader-note">{reader.converted}</p>}
      {look === "stored" ? <p className="reader-note">{reader.storedNote}</p> : null}
      {present ? null : <Changed document={document} reading={reading} />}
      <div className={outlined ? "reader-main outlined" : "reader-main"}>
        {outlined ? (
          <Outline document={document} root={root} shown={shown} {...(whole && !onPhone ? {} : { onGo: () => setOutlined(false) })} />
        ) : null}
        <Body
          document={document}
          shown={shown}
          lang={shown === document.text || script === "stored" ? document.document.script : script}
          look={look}
          outermost={whole ? 2 : 3}
          marks={marks}
          at={start}
          goal={foundHere ? `${foundHere.start}` : `${start}-${end}`}
          root={root}
        />
      </div>
      {acted ? (
        <SelectionBar
          documentId={id}
          sourceHash={sourceHash}
          span={acted}
          isSelection={selected !== null}
          header={selected === null && header ? shown.slice(header.start, header.end).trim() : null}
        />
      ) : null}
    </>
  );
}
