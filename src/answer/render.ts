/** A draft -> numbered text, citations and computed figures. The last gate: a line whose figures no source carries is left out. Pure. */
import { cite, type Reference } from "../cite/citations.ts";
import { danglingMarks, looseFigures } from "../cite/figures.ts";
import type { Citation, Computed } from "../domain/reply.ts";
import type { Script } from "../domain/source.ts";
import { inScript } from "../script.ts";
import type { Draft, Line } from "./draft.ts";

export interface Rendered {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly computed: readonly Computed[];
  /** Lines that were refused, for the log and the trace. */
  readonly refused: readonly string[];
}

interface State {
  readonly texts: string[];
  readonly citations: Citation[];
  readonly computed: Computed[];
  readonly refused: string[];
}

/** Numbers the places in order of use and writes each line with its marks. */
export function render(draft: Draft, script: Script): Rendered {
  const state: State = { texts: [], citations: [], computed: [], refused: [] };
  for (const each of draft.lines) addLine(each, script, state);
  return { text: state.texts.join("\n\n"), citations: state.citations, computed: state.computed, refused: state.refused };
}

function addLine(each: Line, script: Script, state: State): void {
  const citations = citedBy(each.rests, state.citations);
  const numbers = [...new Set(citations.map((c) => c.n))];
  const computed = each.computed.map((c) => ({ ...c, citations: numbers }));
  const text = written(each, citations, script) + numbers.map((n) => `[${n}]`).join("");
  const broken = citations.length < each.rests.length || danglingMarks(text, [...state.citations, ...citations]).length > 0;
  if (broken || looseFigures(text, citations, computed).length > 0) {
    state.refused.push(text);
    return;
  }
  for (const c of citations) if (!state.citations.includes(c)) state.citations.push(c);
  state.computed.push(...computed);
  state.texts.push(text);
}

/** `{1}` in a line stands for the readable words of its first place, which keep their own script. */
function written(each: Line, citations: readonly Citation[], script: Script): string {
  return each.text
    .split(/(\{\d\})/)
    .map((part) => {
      const at = /^\{(\d)\}$/.exec(part)?.[1];
      return at === undefined
        ? inScript(part, script)
        : (citations[Number(at) - 1]?.quote.replace(/[\t\n]+/g, " ").replace(/\[(\d+)\]/g, "〔$1〕") ?? "");
    })
    .join("");
}

/** One citation per place; a place cited before keeps its number. Shorter than `rests` when a place does not hold. */
function citedBy(rests: readonly Reference[], known: readonly Citation[]): readonly Citation[] {
  const fresh: Citation[] = [];
  const found: Citation[] = [];
  for (const rest of rests) {
    const same = [...known, ...fresh].find((c) => isAt(c, rest));
    const made = same ? { ok: true as const, value: same } : cite(rest, known.length + fresh.length + 1);
    if (!made.ok) continue;
    if (!same) fresh.push(made.value);
    found.push(made.value);
  }
  return found;
}

function isAt(citation: Citation, rest: Reference): boolean {
  return citation.documentId === rest.document.source.id && citation.start === rest.span.start && citation.end === rest.span.end;
}
