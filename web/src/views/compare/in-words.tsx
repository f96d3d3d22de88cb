/** Measures in words: the fields of policy chosen or typed, and for each the sentences of every city that carry its measures. */
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { topicsQuery } from "../../api/topics.ts";
import { useText } from "../../text/text.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";
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
  const add = (topic: string) => topic === "" || topics.includes(topic) || onChange({ topics: [...topics, topic] });
  const remove = (topic: string) => onChange({ topics: topics.filter((t) => t !== topic) });
  return (
    <>
      <div className="compare-subjects">
        <TopicPicker chosen={topics} onPick={add} />
        <Chosen label={compare.topics} names={topics} onRemove={remove} />
      </div>
      {topics.length === 0 ? <Start onPick={add} /> : null}
      {topics.map((topic) => (
        <TopicSection key={topic} topic={topic} cities={asked.cities} onRemove={() => remove(topic)} />
      ))}
    </>
  );
}

interface PickerProps {
  readonly chosen: readonly string[];
  readonly onPick: (topic: string) => void;
}

/** Fields the corpus treats are offered; any other words may be typed. */
function TopicPicker({ chosen, onPick }: PickerProps) {
  const { compare } = useText();
  const { data } = useQuery(topicsQuery);
  const [words, setWords] = useState("");
  const isFull = chosen.length >= MOST_TOPICS;
  const offered = (data ?? []).filter(({ name }) => !chosen.includes(name) && name.includes(words.trim()));
  const pick = (topic: string) => {
    onPick(topic.trim());
    setWords("");
  };
  return (
    <ComboBox
      className="field combo"
      items={offered}
      inputValue={words}
      onInputChange={setWords}
      value={null}
      onChange={(key) => pick(key === null ? words : (data?.find(({ id }) => id === key)?.name ?? words))}
      menuTrigger="focus"
      allowsCustomValue
      isDisabled={isFull}
    >
      <Label>{compare.addTopic}</Label>
      <div className="combo-field">
        <Plus className="icon" aria-hidden="true" />
        <Input maxLength={100} placeholder={isFull ? compare.full(MOST_TOPICS) : compare.topicPlaceholder} />
      </div>
      <Popover className="popover combo-popover">
        <ListBox className="menu">
          {(topic: { id: string; name: string; cities: readonly string[] }) => (
            <ListBoxItem id={topic.id} textValue={topic.name} className="menu-item measure-option">
              <Text slot="label">{topic.name}</Text>
              <Text slot="description" className="fine soft">
                {compare.topicCities(topic.cities.length)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
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
