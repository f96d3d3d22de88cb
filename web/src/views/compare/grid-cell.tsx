/** A cell of the grid: every figure stated, leading to its place in the source; or an honest blank; and what disagrees. */
import type { Citation, ComparedMeasure } from "../../../../src/domain/reply.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { Figure, FigureBadges } from "../../figure/figure.tsx";
import { timeOf } from "../../figure/words.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Conflicts } from "./conflicts.tsx";
import { type Cell, type Column, conflictsIn, type Row, type Said, saidIn } from "./grid.ts";
import { Places } from "./places.tsx";

interface Props {
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell | undefined;
  readonly compared: ComparedMeasure;
}

export function GridCell({ row, column, cell, compared }: Props) {
  const table = useText();
  const where = table.compare.figures(row.city, timeOf(column, table));
  if (cell === undefined || cell.records.length === 0) {
    return (
      <td className="blank">
        <Blank city={row.city} state={cell?.state === "blank-in-source" ? "blank-in-source" : "not-stated"} nearest={cell?.nearest} />
      </td>
    );
  }
  return (
    <td>
      {saidIn(cell).map((said) => (
        <SaidOf key={said.first.id} said={said} where={where} />
      ))}
      <Conflicts conflicts={conflictsIn(cell, compared)} />
    </td>
  );
}

function SaidOf({ said: { first: record, all }, where }: { readonly said: Said; readonly where: string }) {
  const { figure } = useText();
  const what = `${where} ${record.valueText}`;
  return (
    <div className="grid-record">
      <button
        type="button"
        className="figure-button"
        aria-label={figure.open(what)}
        onClick={() => openReader({ ...record, header: record.header ?? undefined })}
      >
        <Figure target={record} />
      </button>
      {record.year === null && record.period !== null ? <small className="soft">{record.period}</small> : null}
      <span className="grid-badges">
        <FigureBadges target={record} />
      </span>
      <Places all={all} what={what} />
      <AddButton bare thing={{ target: record }} about={what} />
    </div>
  );
}

interface BlankProps {
  readonly city: string;
  readonly state: "not-stated" | "blank-in-source";
  readonly nearest: Citation | undefined;
}

function Blank({ city, state, nearest }: BlankProps) {
  const { compare } = useText();
  return (
    <span className="fine">
      <span className={`blank-words ${state}`} title={compare.blankDetail[state]}>
        {compare.blank[state]}
      </span>
      {nearest ? (
        <button type="button" className="as-link" aria-label={compare.nearestOf(city)} onClick={() => openReader(nearest)}>
          {compare.nearest}
        </button>
      ) : null}
    </span>
  );
}
