/** The chart of one measure, drawn on demand; beneath it what its signs mean, what it leaves out, and the same data as a table. */

import { useQuery } from "@tanstack/react-query";
import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { ImageDown } from "lucide-react";
import { useEffect, useRef } from "react";
import type { DocumentSummary } from "../../../../src/domain/document.ts";
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import { documentsQuery } from "../../api/documents.ts";
import { timeOf } from "../../figure/words.ts";
import { citedAs } from "../../quote/written.ts";
import { preferences } from "../../state/preferences.ts";
import { type Table, useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import type { Theme } from "./chart-mark.ts";
import { optionOf } from "./chart-option.ts";
import { ChartTable } from "./chart-table.tsx";
import { type Drawing, drawingOf } from "./marks.ts";

use([CanvasRenderer, CustomChart, LineChart, GridComponent, TitleComponent, TooltipComponent]);

export function Chart({ compared }: { readonly compared: ComparedMeasure }) {
  const { compare } = useText();
  const drawing = drawingOf(compared);
  const canvas = useChart(compared, drawing);
  if (drawing.marks.length === 0) return <p className="fine soft">{compare.chartUndrawn}</p>;
  return (
    <figure className="chart">
      <Legend cities={drawing.cities} />
      <div className="chart-canvas" ref={canvas.ref} role="img" aria-label={compare.chartOf(compared.measure)} />
      <figcaption className="fine soft">{compare.chartNote}</figcaption>
      <div className="row">
        <Button small icon={ImageDown} onPress={() => canvas.save(`${compared.measure}.png`)}>
          {compare.savePng}
        </Button>
      </div>
      <ChartTable drawing={drawing} />
    </figure>
  );
}

function useChart(compared: ComparedMeasure, drawing: Drawing) {
  const table = useText();
  const { theme } = preferences.use();
  const documents = useQuery(documentsQuery).data?.documents;
  const ref = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the drawing is made of what is compared; the theme changes the colours read from the page
  useEffect(() => {
    if (ref.current === null) return;
    emptiedWithoutMarkup(ref.current);
    const made = init(ref.current, null, { renderer: "canvas" });
    chart.current = made;
    made.setOption(optionOf(drawing, compared.unit, { theme: themeOf(ref.current), words: wordsOf(compared, table, documents ?? []) }));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(ref.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, [compared, table, theme, documents]);
  return { ref, save: (name: string) => chart.current && saveImage(chart.current.getDataURL({ type: "png", pixelRatio: 2 }), name) };
}

/** ECharts empties its element by `innerHTML = ""`, which Trusted Types refuse even for nothing: here that means what it says. */
function emptiedWithoutMarkup(element: HTMLElement): void {
  Object.defineProperty(element, "innerHTML", { configurable: true, set: () => element.replaceChildren() });
}

function wordsOf({ measure, unit, rows }: ComparedMeasure, table: Table, documents: readonly DocumentSummary[]) {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ records }) => records.map(({ documentId }) => documentId))));
  const sources = documents.filter(({ id }) => used.has(id)).map(citedAs);
  return {
    title: unit === null ? measure : `${measure}（${unit}）`,
    sources: table.compare.sourcesAre(sources),
    say: ({ city, target }: Drawing["marks"][number]) => `${city} ${timeOf(target, table)} ${target.valueText}`,
    year: table.figure.year,
  };
}

/** The page's own tokens, so that the chart is light or dark with it. */
function themeOf(element: HTMLElement): Theme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    soft: token("ink-2"),
    line: token("line"),
    ground: token("surface"),
    raised: token("raised"),
    font: style.fontFamily,
    cities: ["accent", "seal", "good", "warn", "ink-2"].map(token),
  };
}

function saveImage(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

const SIGNS = ["●", "■", "▲", "◆"];

function Legend({ cities }: { readonly cities: readonly string[] }) {
  return (
    <ul className="chart-legend row">
      {cities.map((city, i) => (
        <li key={city} className={`city-${i % 5}`}>
          <span aria-hidden="true">{SIGNS[i % SIGNS.length]}</span> {city}
        </li>
      ))}
    </ul>
  );
}
