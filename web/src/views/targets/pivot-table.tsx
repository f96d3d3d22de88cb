/** County × year: schools and seats in each cell, sums at the edges; pressing a cell or a sum lists the schools it is made of. */
import { useText } from "../../text/text.ts";
import { type Basis, isSame, type Part, type Pivot, type Sum } from "./pivot.ts";

interface Props {
  readonly pivot: Pivot;
  readonly basis: Basis;
  /** Empty: everything. */
  readonly picked: Part;
  readonly onPick: (picked: Part) => void;
}

export function PivotTable({ pivot, basis, picked, onPick }: Props) {
  const { projects } = useText().targets;
  const yearName = useYearName();
  const caption = projects.caption(projects.bases[basis]);
  const cell = (part: Part) => <PivotCell key={part.year} part={part} sum={pivot.sum(part)} picked={picked} onPick={onPick} />;
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
              <th scope="row">{area ?? projects.noArea}</th>
              {pivot.years.map((year) => cell({ area, year }))}
              {cell({ area })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{projects.sum}</th>
            {pivot.years.map((year) => cell({ year }))}
            {cell({})}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

export function useYearName(): (year: number | null) => string {
  const { targets, figure } = useText();
  return (year) => (year === null ? targets.projects.unknown : figure.year(year));
}

/** 灵山县 2025年; nothing for everything. */
export function usePartName(): (part: Part) => string {
  const { projects } = useText().targets;
  const yearName = useYearName();
  return ({ area, year }) =>
    [area === undefined ? "" : (area ?? projects.noArea), year === undefined ? "" : yearName(year)].filter((word) => word !== "").join(" ");
}

interface CellProps {
  readonly part: Part;
  readonly sum: Sum;
  readonly picked: Part;
  readonly onPick: (picked: Part) => void;
}

function PivotCell({ part, sum: { projects: schools, seats, withoutSeats }, picked, onPick }: CellProps) {
  const { projects } = useText().targets;
  const name = usePartName()(part);
  const isSum = part.area === undefined || part.year === undefined;
  const isAll = part.area === undefined && part.year === undefined;
  const isPicked = !isAll && isSame(picked, part);
  if (schools.length === 0) return <td className="blank">–</td>;
  return (
    <td className={isSum ? "sum" : ""}>
      <button
        type="button"
        className="pivot-button"
        aria-pressed={isPicked}
        aria-label={projects.cell(name === "" ? projects.sum : name, schools.length, seats)}
        onClick={() => onPick(isPicked ? {} : part)}
      >
        <strong>{projects.schools(schools.length)}</strong>
        <small>{projects.seats(seats)}</small>
        {withoutSeats > 0 ? <small className="soft">{projects.missing(withoutSeats)}</small> : null}
      </button>
    </td>
  );
}
