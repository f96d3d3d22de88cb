/** The reading of a question to correct: intent, cities, years, measures; then the question is asked again. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Intent, Understood } from "../../../../src/domain/reply.ts";
import { documentsQuery } from "../../api/documents.ts";
import { measuresQuery } from "../../api/measures.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { send } from "./session.ts";
import type { ShownTurn } from "./turns.ts";

/** Readings a person may choose; the others follow from the words. */
const INTENTS: readonly Intent[] = [
  "number",
  "measure",
  "comparison",
  "list",
  "responsibility",
  "quote",
  "conflict",
  "definition",
  "document",
];
const MEASURES_OFFERED = 12;

interface Props {
  readonly turn: ShownTurn;
  readonly understood: Understood;
  readonly onClose: () => void;
}

export function Correction({ turn, understood, onClose }: Props) {
  const { chat, words } = useText();
  const [intent, setIntent] = useState<readonly string[]>([understood.intent]);
  const [cities, setCities] = useState<readonly string[]>(understood.cities);
  const [years, setYears] = useState<readonly string[]>(understood.years.map(String));
  const [measures, setMeasures] = useState<readonly string[]>(understood.measures);
  const known = useQuery(measuresQuery).data ?? [];
  const held = useQuery(documentsQuery).data?.documents ?? [];
  const yearsKnown = [...new Set([...known.flatMap((m) => m.years), ...understood.years])].sort((a, b) => a - b).map(String);
  const citiesKnown = [...new Set([...held.flatMap((d) => d.city ?? []), ...understood.cities])];
  const again = () => {
    const chosen = INTENTS.find((i) => i === intent.at(-1)) ?? understood.intent;
    onClose();
    const { question } = understood;
    void send(turn.message, { question, intent: chosen, cities: [...cities], years: years.map(Number), measures: [...measures] });
  };
  return (
    <Dialog title={chat.understood.correct} open onClose={onClose} wide>
      <div className="stack correction">
        <p className="soft fine">{chat.understood.correctDetail}</p>
        <PickMany
          label={chat.understood.intent}
          options={INTENTS.map((id) => ({ id, name: chat.understood.intents[id] }))}
          chosen={intent}
          onChange={setIntent}
          single
        />
        <PickMany label={chat.understood.cities} options={citiesKnown.map(named)} chosen={cities} onChange={setCities} />
        <PickMany label={chat.understood.years} options={yearsKnown.map(named)} chosen={years} onChange={setYears} />
        <Measures known={known.map((m) => m.measure)} chosen={measures} onChange={setMeasures} />
        <div className="row end">
          <Button look="quiet" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button look="primary" onPress={again}>
            {chat.understood.again}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const named = (id: string) => ({ id, name: id });

interface MeasuresProps {
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (measures: readonly string[]) => void;
}

/** The measures chosen and, of the many others, those whose names hold the words typed. */
function Measures({ known, chosen, onChange }: MeasuresProps) {
  const { chat } = useText();
  const [wanted, setWanted] = useState("");
  const found =
    wanted.trim() === "" ? [] : known.filter((m) => m.includes(wanted.trim()) && !chosen.includes(m)).slice(0, MEASURES_OFFERED);
  const options = [...chosen, ...found].map(named);
  return (
    <div className="stack tight">
      <PickMany label={chat.understood.measures} options={options} chosen={chosen} onChange={onChange} />
      <SearchField label={chat.understood.addMeasure} value={wanted} onChange={setWanted} />
      {wanted.trim() !== "" && found.length === 0 ? <p className="fine soft">{chat.understood.noMeasure}</p> : null}
    </div>
  );
}
