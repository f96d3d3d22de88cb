/** What the marks and badges mean, each shown as it looks. */
import type { ReactNode } from "react";
import { useText } from "../../text/text.ts";
import { Badge, StatusBadge } from "../../ui/badge.tsx";
import { MarkSample } from "./figures.tsx";

export function Legend() {
  const { legend } = useText().help;
  const rows: readonly (readonly [shown: ReactNode, meaning: string])[] = [
    [<MarkSample key="mark" />, legend.mark],
    [
      <span key="highlight" className="help-mark">
        {legend.highlightedSample}
      </span>,
      legend.highlighted,
    ],
    [<StatusBadge key="issued" status="issued" />, legend.issued],
    [<StatusBadge key="draft" status="draft" />, legend.draft],
    [<StatusBadge key="unknown" status="unknown" />, legend.unknown],
    [
      <Badge key="binding" tone="accent">
        {legend.words.binding}
      </Badge>,
      legend.binding,
    ],
    [
      <Badge key="expected" tone="accent">
        {legend.words.expected}
      </Badge>,
      legend.expected,
    ],
    [<Badge key="baseline">{legend.words.baseline}</Badge>, legend.baseline],
    [legend.words.notStated, legend.notStated],
    [legend.words.blank, legend.blank],
    [`〔${legend.title}〕`, legend.titleOutside],
    [legend.repairedSample, legend.repaired],
  ];
  return (
    <dl className="help-legend">
      {rows.map(([shown, meaning]) => (
        <div key={meaning}>
          <dt>{shown}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
