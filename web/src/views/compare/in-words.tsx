/** Measures in words: the fields of policy chosen or typed, and for each the sentences of every city that carry its measures. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { topicsQuery } from "../../api/topics.ts";
import { useText } from "../../text/text.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import { Adder } from "./adder.tsx";
import { type Asked, MOST_TOPICS } from "./asked.ts";
import { Chosen } from "./chosen.tsx";
import { TopicSection } from "./topic-section.tsx";

interface Props {
  readonly asked: Asked;
  readonly onChange: (change: Partial<Asked>) => void;
}

export function InWords({ asked, onChange }: Props) {
  const { compare } = useText();
  const { topics } = asked;
  const add = (topic: string) => topics.includes(topic) || onChange({ topics: [...topics, topic] });
  const remove = (topic: string) => onChange({ topics: topics.filter((t) => t !== topic) });
  return (
    <>
      <div className="compare-subjects">
        <TopicAdder chosen={topics} onChoose={(chosen) => onChange({ topics: chosen })} />
        <Chosen label={compare.topics} names={topics} onRemove={remove} />
      </div>
      {topics.length === 0 ? <Start onPick={add} /> : null}
      {topics.map((topic) => (
        <TopicSection key={topic} topic={topic} cities={asked.cities} onRemove={() => remove(topic)} />
      ))}
    </>
  );
}

/** Fields the corpus treats are offered by name; any other words may be typed. */
function TopicAdder({ chosen, onChoose }: { readonly chosen: readonly string[]; readonly onChoose: (chosen: readonly string[]) => void }) {
  const { compare } = useText();
  const { data } = useQuery(topicsQuery);
  const [words, setWords] = useState("");
  const known = (data ?? []).map(({ name, cities }) => ({ id: name, name, detail: compare.topicCities(cities.length) }));
  return (
    <Adder
      label={compare.addTopic}
      search={compare.topicPlaceholder}
      offers={known.filter(({ name }) => name.includes(words.trim()))}
      chosen={chosen}
      words={words}
      onWords={setWords}
      onChoose={onChoose}
      most={MOST_TOPICS}
      nothing={compare.takeWords(words)}
      onEnter={async (typed) => {
        if (!chosen.includes(typed)) onChoose([...chosen, typed]);
        return true;
      }}
    />
  );
}

const OFFERED = 12;

function Start({ onPick }: { readonly onPick: (topic: string) => void }) {
  const { compare } = useText();
  const { data, error, refetch } = useQuery(topicsQuery);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton />;
  const most = [...data].sort((a, b) => b.cities.length - a.cities.length || b.passages - a.passages).slice(0, OFFERED);
  return (
    <section className="compare-start" aria-label={compare.startWords}>
      <h2>{compare.startWords}</h2>
      <p className="soft">{compare.startWordsDetail}</p>
      <ul className="offers">
        {most.map(({ id, name, cities }) => (
          <li key={id}>
            <button type="button" className="offer" onClick={() => onPick(name)}>
              <strong>{name}</strong>
              <span className="fine soft">{compare.topicCities(cities.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
