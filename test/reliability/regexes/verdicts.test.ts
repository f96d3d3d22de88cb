import { expect, it } from "vitest";
import { builtWhileLoaded } from "./built.ts";
import { written } from "./judge.ts";
import { longestFor } from "./reach.ts";
import { isJudged, readVerdicts } from "./record.ts";
import { type Regex, writtenInCode } from "./sites.ts";

const JUDGE = "npx vitest run --config vitest.reliability.config.ts test/reliability/regexes/regexes.test.ts";

/** Judging takes seconds each, so it is done once and kept; what is built while questions are answered is seen in the full run alone. */
it("every regular expression of the code has a verdict", async () => {
  const { literals, builds } = writtenInCode();
  const all = [...literals, ...(await builtWhileLoaded(builds))];
  const verdicts = readVerdicts();
  const judged = (regex: Regex): boolean => isJudged(verdicts, written(regex), longestFor(regex.at));
  const open = new Set(all.filter((regex) => !judged(regex)).map((regex) => `${regex.at} ${written(regex)}`));
  expect([...open], `let recheck judge these: ${JUDGE}`).toEqual([]);
  expect(all.length).toBeGreaterThan(1_000);
  expect(judged({ source: "^(?:a+)+$", flags: "", at: "src/none.ts:1" }), "one that nobody judged").toBe(false);
});
