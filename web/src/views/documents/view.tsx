/** The documents held, with their status and what was made of them. */
import { useQuery } from "@tanstack/react-query";
import { documentsQuery } from "../../api/documents.ts";
import { titleOf } from "../../quote/written.ts";
import { addressOf } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { View } from "../../ui/view.tsx";

export function DocumentsView() {
  const { documents } = useText();
  const { data, error, refetch } = useQuery(documentsQuery);
  return (
    <View title={documents.title}>
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      <ul className="cards">
        {data?.documents.map((d) => (
          <li key={d.id} className="card">
            <h2>
              <Link href={addressOf({ documentId: d.id, start: 0, end: 0 })}>{titleOf(d)}</Link>
            </h2>
            <p className="fine soft">
              {d.city} <StatusBadge status={d.docStatus} /> {documents.passages(d.passages)} · {documents.targets(d.targets)}
            </p>
          </li>
        ))}
      </ul>
    </View>
  );
}
