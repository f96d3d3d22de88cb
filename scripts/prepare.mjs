// Before `npm start`, `npm test` and `npm run index`: installs, compiles, builds and indexes what is out of date, and says so.
// Plain Node, no packages: it runs before anything is installed. What is done is remembered in .stamp/ by the hash of its inputs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { missingTools, oldNode } from "./tools.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = process.argv[2] ?? "start";
const say = (words) => process.stdout.write(`${words}\n`);

function stop(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** What an installation depends on: the lock and the parts of package.json that npm reads. */
function hashOfDependencies() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const own = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });
  return createHash("sha256")
    .update(own)
    .update(hashOf(["package-lock.json", "scripts/native"]))
    .digest("hex");
}

/** Hash of the files' names, sizes and contents; folders are read whole. */
function hashOf(paths) {
  const hash = createHash("sha256").update(`${process.version} ${process.platform} ${process.arch}`);
  for (const path of paths) addTo(hash, join(root, path));
  return hash.digest("hex");
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== "node_modules" && name !== "dist") addTo(hash, join(path, name));
  }
}

const stampOf = (name) => join(root, ".stamp", name);
const isDone = (name, hash) => existsSync(stampOf(name)) && readFileSync(stampOf(name), "utf8") === hash;
function markDone(name, hash) {
  mkdirSync(join(root, ".stamp"), { recursive: true });
  writeFileSync(stampOf(name), hash);
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  return done.error ? 127 : (done.status ?? 1);
}

const has = (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;

function checkTools() {
  const problems = [oldNode(process.versions.node) ?? [], missingTools(has, process.env)].flat();
  if (problems.length > 0) stop(problems.join("\n"));
}

/** Headers beside the running Node save node-gyp a download; nothing prebuilt is looked for. */
function nativeEnvironment() {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, "include", "node", "node.h"));
  return { npm_config_build_from_source: "true", ...(headers ? { npm_config_nodedir: prefix } : {}) };
}

/** nodejieba without its keyword extractors (see the header file); a compiler that will not have it so makes the whole. */
function compile() {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const words = `${process.env.CXXFLAGS ?? ""} -include "${join(root, "scripts", "native", "words-only.hpp")}"`;
  const lean = run("npm", ["rebuild", "nodejieba", ...quiet], { ...nativeEnvironment(), CXXFLAGS: words });
  const rest = lean === 0 ? ["hnswlib-node"] : ["nodejieba", "hnswlib-node"];
  return run("npm", ["rebuild", ...rest, ...quiet], nativeEnvironment());
}

function install() {
  const hash = hashOfDependencies();
  if (isDone("install", hash) && existsSync(join(root, "node_modules"))) return;
  checkTools();
  say("[1/4] 安装依赖…（第一次约需一两分钟）");
  if (run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]) !== 0)
    stop("安装依赖失败：请检查网络或软件源设置后重试（npm config get registry 可查看现在的软件源）。");
  say("[1/4] 编译原生部件（分词与向量索引）…");
  if (compile() !== 0) stop("编译原生部件失败：请查看上面的编译信息，确认 C++ 编译器、make 和 Python 3 可用。");
  markDone("install", hash);
}

function buildServer() {
  const hash = hashOf(["src", "scripts", "tsconfig.json", "tsconfig.build.json", "package-lock.json"]);
  if (isDone("server", hash) && existsSync(join(root, "dist"))) return;
  say("[2/4] 编译服务程序…");
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  if (run(process.execPath, [tsc, "-p", "tsconfig.build.json"]) !== 0) stop("编译服务程序失败，请查看上面的信息。");
  markDone("server", hash);
}

function buildWeb() {
  if (!existsSync(join(root, "web", "vite.config.ts"))) return;
  const hash = hashOf(["web", "src/domain", "package-lock.json"]);
  if (isDone("web", hash) && existsSync(join(root, "web", "dist", "index.html"))) return;
  say("[3/4] 生成网页…");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  if (run(process.execPath, [vite, "build", "--config", "web/vite.config.ts", "--logLevel", "warn"]) !== 0)
    stop("生成网页失败，请查看上面的信息。");
  markDone("web", hash);
}

/** A seed that cannot be read does not keep the rest from being served. Other folders than the package's own are always looked at. */
function buildIndex() {
  const own = process.env.SEEDS_DIR === undefined && process.env.INDEX_DIR === undefined && process.env.EMBEDDER === undefined;
  const inputs = () => hashOf(["seeds", "src", "index/measures.json", "index/embedder/pins.json", "index/CURRENT", "package-lock.json"]);
  if (own && isDone("index", inputs()) && existsSync(join(root, "index", "CURRENT"))) return;
  const status = run(process.execPath, [join(root, "dist", "scripts", "build-index.js"), "--if-needed"]);
  if (status === 0) markDone("index", inputs());
  if (status === 1) say("[4/4] 建立索引失败；如有上一代索引将继续使用。请查看上面的说明。");
}

install();
if (wanted !== "install") {
  buildServer();
  buildWeb();
  if (wanted === "start" || wanted === "test") buildIndex();
}
