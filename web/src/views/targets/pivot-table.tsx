/** County × year: schools and seats in each cell, sums at the edges; pressing a cell lists the schools it is made of. */
import { useText } from "../../text/text.ts";
import type { Basis, Pivot, Sum } from "./pivot.ts";
import type { Picked } from "./projects.tsx";

interface Props {
  readonly pivot: Pivot;
  readonly basis: Basis;
  readonly picked: Picked | null;
  readonly onPick: (picked: Picked | null) => void;
}

export function PivotTable({ pivot, basis, picked, onPick }: Props) {
  const { targets, figure } = useText();
  const { projects } = targets;
  const caption = projects.caption(projects.bases[basis]);
  const yearName = (year: number | null) => (year === null ? projects.unknown : figure.year(year));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="grid-scroll" tabIndex={0} aria-label={caption}>
      <table className="grid pivot">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{projects.area}</th>
            {pivot.years.map((year) => (
              <th key={year} scope="col">
                {yearName(year)}
              </th>
            ))}
            <th scope="col">{projects.sum}</th>
          </tr>
        </thead>
        <tbody>
          {pivot.areas.map((area) => (
            <tr key={area}>
              <th scope="row">{area}</th>
              {pivot.years.map((year) => (
                <PivotCell
                  key={year}
                  sum={pivot.at(area, year)}
                  name={projects.pick(area ?? "", yearName(year))}
                  isPicked={picked?.area === area && picked.year === year}
                  onPick={(on) => onPick(on ? { area, year } : null)}
                />
              ))}
              <td className="sum">
                <Words sum={pivot.ofArea(area)} />
              </td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{projects.sum}</th>
            {pivot.years.map((year) => (
              <td key={year}>
                <Words sum={pivot.ofYear(year)} />
              </td>
            ))}
            <td>
              <Words sum={pivot.all} />
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly sum: Sum;
  readonly name: string;
  readonly isPicked: boolean;
  readonly onPick: (on: boolean) => void;
}

function PivotCell({ sum, name, isPicked, onPick }: CellProps) {
  if (sum.projects.length === 0) return <td className="blank">–</td>;
  return (
    <td>
      <button type="button" className="pivot-button" aria-pressed={isPicked} title={name} onClick={() => onPick(!isPicked)}>
        <Words sum={sum} />
      </button>
    </td>
  );
}

function Words({ sum: { projects: parts, seats, withoutSeats } }: { readonly sum: Sum }) {
  const { projects } = useText().targets;
  return (
    <span className="pivot-words">
      <strong>{projects.schools(parts.length)}</strong>
      <small>{projects.seats(seats)}</small>
      {withoutSeats > 0 ? <small className="soft">{projects.missing(withoutSeats)}</small> : null}
    </span>
  );
}
