/** One mark of the chart -> its shapes: full for achieved, hollow for a goal; a bound is a line with an arrow, never a point. Pure. */
import { SIZE, type Spot } from "./chart-layout.ts";

export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly raised: string;
  readonly achieved: string;
  readonly goal: string;
  readonly font: string;
}

type Shape = Readonly<Record<string, unknown>>;

export function shapesOf(spot: Spot, theme: Theme): readonly Shape[] {
  const { mark, label } = spot;
  const colour = mark.isAchieved ? theme.achieved : theme.goal;
  const style = { fill: mark.isAchieved ? colour : theme.ground, stroke: colour, lineWidth: 2 };
  return [...signOf(spot, style), ...(label === null ? [] : [labelOf(mark.target.valueText, label, theme)])];
}

interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
}

function signOf({ mark: { shape }, x, y, top }: Spot, style: Style): readonly Shape[] {
  switch (shape) {
    case "point":
      return [circle(x, y, style)];
    case "about":
      // A broken outline and a pale body: its height is not sure.
      return [{ ...circle(x, y, { ...style, lineDash: [3, 2], fillOpacity: 0.35 }) }];
    case "atLeast":
      return bound(x, y, -1, style);
    case "atMost":
      return bound(x, y, 1, style);
    case "range":
      return [{ type: "rect", shape: { x: x - SIZE.mark + 1, y: top, width: 2 * SIZE.mark - 2, height: y - top, r: 2 }, style, z2: 10 }];
  }
}

const circle = (x: number, y: number, style: Shape | Style): Shape => ({
  type: "circle",
  shape: { cx: x, cy: y, r: SIZE.mark },
  style,
  z2: 10,
});

/** A line at the bound, and an arrow to the side that is open. @param way −1 upwards, 1 downwards. */
function bound(x: number, y: number, way: -1 | 1, style: Style): readonly Shape[] {
  const tip = y + way * SIZE.arrow;
  const back = tip - way * 7;
  const line = (x1: number, y1: number, x2: number, y2: number, width: number): Shape => ({
    type: "line",
    shape: { x1, y1, x2, y2 },
    style: { stroke: style.stroke, lineWidth: width },
    z2: 10,
  });
  return [
    line(x - SIZE.tick, y, x + SIZE.tick, y, 3),
    line(x, y, x, back, 2),
    {
      type: "polygon",
      shape: {
        points: [
          [x - 4, back],
          [x, tip],
          [x + 4, back],
        ],
      },
      style: { ...style, lineWidth: 1.5 },
      z2: 11,
    },
  ];
}

/** The figure as the source writes it. */
const labelOf = (words: string, { x, y }: { readonly x: number; readonly y: number }, theme: Theme): Shape => ({
  type: "text",
  x,
  y,
  style: {
    text: words,
    fill: theme.ink,
    font: `${SIZE.text}px ${theme.font}`,
    verticalAlign: "middle",
    stroke: theme.ground,
    lineWidth: 3,
  },
  z2: 20,
});
