/** What stands where there is nothing to show yet: loading, empty, or trouble, each with a way on. */
import type { LucideIcon } from "lucide-react";
import { RotateCcw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Failure } from "../api/failure.ts";
import { useText } from "../text/text.ts";
import { Button } from "./button.tsx";

/** Grey lines in the shape of what will come. */
export function Skeleton({ lines = 4, label }: { readonly lines?: number; readonly label?: string }) {
  const { words } = useText();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label ?? words.loading}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity
        <i key={i} />
      ))}
    </div>
  );
}

interface EmptyProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly detail?: string;
  /** true where it is all there is on the page: its title is then the page's. */
  readonly alone?: boolean;
  /** The way on: a button or link. */
  readonly children?: ReactNode;
}

export function Empty({ icon: Icon, title, detail, alone = false, children }: EmptyProps) {
  return (
    <div className="empty-state">
      {Icon ? <Icon className="icon large" aria-hidden="true" /> : null}
      {alone ? <h1 className="empty-title">{title}</h1> : <p className="empty-title">{title}</p>}
      {detail ? <p className="soft">{detail}</p> : null}
      {children ? <div className="row">{children}</div> : null}
    </div>
  );
}

/** A failed call in the server's own words, with its request id and a retry. */
export function Trouble({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { frame, words } = useText();
  const failure = error instanceof Failure ? error : null;
  return (
    <div className="trouble" role="alert">
      <TriangleAlert className="icon" aria-hidden="true" />
      <div>
        <p>{failure?.message ?? frame.crashed}</p>
        {failure?.requestId ? <p className="fine soft">{words.requestId(failure.requestId)}</p> : null}
      </div>
      {onRetry ? (
        <Button small icon={RotateCcw} onPress={onRetry}>
          {words.retry}
        </Button>
      ) : null}
    </div>
  );
}
