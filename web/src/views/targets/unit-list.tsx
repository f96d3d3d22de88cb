/** The units named, those that lead most first; one of them chosen. */
import { useState } from "react";
import { useText } from "../../text/text.ts";
import { goAmongRows, useTabStop } from "../../ui/rows.ts";
import { SearchField } from "../../ui/search-field.tsx";
import type { Unit } from "./units.ts";
import "./facets.css";

interface Props {
  readonly units: readonly Unit[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

export function UnitList({ units, chosen, onChoose }: Props) {
  const { targets } = useText();
  const { duties } = targets;
  const [words, setWords] = useState("");
  const shown = units.filter(({ name }) => name.includes(words.trim()));
  const [stop, visit] = useTabStop(
    shown.map(({ name }) => name),
    chosen,
  );
  return (
    <nav className="unit-list" aria-label={duties.units}>
      <SearchField label={duties.search} value={words} onChange={setWords} />
      <p className="unit-head fine soft" aria-hidden="true">
        <span>{duties.units}</span>
        <span>{duties.lead}</span>
        <span>{duties.join}</span>
      </p>
      <ul onKeyDown={goAmongRows}>
        {shown.map(({ name, leads, joins }) => (
          <li key={name}>
            <button
              type="button"
              className="facet-value unit"
              aria-pressed={chosen === name}
              tabIndex={name === stop ? 0 : -1}
              onFocus={() => visit(name)}
              onClick={() => onChoose(chosen === name ? null : name)}
            >
              <span>{name}</span>
              <Count word={duties.lead} n={leads.length} />
              <Count word={duties.join} n={joins.length} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="fine soft facet-none">{targets.noValue}</p> : null}
    </nav>
  );
}

/** The head of the column is said before the number. */
const Count = ({ word, n }: { readonly word: string; readonly n: number }) => (
  <span className="facet-count">
    <span className="visually-hidden">{word}</span> {n}
  </span>
);
