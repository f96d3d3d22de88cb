/** The facets of the records: each value with how many records it would give; pressing sets it, pressing again takes it away. */
import { useState } from "react";
import type { TargetFacets } from "../../../../src/domain/records.ts";
import { navigate } from "../../router.ts";
import { type Table, useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { FACETS, type Facet, toggled } from "./choice.ts";
import { nameOf } from "./names.ts";

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

/** So many are shown before the rest is asked for. */
const SHOWN = 7;

function FacetOf({ facet, values, query }: { readonly facet: Facet; readonly values: readonly Value[]; readonly query: URLSearchParams }) {
  const table = useText();
  const [open, setOpen] = useState(false);
  const set = query.getAll(facet);
  if (values.length === 0) return null;
  const shown = open ? values : values.filter(({ value }, i) => i < SHOWN || set.includes(String(value)));
  return (
    <fieldset className="facet">
      <legend>{table.targets.facets[facet]}</legend>
      {shown.map(({ value, count }) => (
        <FacetValue
          key={value}
          facet={facet}
          value={String(value)}
          count={count}
          isSet={set.includes(String(value))}
          query={query}
          table={table}
        />
      ))}
      {values.length > shown.length || open ? (
        <Button small look="quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? table.targets.fewer : table.targets.more(values.length - shown.length)}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface ValueProps {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly isSet: boolean;
  readonly query: URLSearchParams;
  readonly table: Table;
}

function FacetValue({ facet, value, count, isSet, query, table }: ValueProps) {
  return (
    <button type="button" className="facet-value" aria-pressed={isSet} onClick={() => navigate(toggled(query, facet, value))}>
      <span>{nameOf(facet, value, table)}</span>
      <span className="facet-count">{count}</span>
    </button>
  );
}
