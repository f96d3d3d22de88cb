/** Edge: the page's own tokens as the chart's colours. */
import type { Theme } from "./chart-mark.ts";

export function themeOf(element: Element): Theme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token("ink"),
    soft: token("ink-2"),
    line: token("line"),
    ground: token("surface"),
    raised: token("raised"),
    achieved: token("good"),
    goal: token("accent"),
    font: style.fontFamily,
  };
}

/** The light tokens whatever the page shows, for pictures that will stand on white paper. Nothing is painted in between. */
export function lightTheme(): Theme {
  const root = document.documentElement;
  const shown = root.dataset["theme"];
  root.dataset["theme"] = "light";
  try {
    return themeOf(document.body);
  } finally {
    if (shown === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = shown;
  }
}
