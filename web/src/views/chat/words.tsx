/** The answer's Markdown, without raw HTML, images or outside links; a mark [n] becomes a button. */
import { memo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Citation } from "../../../../src/domain/reply.ts";
import { Mark } from "./mark.tsx";
import type { ShownTurn } from "./turns.ts";

const plugins = [remarkGfm];
const FORBIDDEN = ["img", "input"];

export function Words({ turn }: { readonly turn: ShownTurn }) {
  const marked = turn.text.replace(/\[(\d{1,4})\](?!\()/g, "[$1](#mark-$1)");
  return <Rendered marked={marked} citations={turn.citations} />;
}

const Rendered = memo(function Rendered({ marked, citations }: { readonly marked: string; readonly citations: readonly Citation[] }) {
  const components: Components = {
    a: ({ href, children }) => {
      const citation = citations.find((c) => href === `#mark-${c.n}`);
      return citation ? <Mark citation={citation} /> : <span>{children}</span>;
    },
  };
  return (
    <div className="words">
      <Markdown remarkPlugins={plugins} disallowedElements={FORBIDDEN} unwrapDisallowed components={components}>
        {marked}
      </Markdown>
    </div>
  );
});
