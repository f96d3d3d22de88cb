/** Folders for an index of a few small documents, and what such an index answers. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeAssistant } from "../../../src/assistant.ts";
import { buildLibrary } from "../../../src/build.ts";
import type { Library } from "../../../src/domain/library.ts";
import { type Disk, realDisk } from "../../../src/indexes/disk.ts";
import { type Loaded, loadLibrary } from "../../../src/indexes/load.ts";
import type { InputPlaces } from "../../../src/inputs.ts";
import { readGlossary, readPlaces } from "../../../src/understand/tables.ts";
import { wordsVersion } from "../../../src/words.ts";
import { fakeModel } from "./fake-model.ts";

export const tempFolder = (name: string): string => mkdtempSync(join(tmpdir(), `guiwen-${name}-`));

/** A seeds folder with the texts given, and an empty index folder. */
export function placesWith(texts: Readonly<Record<string, string>>): InputPlaces {
  const root = tempFolder("index");
  const seedsDir = join(root, "seeds");
  const indexDir = join(root, "index");
  for (const folder of [seedsDir, indexDir]) mkdirSync(folder);
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(seedsDir, file), text);
  return { seedsDir, indexDir, packageIndexDir: "index", modelFolder: "index/embedder" };
}

/** The same places with a copy of the index folder, to be harmed. */
export function copyOf(places: InputPlaces): InputPlaces {
  const indexDir = join(tempFolder("copy"), "index");
  cpSync(places.indexDir, indexDir, { recursive: true });
  return { ...places, indexDir };
}

export const build = (places: InputPlaces, disk: Disk = realDisk) =>
  buildLibrary({ ...places, disk, model: fakeModel, say: () => undefined });

export async function built(places: InputPlaces): Promise<string> {
  const made = await build(places);
  if (!made.ok) throw new Error(made.fault.reason);
  return made.value.generation;
}

/** The published library, or null where none can be loaded. */
export async function loaded(indexDir: string): Promise<Loaded | null> {
  const read = await loadLibrary(indexDir, { generation: null, words: wordsVersion() });
  return read.ok ? read.value : null;
}

const QUESTIONS = ["学前教育毛入园率2025年目标是多少", "怎么加强控辍保学", "教师待遇有什么保障", "2025年有哪些目标", "职业教育怎么办"];

/** A hash of what a library answers to golden questions by words alone: the same for the same contents, whatever the generation's name. */
export async function answersOf(library: Library): Promise<string> {
  const assistant = makeAssistant(library, async () => null, { glossary: readGlossary("index"), elsewhere: readPlaces("index") });
  const hash = createHash("sha256");
  for (const message of QUESTIONS) {
    const now = new Date("2026-01-01");
    const asked = { conversationId: "x", message, turns: [], scope: {}, understood: null, trace: false, now };
    const reply = await assistant.ask(asked);
    if (!reply.ok) throw new Error(reply.fault.code);
    hash.update(JSON.stringify({ ...reply.value, timing: null, generation: null }));
  }
  return hash.digest("hex");
}

const plan = (city: string, rate: number): string =>
  [
    `${city}市教育事业发展“十四五”规划`,
    "一、发展目标",
    `到2025年，学前教育毛入园率达到${rate}%以上，九年义务教育巩固率达到97%以上。`,
    "二、主要任务",
    "（一）加强控辍保学。落实政府、学校和家庭责任，完善联控联保机制。",
    "（二）保障教师待遇。义务教育教师平均工资收入水平不低于当地公务员平均工资收入水平。",
    "（三）发展职业教育。推进产教融合、校企合作，建设实训基地12个。",
  ].join("\n");

export const before = { "a.txt": plan("甲州", 91), "b.txt": plan("乙州", 92) };
export const after = { "a.txt": plan("甲州", 95), "b.txt": plan("乙州", 92), "c.txt": plan("丙州", 93) };
