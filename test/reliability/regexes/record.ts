/** What was found of each regular expression, kept in a file: safe by proof, or exempted with the bound that was measured and since when. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Verdict } from "./judge.ts";

const FILE = "test/reliability/regexes/verdicts.json";
const exemptionSchema = z.object({ regex: z.string(), since: z.iso.date(), recheck: z.string(), longest: z.int(), ms: z.number() });
const recordSchema = z.object({ safe: z.array(z.string()), exempted: z.array(exemptionSchema) });
export type Verdicts = Readonly<z.infer<typeof recordSchema>>;

export const readVerdicts = (): Verdicts =>
  existsSync(FILE) ? recordSchema.parse(JSON.parse(readFileSync(FILE, "utf8"))) : { safe: [], exempted: [] };

/** Whether it holds for texts of this length. */
export const isJudged = ({ safe, exempted }: Verdicts, regex: string, longest: number): boolean =>
  safe.includes(regex) || exempted.some((e) => e.regex === regex && e.longest >= longest);

/** What is written in the code no more is left out; a first date stays. */
export function keepVerdicts(before: Verdicts, judged: readonly Verdict[], inCode: ReadonlySet<string>): Verdicts {
  const since = new Map(before.exempted.map((e) => [e.regex, e.since]));
  const today = new Date().toISOString().slice(0, 10);
  const anew = new Set(judged.map(({ regex }) => regex));
  const stays = (regex: string): boolean => inCode.has(regex) && !anew.has(regex);
  const safe = judged.filter((v) => v.verdict === "safe").map(({ regex }) => regex);
  const bounded = judged.filter((v) => v.verdict === "bounded");
  const kept: Verdicts = {
    safe: [...before.safe.filter(stays), ...safe].sort(),
    exempted: [
      ...before.exempted.filter(({ regex }) => stays(regex)),
      ...bounded.map(({ regex, detail, longest, ms }) => ({ regex, since: since.get(regex) ?? today, recheck: detail, longest, ms })),
    ].sort((a, b) => (a.regex < b.regex ? -1 : 1)),
  };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
  return kept;
}
