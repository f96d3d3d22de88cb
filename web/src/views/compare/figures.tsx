/** Measures in figures: the measures chosen, and a grid for each; to begin with, the measures that most cities state. */
import { useQuery } from "@tanstack/react-query";
import { measuresQuery } from "../../api/measures.ts";
import { useText } from "../../text/text.ts";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import type { Asked } from "./asked.ts";
import { Chosen } from "./chosen.tsx";
import { MeasureAdder } from "./measure-adder.tsx";
import { MeasureSection } from "./measure-section.tsx";

interface Props {
  readonly asked: Asked;
  readonly onChange: (change: Partial<Asked>) => void;
}

export function Figures({ asked, onChange }: Props) {
  const { compare } = useText();
  const { measures } = asked;
  const add = (measure: string) => measures.includes(measure) || onChange({ measures: [...measures, measure] });
  const remove = (measure: string) => onChange({ measures: measures.filter((m) => m !== measure) });
  return (
    <>
      <div className="compare-subjects">
        <MeasureAdder chosen={measures} onChoose={(chosen) => onChange({ measures: chosen })} />
        <Chosen label={compare.chosen} names={measures} onRemove={remove} />
      </div>
      {measures.length === 0 ? <Start onPick={add} /> : null}
      {measures.map((measure) => (
        <MeasureSection key={measure} measure={measure} asked={asked} onChange={onChange} />
      ))}
    </>
  );
}

/** How many measures are offered to begin with. */
const OFFERED = 9;

function Start({ onPick }: { readonly onPick: (measure: string) => void }) {
  const { compare } = useText();
  const { data, error, refetch } = useQuery(measuresQuery);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton />;
  const most = [...data].sort((a, b) => b.cities.length - a.cities.length || b.count - a.count).slice(0, OFFERED);
  return (
    <section className="compare-start" aria-label={compare.start}>
      <h2>{compare.start}</h2>
      <p className="soft">{compare.startDetail}</p>
      <ul className="offers">
        {most.map(({ measure, cities, count }) => (
          <li key={measure}>
            <button type="button" className="offer" onClick={() => onPick(measure)}>
              <strong>{measure}</strong>
              <span className="fine soft">{compare.statedBy(cities.length, count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
