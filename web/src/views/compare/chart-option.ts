/** A laid-out drawing and the page's colours -> what ECharts is told: a panel for each city on one scale. Pure. */
import type { EChartsCoreOption } from "echarts/core";
import type { Layout, Panel, Spot } from "./chart-layout.ts";
import { shapesOf, type Theme } from "./chart-mark.ts";
import type { Scale } from "./chart-scale.ts";
import { type Drawing, linksOf, type Mark } from "./marks.ts";

export interface Words {
  /** The mark in words, for the tooltip. */
  readonly say: (mark: Mark) => string;
  /** Stands in a panel without a mark. */
  readonly nothing: string;
}
export interface Drawn {
  readonly drawing: Drawing;
  readonly scale: Scale;
  readonly layout: Layout;
}

export function optionOf({ drawing, scale, layout }: Drawn, theme: Theme, words: Words): EChartsCoreOption {
  const soft = { color: theme.soft, fontFamily: theme.font, fontSize: 12 };
  return {
    animation: false,
    backgroundColor: theme.ground,
    textStyle: { fontFamily: theme.font, color: theme.ink },
    tooltip: {
      trigger: "item",
      renderMode: "richText",
      backgroundColor: theme.raised,
      borderColor: theme.line,
      textStyle: { ...soft, color: theme.ink, fontSize: 13 },
    },
    title: layout.panels.flatMap((panel) => titlesOf(panel, theme, words)),
    grid: layout.panels.map(({ plot: { x, y, width, height } }) => ({ left: x, top: y, width, height })),
    xAxis: layout.panels.map((_, gridIndex) => ({
      gridIndex,
      type: "category",
      data: drawing.years.map(String),
      axisLabel: { ...soft, interval: 0, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: theme.line } },
    })),
    yAxis: layout.panels.map(({ isFirst }, gridIndex) => ({
      gridIndex,
      type: "value",
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLabel: { ...soft, show: isFirst },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line } },
    })),
    series: layout.panels.flatMap((panel, i) => seriesOf(panel, i, { drawing, theme, words })),
  };
}

function titlesOf({ city, plot, spots }: Panel, theme: Theme, { nothing }: Words) {
  const name = { text: city, left: plot.x - 5, top: plot.y - 31, textStyle: { fontSize: 13, fontWeight: 600, color: theme.ink } };
  if (spots.length > 0) return [name];
  const blank = {
    text: nothing,
    left: plot.x + plot.width / 2,
    top: plot.y + plot.height / 2 - 14,
    textAlign: "center",
    textStyle: { fontSize: 12, fontWeight: 400, color: theme.soft },
  };
  return [name, blank];
}

interface Given {
  readonly drawing: Drawing;
  readonly theme: Theme;
  readonly words: Words;
}

function seriesOf({ city, spots }: Panel, i: number, { drawing, theme, words }: Given) {
  const axes = { xAxisIndex: i, yAxisIndex: i };
  const at = ({ year, value }: Mark) => [drawing.years.indexOf(year), value];
  const links = linksOf(drawing, city).map((pair) => ({
    ...axes,
    type: "line",
    silent: true,
    symbol: "none",
    data: pair.map(at),
    lineStyle: { type: "dashed", width: 1, color: theme.soft, opacity: 0.7 },
  }));
  const marks = {
    ...axes,
    type: "custom",
    name: city,
    data: spots.map(({ mark }) => at(mark)),
    tooltip: { formatter: ({ dataIndex }: { readonly dataIndex: number }) => sayOf(spots[dataIndex], words) },
    // The places in pixels are known already: what ECharts would work out again is not asked for.
    renderItem: ({ dataIndex }: { readonly dataIndex: number }) => ({
      type: "group",
      children: spots[dataIndex] === undefined ? [] : shapesOf(spots[dataIndex], theme),
    }),
  };
  return [...links, marks];
}

const sayOf = (spot: Spot | undefined, { say }: Words): string => (spot === undefined ? "" : say(spot.mark));
