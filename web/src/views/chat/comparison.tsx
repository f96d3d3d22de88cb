/** The comparison of a reply: cities × years in the cells of the page 对照, with a way there. */
import { Columns3 } from "lucide-react";
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import { timeOf } from "../../figure/words.ts";
import { useText } from "../../text/text.ts";
import { Link } from "../../ui/link.tsx";
import { addressOf } from "../compare/asked.ts";
import { type Column, cellAt, columnsOf, isSilent, nearestOf, type Row } from "../compare/grid.ts";
import { GridCell, SilentRow } from "../compare/grid-cell.tsx";
import { Warnings } from "../compare/warnings.tsx";
import "./comparison.css";

export const Comparisons = ({ compared }: { readonly compared: readonly ComparedMeasure[] }) =>
  compared.map((measure) => <ComparisonOf key={measure.measure} compared={measure} />);

function ComparisonOf({ compared }: { readonly compared: ComparedMeasure }) {
  const table = useText();
  const { chat, compare } = table;
  const { measure, unit, rows, warnings } = compared;
  const columns = columnsOf(compared);
  if (columns.length === 0) return null;
  return (
    <div className="comparison">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="grid-scroll" tabIndex={0} aria-label={compare.grid(measure)}>
        <table className="grid">
          <caption>
            {measure}
            {unit ? <span className="soft">（{unit}）</span> : null}
            <Link href={hrefOf(compared)} className="fine">
              <Columns3 className="icon" aria-hidden="true" /> {chat.toCompare}
            </Link>
          </caption>
          <thead>
            <tr>
              <th scope="col">{compare.city}</th>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {timeOf(column, table)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowOf key={row.city} row={row} columns={columns} compared={compared} />
            ))}
          </tbody>
        </table>
      </section>
      <Warnings warnings={warnings} />
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly compared: ComparedMeasure;
}

function RowOf({ row, columns, compared }: RowProps) {
  return (
    <tr>
      <th scope="row">{row.city}</th>
      {isSilent(row) ? (
        <SilentRow city={row.city} columns={columns.length} nearest={nearestOf(row)} />
      ) : (
        columns.map((column) => <GridCell key={column.key} row={row} column={column} cell={cellAt(row, column)} compared={compared} />)
      )}
    </tr>
  );
}

/** The same measure and cities on the page of comparisons. */
const hrefOf = ({ measure, rows }: ComparedMeasure): string =>
  addressOf(
    { mode: "figures", measures: [measure], topics: [], cities: rows.map(({ city }) => city), pinned: [], sort: null },
    { query: new URLSearchParams() },
  );
