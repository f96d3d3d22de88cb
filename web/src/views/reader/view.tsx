/** One source on a page of its own, opened at the span the address names. */
import { usePlace } from "../../router.ts";
import type { ViewProps } from "../../routes.tsx";
import { spanOf } from "../../state/reading.ts";
import { Source } from "./source.tsx";
import "./reader.css";

export function ReadView({ params }: ViewProps) {
  const { query } = usePlace();
  return (
    <div className="reader whole">
      <Source reading={{ documentId: params["id"] ?? "", ...spanOf(query.get("at")) }} />
    </div>
  );
}
