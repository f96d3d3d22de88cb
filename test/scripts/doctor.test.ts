import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import http from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkData, checkDatabase } from "../../scripts/doctor/data.ts";
import type { Finding } from "../../scripts/doctor/finding.ts";
import { buildFinding, compilerFinding, nativeFindings, nodeFinding, packagesFinding } from "../../scripts/doctor/installation.mjs";
import { checkIndex, checkModel, checkPort, checkSpace } from "../../scripts/doctor/parts.ts";
import { checkSettings } from "../../scripts/doctor/settings.ts";
import { skipUnbuilt } from "../reliability/built-server.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "guiwen-doctor-"));
const states = (findings: readonly Finding[]) => findings.map(({ state }) => state);
const words = (findings: readonly Finding[]) => findings.map((one) => one.words).join("\n");

/** A program's folder with a lock that wants one package, and that package as it was installed. */
function installed(wanted: string, found: string | null): string {
  const root = folder();
  writeFileSync(join(root, "package.json"), JSON.stringify({ dependencies: { zod: "^4" } }));
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: { "node_modules/zod": { version: wanted } } }));
  if (found === null) return root;
  mkdirSync(join(root, "node_modules/zod"), { recursive: true });
  writeFileSync(join(root, "node_modules/zod/package.json"), JSON.stringify({ version: found }));
  return root;
}

describe("the doctor, of the installation,", () => {
  it("wants Node 20", () => expect([nodeFinding("20.1.0").state, nodeFinding("18.2.0").state]).toEqual(["good", "bad"]));

  it("names a missing compiler: to be mended before the native parts are compiled, worth knowing after", () => {
    const without = [true, false].map((compiled) => compilerFinding((command) => command === "make", {}, compiled));
    expect(states(without)).toEqual(["hint", "bad"]);
    expect(words(without)).toMatch(/C\+\+ 编译器[\s\S]*Python 3/);
    expect(compilerFinding(() => true, {}, false).state).toBe("good");
  });

  it("names a package that is missing or of another version than the lock's", () => {
    expect(packagesFinding(installed("4.1.0", "4.1.0")).state).toBe("good");
    for (const found of ["4.0.9", null]) {
      const finding = packagesFinding(installed("4.1.0", found));
      expect([finding.state, finding.words]).toEqual(["bad", expect.stringMatching(/zod.*npm start/)]);
    }
    expect(packagesFinding(folder()).words).toContain("package-lock.json");
  });

  it("tries every native part, and says which does not work", () => {
    expect(states(nativeFindings(process.cwd()))).toEqual(["good", "good", "good"]);
    const broken = folder();
    mkdirSync(join(broken, "node_modules/nodejieba"), { recursive: true });
    writeFileSync(join(broken, "node_modules/nodejieba/index.js"), `process.kill(process.pid, "SIGSEGV")`);
    symlinkSync(join(process.cwd(), "node_modules/hnswlib-node"), join(broken, "node_modules/hnswlib-node"));
    const findings = nativeFindings(broken);
    expect(states(findings)).toEqual(["bad", expect.any(String), "bad"]);
    expect(findings[0]?.words).toMatch(/SIGSEGV.*npm start/);
    expect(findings[2]?.words).toContain("Cannot find module");
  });

  it("says what is not built", () => expect(buildFinding(folder()).words).toMatch(/服务程序、.*网页.*npm start/));
});

describe("the doctor, of the settings,", () => {
  it("lets usual ones pass", () => expect(states(checkSettings({ HOME: "/root" }).findings)).toEqual(["good"]));

  it.each([
    [{ PORT: "seventy" }, "PORT"],
    [{ HOST: "0.0.0.0" }, "USER_TOKENS"],
    [{ DATA_DIR: "index" }, "INDEX_DIR 和 DATA_DIR 是同一个文件夹"],
  ])("refuses %o", (environment, named) => {
    const { findings } = checkSettings(environment);
    expect(states(findings)).toEqual(["bad"]);
    expect(words(findings)).toContain(named);
  });

  it.each([
    [{ HF_ENDPOINT: "https://hub.example" }, "HF_ENDPOINT 不起作用"],
    [{ MAX_QUEUED: "1" }, "MAX_QUEUED=1"],
    [{ USER_TOKEN: "x" }, "USER_TOKENS"],
    [{ DATADIR: "x" }, "DATA_DIR"],
  ])("points at %o", (environment, named) => {
    const { findings } = checkSettings(environment);
    expect(states(findings)).toEqual(["hint"]);
    expect(words(findings)).toContain(named);
  });
});

describe("the doctor, of model, disk, port and data,", () => {
  it("names an altered model file", async () => {
    const copy = folder();
    cpSync("index/embedder", copy, { recursive: true });
    expect((await checkModel({ folder: copy, hub: null })).state).toBe("good");
    const [tokenizer = ""] = readdirSync(copy).filter((name) => name.startsWith("tokenizer") && name.endsWith(".json"));
    writeFileSync(join(copy, tokenizer), readFileSync(join(copy, tokenizer), "utf8").replace("{", "{ "));
    const altered = await checkModel({ folder: copy, hub: null });
    expect([altered.state, altered.words]).toEqual(["bad", expect.stringContaining(tokenizer)]);
    const absent = { folder: join(copy, "none"), hub: { id: "Xenova/bge-small-zh-v1.5", endpoint: null } };
    expect(await checkModel(absent)).toMatchObject({ state: "hint", words: expect.stringContaining("built-in") });
  });

  it("wants room on the disk", async () => {
    expect((await checkSpace([tmpdir()], async () => 900)).state).toBe("good");
    const full = await checkSpace([join(tmpdir(), "not/yet/there")], async () => 12);
    expect([full.state, full.words]).toEqual(["bad", expect.stringMatching(/只剩 12 MB.*清理/)]);
  });

  it("wants a data folder that can be written to, and shows what was set aside in it", async () => {
    const data = folder();
    mkdirSync(join(data, "pglite-damaged-2026-01-01"));
    expect(states(await checkData(data))).toEqual(["good", "hint"]);
    expect(states(await checkData(join(data, "new")))).toEqual(["good"]);
    writeFileSync(join(data, "file"), "");
    expect(await checkData(join(data, "file"))).toMatchObject([{ state: "bad", words: expect.stringContaining("DATA_DIR") }]);
  });

  it("wants the PostgreSQL that is set to answer", async () => {
    expect(await checkDatabase(null)).toEqual([]);
    expect(await checkDatabase("postgres://nobody@127.0.0.1:1/none")).toMatchObject([
      { state: "bad", words: expect.stringMatching(/连不上.*DATABASE_URL/) },
    ]);
  });

  it("knows its own server on the port", async () => {
    const server = http.createServer((_, response) => response.end(JSON.stringify({ info: { title: "规问" } })));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect(await checkPort("127.0.0.1", port)).toMatchObject({ state: "good", words: expect.stringContaining("正在运行") });
    server.close();
  });

  describe("with another program on the port", () => {
    let other: Server;
    let port = 0;
    beforeAll(async () => {
      other = createServer((socket) => socket.end("hello\n"));
      await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
      const address = other.address();
      port = typeof address === "object" && address !== null ? address.port : 0;
    });
    afterAll(() => void other.close());

    it("says so, and of a free port that it is free", async () => {
      expect((await checkPort("127.0.0.1", 0)).state).toBe("good");
      expect(await checkPort("127.0.0.1", port)).toMatchObject({ state: "bad", words: expect.stringContaining(`PORT=${port + 1}`) });
      expect(await checkPort("192.0.2.1", 0)).toMatchObject({ state: "bad", words: expect.stringContaining("HOST") });
    });
  });
});

describe.skipIf(skipUnbuilt)("the doctor, of the index,", () => {
  const places = (indexDir: string, seedsDir = "seeds") => {
    const packageIndexDir = "index";
    return { seedsDir, indexDir, packageIndexDir, modelFolder: "index/embedder" };
  };

  it("wants one, whole", async () => {
    const copy = folder();
    expect(await checkIndex(places(copy))).toMatchObject([{ state: "bad", words: expect.stringContaining("npm run index") }]);
    expect(await checkIndex(places(copy, join(copy, "none")))).toMatchObject([
      { state: "bad", words: expect.stringContaining("SEEDS_DIR") },
    ]);
    const current = readFileSync("index/CURRENT", "utf8").trim();
    cpSync(join("index/generations", current), join(copy, "generations", current), { recursive: true });
    cpSync("index/CURRENT", join(copy, "CURRENT"));
    const file = join(copy, "generations", current, "vectors.bin");
    writeFileSync(file, readFileSync(file).subarray(1));
    const [finding] = await checkIndex(places(copy));
    expect([finding?.state, finding?.words]).toEqual(["bad", expect.stringMatching(/vectors\.bin.*npm run index/)]);
  });

  it("says that the seeds have changed since", async () => {
    const seeds = folder();
    const findings = await checkIndex(places("index", seeds));
    expect(words(findings)).toContain("有变动");
  });
});

describe.skipIf(skipUnbuilt)("npm run doctor", () => {
  const run = (settings: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ["scripts/doctor.mjs"], { encoding: "utf8", env: { ...process.env, PORT: "0", ...settings } });

  it("ends well where all is sound", () => {
    const { stdout, status } = run({ DATA_DIR: folder() });
    expect(stdout).toContain("没有需要处理的问题");
    expect(status).toBe(0);
  });

  it("ends non-zero and marks what must be done", () => {
    const { stdout, status } = run({ DATA_DIR: folder(), INDEX_DIR: folder() });
    expect(stdout).toMatch(/✗ 索引：还没有建立索引/);
    expect(status).toBe(1);
  });
});
