/** Pictures of the comparison and of an exported text, drawn with their own styles. */
import type { ReactNode } from "react";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Figure } from "./figures.tsx";
import "../../exporting/exporting.css";
import "../../figure/figure.css";
import "../compare/grid-cell.css";

/** Three cities, two years: every kind of figure, badge and blank the legend names. */
export function CompareFigure() {
  const { help, compare, figure } = useText();
  const { samples } = help;
  const achieved = <Badge tone="good">{figure.achieved}</Badge>;
  const goal = <Badge tone="accent">{figure.goal}</Badge>;
  return (
    <Figure caption={help.figures.compare}>
      <div className="grid-scroll">
        <table className="grid">
          <thead>
            <tr>
              <th>{compare.city}</th>
              <th>{figure.year(2020)}</th>
              <th>{figure.year(2025)}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th>{samples.city}</th>
              <Cell value={samples.achievedValue} badges={achieved} />
              <Cell
                value={samples.value}
                badges={
                  <>
                    {goal} <Badge tone="seal">{figure.binding}</Badge>
                  </>
                }
              />
            </tr>
            <tr>
              <th>{samples.secondCity}</th>
              <td className="blank">
                <span className="fine blank-words blank-in-source">{compare.blank["blank-in-source"]}</span>
              </td>
              <Cell
                value={samples.secondValue}
                badges={
                  <>
                    {goal} <Badge>{figure.expected}</Badge>
                  </>
                }
              />
            </tr>
            <tr>
              <th>{samples.thirdCity}</th>
              <td className="blank fine" colSpan={2}>
                {compare.blank["not-stated"]}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </Figure>
  );
}

function Cell({ value, badges }: { readonly value: string; readonly badges: ReactNode }) {
  return (
    <td>
      <span className="figure">
        <strong>{value}</strong>
      </span>{" "}
      {badges}
    </td>
  );
}

/** A quote of a draft document as the Word file shows it, with its footnote. */
export function DraftFigure() {
  const { help } = useText();
  const { samples } = help;
  return (
    <Figure caption={help.figures.quote}>
      <div className="paper">
        <p className="paper-quote">
          {samples.quote}。<span className="run warn">{samples.draftMark}</span>
          <span className="run">
            <sup>1</sup>
          </span>
        </p>
        <ol className="paper-notes">
          <li>{samples.note}</li>
        </ol>
      </div>
    </Figure>
  );
}
