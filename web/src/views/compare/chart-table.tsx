/** The chart's data as a table: how each figure is drawn, and what is not drawn and why. */
import type { Target } from "../../../../src/domain/target.ts";
import { timeOf } from "../../figure/words.ts";
import { useText } from "../../text/text.ts";
import type { Drawing } from "./marks.ts";

export function ChartTable({ drawing: { marks, undrawn } }: { readonly drawing: Drawing }) {
  const { compare } = useText();
  return (
    <details className="chart-table">
      <summary>{compare.chartTable}</summary>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{compare.city}</th>
            <th scope="col">{compare.time}</th>
            <th scope="col">{compare.value}</th>
            <th scope="col">{compare.howDrawn}</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ target, shape, isAchieved }) => (
            <Line key={target.id} target={target} how={compare.drawnAs(compare.drawn[shape], isAchieved)} />
          ))}
          {undrawn.map((target) => (
            <Line key={target.id} target={target} how={compare.chartUndrawn} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Line({ target, how }: { readonly target: Target; readonly how: string }) {
  const table = useText();
  return (
    <tr>
      <th scope="row">{target.city}</th>
      <td>{timeOf(target, table)}</td>
      <td>{target.valueText}</td>
      <td>{how}</td>
    </tr>
  );
}
