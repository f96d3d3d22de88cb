/** The records in a list of any length: only the rows in sight are drawn, further pages are fetched before they are reached. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ListX } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Target } from "../../../../src/domain/target.ts";
import { type TargetChoice, targetsQuery } from "../../api/targets.ts";
import { useText } from "../../text/text.ts";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { RecordRow } from "./record-row.tsx";

/** Drawn above and below what is in sight, so that fast scrolling shows rows and not emptiness. */
const SPARE_ROWS = 16;
const ROW_PX = 52;

export function RecordList({ choice }: { readonly choice: TargetChoice }) {
  const { targets } = useText();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery(
    targetsQuery(choice),
  );
  // The rest comes page by page behind the first, so that the end of the list is there when it is scrolled to.
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage]);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const records = data.pages.flatMap((page) => page.targets);
  const total = data.pages[0]?.total ?? 0;
  if (total === 0) return <Empty icon={ListX} title={targets.none} detail={targets.noneDetail} />;
  return <Rows records={records} total={total} isOld={isPlaceholderData} />;
}

interface Props {
  readonly records: readonly Target[];
  readonly total: number;
  readonly isOld: boolean;
}

function Rows({ records, total, isOld }: Props) {
  const { targets } = useText();
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: SPARE_ROWS,
    getItemKey: (i) => records[i]?.id ?? i,
  });
  const firstId = records[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice starts at its top
  useEffect(() => rows.scrollToOffset(0), [firstId]);
  const drawn = rows.getVirtualItems();
  // The rows out of sight are room above and below.
  const before = drawn[0]?.start ?? 0;
  const after = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const { columns } = targets;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="record-scroll" ref={scroller} tabIndex={0} aria-label={targets.list} aria-busy={isOld}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table className="record-table" aria-rowcount={total + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {(["place", "indicator", "year", "value", "kind", "tools"] as const).map((column) => (
                <th key={column} scope="col" className={column}>
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map(({ key, index }) => (
              <RecordRow key={key} measure={rows.measureElement} target={records[index]} index={index} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
