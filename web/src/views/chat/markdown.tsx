/** The answer's Markdown, without raw HTML, images or outside links; a mark [n] becomes a button. */
import { memo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Citation } from "../../../../src/domain/reply.ts";
import { Mark } from "./mark.tsx";

const plugins = [remarkGfm];
const FORBIDDEN = ["img", "input"];

interface Props {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export const Words = memo(function Words({ text, citations }: Props) {
  const marked = text.replace(/\[(\d{1,4})\](?!\()/g, "[$1](#mark-$1)");
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
