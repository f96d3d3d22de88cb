/** Long lists under the keyboard: one step of Tab leads in, the arrows go from row to row. Sixty rows must not stand before what follows. */
import { type KeyboardEvent, useState } from "react";

/** @returns the row that Tab reaches (the one last visited, else the one shown, else the first), and what a visit to a row sets. */
export function useTabStop<Id>(ids: readonly Id[], shown: Id | null): readonly [Id | null, (id: Id) => void] {
  const [visited, visit] = useState<Id | null>(null);
  const stop = [visited, shown].find((id) => id !== null && ids.includes(id));
  return [stop ?? ids[0] ?? null, visit];
}

/** ↑ and ↓ go to the next list item's link or button, Home and End to the first and the last. */
export function goAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll("li")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const goals: Readonly<Record<string, number>> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 };
  const goal = rows[goals[event.key] ?? -1];
  if (at < 0 || goal === undefined) return;
  event.preventDefault();
  goal.querySelector<HTMLElement>("a, button")?.focus();
}
