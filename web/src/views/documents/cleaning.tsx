/** The cleaning report: kinds with their counts, and of each the places before and after. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DocumentDetail } from "../../../../src/domain/document.ts";
import type { EditKind } from "../../../../src/domain/source.ts";
import { readingQuery } from "../../api/documents.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { setLook } from "../reader/look.ts";
import { type Sample, samplesOf } from "./samples.ts";

export function Cleaning({ document }: { readonly document: DocumentDetail }) {
  const { documents } = useText();
  const { removed } = document.report;
  const [kind, setKind] = useState<EditKind | undefined>(removed[0]?.kind);
  const options = removed.map(({ kind: id, count, characters }) => ({
    id,
    name: documents.kindCount(documents.kinds[id], count, characters),
  }));
  return (
    <section className="report-part">
      <h2>{documents.cleaning}</h2>
      <p className="soft fine">{removed.length === 0 ? documents.clean : documents.cleaningDetail}</p>
      {kind === undefined ? null : (
        <>
          <PickMany
            label={documents.kind}
            options={options}
            chosen={[kind]}
            onChange={(chosen) => setKind(removed.find((r) => r.kind === chosen.at(-1))?.kind ?? kind)}
            single
          />
          <Samples key={kind} document={document} kind={kind} />
        </>
      )}
    </section>
  );
}

const SHOWN_AT_FIRST = 12;

function Samples({ document, kind }: { readonly document: DocumentDetail; readonly kind: EditKind }) {
  const { documents } = useText();
  const { data, error, refetch } = useQuery(readingQuery(document.id));
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={6} />;
  const samples = samplesOf(data.text, data.edits, kind);
  return (
    <>
      <p className="fine soft">{documents.samples(Math.min(shown, samples.length), samples.length)}</p>
      <div className="samples">
        <table lang={document.script}>
          <thead>
            <tr>
              <th scope="col">{documents.before}</th>
              <th scope="col">{documents.after}</th>
            </tr>
          </thead>
          <tbody>
            {samples.slice(0, shown).map((sample) => (
              <SampleRow key={sample.edit.start} sample={sample} document={document} />
            ))}
          </tbody>
        </table>
      </div>
      {shown < samples.length ? <Button onPress={() => setShown(shown + 5 * SHOWN_AT_FIRST)}>{documents.more}</Button> : null}
    </>
  );
}

function SampleRow({ sample, document }: { readonly sample: Sample; readonly document: DocumentDetail }) {
  const { documents } = useText();
  const { edit, left, stored, right } = sample;
  const open = () => {
    setLook({ look: "marked", script: "stored" });
    openReader({ documentId: document.id, sourceHash: document.sourceHash, start: edit.start, end: edit.end });
  };
  return (
    <tr>
      <td>
        {left}
        <del>{edit.kind === "spam" ? documents.spamHidden : visible(stored)}</del>
        {right}
      </td>
      <td>
        {left}
        {edit.text === "" ? null : <ins>{edit.text}</ins>}
        {right}{" "}
        <button type="button" className="as-link fine" onClick={open}>
          {documents.toPlace}
        </button>
      </td>
    </tr>
  );
}

/** Blanks and line breaks that were removed can be seen. */
const visible = (stored: string) =>
  stored
    .replace(/\n/g, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/[ \u3000]+/g, (run) => (run.length > 2 ? `␣×${run.length} ` : "␣".repeat(run.length)));
