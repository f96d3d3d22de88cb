/**
 * A regular expression enters; a verdict leaves: safe as recheck proves it, bounded where recheck suspects a polynomial or comes to no
 * end, but neither its own attack nor pieces of what the expression matches, as long as a text can be where it is used, take longer than
 * a linear match; else vulnerable.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { check } from "recheck";
import { pumpsOf } from "./attacks.ts";
import { longestFor } from "./reach.ts";
import type { Regex } from "./sites.ts";

/** Milliseconds of processor time. A quadratic match of the longest text takes five seconds and more, a linear one well under one. */
const MOST_MS = 2_500;
/** On the clock, for all attacks on one expression, on a machine that is busy with other things. */
const LATE_MS = 90_000;
/** Of recheck, for one expression. */
const PATIENCE_MS = 20_000;
const MATCHING = fileURLToPath(new URL("matching.mjs", import.meta.url));

export interface Verdict {
  readonly regex: string;
  readonly verdict: "safe" | "bounded" | "vulnerable";
  /** What recheck says. */
  readonly detail: string;
  /** The longest text that it can meet, in characters, and the most that one took. */
  readonly longest: number;
  readonly ms: number;
}

export const written = ({ source, flags }: Pick<Regex, "source" | "flags">): string => `/${source}/${flags}`;

export async function judged(regex: Regex): Promise<Verdict> {
  const found = await check(regex.source, regex.flags, { timeout: PATIENCE_MS });
  const longest = longestFor(regex.at);
  const given = { regex: written(regex), longest };
  if (found.status === "safe") return { ...given, verdict: "safe", detail: found.checker, ms: 0 };
  const texts = found.status === "vulnerable" ? [pumped(found.attack, longest)] : [];
  const detail = found.status === "vulnerable" ? found.complexity.summary : "not decided";
  // Exponential growth cannot be bounded by the length of a text.
  if (found.status === "vulnerable" && found.complexity.type === "exponential")
    return { ...given, verdict: "vulnerable", detail, ms: MOST_MS };
  const ms = await matchMs(regex, texts, longest);
  return { ...given, verdict: ms < MOST_MS ? "bounded" : "vulnerable", detail, ms: Math.round(ms) };
}

interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

function pumped({ pumps, suffix }: Attack, longest: number): string {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const turn = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((longest - fixed) / Math.max(1, turn)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
}

/**
 * Milliseconds of processor time, in a process of its own that is ended when it takes too long: other programs on the machine take
 * time from the clock, not from this.
 */
function matchMs({ source, flags }: Regex, texts: readonly string[], longest: number): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MATCHING], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const settle = (ms: number): void => {
      clearTimeout(late);
      child.kill("SIGKILL");
      resolve(ms);
    };
    const late = setTimeout(() => settle(MOST_MS), LATE_MS);
    child.once("message", (ms) => settle(typeof ms === "number" ? ms : MOST_MS));
    child.once("error", () => settle(MOST_MS));
    child.once("exit", () => settle(MOST_MS));
    child.send({ source, flags, texts, longest, pumps: pumpsOf(source) });
  });
}
