import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { report } from "../frame/report.ts";
import { patienceMs } from "../frame/rounds.ts";
import { builtWhileUsed } from "./built.ts";
import { judged, type Verdict, written } from "./judge.ts";
import { longestFor } from "./reach.ts";
import { isJudged, keepVerdicts, readVerdicts } from "./record.ts";
import { type Regex, writtenInCode } from "./sites.ts";

/** A proof stays one: only what has no verdict yet is judged. `REGEXES=all` forgets what was found before. */
const known = process.env["REGEXES"] === "all" ? { safe: [], exempted: [] } : readVerdicts();

async function allJudged(regexes: readonly Regex[]): Promise<readonly Verdict[]> {
  const left = [...regexes];
  const verdicts: Verdict[] = [];
  const judge = async (): Promise<void> => {
    for (let regex = left.pop(); regex !== undefined; regex = left.pop()) verdicts.push(await judged(regex));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, judge));
  return verdicts;
}

/** Of several places of the same expression, that which meets the longest texts. */
function distinct(regexes: readonly Regex[]): readonly Regex[] {
  const longestFirst = [...regexes].sort((a, b) => longestFor(a.at) - longestFor(b.at));
  return [...new Map(longestFirst.map((regex) => [written(regex), regex])).values()];
}

describe("regular expressions", () => {
  it(
    "of the whole code are judged by recheck: none is vulnerable, or its bound is measured",
    async () => {
      const started = performance.now();
      const { literals, builds } = writtenInCode();
      const built = await builtWhileUsed(builds);
      const unseen = builds.filter((site) => !built.some((regex) => regex.at === site));
      const all = distinct([...literals, ...built]);
      const verdicts = await allJudged(all.filter((regex) => !isJudged(known, written(regex), longestFor(regex.at))));
      const { safe, exempted } = keepVerdicts(known, verdicts, new Set(all.map(written)));
      const bad = verdicts.filter((v) => v.verdict === "vulnerable");
      for (const { regex, detail, ms, longest } of bad)
        process.stdout.write(`vulnerable (${detail}, ${ms} ms for ${longest}) ${all.find((r) => written(r) === regex)?.at}: ${regex}\n`);
      for (const site of unseen) process.stdout.write(`no expression of ${site} was seen: use it in built.ts\n`);
      const evil: readonly Regex[] = [/^(?:a+)+$/, /\s*\n\s*/g].map(({ source, flags }) => ({ source, flags, at: "" }));
      const control = (await allJudged(evil)).filter((v) => v.verdict === "vulnerable").length;
      report(
        {
          id: "B2",
          promise: "regular expressions of src, web/src and scripts: safe, or exempted by measurement on the longest text they can meet",
          held: { k: safe.length + exempted.length, of: all.length },
          control: { off: "linear patterns (an exponential and a quadratic one are judged)", k: control === evil.length ? 1 : 0, of: 1 },
          figures: {
            judgedNow: verdicts.length,
            proven: safe.length,
            exempted: exempted.length,
            slowestMs: Math.max(0, ...exempted.map((e) => e.ms)),
            builtFromWords: built.length,
          },
        },
        started,
      );
      expect(bad).toEqual([]);
      expect(unseen).toEqual([]);
    },
    patienceMs,
  );
});
