/** The guide for the first day: ask, follow up, check a quote, compare, quote in a text, when nothing is found, what marks mean. */
import type { ReactNode } from "react";
import { useText } from "../../text/text.ts";
import { View } from "../../ui/view.tsx";
import { CompareFigure, DraftFigure } from "./bench-figures.tsx";
import { AskFigure, CheckFigure, FollowFigure, ReaderFigure } from "./figures.tsx";
import { Legend } from "./legend.tsx";
import "../../quote/quote.css";
import "../chat/ask.css";
import "../chat/chat.css";
import "../chat/mark.css";
import "./help.css";

type Part = "ask" | "follow" | "check" | "compare" | "quote" | "silent" | "legend";
const PARTS: readonly Part[] = ["ask", "follow", "check", "compare", "quote", "silent", "legend"];
const FIGURES: Readonly<Partial<Record<Part, () => ReactNode>>> = {
  ask: AskFigure,
  follow: FollowFigure,
  check: () => (
    <>
      <CheckFigure />
      <ReaderFigure />
    </>
  ),
  compare: CompareFigure,
  quote: DraftFigure,
  legend: Legend,
};

export function HelpView() {
  const { help } = useText();
  return (
    <View title={help.title} detail={help.detail}>
      <nav className="help-contents" aria-label={help.contents}>
        <ol>
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{help.sections[part].title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {PARTS.map((part) => (
        <PartOf key={part} part={part} />
      ))}
      <p className="soft">{help.more}</p>
    </View>
  );
}

function PartOf({ part }: { readonly part: Part }) {
  const { help } = useText();
  const { title, paragraphs } = help.sections[part];
  const Figure = FIGURES[part];
  return (
    <section className="help-part" id={part} aria-label={title}>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {Figure ? <Figure /> : null}
    </section>
  );
}
