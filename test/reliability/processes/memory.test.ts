import { cpSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, it } from "vitest";
import { type BuiltServer, skipUnbuilt, startBuilt } from "../built-server.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { tempFolder } from "../index/places.ts";
import { ask, goldenQuestions, processesOf } from "./load.ts";

interface Course {
  /** Questions before the memory is looked at: code is compiled, caches and arenas have their size. */
  readonly warm: number;
  readonly questions: number;
}
const COURSE: Course = { warm: rounds(150, 2_000), questions: rounds(300, 10_000) };
const CONTROL: Course = { warm: rounds(50, 1_000), questions: rounds(150, 3_000) };
/** MB a thousand questions; a short run sees little more than the nursery breathing. */
const MOST = isFull ? 1 : 100;
/** What the control keeps of each request: ten times what the promise allows, four times in a short run. */
const LEAK_BYTES = isFull ? 10_000 : 400_000;

interface Memory {
  readonly answered: number;
  readonly perThousandMb: number;
  readonly mostMb: number;
  readonly processes: string;
}

async function memoryOver(server: BuiltServer, { warm, questions }: Course): Promise<Memory> {
  const golden = goldenQuestions();
  const draw = chance("memory");
  const points: { readonly n: number; readonly mb: number }[] = [];
  const each = new Map<string, { readonly n: number; readonly mb: number }[]>();
  let [answered, mostMb] = [0, 0];
  for (let n = 0; n < questions; n++) {
    const { status } = await ask(server, golden[Math.floor(draw() * golden.length)] ?? "");
    if (status === 200) answered++;
    if (n % 25 !== 0) continue;
    const now = processesOf(server);
    const mb = now.reduce((sum, p) => sum + p.rssMb, 0);
    mostMb = Math.max(mostMb, mb);
    if (n < warm) continue;
    points.push({ n, mb });
    for (const { args, rssMb } of now) {
      const name = /(\w+)\/child\.js/.exec(args)?.[1] ?? "http";
      each.set(name, [...(each.get(name) ?? []), { n, mb: rssMb }]);
    }
  }
  const processes = [...each].map(
    ([name, of]) => `${name} ${Math.round(of.at(-1)?.mb ?? 0)} (${(1000 * slopeOf(of)).toFixed(2)} a thousand)`,
  );
  return { answered, perThousandMb: 1000 * slopeOf(points), mostMb, processes: processes.join(" + ") };
}

/** Making the store for the first time takes memory that is given back: the second start on a data folder is the usual one. */
async function measured(course: Course, data: string, settings: Readonly<Record<string, string>> = {}): Promise<Memory> {
  const server = await startBuilt({ LOG_LEVEL: "silent", ...settings }, data);
  try {
    return await memoryOver(server, course);
  } finally {
    await server.stop();
  }
}

describe.skipIf(skipUnbuilt)("memory", () => {
  it(
    "of the server and its children stays flat after they are warm, and under 1 GB in all",
    async () => {
      const started = performance.now();
      const data = tempFolder("memory");
      await (await startBuilt({ LOG_LEVEL: "silent" }, data)).stop();
      const leak = { NODE_OPTIONS: `--import=${pathToFileURL("test/reliability/processes/leak.mjs")}`, LEAK_BYTES: String(LEAK_BYTES) };
      const other = tempFolder("memory-control");
      cpSync(data, other, { recursive: true });
      const [sound, leaking] = await Promise.all([measured(COURSE, data), measured(CONTROL, other, leak)]);
      const { answered, perThousandMb, mostMb, processes } = sound;
      report(
        {
          id: "B3",
          promise: `${COURSE.questions} questions: resident memory of all processes grows < ${MOST} MB a thousand after ${COURSE.warm}, and stays under 1 GB`,
          held: { k: answered + (perThousandMb < MOST ? 1 : 0) + (mostMb < 1024 ? 1 : 0), of: COURSE.questions + 2 },
          control: {
            off: `letting requests go (${LEAK_BYTES / 1000} KB kept of each)`,
            k: leaking.perThousandMb >= MOST ? 1 : 0,
            of: 1,
          },
          figures: {
            mbPerThousand: perThousandMb.toFixed(2),
            controlMbPerThousand: leaking.perThousandMb.toFixed(2),
            mostMb: Math.round(mostMb),
            processesMb: processes,
          },
        },
        started,
      );
    },
    patienceMs,
  );
});

/** Least-squares slope, MB a question. */
function slopeOf(points: readonly { readonly n: number; readonly mb: number }[]): number {
  const mean = (of: (p: (typeof points)[number]) => number): number => points.reduce((sum, p) => sum + of(p), 0) / points.length;
  const [n, mb] = [mean((p) => p.n), mean((p) => p.mb)];
  const spread = mean((p) => (p.n - n) ** 2);
  return spread === 0 ? 0 : mean((p) => (p.n - n) * (p.mb - mb)) / spread;
}
