/** Two figures that disagree: a neutral sentence, and both places side by side, each to open or collect. */
import { useQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import type { Conflict, Target } from "../../../src/domain/target.ts";
import { citationQuery } from "../api/documents.ts";
import { AddButton } from "../draft/add-button.tsx";
import { QuoteWords } from "../quote/words.tsx";
import { citedAs } from "../quote/written.ts";
import { openReader } from "../state/reading.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Skeleton } from "../ui/states.tsx";
import { Figure, FigureBadges } from "./figure.tsx";
import { timeOf } from "./words.ts";

export function ConflictSides({ conflict: { kind, why, a, b } }: { readonly conflict: Conflict }) {
  const { compare } = useText();
  return (
    <article className="conflict">
      <p>
        <Badge tone="warn">{compare.conflictKinds[kind]}</Badge> {why}
      </p>
      <div className="conflict-sides">
        <Side target={a} />
        <Side target={b} />
      </div>
    </article>
  );
}

/** The stored words made readable, and where they stand: a record itself holds them with all their debris. */
function Quoted({ target: { documentId, start, end, section } }: { readonly target: Target }) {
  const { data } = useQuery(citationQuery(documentId, start, end));
  return (
    <>
      <blockquote className="fine">{data ? <QuoteWords quote={data.quote} /> : <Skeleton lines={1} />}</blockquote>
      <figcaption className="fine soft">
        {data ? citedAs(data) : null}
        <span className="block">{section.slice(-2).join(" › ")}</span>
      </figcaption>
    </>
  );
}

function Side({ target }: { readonly target: Target }) {
  const table = useText();
  return (
    <figure className="conflict-side">
      <p className="row conflict-figure">
        <span className="soft">{timeOf(target, table)}</span>
        <Figure target={target} />
        <FigureBadges target={target} />
      </p>
      <Quoted target={target} />
      <p className="row conflict-tools">
        <Button small look="quiet" icon={BookOpen} onPress={() => openReader({ ...target, header: target.header ?? undefined })}>
          {table.draft.openSource}
        </Button>
        <AddButton thing={{ target }} />
      </p>
    </figure>
  );
}
