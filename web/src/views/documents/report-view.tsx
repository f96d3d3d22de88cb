/** What was made of one document: its facts, what was taken in, tables found and missing, and what was cleaned, before and after. */
import { useQuery } from "@tanstack/react-query";
import { BookOpen, FileX2 } from "lucide-react";
import type { DocumentDetail } from "../../../../src/domain/document.ts";
import { detailQuery } from "../../api/documents.ts";
import { titleOf } from "../../quote/written.ts";
import { navigate } from "../../router.ts";
import type { ViewProps } from "../../routes.tsx";
import { addressOf, openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { View } from "../../ui/view.tsx";
import { Cleaning } from "./cleaning.tsx";
import "./documents.css";

export function ReportView({ params }: ViewProps) {
  const { documents } = useText();
  const id = params["id"] ?? "";
  const { data, error, refetch } = useQuery(detailQuery(id));
  if (error && "code" in error && error.code === "not-found")
    return (
      <Empty alone icon={FileX2} title={documents.missing} detail={documents.missingDetail}>
        <Link className="button" href="/documents">
          {documents.all}
        </Link>
      </Empty>
    );
  return (
    <View
      title={data ? titleOf(data) : documents.report}
      detail={documents.report}
      tools={
        <Button icon={BookOpen} onPress={() => navigate(addressOf({ documentId: id, start: 0, end: 0 }))}>
          {documents.read}
        </Button>
      }
    >
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={10} /> : null}
      {data ? <Facts document={data} /> : null}
      {data ? <Coverage document={data} /> : null}
      {data ? <Tables document={data} /> : null}
      {data ? <Cleaning document={data} /> : null}
    </View>
  );
}

function Facts({ document }: { readonly document: DocumentDetail }) {
  const { documents } = useText();
  const { fields } = documents;
  const rows = [
    [fields.city, document.city],
    [fields.issuer, document.issuer],
    [fields.docNumber, document.docNumber],
    [fields.date, document.date],
    [fields.period, document.period],
    [fields.script, documents.scripts[document.script]],
    [fields.file, document.file],
    [fields.encoding, document.report.encoding.toUpperCase()],
  ] as const;
  return (
    <section className="report-part">
      <dl className="facts">
        <div>
          <dt>{fields.status}</dt>
          <dd>
            <StatusBadge status={document.docStatus} />
          </dd>
        </div>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <span className="soft">{fields.unknown}</span>}</dd>
          </div>
        ))}
      </dl>
      {document.titleStated ? null : <p className="fine soft">{documents.titleFromCatalogue}</p>}
    </section>
  );
}

function Coverage({ document }: { readonly document: DocumentDetail }) {
  const { documents } = useText();
  const { counts } = documents;
  const { report } = document;
  const numbers = [
    [document.characters, counts.characters],
    [document.outline.filter(({ heading }) => heading !== "").length, counts.sections],
    [document.passages, counts.passages],
    [document.tables.length, counts.tables],
    [document.targets, counts.targets],
    [report.removed.reduce((sum, { count }) => sum + count, 0) - report.restored.length, counts.removed],
    [report.restored.length, counts.restored],
  ] as const;
  return (
    <section className="report-part">
      <h2>{documents.coverage}</h2>
      <dl className="counts">
        {numbers.map(([n, unit]) => (
          <div key={unit}>
            <dt>{unit}</dt>
            <dd>{n.toLocaleString("zh-CN")}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Tables({ document }: { readonly document: DocumentDetail }) {
  const { documents } = useText();
  const { id, sourceHash, tables, report } = document;
  const open = ({ start, end }: { readonly start: number; readonly end: number }) => openReader({ documentId: id, sourceHash, start, end });
  return (
    <section className="report-part">
      <h2>{documents.tables}</h2>
      {tables.length === 0 ? <p className="soft">{documents.noTables}</p> : null}
      <ul className="plain-list">
        {tables.map((table) => (
          <li key={table.id}>
            <button type="button" className="as-link" onClick={() => open(table)}>
              {table.title}
            </button>{" "}
            <span className="fine soft">{documents.rows(table.rows.length)}</span>
          </li>
        ))}
      </ul>
      {report.unplacedRows > 0 ? <p className="fine soft">{documents.unplaced(report.unplacedRows)}</p> : null}
      {report.missingTables.length > 0 ? (
        <>
          <h3>{documents.missingTables}</h3>
          <ul className="plain-list">
            {report.missingTables.map((missing) => (
              <li key={`${missing.start}`}>
                <button type="button" className="as-link" onClick={() => open(missing)}>
                  {missing.name}
                </button>
              </li>
            ))}
          </ul>
          <p className="fine soft">{documents.missingTablesDetail}</p>
        </>
      ) : null}
    </section>
  );
}
