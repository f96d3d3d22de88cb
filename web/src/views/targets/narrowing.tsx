/** On narrow screens: order and facets in a dialog of their own, with the number of records left beneath. */
import type { TargetFacets } from "../../../../src/domain/records.ts";
import { navigate } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { cleared, isComparable, ordered, SORT_COLUMNS, sortOf } from "./choice.ts";
import { Facets } from "./facets.tsx";

interface Props {
  readonly facets: TargetFacets;
  readonly query: URLSearchParams;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function Narrowing({ facets, query, open, onClose }: Props) {
  const { targets } = useText();
  const { columns } = targets;
  const now = sortOf(query);
  const orders = SORT_COLUMNS.filter((column) => column !== "value" || isComparable(query)).flatMap((column) => [
    { id: column, name: targets.ascending(columns[column]) },
    { id: `-${column}`, name: targets.descending(columns[column]) },
  ]);
  return (
    <Dialog title={targets.filters} open={open} onClose={onClose}>
      <div className="narrowing">
        <PickMany
          label={targets.order}
          options={orders}
          chosen={now === null ? [] : [`${now.descending ? "-" : ""}${now.column}`]}
          onChange={(chosen) => navigate(ordered(query, chosen.find((one) => one !== query.get("sort")) ?? null), { replace: true })}
        />
        <Facets facets={facets} query={query} />
        <div className="row end narrowing-end">
          <Button look="quiet" onPress={() => navigate(cleared(query))}>
            {targets.clearAll}
          </Button>
          <Button look="primary" onPress={onClose}>
            {targets.show(facets.total)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
