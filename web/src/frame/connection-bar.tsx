/** Says that the server is away while the page keeps trying, and for a moment that it is back. */
import { CloudOff, Wifi } from "lucide-react";
import { useEffect } from "react";
import { connection, dismissReturn } from "../api/connection.ts";
import { useText } from "../text/text.ts";
import "./connection.css";

const SHOWN_MS = 4000;

export function ConnectionBar() {
  const { frame } = useText();
  const state = connection.use();
  useEffect(() => {
    if (state !== "back") return;
    const timer = setTimeout(dismissReturn, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div className="connection" role="status">
      {state === "away" ? (
        <p className="away">
          <CloudOff className="icon" aria-hidden="true" />
          <strong>{frame.away}</strong> {frame.awayDetail}
        </p>
      ) : null}
      {state === "back" ? (
        <p className="back">
          <Wifi className="icon" aria-hidden="true" />
          {frame.back}
        </p>
      ) : null}
    </div>
  );
}
