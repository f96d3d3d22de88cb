// `npm run doctor`: looks at everything 规问 needs, says in Chinese what to do, and ends non-zero where something must be done.
// The first part is plain Node, so that it also works where nothing is installed; the rest is compiled and asked for when that is sound.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildFinding, compilerFinding, nativeFindings, nodeFinding, packagesFinding } from "./doctor/installation.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const MARKS = { good: "✓", hint: "!", bad: "✗" };
const has = (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
const isBad = ({ state }) => state === "bad";

function installation() {
  const packages = packagesFinding(root);
  const natives = isBad(packages) ? [] : nativeFindings(root);
  const compiled = natives.length > 0 && !natives.some(isBad);
  return [nodeFinding(process.versions.node), packages, ...natives, compilerFinding(has, process.env, compiled), buildFinding(root)];
}

async function running(before) {
  if (before.some(isBad)) return [{ state: "hint", part: "其余各项", words: "先处理上面的问题，再检查设置、模型、索引和数据。" }];
  const { examine } = await import(pathToFileURL(join(root, "dist", "scripts", "doctor.js")).href);
  return examine(process.env, root);
}

const first = installation();
const all = [...first, ...(await running(first))];
for (const { state, part, words } of all) process.stdout.write(`${MARKS[state]} ${part}：${words}\n`);
const wrong = all.filter(isBad).length;
process.stdout.write(wrong === 0 ? "检查完毕，没有需要处理的问题。\n" : `检查完毕，有 ${wrong} 项需要处理。\n`);
process.exitCode = wrong === 0 ? 0 : 1;
