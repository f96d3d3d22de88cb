/** The records chosen, any number of them: only the rows in sight are drawn, their pages are fetched before they are reached. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ListX } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { type Listed, targetPageQuery } from "../../api/targets.ts";
import { navigate } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { PHONE, useMedia } from "../../ui/use-media.ts";
import { cleared } from "./choice.ts";
import { RecordHead } from "./record-head.tsx";
import { RecordRow } from "./record-row.tsx";
import { useList, useOnChange, useRecordAt } from "./use-list.ts";

interface Props {
  readonly listed: Listed;
  readonly query: URLSearchParams;
}

export function RecordList({ listed, query }: Props) {
  const { targets } = useText();
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...targetPageQuery(listed, 0), placeholderData: keepPreviousData });
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  if (data.total === 0) {
    return (
      <Empty icon={ListX} title={targets.none} detail={targets.noneDetail}>
        <Button onPress={() => navigate(cleared(query))}>{targets.clearAll}</Button>
      </Empty>
    );
  }
  return <Rows listed={data.listed} total={data.total} query={query} isOld={isPlaceholderData} />;
}

/** Pixels of a row whose words take one line; the true height is measured. */
const ROW_HEIGHT = { wide: 45, phone: 84 } as const;

interface RowsProps extends Props {
  readonly total: number;
  /** The choice before, shown until the present one has arrived. */
  readonly isOld: boolean;
}

function Rows({ listed, total, query, isOld }: RowsProps) {
  const { targets } = useText();
  const onPhone = useMedia(PHONE);
  const frame = useRef<HTMLElement>(null);
  const { drawn, before, after, measure, toTop } = useList(frame, total, onPhone ? ROW_HEIGHT.phone : ROW_HEIGHT.wide);
  const recordAt = useRecordAt(listed, drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0, total);
  useOnChange(listed, toTop);
  return (
    <section className="record-list" ref={frame} aria-label={targets.list} aria-busy={isOld}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table className="record-table" aria-rowcount={total + 1}>
          <RecordHead onPhone={onPhone} query={query} />
          <tbody onKeyDown={moveFocus}>
            {drawn.map(({ index }) => (
              <RecordRow key={index} measure={measure} target={recordAt(index)} index={index} onPhone={onPhone} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** ↑ and ↓ go to the same control of the row above or below. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const control = event.target instanceof HTMLElement ? event.target : null;
  const row = control?.closest<HTMLElement>(".record-row");
  if (by === undefined || control === null || !row) return;
  const controls = [...row.querySelectorAll<HTMLElement>("button")];
  const at = controls.indexOf(control);
  const next = row.parentElement?.querySelector(`[data-index="${Number(row.dataset["index"]) + by}"]`);
  const others = [...(next?.querySelectorAll<HTMLElement>("button") ?? [])];
  event.preventDefault();
  // A row without a comparison has one control less: the figure is first, the basket last.
  (at === controls.length - 1 ? others.at(-1) : others[at])?.focus();
}
