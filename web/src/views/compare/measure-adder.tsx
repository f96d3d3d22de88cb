/** Searches measures by name, alias or everyday word, in either script, and chooses among them. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { MeasureSummary } from "../../../../src/domain/records.ts";
import { measuresNamed } from "../../api/measures.ts";
import { type Table, useText } from "../../text/text.ts";
import { Adder } from "./adder.tsx";
import { MOST_MEASURES } from "./asked.ts";

interface Props {
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function MeasureAdder({ chosen, onChoose }: Props) {
  const { compare } = useText();
  const cache = useQueryClient();
  const [words, setWords] = useState("");
  const { data } = useQuery(measuresNamed(useDeferredValue(words.trim())));
  const known = byReach(data ?? []);
  /** The list may lag behind the words: the first of their own list is chosen. */
  const chooseFirst = async (typed: string) => {
    const [first] = byReach(await cache.fetchQuery(measuresNamed(typed)).catch(() => []));
    if (first !== undefined && !chosen.includes(first.measure)) onChoose([...chosen, first.measure]);
    return first !== undefined;
  };
  return (
    <Adder
      label={compare.addMeasure}
      search={compare.searchMeasure}
      offers={known.map((measure) => ({ id: measure.measure, name: measure.measure, detail: detailOf(measure, words.trim(), compare) }))}
      chosen={chosen}
      words={words}
      onWords={setWords}
      onChoose={onChoose}
      most={MOST_MEASURES}
      nothing={compare.noMeasure(words)}
      onEnter={chooseFirst}
    />
  );
}

/** Those that most cities state first. */
const byReach = (measures: readonly MeasureSummary[]): readonly MeasureSummary[] =>
  [...measures].sort((a, b) => b.cities.length - a.cities.length || b.count - a.count);

/** How widely it is stated; and its other names where the name itself does not hold the words. */
function detailOf({ measure, aliases, cities, count }: MeasureSummary, words: string, compare: Table["compare"]): string {
  const stated = compare.statedBy(cities.length, count);
  if (words === "" || measure.includes(words) || aliases.length === 0) return stated;
  const hits = aliases.filter((alias) => alias.includes(words));
  const names = [...hits, ...aliases.filter((alias) => !hits.includes(alias))].slice(0, 3);
  return `${stated} · ${compare.alsoCalled(names)}`;
}
