/** One mark of the chart -> its shapes: full for achieved, hollow for a goal, an arrow for an open bound, a bar for a range. Pure. */
import type { Mark } from "./marks.ts";

export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly raised: string;
  readonly font: string;
  /** One for each city, told apart on the ground at 3:1. */
  readonly cities: readonly string[];
}

const SIZE = 6;
/** Length of the arrow that says "and more". */
const ARROW = 26;

type Element = Readonly<Record<string, unknown>>;

/** What ECharts hands to a custom series: its data, and pixels for data. */
interface Api {
  readonly value: (dimension: number) => number;
  readonly coord: (data: readonly number[]) => readonly number[];
}

export function drawMark(mark: Mark, city: number, theme: Theme): (params: unknown, api: Api) => Element {
  const colour = theme.cities[city % theme.cities.length] ?? theme.ink;
  return (_params, api) => {
    const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
    const [, top = 0] = api.coord([api.value(0), api.value(2)]);
    const body: Element[] = [symbolOf(city, { x, y }, styleOf(mark, colour, theme))];
    if (mark.shape === "atLeast") body.push(...arrow(x, y - SIZE, -ARROW, colour));
    if (mark.shape === "atMost") body.push(...arrow(x, y + SIZE, ARROW, colour));
    if (mark.shape === "range") body.push(...bar(x, y, top, colour));
    return { type: "group", children: [...body, label(mark, { x: x + SIZE + 4, y }, theme)] };
  };
}

/** 约 is drawn with a broken outline: its height is not sure. */
const styleOf = (mark: Mark, colour: string, theme: Theme): Element => ({
  fill: mark.isAchieved ? colour : theme.ground,
  stroke: colour,
  lineWidth: 2,
  lineDash: mark.shape === "about" ? [3, 2] : null,
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Circle, square, triangle, diamond: a city is known without its colour. */
function symbolOf(city: number, { x, y }: Point, style: Element): Element {
  const s = SIZE;
  const polygon = (points: readonly (readonly [number, number])[]) => ({ type: "polygon", shape: { points }, style, z2: 10 });
  switch (city % 4) {
    case 1:
      return { type: "rect", shape: { x: x - s + 1, y: y - s + 1, width: 2 * s - 2, height: 2 * s - 2 }, style, z2: 10 };
    case 2:
      return polygon([
        [x, y - s],
        [x + s, y + s - 1],
        [x - s, y + s - 1],
      ]);
    case 3:
      return polygon([
        [x, y - s - 1],
        [x + s + 1, y],
        [x, y + s + 1],
        [x - s - 1, y],
      ]);
    default:
      return { type: "circle", shape: { cx: x, cy: y, r: s }, style, z2: 10 };
  }
}

/** @param length negative: upwards. */
function arrow(x: number, from: number, length: number, colour: string): Element[] {
  const tip = from + length;
  const back = tip - Math.sign(length) * 6;
  return [
    { type: "line", shape: { x1: x, y1: from, x2: x, y2: tip }, style: { stroke: colour, lineWidth: 2 } },
    {
      type: "polyline",
      shape: {
        points: [
          [x - 4, back],
          [x, tip],
          [x + 4, back],
        ],
      },
      style: { stroke: colour, lineWidth: 2, fill: "none" },
    },
  ];
}

/** From the lower to the upper end, closed at both. */
function bar(x: number, low: number, high: number, colour: string): Element[] {
  const cap = (y: number) => ({ type: "line", shape: { x1: x - 5, y1: y, x2: x + 5, y2: y }, style: { stroke: colour, lineWidth: 2 } });
  return [
    { type: "line", shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: colour, lineWidth: 4, opacity: 0.45 } },
    cap(low),
    cap(high),
  ];
}

/** The figure as the source writes it. */
const label = ({ target }: Mark, { x, y }: Point, theme: Theme): Element => ({
  type: "text",
  x,
  y,
  style: {
    text: target.valueText,
    fill: theme.ink,
    font: `12px ${theme.font}`,
    verticalAlign: "middle",
    stroke: theme.ground,
    lineWidth: 3,
  },
  z2: 20,
});
