/** A Paper drawn as the page it will be: quotes, tables, marks and notes exactly as in the file. */
import type { GridPart, Paper as PaperData, ParagraphPart, Part, Run } from "../../../src/domain/export.ts";
import { useText } from "../text/text.ts";

/** A preview need not draw more; the file holds all. */
const SHOWN_PARTS = 60;
const SHOWN_ROWS = 100;

export function Paper({ paper }: { readonly paper: PaperData }) {
  const { exporting } = useText();
  const cut = paper.parts.length > SHOWN_PARTS;
  return (
    <article className="paper" aria-label={exporting.preview}>
      <h3 className="paper-title">{paper.title}</h3>
      {paper.parts.slice(0, SHOWN_PARTS).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn anew as a whole
        <PartOf key={i} part={part} />
      ))}
      {cut ? <p className="paper-legend">{exporting.shortened(SHOWN_PARTS)}</p> : null}
      {paper.legend.map((words) => (
        <p key={words} className="paper-legend">
          {words}
        </p>
      ))}
      {paper.notes.length > 0 ? (
        <ol className="paper-notes" aria-label={exporting.notes}>
          {paper.notes.slice(0, SHOWN_ROWS).map((words, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note is its number
            <li key={i}>{words}</li>
          ))}
        </ol>
      ) : null}
    </article>
  );
}

function PartOf({ part }: { readonly part: Part }) {
  return part.kind === "grid" ? <GridOf part={part} /> : <ParagraphOf part={part} />;
}

function ParagraphOf({ part: { kind, runs } }: { readonly part: ParagraphPart }) {
  if (kind === "heading") {
    return (
      <h4>
        <Runs runs={runs} />
      </h4>
    );
  }
  return (
    <p className={`paper-${kind}`}>
      <Runs runs={runs} />
    </p>
  );
}

function GridOf({ part: { caption, columns, rows } }: { readonly part: GridPart }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="paper-grid" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished table never move
            <tr key={r}>
              {row.map((lines, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a finished table never move
                <td key={c}>
                  {lines.map((runs, l) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished cell never move
                    <div key={l}>
                      <Runs runs={runs} />
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, tone, mark }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a finished line never move
    <span key={i} className={`run ${tone}`}>
      {text}
      {mark === null ? null : <sup>{mark}</sup>}
    </span>
  ));
}
