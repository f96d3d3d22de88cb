/** Searches measures by name, alias or everyday word, in either script, and adds the one picked. */
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import type { MeasureSummary } from "../../../../src/domain/records.ts";
import { measuresNamed } from "../../api/measures.ts";
import { useText } from "../../text/text.ts";
import { MOST_MEASURES } from "./asked.ts";

interface Props {
  readonly chosen: readonly string[];
  readonly isFull: boolean;
  readonly onPick: (measure: string) => void;
}

export function MeasurePicker({ chosen, isFull, onPick }: Props) {
  const { compare } = useText();
  const [words, setWords] = useState("");
  const { data } = useQuery(measuresNamed(useDeferredValue(words.trim())));
  const offered = [...(data ?? [])].filter(({ measure }) => !chosen.includes(measure)).sort((a, b) => b.cities.length - a.cities.length);
  return (
    <ComboBox
      className="field combo"
      items={offered}
      inputValue={words}
      onInputChange={setWords}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        onPick(String(key));
        setWords("");
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isFull}
    >
      <Label>{compare.addMeasure}</Label>
      <div className="combo-field">
        <Plus className="icon" aria-hidden="true" />
        <Input placeholder={isFull ? compare.full(MOST_MEASURES) : compare.searchMeasure} />
      </div>
      <Popover className="popover combo-popover">
        <ListBox className="menu" renderEmptyState={() => <p className="fine soft combo-empty">{compare.noMeasure(words)}</p>}>
          {(item: MeasureSummary) => (
            <ListBoxItem id={item.measure} textValue={item.measure} className="menu-item measure-option">
              <Text slot="label">{item.measure}</Text>
              <Text slot="description" className="fine soft">
                {compare.statedBy(item.cities.length, item.count)}
                {aliasesFor(item, words, compare.alsoCalled)}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Other names, the one that answers to the words first. */
function aliasesFor({ measure, aliases }: MeasureSummary, words: string, say: (names: string) => string): string {
  if (words.trim() === "" || measure.includes(words.trim()) || aliases.length === 0) return "";
  const hits = aliases.filter((alias) => alias.includes(words.trim()));
  return ` · ${say([...hits, ...aliases.filter((alias) => !hits.includes(alias))].slice(0, 3).join("、"))}`;
}
