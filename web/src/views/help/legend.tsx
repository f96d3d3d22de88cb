/** What the marks and badges mean, each shown as it looks. */
import type { ReactNode } from "react";
import { type Table, useText } from "../../text/text.ts";
import { Badge, StatusBadge, type Tone } from "../../ui/badge.tsx";
import { MarkSample } from "./figures.tsx";

type Row = readonly [shown: ReactNode, meaning: string];

export function Legend() {
  const table = useText();
  return (
    <dl className="help-legend">
      {[...ofQuotes(table), ...ofFigures(table), ...ofTexts(table)].map(([shown, meaning]) => (
        <div key={meaning}>
          <dt>{shown}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

const ofQuotes = ({ help: { legend } }: Table): readonly Row[] => [
  [<MarkSample key="mark" />, legend.mark],
  [<Highlighted key="highlight" words={legend.highlightedSample} />, legend.highlighted],
  [<StatusBadge key="issued" status="issued" />, legend.issued],
  [<StatusBadge key="draft" status="draft" />, legend.draft],
  [<StatusBadge key="unknown" status="unknown" />, legend.unknown],
];
const Highlighted = ({ words }: { readonly words: string }) => <span className="help-mark">{words}</span>;

/** In the words and colours of the grid itself. */
function ofFigures({ help: { legend }, figure, compare }: Table): readonly Row[] {
  const badge = (words: string, tone: Tone): ReactNode => <Badge tone={tone}>{words}</Badge>;
  return [
    [badge(figure.goal, "accent"), legend.goal],
    [badge(figure.achieved, "good"), legend.baseline],
    [badge(figure.binding, "seal"), legend.binding],
    [badge(figure.expected, "neutral"), legend.expected],
    [compare.blank["not-stated"], legend.notStated],
    [compare.blank["other-years"], legend.otherYears],
    [compare.blank["blank-in-source"], legend.blank],
    [badge(compare.conflict, "warn"), legend.conflict],
    [badge(compare.belowBaseline, "warn"), legend.belowBaseline],
  ];
}

const ofTexts = ({ help: { legend }, draft }: Table): readonly Row[] => [
  [`〔${legend.title}〕`, legend.titleOutside],
  [legend.repairedSample, legend.repaired],
  [
    <Badge key="changed" tone="warn">
      {draft.changed}
    </Badge>,
    legend.changed,
  ],
];
