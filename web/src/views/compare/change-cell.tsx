/** From the last achieved figure to the last goal, both as written; a goal below the achieved is said to be so. */
import { ArrowRight, TrendingDown } from "lucide-react";
import type { Target } from "../../../../src/domain/target.ts";
import { timeOf } from "../../figure/words.ts";
import { useText } from "../../text/text.ts";
import type { Change } from "./grid.ts";

export function ChangeCell({ change }: { readonly change: Change | null }) {
  const { compare } = useText();
  if (change === null) return <td className="blank" />;
  return (
    <td className={change.isBelow ? "change below" : "change"}>
      <Figured target={change.from} />{" "}
      <span className="change-figure">
        <ArrowRight className="icon" aria-hidden="true" /> <Figured target={change.to} />
      </span>
      {change.isBelow ? (
        <span className="fine below-words">
          <TrendingDown className="icon" aria-hidden="true" />
          {compare.belowBaseline}
        </span>
      ) : null}
    </td>
  );
}

function Figured({ target }: { readonly target: Target }) {
  const table = useText();
  return (
    <span className="change-figure">
      <strong>{target.valueText}</strong>
      <small>{timeOf(target, table)}</small>
    </span>
  );
}
