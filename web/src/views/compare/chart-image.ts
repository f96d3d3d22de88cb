/** A chart as a picture to paste: title, panels, what the signs mean, and the sources, on white. Edge: draws off the page. */
import { init } from "echarts/core";
import { layoutOf } from "./chart-layout.ts";
import { optionOf, type Words } from "./chart-option.ts";
import type { Scale } from "./chart-scale.ts";
import { lightTheme } from "./chart-theme.ts";
import { emptiedWithoutMarkup } from "./emptied.ts";
import type { Drawing } from "./marks.ts";

export interface Picture {
  readonly drawing: Drawing;
  readonly scale: Scale;
  readonly words: Words;
  readonly title: string;
  /** Lines beneath: notes and sources. */
  readonly beneath: readonly string[];
}

/** Pixels; twice as many are drawn. */
const WIDTH = 960;
const TITLE = 44;
const LINE = 18;
/** So many signs fill a line beneath. */
const LINES = /.{1,74}/gu;

/** @returns a `data:` address of a PNG. */
export function pictureOf({ drawing, scale, words, title, beneath }: Picture): string {
  const theme = lightTheme();
  const layout = layoutOf(drawing, scale, { width: WIDTH, above: TITLE });
  const lines = beneath.flatMap((words_) => words_.match(LINES) ?? []);
  const frame = document.createElement("div");
  emptiedWithoutMarkup(frame);
  const chart = init(frame, null, { renderer: "canvas", width: WIDTH, height: layout.height + lines.length * LINE + 12 });
  const option = optionOf({ drawing, scale, layout }, theme, words);
  const text = { fontFamily: theme.font, fontWeight: 400, fontSize: 12, lineHeight: LINE, color: theme.soft };
  chart.setOption(option);
  chart.setOption({
    title: [
      ...(Array.isArray(option["title"]) ? option["title"] : []),
      { text: title, left: 8, top: 6, textStyle: { ...text, fontSize: 17, fontWeight: 600, color: theme.ink } },
      { text: lines.join("\n"), left: 8, top: layout.height - 2, textStyle: text },
    ],
  });
  try {
    return chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: theme.ground });
  } finally {
    chart.dispose();
  }
}
