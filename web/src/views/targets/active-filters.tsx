/** What narrows the list now, each to be taken away, or all at once. */
import { X } from "lucide-react";
import { navigate } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { activeIn, cleared, toggled } from "./choice.ts";
import { nameOf } from "./names.ts";

export function ActiveFilters({ query }: { readonly query: URLSearchParams }) {
  const table = useText();
  const { targets } = table;
  const active = activeIn(query);
  if (active.length === 0) return null;
  return (
    <div className="row active-filters">
      {active.map(({ facet, value }) => (
        <button
          key={facet + value}
          type="button"
          className="chosen-tag"
          aria-label={targets.clearOne(nameOf(facet, value, table))}
          onClick={() => navigate(toggled(query, facet, value))}
        >
          {nameOf(facet, value, table)}
          <X className="icon" aria-hidden="true" />
        </button>
      ))}
      <Button small look="quiet" onPress={() => navigate(cleared(query))}>
        {targets.clearAll}
      </Button>
    </div>
  );
}
