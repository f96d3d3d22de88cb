/** A cell of the grid: every figure stated, leading to its place in the source; or an honest blank; and what disagrees. */
import { type BlankKind, blankKindOf } from "../../../../src/domain/blank.ts";
import type { Citation, ComparedMeasure } from "../../../../src/domain/reply.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { Figure, FigureBadges } from "../../figure/figure.tsx";
import { timeOf } from "../../figure/words.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Conflicts } from "./conflicts.tsx";
import { aboutOf, type Cell, type Column, conflictsIn, type Row, type Said, saidIn } from "./grid.ts";
import { Places } from "./places.tsx";
import "./grid-cell.css";

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
        <Blank kind={blankKindOf(row, cell)} />
      </td>
    );
  }
  const said = saidIn(cell);
  return (
    <td>
      {said.map((one) => (
        <SaidOf key={one.first.id} said={one} about={aboutOf(one, said)} where={where} />
      ))}
      <Conflicts conflicts={conflictsIn(cell, compared)} />
    </td>
  );
}

interface SaidProps {
  readonly said: Said;
  /** The part or stage the figure is about, where several stand together; null: the whole. */
  readonly about: string | null;
  readonly where: string;
}

function SaidOf({ said: { first: record, all }, about, where }: SaidProps) {
  const { figure } = useText();
  const what = [where, about, record.valueText].filter((word) => word !== null).join(" ");
  const note = [record.year === null ? record.period : null, about].filter((word) => word !== null).join(" ");
  return (
    <div className="grid-record">
      <span className="grid-figure">
        <button
          type="button"
          className="figure-button"
          aria-label={figure.open(what)}
          onClick={() => openReader({ ...record, header: record.header ?? undefined })}
        >
          <Figure target={record} />
        </button>
        <span className="grid-badges">
          <FigureBadges target={record} />
        </span>
        <span className="on-hover">
          <AddButton bare thing={{ target: record }} about={what} />
        </span>
      </span>
      {note === "" && all.length < 2 ? null : (
        <span className="grid-note fine soft">
          {note} <Places all={all} what={what} />
        </span>
      )}
    </div>
  );
}

function Blank({ kind }: { readonly kind: BlankKind }) {
  const { compare } = useText();
  return (
    <span className={`fine blank-words ${kind}`} title={compare.blankDetail[kind]}>
      {compare.blank[kind]}
    </span>
  );
}

/** A city that states the measure nowhere says so once, with the place that comes nearest. */
export function SilentRow({
  city,
  columns,
  nearest,
}: {
  readonly city: string;
  readonly columns: number;
  readonly nearest: Citation | null;
}) {
  const { compare } = useText();
  return (
    <td className="blank" colSpan={columns}>
      <Blank kind="not-stated" />
      {nearest ? (
        <button type="button" className="as-link fine" aria-label={compare.nearestOf(city)} onClick={() => openReader(nearest)}>
          {compare.nearest}
        </button>
      ) : null}
    </td>
  );
}
