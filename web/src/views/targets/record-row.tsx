/** One record as a row: where, what, when, the figure as written; opened in the source, compared, or collected. */
import { Columns3 } from "lucide-react";
import { memo, type Ref } from "react";
import type { Target } from "../../../../src/domain/target.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { Figure, FigureBadges } from "../../figure/figure.tsx";
import { placeOf, timeOf } from "../../figure/words.ts";
import { navigate } from "../../router.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";

interface Props {
  /** Absent while its page is on the way. */
  readonly target: Target | undefined;
  readonly index: number;
  readonly measure: Ref<HTMLTableRowElement>;
}

export const RecordRow = memo(function RecordRow({ target, index, measure }: Props) {
  const { targets } = useText();
  return (
    <tr ref={measure} className="record-row" aria-rowindex={index + 2} data-index={index}>
      {target ? (
        <Cells target={target} />
      ) : (
        <td colSpan={6} className="fine soft">
          {targets.loadingRow}
        </td>
      )}
    </tr>
  );
});

function Cells({ target }: { readonly target: Target }) {
  const table = useText();
  const time = target.year === null && target.period === null ? "" : timeOf(target, table);
  const what = [placeOf(target), time, target.indicator, target.valueText.slice(0, 40)].join(" ");
  return (
    <>
      <td className="place">{placeOf(target)}</td>
      <td className="indicator">
        {target.indicator}
        <span className="fine soft narrow-only">
          {placeOf(target)} {time}
        </span>
      </td>
      <td className="year soft">{time}</td>
      <td className="value">
        <button
          type="button"
          className="figure-button"
          aria-label={table.figure.open(what)}
          onClick={() => openReader({ ...target, header: target.header ?? undefined })}
        >
          {target.kind === "responsibility" ? <span className="duty-words">{target.valueText}</span> : <Figure target={target} />}
        </button>
      </td>
      <td className="kind">
        <span className="row">
          <FigureBadges target={target} />
        </span>
      </td>
      <td className="tools">
        <span className="record-tools">
          {target.kind === "table" || target.kind === "inline" ? (
            <IconButton
              small
              icon={Columns3}
              label={table.targets.compareThis(target.measure)}
              onPress={() => navigate(`/compare?${new URLSearchParams({ m: target.measure })}`)}
            />
          ) : null}
          <AddButton bare thing={{ target }} about={what} />
        </span>
      </td>
    </>
  );
}
