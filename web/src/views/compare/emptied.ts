/** ECharts empties its element by `innerHTML = ""`, which Trusted Types refuse even for nothing: on this element it means what it says. */
export function emptiedWithoutMarkup(element: HTMLElement): void {
  Object.defineProperty(element, "innerHTML", { configurable: true, set: () => element.replaceChildren() });
}
