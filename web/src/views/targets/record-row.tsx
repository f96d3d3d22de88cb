/** One record as a row: where, what, when, the figure as written; opened in the source, compared, or collected. */
import { Columns3 } from "lucide-react";
import { type MouseEvent, memo, type Ref } from "react";
import type { Target } from "../../../../src/domain/target.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { Figure, FigureBadges } from "../../figure/figure.tsx";
import { contextOf, placeOf, timeOf } from "../../figure/words.ts";
import { navigate } from "../../router.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";

interface Props {
  /** Absent while its page is on the way. */
  readonly target: Target | undefined;
  readonly index: number;
  readonly onPhone: boolean;
  readonly measure: Ref<HTMLTableRowElement>;
}

export const RecordRow = memo(function RecordRow({ target, index, onPhone, measure }: Props) {
  const { targets } = useText();
  const Cells = onPhone ? PhoneCells : WideCells;
  return (
    // A wider aim for the mouse: by keyboard the figure in the row does the same.
    <tr ref={measure} className="record-row" aria-rowindex={index + 2} data-index={index} onClick={(event) => openFrom(event, target)}>
      {target ? (
        <Cells target={target} />
      ) : (
        <td colSpan={onPhone ? 2 : 6} className="fine soft">
          {targets.loadingRow}
        </td>
      )}
    </tr>
  );
});

const open = (target: Target) => openReader({ ...target, header: target.header ?? undefined });

/** Not when a control was pressed, or words of the row were being selected. */
function openFrom(event: MouseEvent<HTMLElement>, target: Target | undefined): void {
  const onControl = event.target instanceof Element && event.target.closest("button, a") !== null;
  if (target !== undefined && !onControl && getSelection()?.isCollapsed !== false) open(target);
}

interface CellsProps {
  readonly target: Target;
}

/** The time in words, empty where the source gives none. */
function useTime(target: Target): string {
  const table = useText();
  return target.year === null && target.period === null ? "" : timeOf(target, table);
}

function WideCells({ target }: CellsProps) {
  return (
    <>
      <td className="city">{placeOf(target)}</td>
      <td className="indicator">
        <Indicator target={target} />
      </td>
      <td className="year soft">{useTime(target)}</td>
      <td className="value">
        <Value target={target} />
      </td>
      <td className="kind">
        <FigureBadges target={target} />
      </td>
      <td className="tools">
        <Tools target={target} />
      </td>
    </>
  );
}

function PhoneCells({ target }: CellsProps) {
  return (
    <>
      <td className="indicator">
        <Indicator target={target} />
        <span className="record-meta fine soft">
          {placeOf(target)} <span>{useTime(target)}</span> <FigureBadges target={target} />
        </span>
      </td>
      <td className="value">
        <Value target={target} />
        <Tools target={target} />
      </td>
    </>
  );
}

function Indicator({ target }: CellsProps) {
  const context = contextOf(target, useText());
  return (
    <>
      {target.indicator}
      {context === null ? null : <span className="fine soft block">{context}</span>}
    </>
  );
}

const useWhat = (target: Target): string => [placeOf(target), useTime(target), target.indicator, target.valueText.slice(0, 40)].join(" ");

function Value({ target }: CellsProps) {
  const { figure } = useText();
  return (
    <button type="button" className="figure-button" aria-label={figure.open(useWhat(target))} onClick={() => open(target)}>
      {target.kind === "responsibility" ? <span className="duty-words">{target.valueText}</span> : <Figure target={target} />}
    </button>
  );
}

function Tools({ target }: CellsProps) {
  const { targets } = useText();
  const { kind, measure } = target;
  return (
    <span className="record-tools">
      {kind === "table" || kind === "inline" ? (
        <IconButton
          small
          icon={Columns3}
          label={targets.compareThis(measure)}
          onPress={() => navigate(`/compare?${new URLSearchParams({ m: measure })}`)}
        />
      ) : null}
      <AddButton bare thing={{ target }} about={useWhat(target)} />
    </span>
  );
}
