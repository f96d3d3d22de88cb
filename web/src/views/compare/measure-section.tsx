/** One measure: its grid, what must be known before its figures are compared, and its chart when asked for. */
import { useQuery } from "@tanstack/react-query";
import { ChartScatter, X } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { compareQuery } from "../../api/compare.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Skeleton, Trouble } from "../../ui/states.tsx";
import type { Asked } from "./asked.ts";
import { FigureGrid } from "./figure-grid.tsx";
import { Warnings } from "./warnings.tsx";

const Chart = lazy(async () => ({ default: (await import("./chart.tsx")).Chart }));

interface Props {
  readonly measure: string;
  readonly asked: Asked;
  readonly onChange: (change: Partial<Asked>) => void;
}

export function MeasureSection({ measure, asked, onChange }: Props) {
  const { compare } = useText();
  const { data, error, refetch, isPlaceholderData } = useQuery(compareQuery(measure, asked.cities));
  const [charted, setCharted] = useState(false);
  const heading = useId();
  return (
    <section className="measure" aria-labelledby={heading} aria-busy={isPlaceholderData}>
      <header className="measure-head">
        <h2 id={heading}>
          {data?.measure ?? measure} {data?.unit ? <Badge>{data.unit}</Badge> : null}
        </h2>
        <span className="spring" />
        <Button small look="quiet" icon={ChartScatter} aria-expanded={charted} onPress={() => setCharted(!charted)}>
          {charted ? compare.hideChart : compare.showChart}
        </Button>
        <IconButton
          small
          icon={X}
          label={compare.remove(measure)}
          onPress={() => onChange({ measures: asked.measures.filter((m) => m !== measure) })}
        />
      </header>
      {error ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton lines={4} /> : null}
      {data ? (
        <>
          <FigureGrid compared={data} asked={asked} onChange={onChange} />
          <Warnings warnings={data.warnings} />
          {charted ? (
            <Suspense fallback={<Skeleton lines={6} label={compare.chartLoading} />}>
              <Chart compared={data} />
            </Suspense>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
