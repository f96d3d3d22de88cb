/** How a question was read, as chips: a press on any of them opens the correction. */
import { Pencil } from "lucide-react";
import { useState } from "react";
import type { Understood } from "../../../../src/domain/reply.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Correction } from "./correction.tsx";
import type { ShownTurn } from "./turns.ts";

/** Words said by the page itself need no reading. */
const UNREAD = new Set<Understood["intent"]>(["help", "smalltalk", "inventory", "outside"]);
/** More chips than this would be noise: the correction shows them all. */
const MEASURES_SHOWN = 3;

export function UnderstoodAs({ turn, understood }: { readonly turn: ShownTurn; readonly understood: Understood }) {
  const { chat } = useText();
  const words = chat.understood;
  const [open, setOpen] = useState(false);
  if (UNREAD.has(understood.intent)) return null;
  // A word that is read as itself needs no telling.
  const glossary = understood.glossary.flatMap(({ said, read }) => {
    const others = read.filter((word) => word !== said).slice(0, 2);
    return others.length === 0 ? [] : [words.glossary(said, others.join("、"))];
  });
  return (
    <div className="understood">
      {turn.corrected ? <p className="fine soft">{words.corrected}</p> : null}
      {understood.question !== turn.message ? (
        <p className="fine soft">
          {words.resolved}：{understood.question}
        </p>
      ) : null}
      <div className="row">
        <span className="fine soft">{words.label}</span>
        {[words.intents[understood.intent], ...partsOf(understood, words.year), ...glossary].map((part) => (
          <Button key={part} small className="chip" onPress={() => setOpen(true)}>
            {part}
          </Button>
        ))}
        <Button small look="quiet" icon={Pencil} isDisabled={turn.state === "running"} onPress={() => setOpen(true)}>
          {words.correct}
        </Button>
      </div>
      {open ? <Correction turn={turn} understood={understood} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function partsOf({ cities, places, years, measures }: Understood, year: (y: number) => string): readonly string[] {
  return [...new Set([...cities, ...places, ...years.map(year), ...measures.slice(0, MEASURES_SHOWN)])];
}
