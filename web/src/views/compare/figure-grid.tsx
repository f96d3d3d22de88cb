/** The grid of one measure: a row a city, a column a year; sorted by any column, cities pinned to the top. */
import { Pin, PinOff } from "lucide-react";
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import { SortHead } from "../../figure/sort-head.tsx";
import { timeOf } from "../../figure/words.ts";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";
import type { Asked } from "./asked.ts";
import { ChangeCell } from "./change-cell.tsx";
import { type Column, cellAt, changeOf, columnsOf, isSilent, nearestOf, type Row, rowsOf } from "./grid.ts";
import { GridCell, SilentRow } from "./grid-cell.tsx";
import "./figure-grid.css";

interface Props {
  readonly compared: ComparedMeasure;
  readonly asked: Asked;
  readonly onChange: (change: Partial<Asked>) => void;
}

export function FigureGrid({ compared, asked, onChange }: Props) {
  const { compare } = useText();
  const columns = columnsOf(compared);
  const rows = rowsOf(compared, asked);
  const hasChange = rows.some((row) => changeOf(row, compared) !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="grid-scroll" tabIndex={0} aria-label={compare.grid(compared.measure)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{compare.city}</th>
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} asked={asked} onChange={onChange} />
            ))}
            {hasChange ? <th scope="col">{compare.change}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.city} className={asked.pinned.includes(row.city) ? "pinned" : ""}>
              <CityHead city={row.city} asked={asked} onChange={onChange} />
              {isSilent(row) ? (
                <SilentRow city={row.city} columns={columns.length + Number(hasChange)} nearest={nearestOf(row)} />
              ) : (
                <>
                  {columns.map((column) => (
                    <GridCell key={column.key} row={row} column={column} cell={cellAt(row, column)} compared={compared} />
                  ))}
                  {hasChange ? <ChangeCell change={changeOf(row, compared)} /> : null}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Pressing goes from large to small, then small to large, then back to the cities' own order. */
function ColumnHead({ column, asked: { sort }, onChange }: { readonly column: Column } & Pick<Props, "asked" | "onChange">) {
  const mine = sort?.column === column.key ? sort : null;
  const next =
    mine === null ? { column: column.key, descending: true } : mine.descending ? { column: column.key, descending: false } : null;
  return (
    <SortHead
      title={timeOf(column, useText())}
      direction={mine === null ? "none" : mine.descending ? "descending" : "ascending"}
      onSort={() => onChange({ sort: next })}
    />
  );
}

function CityHead({ city, asked: { pinned }, onChange }: { readonly city: Row["city"] } & Pick<Props, "asked" | "onChange">) {
  const { compare } = useText();
  const isPinned = pinned.includes(city);
  return (
    <th scope="row">
      <span className="city-head">
        {city}
        <span className={isPinned ? "" : "on-hover"}>
          <IconButton
            small
            icon={isPinned ? PinOff : Pin}
            label={isPinned ? compare.unpin(city) : compare.pin(city)}
            onPress={() => onChange({ pinned: isPinned ? pinned.filter((c) => c !== city) : [...pinned, city] })}
          />
        </span>
      </span>
    </th>
  );
}
