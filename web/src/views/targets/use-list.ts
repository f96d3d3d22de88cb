/** The list of records over the page's own scrolling: which rows are drawn, and the records of the pages they stand on. */
import { useQueries } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import type { Target } from "../../../../src/domain/target.ts";
import { type Listed, PAGE, targetPageQuery } from "../../api/targets.ts";

/** Drawn above and below what is in sight, so that fast scrolling shows rows and not emptiness. */
const SPARE_ROWS = 14;

/** What scrolls the list: the whole view does. */
const scroller = (): HTMLElement | null => document.getElementById("main");

export function useList(list: RefObject<HTMLElement | null>, total: number, rowHeight: number) {
  const top = useTopOf(list);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan: SPARE_ROWS,
    scrollMargin: top,
  });
  const drawn = rows.getVirtualItems();
  return {
    drawn,
    /** Room for the rows out of sight, in pixels. */
    before: (drawn[0]?.start ?? top) - top,
    after: rows.getTotalSize() + top - (drawn.at(-1)?.end ?? top),
    measure: rows.measureElement,
    /** Back to the first row, where it has been scrolled away. */
    toTop: () => {
      const view = scroller();
      if (view !== null && view.scrollTop > top) view.scrollTo({ top });
    },
  };
}

/** How far below the start of the view the list begins; measured again when what stands above it grows or shrinks. */
function useTopOf(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const view = scroller();
    const element = list.current;
    if (view === null || element === null) return;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop));
    measure();
    const observer = new ResizeObserver(measure);
    for (const sibling of element.parentElement?.children ?? []) if (sibling !== element) observer.observe(sibling);
    observer.observe(view);
    return () => observer.disconnect();
  }, [list]);
  return top;
}

/** The record of a row by its index; undefined while its page is on the way. The pages beside those in sight are fetched ahead. */
export function useRecordAt(listed: Listed, first: number, last: number, total: number): (index: number) => Target | undefined {
  const from = Math.max(0, Math.floor(first / PAGE) - 1);
  const to = Math.min(Math.max(0, Math.ceil(total / PAGE) - 1), Math.floor(last / PAGE) + 1);
  const pages = useQueries({ queries: Array.from({ length: to - from + 1 }, (_, i) => targetPageQuery(listed, from + i)) });
  return (index) => pages[Math.floor(index / PAGE) - from]?.data?.targets[index % PAGE];
}

/** Calls after the thing changes, not at first. */
export function useOnChange(thing: unknown, work: () => void): void {
  const [before, setBefore] = useState(thing);
  useEffect(() => {
    if (before === thing) return;
    setBefore(thing);
    work();
  }, [before, thing, work]);
}
