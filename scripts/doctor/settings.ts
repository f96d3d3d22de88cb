/** The environment enters; findings about the settings leave: what is invalid, what contradicts, what has no effect. */
import { environmentSchema, readSettings, type Settings } from "../../src/settings.ts";
import { bad, type Finding, good, hint } from "./finding.ts";

const PART = "设置";
type Environment = Readonly<Record<string, string | undefined>>;

export interface CheckedSettings {
  /** null: not usable, and the findings say why. */
  readonly settings: Settings | null;
  readonly findings: readonly Finding[];
}

export function checkSettings(environment: Environment): CheckedSettings {
  const read = readSettings(environment);
  if (!read.ok) return { settings: null, findings: read.problems.map((words) => bad(PART, `${words}。`)) };
  const { settings } = read;
  const found = [...contradictions(settings), ...misspelt(environment).map((words) => hint(PART, words))];
  return { settings, findings: found.length > 0 ? found : [good(PART, settingsInWords(settings))] };
}

function contradictions(settings: Settings): readonly Finding[] {
  const { seedsDir, indexDir, dataDir, hubEndpoint, embedder, maxConcurrent, maxQueued } = settings;
  const folders = [
    ["SEEDS_DIR", seedsDir],
    ["INDEX_DIR", indexDir],
    ["DATA_DIR", dataDir],
  ] as const;
  const same = folders.flatMap(([name, folder], i) =>
    folders.slice(i + 1).flatMap(([other, its]) => (folder === its ? [`${name} 和 ${other} 是同一个文件夹 ${folder}，请分开。`] : [])),
  );
  const local = embedder === "" || embedder === "built-in" || embedder.startsWith("/") || embedder.startsWith(".");
  return [
    ...same.map((words) => bad(PART, words)),
    ...(hubEndpoint !== null && local ? [hint(PART, "设了 HF_ENDPOINT，但 EMBEDDER 不是网上的模型，HF_ENDPOINT 不起作用。")] : []),
    ...(maxQueued < maxConcurrent
      ? [hint(PART, `MAX_QUEUED=${maxQueued} 小于 MAX_CONCURRENT=${maxConcurrent}，忙时多数提问会被拒绝。`)]
      : []),
  ];
}

/** Variables whose name is a letter or two away from one of ours: they would be passed over in silence. */
function misspelt(environment: Environment): readonly string[] {
  const known = Object.keys(environmentSchema.shape);
  return Object.keys(environment).flatMap((name) => {
    if (known.includes(name) || name.length < 5) return [];
    const meant = known.find((one) => one.length > 4 && distance(one, name) === 1);
    return meant === undefined ? [] : [`环境变量 ${name} 没有用到，是不是 ${meant}？`];
  });
}

/** Edits of one letter between two names, counted up to 2. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rests = [
    [a.slice(start + 1), b.slice(start + 1)],
    [a.slice(start + 1), b.slice(start)],
    [a.slice(start), b.slice(start + 1)],
  ];
  return rests.some(([left, right]) => left === right) ? 1 : 2;
}

const settingsInWords = ({ host, port, userTokens, databaseUrl }: Settings): string =>
  `${host}:${port}，${userTokens.length > 0 ? `${userTokens.length} 个访问口令` : "不设口令（只有本机能用）"}，对话保存在${databaseUrl === null ? "本机" : " PostgreSQL"}`;
