/** The text of a source: its blocks, scrolled to the span asked for. */
import { type RefObject, useDeferredValue, useLayoutEffect, useMemo, useState } from "react";
import type { Reading as Document } from "../../../../src/domain/reading.ts";
import { useText } from "../../text/text.ts";
import { BlockOf, type Drawing } from "./block.tsx";
import type { MarkedSpan } from "./pieces.ts";
import { depthsOf, type Look, marksByBlock, type ShownBlock, shownBlocks } from "./shown.ts";
import "./source.css";

interface Props {
  readonly document: Document;
  /** The text shown: stored, or converted to the other script. */
  readonly shown: string;
  readonly lang: string;
  readonly look: Look;
  /** Level of the outermost headings: below the reader's title. */
  readonly outermost: 2 | 3;
  readonly marks: readonly MarkedSpan[];
  /** Stored place the source is opened at: what stands around it is drawn first. */
  readonly at: number;
  /** Changes when the place to scroll to does. */
  readonly goal: string;
  readonly root: RefObject<HTMLElement | null>;
}

export function Body({ document, shown, lang, look, outermost, marks, at, goal, root }: Props) {
  const { reader } = useText();
  const blocks = useMemo(() => shownBlocks(document, look), [document, look]);
  const drawn = useDrawn(blocks, at);
  const inBlocks = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  const drawing: Drawing = useMemo(
    () => ({ source: document.text, shown, edits: document.edits, words: reader, look, depths: depthsOf(blocks), outermost }),
    [document, shown, reader, look, blocks, outermost],
  );
  useGoal(root, `${goal} ${look} ${document.document.id} ${drawn.isWhole}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={`source ${look}`} lang={lang} tabIndex={0} aria-label={reader.body} ref={root}>
      <div className="sheet">
        {blocks.map((block, i) =>
          drawn.has(i) ? <BlockOf key={block.start} block={block} marks={inBlocks[i] ?? noMarks} drawing={drawing} /> : null,
        )}
      </div>
    </section>
  );
}
const noMarks: readonly MarkedSpan[] = [];

/** Blocks drawn before and after the place asked for, at first. */
const BEFORE = 12;
const AFTER = 28;

interface Drawn {
  readonly isWhole: boolean;
  readonly has: (i: number) => boolean;
}
const whole: Drawn = { isWhole: true, has: () => true };

/** The part that is in view at once, then, without holding it up, the whole. */
function useDrawn(blocks: readonly ShownBlock[], at: number): Drawn {
  const [first] = useState((): Drawn => {
    const place = Math.max(
      blocks.findIndex((block) => block.end > at),
      0,
    );
    return { isWhole: false, has: (i) => i >= place - BEFORE && i <= place + AFTER };
  });
  return useDeferredValue(whole, first);
}

/** Brings the place looked for into view: what was just found, else the span the reader was opened at, else the start. */
function useGoal(root: RefObject<HTMLElement | null>, goal: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new goal is what asks for the scroll
  useLayoutEffect(() => {
    const scroll = () => {
      const marks = root.current?.querySelectorAll("mark.here");
      const target = root.current?.querySelector(".found-here") ?? marks?.[0];
      if (target === undefined || target === null) return root.current?.scrollTo({ top: 0 });
      target.scrollIntoView({ block: "center" });
      // The value of a table row is its last cell: on a narrow screen the table is moved sideways to it.
      if (target === marks?.[0]) marks?.[marks.length - 1]?.closest("td")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    scroll();
    // Blocks out of view have only a guessed height until they are near: look again once they are laid out.
    const again = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(again);
  }, [root, goal]);
}
