/** Pictures of the guide, drawn with the page's own parts so that they always look like it. Not operable; each has a caption. */
import { ArrowUp, Filter, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";

/** A drawn picture over its caption. */
export function Figure({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <figure className="help-figure">
      <div className="help-stage" aria-hidden="true">
        {children}
      </div>
      <figcaption className="fine soft">{caption}</figcaption>
    </figure>
  );
}

export function AskFigure() {
  const { help, chat } = useText();
  return (
    <Figure caption={help.figures.ask}>
      <div className="ask-field">
        <p>{help.samples.question}</p>
        <div className="ask-tools">
          <span className="row fine soft">
            <Filter className="icon" /> {chat.scope.label}：{chat.scope.all}
          </span>
          <span className="button primary icon-only">
            <ArrowUp className="icon" />
          </span>
        </div>
      </div>
    </Figure>
  );
}

export function FollowFigure() {
  const { help, chat } = useText();
  const { samples } = help;
  return (
    <Figure caption={help.figures.follow}>
      <p className="question">{samples.followUp}</p>
      <div className="understood">
        <p className="row">
          <span className="fine soft">{chat.understood.label}</span>
          {[samples.intent, samples.secondCity, chat.understood.year(2025), samples.measure].map((part) => (
            <span key={part} className="button small chip">
              {part}
            </span>
          ))}
          <span className="row fine soft">
            <Pencil className="icon" /> {chat.understood.correct}
          </span>
        </p>
      </div>
    </Figure>
  );
}

export function CheckFigure() {
  const { help } = useText();
  const { samples } = help;
  return (
    <Figure caption={help.figures.check}>
      <p className="words">
        {samples.answer}
        <strong>{samples.value}</strong>
        {samples.kind}
        <MarkSample />
      </p>
      <div className="popover help-card">
        <div className="quote-card">
          <p className="help-quote">{samples.quote}</p>
          <p className="fine soft">{samples.section}</p>
          <p className="fine">
            {samples.document}
            <span className="soft">{samples.number}</span> <StatusBadge status="issued" />
          </p>
        </div>
      </div>
    </Figure>
  );
}

export function ReaderFigure() {
  const { help } = useText();
  const { samples } = help;
  return (
    <Figure caption={help.figures.reader}>
      <p className="help-sheet">
        {samples.before}
        <span className="help-mark">{samples.quote}</span>
        {samples.after}
      </p>
    </Figure>
  );
}

export const MarkSample = () => <span className="button mark">1</span>;
