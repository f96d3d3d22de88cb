/** `npm run audit:gate`: fails where a shipped package is below its floor, or has a high or critical advisory that no dated exemption covers. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { belowFloor, exemptionsSchema, floorsSchema, lockSchema, notExempted, reportSchema } from "./audit/judge.ts";

const root = join(import.meta.dirname, "..", "..");
const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(root, ...path), "utf8"));

function main(): number {
  const floors = floorsSchema.parse(read("scripts", "audit", "floors.json"));
  const exemptions = exemptionsSchema.parse(read("scripts", "audit", "exemptions.json"));
  const low = belowFloor(lockSchema.parse(read("package-lock.json")), floors);
  const asked = spawnSync("npm", ["audit", "--omit=dev", "--json"], { cwd: root, encoding: "utf8" });
  const report = reportSchema.safeParse(parsed(asked.stdout));
  const open = report.success ? notExempted(report.data, exemptions, new Date().toISOString().slice(0, 10)) : [];
  for (const problem of [...low, ...open]) process.stderr.write(`${problem}\n`);
  process.stdout.write(`最低版本：${floors.length} 项，不符 ${low.length} 项。\n`);
  process.stdout.write(report.success ? `软件源的安全公告：不符 ${open.length} 项。\n` : "软件源不提供安全公告，这一项没有检查。\n");
  return low.length + open.length > 0 ? 1 : 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON: the registry did not answer
  }
}

process.exitCode = main();
