/**
 * One outcome of a reliability test enters; a JSON line leaves, and the test fails where the promise did not hold, where nothing was
 * tried, or where the control stayed green. The full run keeps its lines in test/reliability/report.jsonl; others go to test-results/.
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";
import { z } from "zod";
import { isFull, seed } from "./rounds.ts";

const tally = z.object({ k: z.int().nonnegative(), of: z.int().nonnegative() });
export const outcomeSchema = z.object({
  /** As in the table of threats: A1, B4, C5 … */
  id: z.string().regex(/^[A-G]\d$/),
  /** What is promised, one English sentence. */
  promise: z.string(),
  /** How often it held. */
  held: tally,
  /** The same with the protection off: how often the harm showed. `null` only with the reason why none can be made. */
  control: z.union([tally.extend({ off: z.string() }), z.object({ none: z.string() })]),
  /** Figures measured on the way, with their unit in the name: p99Ms, rssMb. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
});
export type Outcome = z.input<typeof outcomeSchema>;
export const lineSchema = outcomeSchema.extend({ seed: z.int(), seconds: z.number(), at: z.string() });

export const reportFile = isFull ? "test/reliability/report.jsonl" : "test-results/reliability.jsonl";

/** @param started `performance.now()` when the test began. */
export function report(outcome: Outcome, started: number): void {
  const checked = outcomeSchema.parse(outcome);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const line = JSON.stringify({ ...checked, seed, seconds, at: new Date().toISOString() });
  mkdirSync(dirname(reportFile), { recursive: true });
  appendFileSync(reportFile, `${line}\n`);
  process.stdout.write(`${checked.id} ${checked.held.k} of ${checked.held.of} (seed ${seed}, ${seconds} s): ${checked.promise}\n`);
  judge(checked);
}

/** Fails the test where the outcome is no proof. */
export function judge({ held, control, promise }: Outcome): void {
  expect(held.of, "nothing was tried").toBeGreaterThan(0);
  expect(held.k, promise).toBe(held.of);
  if ("off" in control) expect(control.k, `control without ${control.off} stayed green`).toBeGreaterThan(0);
}
