/**
 * A regular expression enters; a verdict leaves: safe as recheck proves it, bounded where recheck suspects a polynomial but its own
 * attack, a hundred thousand characters long, is over in the time a linear match takes, else vulnerable.
 */
import { spawn } from "node:child_process";
import { check } from "recheck";
import type { Regex } from "./sites.ts";

/** Longest text that a regular expression meets at once in practice: a document whose line ends are lost. */
export const LONGEST = 100_000;
/** A quadratic match of such a text takes five seconds and more, a linear one well under a second of processor time. */
const MOST_MS = 2_500;
/** On the clock, for one match on a machine that is busy with other things. */
const LATE_MS = 60_000;
/** Of recheck, for one expression. */
const PATIENCE_MS = 20_000;

export interface Verdict {
  readonly regex: string;
  readonly verdict: "safe" | "bounded" | "vulnerable";
  /** What recheck says, and how long its attack took. */
  readonly detail: string;
  readonly ms: number;
}

export async function judged(regex: Regex): Promise<Verdict> {
  const found = await check(regex.source, regex.flags, { timeout: PATIENCE_MS });
  const written = `/${regex.source}/${regex.flags}`;
  if (found.status === "safe") return { regex: written, verdict: "safe", detail: found.checker, ms: 0 };
  const attacks = found.status === "vulnerable" ? [pumped(found.attack)] : wordsOf(regex.source).map(repeated);
  const said = found.status === "vulnerable" ? found.complexity.summary : "not decided";
  // Exponential growth cannot be bounded by the length of a text.
  if (found.status === "vulnerable" && found.complexity.type === "exponential")
    return { regex: written, verdict: "vulnerable", detail: said, ms: MOST_MS };
  const ms = Math.max(0, ...(await Promise.all(attacks.map((text) => matchMs(regex, text)))));
  return { regex: written, verdict: ms < MOST_MS ? "bounded" : "vulnerable", detail: said, ms: Math.round(ms) };
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

function pumped({ pumps, suffix }: Attack): string {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const turn = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((LONGEST - fixed) / Math.max(1, turn)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
}

/** Where recheck comes to no end: the words of the expression itself, each again and again. */
const wordsOf = (source: string): readonly string[] => [...new Set(source.match(/\p{Script=Han}{1,12}/gu) ?? ["0"])];
const repeated = (word: string): string => word.repeat(Math.floor(LONGEST / word.length));

/**
 * Milliseconds of processor time, in a process of its own that is ended when it takes too long: other programs on the machine take
 * time from the clock, not from this.
 */
function matchMs({ source, flags }: Regex, text: string): Promise<number> {
  const code = `process.once("message", ({ source, flags, text }) => {
    const regex = new RegExp(source, flags);
    const before = process.cpuUsage();
    if (regex.global) text.replace(regex, ""); else regex.test(text);
    process.send(process.cpuUsage(before).user / 1000, () => process.exit());
  });`;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const settle = (ms: number): void => {
      clearTimeout(late);
      child.kill("SIGKILL");
      resolve(ms);
    };
    const late = setTimeout(() => settle(MOST_MS), LATE_MS);
    child.once("message", (ms) => settle(typeof ms === "number" ? ms : MOST_MS));
    child.once("error", () => settle(MOST_MS));
    child.send({ source, flags, text });
  });
}
