/** Years, plan periods and whether the achieved figure or the goal is asked. `now` is injected. Pure. */
export interface Period {
  readonly years: readonly number[];
  readonly basis: "achieved" | "goal" | null;
  readonly notes: readonly string[];
}
const RELATIVE: readonly { readonly word: string; readonly offset: number }[] = [
  { word: "今年", offset: 0 },
  { word: "目前", offset: 0 },
  { word: "去年", offset: -1 },
  { word: "前年", offset: -2 },
  { word: "明年", offset: 1 },
];
const NAMED: readonly { readonly pattern: RegExp; readonly year: number }[] = [
  { pattern: /[“"「]?十三五[”"」]?末/, year: 2020 },
  { pattern: /[“"「]?十四五[”"」]?末|规划期末/, year: 2025 },
];

/** @param text Simplified. */
export function readPeriod(text: string, now: Date): Period {
  const said = [...text.matchAll(/(?<!\d)((?:19|20)\d{2}|[12]\d(?=年))(?!\d)/g)].map((m) => fullYear(m[1] ?? ""));
  const relative = RELATIVE.filter((r) => text.includes(r.word));
  const meant = relative.map((r) => now.getUTCFullYear() + r.offset);
  const named = NAMED.filter((n) => n.pattern.test(text)).map((n) => n.year);
  const notes = relative.map((r) => `「${r.word}」按${now.getUTCFullYear() + r.offset}年理解`);
  if (relative.length > 0 && now.getUTCFullYear() > 2025) notes.push("规划期2021-2025已结束");
  return { years: [...new Set([...said, ...meant, ...named])], basis: readBasis(text), notes };
}
function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
function readBasis(text: string): Period["basis"] {
  if (/基线|起点|现状|已有|现在|已经|十三五[”"」]?(末|期间|这几年)|目前/.test(text)) return /目标|计划|要建/.test(text) ? null : "achieved";
  return /目标|要达到|计划|打算|要建|规划期末|十四五/.test(text) ? "goal" : null;
}
