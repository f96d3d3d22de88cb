/**
 * Around the full run: the old report is emptied before it, and a readable summary is written from the lines after it. A run of named
 * files keeps the lines of the others and replaces its own.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { z } from "zod";
import { lineSchema } from "./report.ts";

const report = "test/reliability/report.jsonl";
const summary = "test/reliability/REPORT.md";
type Line = z.infer<typeof lineSchema>;

export function setup(): void {
  const isPart = process.argv.some((argument) => argument.startsWith("test/"));
  if (!isPart) rmSync(report, { force: true });
}

export function teardown(): void {
  const lines = readFileSync(report, "utf8")
    .trim()
    .split("\n")
    .map((line) => lineSchema.parse(JSON.parse(line)));
  const newest = [...new Map(lines.map((line) => [`${line.id} ${line.promise}`, line])).values()].sort((a, b) => a.id.localeCompare(b.id));
  writeFileSync(report, newest.map((line) => `${JSON.stringify(line)}\n`).join(""));
  writeFileSync(summary, render(newest));
}

function render(lines: readonly Line[]): string {
  const last =
    lines
      .map((l) => l.at)
      .sort()
      .at(-1) ?? "";
  const held = lines.filter((l) => l.held.k === l.held.of).length;
  return `# Reliability: the last full run

\`npm run test:reliability\` on ${last.slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores, seed ${lines[0]?.seed ?? ""}:
${held} of ${lines.length} promises held. One JSON line per test is in [report.jsonl](report.jsonl). "Control" is the same test with the
protection off: how often the harm then showed. A test that did not run to its end with all its rounds has no line.

| | Promise | Held | Control | Figures | s |
|---|---|---|---|---|---|
${lines.map(rowOf).join("\n")}
`;
}

function rowOf({ id, promise, held, control, figures, seconds }: Line): string {
  const red = "off" in control ? `${control.k} of ${control.of} without ${control.off}` : `none: ${control.none}`;
  const numbers = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  return `| ${[id, promise, `${held.k} of ${held.of}`, red, numbers.join(", "), String(seconds)].map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`;
}
