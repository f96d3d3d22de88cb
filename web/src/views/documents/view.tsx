/** The documents held, with their status and what was made of them; and the files that could not be taken in, with the reason. */
import { useQuery } from "@tanstack/react-query";
import { Files } from "lucide-react";
import type { DocumentSummary, RejectedFile } from "../../../../src/domain/document.ts";
import { documentsQuery } from "../../api/documents.ts";
import { titleOf } from "../../quote/written.ts";
import { addressOf } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { View } from "../../ui/view.tsx";
import "./documents.css";

export function DocumentsView() {
  const { documents } = useText();
  const { data, error, refetch } = useQuery(documentsQuery);
  return (
    <View title={documents.title} detail={documents.detail} width="wide">
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={8} /> : null}
      {data?.documents.length === 0 ? <Empty icon={Files} title={documents.empty} detail={documents.emptyDetail} /> : null}
      <ul className="documents">
        {data?.documents.map((document) => (
          <Card key={document.id} document={document} />
        ))}
      </ul>
      {data && data.rejected.length > 0 ? <Rejected files={data.rejected} /> : null}
    </View>
  );
}

function Card({ document }: { readonly document: DocumentSummary }) {
  const { documents } = useText();
  const { id, city, docNumber, date, period, docStatus, characters, passages, targets, script } = document;
  const facts = [city, docNumber, date, period, script === "zh-Hant" ? documents.scripts[script] : null].filter((fact) => fact !== null);
  const counts = [
    [characters, documents.counts.characters],
    [passages, documents.counts.passages],
    [targets, documents.counts.targets],
  ] as const;
  return (
    <li className="document">
      <div>
        <h2 lang={script}>
          <Link href={addressOf({ documentId: id, start: 0, end: 0 })}>{titleOf(document)}</Link>
        </h2>
        <p className="fine soft">
          <StatusBadge status={docStatus} /> {facts.join(" · ")}
        </p>
      </div>
      <dl className="counts">
        {counts.map(([n, unit]) => (
          <div key={unit}>
            <dt>{unit}</dt>
            <dd>{n.toLocaleString("zh-CN")}</dd>
          </div>
        ))}
      </dl>
      <p className="row">
        <Link className="button small" href={addressOf({ documentId: id, start: 0, end: 0 })}>
          {documents.read}
        </Link>
        <Link className="button small quiet" href={`/documents/${encodeURIComponent(id)}`}>
          {documents.report}
        </Link>
      </p>
    </li>
  );
}

function Rejected({ files }: { readonly files: readonly RejectedFile[] }) {
  const { documents } = useText();
  return (
    <section className="report-part">
      <h2>{documents.rejected}</h2>
      <p className="soft fine">{documents.rejectedDetail}</p>
      <dl className="facts">
        {files.map(({ file, reason }) => (
          <div key={file}>
            <dt>{file}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
