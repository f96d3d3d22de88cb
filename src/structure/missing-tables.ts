/** Annexes and tables the text names but does not contain. Pure. */
import type { MissingTable, Section, Table } from "../domain/plan.ts";
import { toSimplified } from "../script.ts";

/** The list of annexes at the end: 「附件:1.…表」 and the numbered lines after it. */
const ANNEX_LIST =
  /(?:^|\n)[ \t\u3000]*附[件表][：:]?[ \t]*(?:\d{1,2}[.．、][ \t]*)?([^\n]{2,80})((?:\n[ \t\u3000]*(?:\d{1,2}[.．、][^\n]{2,80})?)*)/g;
const ANNEX_ITEM = /\d{1,2}[.．、][ \t]*([^\n]{2,80})/g;
const ANNEX_MENTION = /[（(]?(?:详?见|具体见)附[件表]\d{0,2}[：:]?《([^》\n]{2,60})》/g;

export function missingTablesOf(text: string, sections: readonly Section[], tables: readonly Table[]): readonly MissingTable[] {
  const plain = toSimplified(text);
  const present = [...sections.filter((s) => s.kind !== "numbered").map((s) => s.heading), ...tables.map((t) => t.title)].map(keyOf);
  const found = new Map<string, MissingTable>();
  for (const { start, length } of named(plain)) {
    const name = text.slice(start, start + length).trim();
    const key = keyOf(name);
    if (key === "" || found.has(key) || present.some((p) => p.includes(key))) continue;
    found.set(key, { name: closed(name), span: { start, end: start + name.length } });
  }
  return [...found.values()];
}

function* named(plain: string): Generator<{ start: number; length: number }> {
  for (const list of plain.matchAll(ANNEX_LIST)) {
    const first = list[1] ?? "";
    const rest = list[2] ?? "";
    yield { start: list.index + list[0].length - rest.length - first.length, length: first.length };
    const from = list.index + list[0].length - rest.length;
    for (const item of rest.matchAll(ANNEX_ITEM))
      yield { start: from + item.index + item[0].length - (item[1] ?? "").length, length: (item[1] ?? "").length };
  }
  for (const mention of plain.matchAll(ANNEX_MENTION)) {
    const name = mention[1] ?? "";
    yield { start: mention.index + mention[0].length - 1 - name.length, length: name.length };
  }
}

function keyOf(name: string): string {
  return toSimplified(name).replace(/[\s“”"《》（）()：:]/g, "");
}

/** A parenthesis the text lost at the end of a name is not shown open. */
function closed(name: string): string {
  const [opened, shut] = [/[（(]/g, /[）)]/g].map((mark) => [...name.matchAll(mark)].at(-1)?.index ?? -1);
  if (opened === undefined || shut === undefined || opened <= shut) return name;
  return `${name}${name.includes("（") ? "）" : ")"}`;
}
