/** The comparison of a reply as small tables: cities × years, every figure leading to its source, blanks told apart. */
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import type { Target } from "../../../../src/domain/target.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import "./comparison.css";

type Cell = ComparedMeasure["rows"][number]["cells"][number];

export const Comparisons = ({ compared }: { readonly compared: readonly ComparedMeasure[] }) =>
  compared.map((measure) => <ComparisonOf key={measure.measure} compared={measure} />);

function ComparisonOf({ compared }: { readonly compared: ComparedMeasure }) {
  const { chat } = useText();
  const { measure, unit, rows, warnings } = compared;
  const columns = columnsOf(rows.flatMap((row) => row.cells));
  if (columns.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="comparison" tabIndex={0} aria-label={chat.comparison.label(measure)}>
      <table>
        <caption>
          {measure}
          {unit ? <span className="soft">（{unit}）</span> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{chat.comparison.city}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.city}>
              <th scope="row">{row.city}</th>
              {columns.map((column) => (
                <td key={column}>
                  <CellOf city={row.city} cell={row.cells.find((cell) => columnOf(cell) === column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {warnings.map((warning) => (
        <p key={warning.code + warning.text} className="fine warn">
          {warning.text}
        </p>
      ))}
    </section>
  );
}

function CellOf({ city, cell }: { readonly city: string; readonly cell: Cell | undefined }) {
  const { chat } = useText();
  if (cell === undefined || cell.records.length === 0) {
    const state = cell?.state === "blank-in-source" ? "blank-in-source" : "not-stated";
    return <span className="fine soft">{chat.comparison[state]}</span>;
  }
  // Several figures in one cell are told apart by the part or stage they are about.
  const several = cell.records.length > 1;
  return cell.records.map((record) => (
    <RecordOf key={record.id} city={city} record={record} about={several ? (record.place ?? record.group) : null} />
  ));
}

interface RecordProps {
  readonly city: string;
  readonly record: Target;
  readonly about: string | null;
}

function RecordOf({ city, record, about }: RecordProps) {
  const { chat } = useText();
  return (
    <span className="compared-value">
      <button
        type="button"
        className="as-link"
        aria-label={chat.comparison.open(city, record.valueText)}
        onClick={() => openReader({ ...record, header: record.header ?? undefined })}
      >
        {record.valueText}
      </button>
      {record.baseline ? (
        <Badge>{chat.comparison.baseline}</Badge>
      ) : record.attribute ? (
        <Badge tone="accent">{record.attribute}</Badge>
      ) : null}
      {about ? <span className="fine soft">{about}</span> : null}
    </span>
  );
}

const columnOf = ({ year, period }: Cell): string => (year === null ? (period ?? "") : String(year));

/** Years in order, then periods. */
function columnsOf(cells: readonly Cell[]): readonly string[] {
  return [...new Set(cells.filter(({ state, records }) => state !== "not-stated" || records.length > 0).map(columnOf))].sort();
}
