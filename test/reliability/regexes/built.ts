/** Places that build regular expressions from words enter; what they really build leaves, seen while the code is loaded and used. */
import { join } from "node:path";
import { vi } from "vitest";
import { rounds } from "../frame/rounds.ts";
import { questions } from "../questions.ts";
import type { Regex, Site } from "./sites.ts";

const root = join(import.meta.dirname, "../../..");
/** Of the patterns a place builds, the longest are kept. */
const KEPT = 2;

/** What is built while the files of these places are loaded. Call it before anything loads those files. */
export const builtWhileLoaded = (builds: readonly Site[]): Promise<readonly Regex[]> => builtIn(builds, async () => undefined);

/** The same, and what is built while they are used. */
export const builtWhileUsed = (builds: readonly Site[]): Promise<readonly Regex[]> => builtIn(builds, goThroughCode);

async function builtIn(builds: readonly Site[], use: () => Promise<void>): Promise<readonly Regex[]> {
  const seen: Seen = new Map();
  const watched = new Proxy(RegExp, {
    construct: (target, args) => noted(Reflect.construct(target, args), seen),
    apply: (target, self, args) => noted(Reflect.apply(target, self, args), seen),
  });
  vi.stubGlobal("RegExp", watched);
  try {
    for (const file of new Set(builds.map((site) => site.split(":")[0] ?? ""))) await import(join(root, file));
    await use();
  } finally {
    vi.unstubAllGlobals();
  }
  return [...seen.values()].flatMap((of) => [...of.values()].sort((a, b) => b.source.length - a.source.length).slice(0, KEPT));
}

/** By place, then by what was built there. */
type Seen = Map<Site, Map<string, Regex>>;

function noted(regex: RegExp, seen: Seen): RegExp {
  const caller = /\((?<file>[^()]{1,300}):(?<line>\d{1,6}):\d{1,6}\)|at (?<bare>[^() ]{1,300}):(?<bareLine>\d{1,6}):\d{1,6}$/;
  const frame = new Error().stack?.split("\n")[3] ?? "";
  const { file, line, bare, bareLine } = caller.exec(frame)?.groups ?? {};
  const path = (file ?? bare ?? "").slice(root.length + 1);
  if (!/^(?:src|web\/src|scripts)\//.test(path)) return regex;
  const at = `${path}:${line ?? bareLine}`;
  const here = seen.get(at) ?? new Map<string, Regex>();
  seen.set(at, here.set(String(regex), { source: regex.source, flags: regex.flags, at }));
  return regex;
}

/** Conversations that come to what the golden questions do not: each to a place of its own that builds an expression. */
const TALKS: readonly (readonly string[])[] = [
  ["专栏99讲了什么"],
  ["柳州的老师培训要满361学时吗"],
  ["钦州深化教育教学改革的实施方案是不是征求意见稿"],
  ["港北区是正式文件还是征求意见稿"],
  ["钦州的方案是征求意见稿还是正式的"],
  ["钦州新增学位和床位各多少"],
  ["柳州新增学位和教师各多少"],
  ["柳州的教育经费怎么保障", "保障财政经费那条谁牵头"],
  ["钦州征求意见稿里近视防控怎么做", "柳州呢"],
  ["柳州规划里近视防控怎么做", "那钦州怎么做"],
];

/** Reads the seeds (one without its catalogue entry too), asks the golden questions and some that follow up, and an address that is none. */
async function goThroughCode(): Promise<void> {
  const [{ seedsAssistant }, { fixtureApp }, { readDocument }] = await Promise.all([
    import("../../answer/seeds-assistant.ts"),
    import("../../serve/fixture.ts"),
    import("../../../src/ingest/document.ts"),
  ]);
  const { ask, library } = await seedsAssistant();
  for (const { source } of library.documents) readDocument(source, null);
  for (const question of questions.slice(0, rounds(10, 60))) await ask(question);
  await ask("控辍保学是什么意思");
  await ask("对比柳州和钦州的义务教育巩固率", "那港北区呢");
  await ask("柳州2020年学前教育毛入园率是多少", "那目标呢");
  for (const talk of TALKS) await ask(...talk);
  await fixtureApp().app.request("/api/none");
}
