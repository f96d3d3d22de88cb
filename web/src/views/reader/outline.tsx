/** The outline of a source; the section being read is current. */
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Reading as Document } from "../../../../src/domain/reading.ts";
import { useText } from "../../text/text.ts";
import { goAmongRows, useTabStop } from "../../ui/rows.ts";
import "./outline.css";

type Entry = Document["outline"][number];
interface Props {
  readonly document: Document;
  readonly root: RefObject<HTMLElement | null>;
  /** Headings as they are shown: in the script chosen. */
  readonly shown: string;
  readonly onGo?: () => void;
}

export function Outline({ document, root, shown, onGo }: Props) {
  const { reader } = useText();
  const current = useSection(root, document);
  const list = useRef<HTMLElement>(null);
  const [stop, visit] = useTabStop(
    document.outline.map(({ id }) => id),
    current,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current entry is what has to be in view
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const go = ({ start }: Entry) => {
    placeAt(root.current, start)?.scrollIntoView({ block: "start" });
    onGo?.();
  };
  return (
    <nav className="outline" aria-label={reader.outline} ref={list}>
      {document.outline.length === 0 ? <p className="fine soft">{reader.noOutline}</p> : null}
      <ul onKeyDown={goAmongRows}>
        {document.outline.map((entry) => (
          <li key={entry.id} className={`level-${Math.min(entry.level, 4)}`}>
            <button
              type="button"
              aria-current={entry.id === current ? "location" : undefined}
              tabIndex={entry.id === stop ? 0 : -1}
              onFocus={() => visit(entry.id)}
              onClick={() => go(entry)}
            >
              {headingOf(shown, entry)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** In the script shown, where that is the same words; else as the structure read it. */
function headingOf(shown: string, { start, end, heading }: Entry): string {
  const words = shown.slice(start, end);
  return words.length === heading.length ? words : heading;
}

/** The block or piece that stands at a stored place. */
export function placeAt(root: HTMLElement | null, start: number): Element | null {
  const pieces = [...(root?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
  const found = pieces.find((piece) => Number(piece.dataset["to"]) > start);
  return found?.closest(".block") ?? null;
}

function knownOf(place: HTMLElement | null, known: ReadonlySet<number>): number | null {
  const id = Number(place?.dataset["section"] ?? Number.NaN);
  return known.has(id) ? id : null;
}

/** A line near the top of the region, as a share of its height: what is read now. */
const READ_AT = 0.12;

/** The section of what stands there; found again as the text is scrolled. */
function useSection(root: RefObject<HTMLElement | null>, document: Document): number | null {
  const [section, setSection] = useState<number | null>(null);
  useEffect(() => {
    const region = root.current;
    if (region === null) return;
    const known = new Set(document.outline.map(({ id }) => id));
    const look = () => {
      const { left, top, width, height } = region.getBoundingClientRect();
      // Between two blocks there is only the sheet: a little further down stands the next.
      const found = [READ_AT, READ_AT + 0.04, READ_AT + 0.08].map((share) =>
        window.document.elementFromPoint(left + width / 2, top + height * share)?.closest<HTMLElement>(".block"),
      );
      const block = found.find(Boolean);
      // Before the first heading no section is read.
      if (block) setSection(knownOf(block.closest<HTMLElement>("[data-section]"), known));
    };
    let waiting = 0;
    const onScroll = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(look);
    };
    onScroll();
    region.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(waiting);
      region.removeEventListener("scroll", onScroll);
    };
  }, [root, document]);
  return section;
}
