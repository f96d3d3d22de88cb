/** A drawing and the page's colours -> what ECharts is told. Every city has a colour and a shape of its own. Pure. */
import type { EChartsCoreOption } from "echarts/core";
import { drawMark, type Theme } from "./chart-mark.ts";
import { type Drawing, extentOf, linksOf, type Mark } from "./marks.ts";

interface Words {
  readonly title: string;
  readonly sources: string;
  /** The mark in words, for the tooltip. */
  readonly say: (mark: Mark) => string;
  readonly year: (year: number) => string;
}

/** Where in a year's band the marks of a city stand, so that they do not cover each other: −0.5 to 0.5. */
const offsetOf = (cities: readonly string[], city: string): number =>
  cities.length < 2 ? 0 : (cities.indexOf(city) / (cities.length - 1) - 0.5) * 0.6;

export function optionOf(
  drawing: Drawing,
  unit: string | null,
  { theme, words }: { readonly theme: Theme; readonly words: Words },
): EChartsCoreOption {
  const { cities, years, marks } = drawing;
  const [min, max] = extentOf(marks, unit);
  const at = (mark: Mark) => ({ x: years.indexOf(mark.year) + offsetOf(cities, mark.city), y: mark.value });
  const soft = { color: theme.soft, fontFamily: theme.font, fontSize: 13 };
  return {
    animation: false,
    backgroundColor: theme.ground,
    textStyle: { fontFamily: theme.font, color: theme.ink },
    title: {
      text: words.title,
      subtext: words.sources,
      left: 8,
      top: 6,
      textStyle: { fontSize: 15, color: theme.ink },
      subtextStyle: { ...soft, fontSize: 11 },
    },
    legend: { show: false },
    tooltip: {
      trigger: "item",
      renderMode: "richText",
      backgroundColor: theme.raised,
      borderColor: theme.line,
      textStyle: { ...soft, color: theme.ink },
    },
    grid: { left: 56, right: 24, top: 76, bottom: 34 },
    xAxis: {
      type: "value",
      min: -0.5,
      max: years.length - 0.5,
      interval: 0.5,
      axisLabel: { ...soft, showMinLabel: false, showMaxLabel: false, formatter: (i: number) => yearAt(years, i, words.year) },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLine: { onZero: false, lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: "value",
      min,
      max,
      axisLabel: { ...soft, formatter: (value: number) => (unit === "%" && value > 100 ? "" : rounded(value)) },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line, opacity: 0.6 } },
    },
    series: [
      ...linksOf(drawing).map(([from, to]) => ({
        type: "line",
        silent: true,
        symbol: "none",
        data: [from, to].map((mark) => [at(mark).x, at(mark).y]),
        lineStyle: { type: "dashed", width: 1, opacity: 0.5, color: theme.cities[cities.indexOf(from.city) % theme.cities.length] },
      })),
      ...marks.map((mark) => ({
        type: "custom",
        name: mark.city,
        data: [[at(mark).x, mark.value, mark.top]],
        encode: { x: 0, y: [1, 2] },
        tooltip: { formatter: () => words.say(mark) },
        renderItem: drawMark(mark, cities.indexOf(mark.city), theme),
      })),
    ],
  };
}

const yearAt = (years: readonly number[], i: number, say: (year: number) => string): string => {
  const year = years[Math.round(i)];
  return year === undefined || Math.abs(i - Math.round(i)) > 0.01 ? "" : say(year);
};

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
