/** A drawing and a width -> a panel for each city with its marks and labels in pixels; labels never cover marks or each other. Pure. */

import type { Scale } from "./chart-scale.ts";
import { type Drawing, type Mark, marksAt } from "./marks.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  /** Of the upper end of a range. */
  readonly top: number;
  /** Where its label begins, centred upright; null where there is no room: the table has it. */
  readonly label: { readonly x: number; readonly y: number } | null;
}
export interface Panel {
  readonly city: string;
  /** Of the plot alone. */
  readonly plot: Box;
  readonly isFirst: boolean;
  readonly spots: readonly Spot[];
}
export interface Layout {
  readonly panels: readonly Panel[];
  readonly height: number;
}

/** All in pixels. */
export const SIZE = { mark: 5, tick: 8, arrow: 20, text: 12 } as const;
const LEAST_PANEL = 150;
const GUTTER = { left: 46, between: 16, right: 10 } as const;
const ROW = { title: 26, plot: 150, years: 26 } as const;

export function layoutOf(drawing: Drawing, scale: Scale, { width, above }: { readonly width: number; readonly above: number }): Layout {
  const { cities } = drawing;
  const inner = width - GUTTER.left - GUTTER.right;
  const most = Math.max(1, Math.floor((inner + GUTTER.between) / (LEAST_PANEL + GUTTER.between)));
  const rows = Math.ceil(cities.length / most);
  const columns = Math.ceil(cities.length / rows);
  const each = (inner - (columns - 1) * GUTTER.between) / columns;
  const rowHeight = ROW.title + ROW.plot + ROW.years;
  const panels = cities.map((city, i): Panel => {
    const column = i % columns;
    const plot = {
      x: GUTTER.left + column * (each + GUTTER.between),
      y: above + Math.floor(i / columns) * rowHeight + ROW.title,
      width: each,
      height: ROW.plot,
    };
    return { city, plot, isFirst: column === 0, spots: spotsOf(drawing, city, { plot, scale }) };
  });
  return { panels, height: above + rows * rowHeight };
}

/** Several figures of one year stand side by side. */
function spotsOf(drawing: Drawing, city: string, { plot, scale }: { readonly plot: Box; readonly scale: Scale }): readonly Spot[] {
  const slot = plot.width / drawing.years.length;
  const heightOf = (value: number) => plot.y + ((scale.max - value) / (scale.max - scale.min)) * plot.height;
  const bare = drawing.years.flatMap((year, i) => {
    const here = marksAt(drawing, city, year);
    const apart = Math.min(3 * SIZE.mark, slot / (here.length + 1));
    return here.map((mark, n) => ({
      mark,
      x: plot.x + (i + 0.5) * slot + (n - (here.length - 1) / 2) * apart,
      y: heightOf(mark.value),
      top: heightOf(mark.top),
    }));
  });
  return labelled(bare, plot);
}

type Bare = Omit<Spot, "label">;

function labelled(bare: readonly Bare[], plot: Box): readonly Spot[] {
  const taken = bare.map(boxOf);
  const room = { x: plot.x - 4, y: plot.y - 12, width: plot.width + 8, height: plot.height + 20 };
  return bare.map((spot) => {
    const place = placesOf(spot).find((box) => isInside(box, room) && !taken.some((other) => overlap(box, other)));
    if (place !== undefined) taken.push(place);
    return { ...spot, label: place === undefined ? null : { x: place.x, y: place.y + place.height / 2 } };
  });
}

/** What the sign covers, its arrow included. */
function boxOf({ mark: { shape }, x, y, top }: Bare): Box {
  const isBound = shape === "atLeast" || shape === "atMost";
  const half = (isBound ? SIZE.tick : SIZE.mark) + 1;
  const edge = SIZE.mark + 1;
  const up = shape === "atLeast" ? SIZE.arrow : edge;
  const down = shape === "atMost" ? SIZE.arrow : edge;
  return { x: x - half, y: Math.min(top, y) - up, width: 2 * half, height: Math.abs(y - top) + up + down };
}

/** Beside the sign, the side its arrow leaves free first. */
function placesOf(spot: Bare): readonly Box[] {
  const { x, y, width, height } = boxOf(spot);
  const words = { width: widthOf(spot.mark.target.valueText), height: SIZE.text + 2 };
  const centred = spot.x - words.width / 2;
  const above = { x: centred, y: y - words.height, ...words };
  const below = { x: centred, y: y + height, ...words };
  const sides = [0, words.height, -words.height].flatMap((by) => [
    { x: x + width + 2, y: spot.y - words.height / 2 + by, ...words },
    { x: x - words.width - 2, y: spot.y - words.height / 2 + by, ...words },
  ]);
  return spot.mark.shape === "atLeast" ? [below, ...sides, above] : [above, below, ...sides];
}

/** Chinese signs are as wide as they are high, a per cent sign nearly, others about half. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + SIZE.text * (/[\u2e80-\uffef]/.test(sign) ? 1 : sign === "%" ? 0.92 : 0.58), 0);

const isInside = (box: Box, room: Box): boolean =>
  box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height;
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
