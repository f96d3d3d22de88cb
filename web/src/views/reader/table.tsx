/** A table of the source drawn as a table, merged cells merged, each cell's words with their stored place. */
import { TriangleAlert } from "lucide-react";
import type { TableBlock } from "../../../../src/domain/reading.ts";
import { type Drawing, Drawn } from "./block.tsx";
import { type DrawnCell, type DrawnRow, drawnHeader, drawnRows } from "./grid.ts";
import type { MarkedSpan } from "./pieces.ts";
import "./table.css";

interface Props {
  readonly block: TableBlock;
  readonly marks: readonly MarkedSpan[];
  readonly drawing: Drawing;
}

export function TableOf({ block, marks, drawing }: Props) {
  const title = block.title && drawing.shown.slice(block.title.start, block.title.end);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="block table-frame" data-section={block.section} tabIndex={0} aria-label={title ?? drawing.words.title}>
      <table>
        {block.title ? (
          <caption>
            <Drawn span={block.title} marks={marks} drawing={drawing} />
          </caption>
        ) : null}
        <thead>
          <tr>
            {drawnHeader(block.columns).map(({ cell, columns, column }) => (
              <th key={column} scope="col" colSpan={columns}>
                <Drawn span={cell} marks={marks} drawing={drawing} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawnRows(block.rows).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a stored table never move
            <RowOf key={i} row={row} block={block} marks={marks} drawing={drawing} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowOf({ row, block, marks, drawing }: Props & { readonly row: DrawnRow }) {
  return (
    <>
      {row.group ? (
        <tr className="group">
          <th scope="colgroup" colSpan={block.columns.length}>
            <Drawn span={row.group} marks={marks} drawing={drawing} />
          </th>
        </tr>
      ) : null}
      <tr className={row.unplaced === null ? undefined : "unplaced"}>
        {row.cells.map((cell) => (
          <CellOf key={cell.column} drawn={cell} marks={marks} drawing={drawing} />
        ))}
        {row.unplaced === null ? null : (
          <td className="why">
            <TriangleAlert className="icon" aria-hidden="true" /> {drawing.words.unplaced(row.unplaced)}
          </td>
        )}
      </tr>
    </>
  );
}

function CellOf({ drawn, marks, drawing }: Omit<Props, "block"> & { readonly drawn: DrawnCell }) {
  const { cell, rows, columns } = drawn;
  const words = drawing.shown.slice(cell.start, cell.end).trim();
  const className = isFigure(words) ? "figure" : words.length <= SHORT ? "short" : undefined;
  return (
    <td rowSpan={rows} colSpan={columns} className={className}>
      {cell.inherited ? (
        // The words stand elsewhere: they are repeated for reading, and a selection skips them.
        <span className="repeated" title={drawing.words.repeated}>
          {words}
        </span>
      ) : (
        <span className="cell">
          <Drawn span={cell} marks={marks} drawing={drawing} />
        </span>
      )}
    </td>
  );
}

/** So few characters stay on one line. */
const SHORT = 6;

/** Numbers, with or without a bound of one or two characters behind, stand in the middle of their column. */
const isFigure = (words: string) => /^[\d.,%％／/\-－–—~～:：]{0,16}\p{Script=Han}{0,2}$/u.test(words);
