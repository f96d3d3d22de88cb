/** The facets of the records: each value with how many records it would give; pressing sets it, pressing again takes it away. */
import { useState } from "react";
import type { TargetFacets } from "../../../../src/domain/records.ts";
import { navigate } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { FACETS, type Facet, toggled } from "./choice.ts";
import { nameOf } from "./names.ts";
import "./facets.css";

interface Props {
  readonly facets: TargetFacets;
  readonly query: URLSearchParams;
}
interface Value {
  readonly value: string | number;
  readonly count: number;
}

const VALUES: Readonly<Record<Facet, (facets: TargetFacets) => readonly Value[]>> = {
  city: ({ cities }) => cities,
  stage: ({ stages }) => stages,
  kind: ({ kinds }) => kinds,
  basis: ({ bases }) => bases,
  attribute: ({ attributes }) => attributes,
  year: ({ years }) => years,
  measure: ({ measures }) => measures,
};

export const Facets = ({ facets, query }: Props) => (
  <div className="facets">
    {FACETS.map((facet) => (
      <FacetOf key={facet} facet={facet} values={VALUES[facet](facets)} query={query} />
    ))}
  </div>
);

/** So many are shown before the rest is asked for: those that give most records. */
const SHOWN = 7;
/** A longer list is searched. */
const SEARCHED_FROM = 20;

interface FacetProps {
  readonly facet: Facet;
  readonly values: readonly Value[];
  readonly query: URLSearchParams;
}

function FacetOf({ facet, values, query }: FacetProps) {
  const table = useText();
  const { targets } = table;
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const set = query.getAll(facet);
  if (values.length === 0) return null;
  const most = [...values].sort((a, b) => b.count - a.count).slice(0, SHOWN);
  const nameIn = (value: Value) => nameOf(facet, String(value.value), table);
  const shown = values.filter((value) =>
    open ? nameIn(value).includes(words.trim()) : most.includes(value) || set.includes(String(value.value)),
  );
  const title = targets.facets[facet];
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {open && values.length >= SEARCHED_FROM ? <SearchField label={targets.findValue(title)} value={words} onChange={setWords} /> : null}
      <ul className={open ? "facet-values open" : "facet-values"}>
        {shown.map((value) => (
          <li key={value.value}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={set.includes(String(value.value))}
              onClick={() => navigate(toggled(query, facet, String(value.value)))}
            >
              <span>{nameIn(value)}</span>
              <span className="facet-count">{value.count}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="fine soft facet-none">{targets.noValue}</p> : null}
      {open || values.length > shown.length ? (
        <Button small look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? targets.fewer : targets.more(values.length - shown.length)}
        </Button>
      ) : null}
    </fieldset>
  );
}
