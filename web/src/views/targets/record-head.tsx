/** The head of the list: columns that sort it; a phone has two columns and sorts in the filter. */
import { SortHead } from "../../figure/sort-head.tsx";
import { navigate } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { isComparable, type SortColumn, sortedBy, sortOf } from "./choice.ts";

interface Props {
  readonly onPhone: boolean;
  readonly query: URLSearchParams;
}

export function RecordHead({ onPhone, query }: Props) {
  const { columns } = useText().targets;
  if (onPhone) {
    return (
      <thead className="visually-hidden">
        <tr aria-rowindex={1}>
          <th scope="col">{columns.indicator}</th>
          <th scope="col">{columns.value}</th>
        </tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Sorted column="city" query={query} />
        <Sorted column="indicator" query={query} />
        <Sorted column="year" query={query} />
        {isComparable(query) ? (
          <Sorted column="value" query={query} />
        ) : (
          <th scope="col" className="value">
            {columns.value}
          </th>
        )}
        <th scope="col" className="kind">
          {columns.kind}
        </th>
        <th scope="col" className="tools">
          <span className="visually-hidden">{columns.tools}</span>
        </th>
      </tr>
    </thead>
  );
}

function Sorted({ column, query }: { readonly column: SortColumn; readonly query: URLSearchParams }) {
  const { columns } = useText().targets;
  const sort = sortOf(query);
  return (
    <SortHead
      title={columns[column]}
      className={column}
      direction={sort?.column !== column ? "none" : sort.descending ? "descending" : "ascending"}
      onSort={() => navigate(sortedBy(query, column), { replace: true })}
    />
  );
}
