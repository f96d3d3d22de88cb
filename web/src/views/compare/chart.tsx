/** The chart of one measure, drawn on demand; with it what its signs mean, what it leaves out, and the same data as a table. */
import { useQuery } from "@tanstack/react-query";
import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { ImageDown } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import type { ComparedMeasure } from "../../../../src/domain/reply.ts";
import { documentsQuery } from "../../api/documents.ts";
import { kindOf, timeOf } from "../../figure/words.ts";
import { citedAs } from "../../quote/written.ts";
import { preferences } from "../../state/preferences.ts";
import { openReader } from "../../state/reading.ts";
import { type Table, useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { pictureOf } from "./chart-image.ts";
import { layoutOf } from "./chart-layout.ts";
import { ChartLegend } from "./chart-legend.tsx";
import { optionOf, type Words } from "./chart-option.ts";
import { type Scale, scaleOf } from "./chart-scale.ts";
import { ChartTable } from "./chart-table.tsx";
import { themeOf } from "./chart-theme.ts";
import { emptiedWithoutMarkup } from "./emptied.ts";
import { type Drawing, drawingOf } from "./marks.ts";
import "./chart.css";

use([CanvasRenderer, CustomChart, LineChart, GridComponent, TitleComponent, TooltipComponent]);

export function Chart({ compared }: { readonly compared: ComparedMeasure }) {
  const table = useText();
  const { compare } = table;
  const drawing = useMemo(() => drawingOf(compared), [compared]);
  if (drawing.marks.length === 0) {
    return (
      <figure className="chart">
        <p className="fine soft">{compare.chartNothing}</p>
        <ChartTable drawing={drawing} />
      </figure>
    );
  }
  const scale = scaleOf(drawing.marks, compared.unit);
  return (
    <figure className="chart">
      <ChartLegend marks={drawing.marks} />
      <Canvas drawing={drawing} scale={scale} label={compare.chartOf(compared.measure)} />
      <figcaption className="fine soft">
        {compare.chartNote}
        {scale.min > 0 ? compare.chartCut : ""}
      </figcaption>
      <SavePicture compared={compared} drawing={drawing} scale={scale} />
      <ChartTable drawing={drawing} />
    </figure>
  );
}

const wordsOf = (table: Table): Words => ({
  nothing: table.compare.chartBlank,
  say: ({ city, target }) => `${city} ${timeOf(target, table)} ${kindOf(target, table)} ${target.valueText}`,
});

interface CanvasProps {
  readonly drawing: Drawing;
  readonly scale: Scale;
  readonly label: string;
}

function Canvas({ drawing, scale, label }: CanvasProps) {
  const table = useText();
  const { theme } = preferences.use();
  const ref = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale is made of the drawing; the theme changes the colours read from the page
  useEffect(() => {
    const frame = ref.current;
    if (frame === null) return;
    emptiedWithoutMarkup(frame);
    const chart = init(frame, null, { renderer: "canvas" });
    const draw = () => {
      const layout = layoutOf(drawing, scale, { width: frame.clientWidth, above: 0 });
      frame.style.height = `${layout.height}px`;
      chart.resize();
      chart.setOption(optionOf({ drawing, scale, layout }, themeOf(frame), wordsOf(table)), true);
    };
    draw();
    let width = frame.clientWidth;
    const observer = new ResizeObserver(() => {
      if (frame.clientWidth === width) return;
      width = frame.clientWidth;
      draw();
    });
    observer.observe(frame);
    chart.on("click", ({ seriesName, dataIndex }) => {
      const mark = drawing.marks.filter(({ city }) => city === seriesName)[dataIndex];
      if (mark !== undefined) openReader({ ...mark.target, header: mark.target.header ?? undefined });
    });
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [drawing, table, theme]);
  return <div className="chart-canvas" ref={ref} role="img" aria-label={label} />;
}

interface SaveProps extends Omit<CanvasProps, "label"> {
  readonly compared: ComparedMeasure;
}

function SavePicture({ compared: { measure, unit, rows, warnings }, drawing, scale }: SaveProps) {
  const table = useText();
  const { compare } = table;
  const documents = useQuery(documentsQuery).data?.documents;
  const save = () => {
    const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ records }) => records.map(({ documentId }) => documentId))));
    const sources = (documents ?? []).filter(({ id }) => used.has(id)).map(citedAs);
    const notes = [`${compare.chartNote}${scale.min > 0 ? compare.chartCut : ""}`, ...warnings.map(({ text }) => text)];
    const title = unit === null ? measure : `${measure}（${unit}）`;
    const link = document.createElement("a");
    link.href = pictureOf({ drawing, scale, words: wordsOf(table), title, beneath: [...notes, compare.sourcesAre(sources)] });
    link.download = `${measure}.png`;
    link.click();
  };
  return (
    <div className="row">
      <Button small icon={ImageDown} onPress={save}>
        {compare.savePng}
      </Button>
    </div>
  );
}
