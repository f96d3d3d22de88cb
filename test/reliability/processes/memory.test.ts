import { describe, it } from "vitest";
import { skipUnbuilt, startBuilt } from "../built-server.ts";
import { report } from "../frame/report.ts";
import { chance, isFull, patienceMs, rounds } from "../frame/rounds.ts";
import { tempFolder } from "../index/places.ts";
import { ask, goldenQuestions, processesOf } from "./load.ts";

/** After the first questions: code is compiled, caches and arenas have their size. */
const WARM = rounds(150, 2_000);
const QUESTIONS = rounds(300, 10_000);
/** MB a thousand questions; a short run sees little more than the nursery breathing. */
const MOST = isFull ? 1 : 100;

describe.skipIf(skipUnbuilt)("memory", () => {
  it(
    "of the server and its children stays flat after they are warm, and under 1 GB in all",
    async () => {
      const started = performance.now();
      // Making the store for the first time takes memory that is given back: the second start is the usual one.
      const data = tempFolder("memory");
      await (await startBuilt({ LOG_LEVEL: "silent" }, data)).stop();
      const server = await startBuilt({ LOG_LEVEL: "silent" }, data);
      const questions = goldenQuestions();
      const draw = chance("memory");
      const points: { readonly n: number; readonly mb: number }[] = [];
      let [answered, most] = [0, 0];
      for (let n = 0; n < QUESTIONS; n++) {
        const { status } = await ask(server, questions[Math.floor(draw() * questions.length)] ?? "");
        if (status === 200) answered++;
        if (n % 25 !== 0) continue;
        const mb = processesOf(server).reduce((sum, p) => sum + p.rssMb, 0);
        most = Math.max(most, mb);
        if (n >= WARM) points.push({ n, mb });
      }
      const each = processesOf(server).map((p) => `${/(\w+)\/child\.js/.exec(p.args)?.[1] ?? "http"} ${Math.round(p.rssMb)}`);
      await server.stop();
      const perThousand = 1000 * slopeOf(points);
      const held = { k: answered + (perThousand < MOST ? 1 : 0) + (most < 1024 ? 1 : 0), of: QUESTIONS + 2 };
      // The control: what a server that keeps every reply would show.
      const leaking = 1000 * slopeOf(points.map(({ n, mb }) => ({ n, mb: mb + n * (isFull ? 0.02 : 0.2) })));
      const control = { off: "letting replies go (20 KB kept for each question)", k: leaking >= MOST ? 1 : 0, of: 1 };
      const figures = { mbPerThousand: Math.round(perThousand * 100) / 100, mostMb: Math.round(most), processesMb: each.join(" + ") };
      report(
        {
          id: "B3",
          promise: `${QUESTIONS} questions: resident memory of all processes grows < ${MOST} MB a thousand after ${WARM}, and stays under 1 GB`,
          held,
          control,
          figures,
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
