/** A column's head that sorts by it: which way it does now is shown and read out. */
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useText } from "../text/text.ts";

export type Direction = "none" | "ascending" | "descending";

interface Props {
  readonly title: string;
  readonly direction: Direction;
  readonly className?: string;
  readonly onSort: () => void;
}

const ICONS = { none: ChevronsUpDown, ascending: ArrowUp, descending: ArrowDown } as const;

export function SortHead({ title, direction, className, onSort }: Props) {
  const { figure } = useText();
  const Icon = ICONS[direction];
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button type="button" className="sort" aria-label={figure.sortBy(title)} onClick={onSort}>
        {title}
        <Icon className="icon" aria-hidden="true" />
      </button>
    </th>
  );
}
