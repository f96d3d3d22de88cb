import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { report } from "../frame/report.ts";
import { isFull, patienceMs } from "../frame/rounds.ts";
import { builtWhileUsed } from "./built.ts";
import { judged, LONGEST, type Verdict } from "./judge.ts";
import { type Regex, writtenInCode } from "./sites.ts";

/** What the last full run found: safe by proof, and exempted with the bound that was measured. A short run judges only what is new. */
const RECORD = "test/reliability/regexes/verdicts.json";
const exemptionSchema = z.object({ regex: z.string(), since: z.iso.date(), recheck: z.string(), longest: z.int(), ms: z.number() });
const recordSchema = z.object({ safe: z.array(z.string()), exempted: z.array(exemptionSchema) });
type Record_ = z.infer<typeof recordSchema>;

const record: Record_ = existsSync(RECORD) ? recordSchema.parse(JSON.parse(readFileSync(RECORD, "utf8"))) : { safe: [], exempted: [] };
const written = ({ source, flags }: Regex): string => `/${source}/${flags}`;

async function allJudged(regexes: readonly Regex[]): Promise<readonly Verdict[]> {
  const left = [...regexes];
  const verdicts: Verdict[] = [];
  const judge = async (): Promise<void> => {
    for (let regex = left.pop(); regex !== undefined; regex = left.pop()) verdicts.push(await judged(regex));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, judge));
  return verdicts;
}

function keep(verdicts: readonly Verdict[]): void {
  const since = new Map(record.exempted.map((e) => [e.regex, e.since]));
  const today = new Date().toISOString().slice(0, 10);
  const of = (verdict: Verdict["verdict"]) => verdicts.filter((v) => v.verdict === verdict).sort((a, b) => (a.regex < b.regex ? -1 : 1));
  const kept: Record_ = {
    safe: of("safe").map(({ regex }) => regex),
    exempted: of("bounded").map(({ regex, detail, ms }) => ({
      regex,
      since: since.get(regex) ?? today,
      recheck: detail,
      longest: LONGEST,
      ms,
    })),
  };
  writeFileSync(RECORD, `${JSON.stringify(kept, null, 2)}\n`);
}

describe("regular expressions", () => {
  it(
    "of the whole code are judged by recheck: none is vulnerable, or its bound is measured",
    async () => {
      const started = performance.now();
      const { literals, builds } = writtenInCode();
      const built = await builtWhileUsed(builds);
      const unseen = builds.filter((site) => !built.some((regex) => regex.at === site));
      const all = new Map([...literals, ...built].map((regex) => [written(regex), regex]));
      const known = new Set(isFull ? [] : [...record.safe, ...record.exempted.map((e) => e.regex)]);
      const verdicts = await allJudged([...all.values()].filter((regex) => !known.has(written(regex))));
      if (isFull) keep(verdicts);
      const bad = verdicts.filter((v) => v.verdict === "vulnerable");
      for (const { regex, detail, ms } of bad) process.stdout.write(`vulnerable (${detail}, ${ms} ms): ${regex}\n`);
      const evil: readonly Regex[] = [/^(?:a+)+$/, /\s*\n\s*/g].map(({ source, flags }) => ({ source, flags, at: "" }));
      const control = (await allJudged(evil)).filter((v) => v.verdict === "vulnerable").length;
      report(
        {
          id: "B2",
          promise: `regular expressions of src, web/src and scripts: safe, or linear up to ${LONGEST} characters by measurement`,
          held: { k: all.size - bad.length, of: all.size },
          control: { off: "linear patterns (an exponential and a quadratic one are judged)", k: control === evil.length ? 1 : 0, of: 1 },
          figures: {
            judgedNow: verdicts.length,
            exempted: isFull ? verdicts.filter((v) => v.verdict === "bounded").length : record.exempted.length,
            slowestMs: Math.max(0, ...verdicts.map((v) => v.ms)),
            builtFromWords: built.length,
          },
        },
        started,
      );
      expect(bad).toEqual([]);
      if (isFull) expect(unseen, "no expression of these places was seen: use them in built.ts").toEqual([]);
    },
    patienceMs,
  );
});
