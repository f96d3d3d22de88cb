/** One source on a page of its own, opened at the span the address names. */
import { usePlace } from "../../router.ts";
import type { ViewProps } from "../../routes.tsx";
import { placeOf } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { useTitle } from "../../ui/view.tsx";
import { Reader } from "./reader.tsx";

export function ReadView({ params }: ViewProps) {
  const { reader } = useText();
  const { query } = usePlace();
  useTitle(reader.title);
  return (
    <div className="reader whole">
      <Reader reading={placeOf(params["id"] ?? "", query)} whole />
    </div>
  );
}
