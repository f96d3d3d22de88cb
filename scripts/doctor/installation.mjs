// The program's folder enters; findings about Node, the compiler, the packages and their native parts leave. Plain Node: nothing of what
// it looks at need be there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { missingTools, oldNode } from "../tools.mjs";

const REINSTALL = "请运行 npm start 重新安装依赖。";
const NATIVE_MS = 60_000;

/** Uses of the native parts that fail where they are absent, of another Node or of another machine. Each is tried in a process of its own. */
const NATIVE = [
  { part: "分词（nodejieba）", code: `const j = require("nodejieba"); if (j.cut("教育规划").join("") !== "教育规划") throw 0` },
  {
    part: "向量索引（hnswlib-node）",
    code: `const { HierarchicalNSW } = require("hnswlib-node"); const i = new HierarchicalNSW("cosine", 2); i.initIndex(1); i.addPoint([1, 0], 0); if (i.searchKnn([1, 0], 1).neighbors[0] !== 0) throw 0`,
  },
  { part: "向量模型运行库（onnxruntime-node）", code: `require("onnxruntime-node")` },
];

/** @param {string} version as in process.versions.node @returns {import("./finding.ts").Finding} */
export function nodeFinding(version) {
  const old = oldNode(version);
  return old === null ? { state: "good", part: "Node.js", words: version } : { state: "bad", part: "Node.js", words: old };
}

/**
 * Compiling is over once the native parts work: what is missing then is only worth knowing.
 * @param {(command: string) => boolean} has @param {Record<string, string | undefined>} env @param {boolean} compiled
 * @returns {import("./finding.ts").Finding}
 */
export function compilerFinding(has, env, compiled) {
  const missing = missingTools(has, env);
  if (missing.length === 0) return { state: "good", part: "编译工具", words: "C++ 编译器、make 和 Python 3 都有" };
  const words = missing.join("；");
  return compiled
    ? { state: "hint", part: "编译工具", words: `${words}（原生部件已编译好，重新安装时才需要）` }
    : { state: "bad", part: "编译工具", words };
}

/** Compares what lies in node_modules with the lock. @param {string} root @returns {import("./finding.ts").Finding} */
export function packagesFinding(root) {
  const part = "依赖";
  const lock = readJson(join(root, "package-lock.json"));
  if (lock === null) return { state: "bad", part, words: "缺少 package-lock.json，或其内容不对。请重新取得程序。" };
  const wanted = Object.keys(readJson(join(root, "package.json"))?.dependencies ?? {});
  const off = wanted.filter((name) => {
    const at = `node_modules/${name}`;
    return readJson(join(root, at, "package.json"))?.version !== lock.packages?.[at]?.version;
  });
  return off.length === 0
    ? { state: "good", part, words: `${wanted.length} 个依赖与 package-lock.json 一致` }
    : { state: "bad", part, words: `${off.length} 个依赖缺失或版本不对：${off.slice(0, 5).join("、")}。${REINSTALL}` };
}

/** @param {string} root @returns {readonly import("./finding.ts").Finding[]} */
export function nativeFindings(root) {
  return NATIVE.map(({ part, code }) => {
    const done = spawnSync(process.execPath, ["-e", code], { cwd: root, encoding: "utf8", timeout: NATIVE_MS });
    if (done.status === 0) return { state: "good", part, words: "可用" };
    const why = /Error: .{0,160}/.exec(done.stderr)?.[0] ?? `进程以 ${done.signal ?? done.status} 结束`;
    return { state: "bad", part, words: `不可用（${why}）。请删除 node_modules 文件夹，再运行 npm start 重新安装和编译。` };
  });
}

/** @param {string} root @returns {import("./finding.ts").Finding} */
export function buildFinding(root) {
  const made = [
    ["dist/src/serve/main.js", "服务程序"],
    ["dist/scripts/doctor.js", "检查程序"],
    ["web/dist/index.html", "网页"],
  ];
  const missing = made.filter(([file]) => !existsSync(join(root, file))).map(([, words]) => words);
  return missing.length === 0
    ? { state: "good", part: "编译", words: "服务程序和网页已生成" }
    : { state: "bad", part: "编译", words: `还没有生成：${missing.join("、")}。请运行 npm start，或 npm run build。` };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // absent or no JSON: the caller says which
  }
}
