/** What must be known before figures are compared. */
import { TriangleAlert } from "lucide-react";
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import { useText } from "../../text/text.ts";
import "./warnings.css";

export function Warnings({ warnings }: Pick<ComparedMeasure, "warnings">) {
  const { compare } = useText();
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label={compare.warnings}>
      {warnings.map(({ code, text }) => (
        <li key={code + text} className="fine">
          <TriangleAlert className="icon" aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
}
