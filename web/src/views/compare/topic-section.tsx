/** One field of policy: a column a city, in each the sentences that carry its measures, quoted and cited; a silent city says so. */
import { useQuery } from "@tanstack/react-query";
import { BookmarkPlus, BookOpen, X } from "lucide-react";
import { useId } from "react";
import type { Citation, ComparedTopic } from "../../../../src/domain/reply.ts";
import { compareTopicQuery } from "../../api/compare.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { collect } from "../../draft/collect.ts";
import { QuoteWords } from "../../quote/words.tsx";
import { titleOf } from "../../quote/written.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import "./topics.css";

interface Props {
  readonly topic: string;
  readonly cities: readonly string[];
  readonly onRemove: () => void;
}

export function TopicSection({ topic, cities, onRemove }: Props) {
  const { compare } = useText();
  const { data, error, refetch, isPlaceholderData } = useQuery(compareTopicQuery(topic, cities));
  const heading = useId();
  return (
    <section className="measure" aria-labelledby={heading} aria-busy={isPlaceholderData}>
      <header className="measure-head">
        <h2 id={heading}>{topic}</h2>
        <span className="spring" />
        <IconButton small icon={X} label={compare.remove(topic)} onPress={onRemove} />
      </header>
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={5} label={compare.loadingTopics} /> : null}
      {data ? (
        <div className="topic-grid">
          {data.rows.map((row) => (
            <CityColumn key={row.city} row={row} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function CityColumn({ row: { city, state, citations } }: { readonly row: ComparedTopic["rows"][number] }) {
  const { compare, draft } = useText();
  return (
    <section className="topic-city" aria-label={city}>
      <header>
        <h3>{city}</h3>
        {citations.length > 1 ? (
          <IconButton
            small
            icon={BookmarkPlus}
            label={draft.about(draft.add, city)}
            onPress={() => void collect(citations.map((citation) => ({ citation })))}
          />
        ) : null}
      </header>
      {citations.length === 0 ? (
        <p className="fine blank-words not-stated">{state === "blank-in-source" ? compare.blank[state] : compare.silent}</p>
      ) : null}
      {citations.map((citation) => (
        <Sentence key={`${citation.documentId}:${citation.start}`} citation={citation} />
      ))}
    </section>
  );
}

function Sentence({ citation }: { readonly citation: Citation }) {
  const { draft } = useText();
  return (
    <figure className="topic-quote">
      <blockquote>
        <QuoteWords quote={citation.quote} />
      </blockquote>
      <figcaption className="fine soft">
        {titleOf(citation)} {citation.docStatus === "draft" ? <StatusBadge status="draft" /> : null}
        <span className="block">{citation.section.slice(-1)[0] ?? ""}</span>
      </figcaption>
      <p className="row">
        <Button small look="quiet" icon={BookOpen} onPress={() => openReader(citation)}>
          {draft.openSource}
        </Button>
        <AddButton thing={{ citation }} />
      </p>
    </figure>
  );
}
