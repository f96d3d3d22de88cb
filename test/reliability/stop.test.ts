import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { problemSchema, replySchema } from "../../src/domain/reply.ts";
import { readEvents } from "../serve/read-events.ts";
import { skipUnbuilt, startBuilt } from "./built-server.ts";
import { report } from "./frame/report.ts";
import { chance, rounds } from "./frame/rounds.ts";
import { type Answered, ask } from "./load.ts";
import { questionNo } from "./questions.ts";

const each = 20;

interface Stopped {
  /** Streams and answers that were finished or told. */
  readonly told: number;
  readonly of: number;
  readonly exit: number | string;
  readonly seconds: number;
  readonly portFree: boolean;
}

/** Twenty streams and twenty plain questions are under way when the signal comes. */
async function stopUnderLoad(dataDir: string, signal: "SIGTERM" | "SIGKILL", afterMs: number): Promise<Stopped> {
  const server = await startBuilt({ MAX_QUEUED: "200" }, dataDir);
  let begun = 0;
  const onHead = () => void begun++;
  const asked = Array.from({ length: 2 * each }, (_, n) => ask({ port: server.port, message: questionNo(n), stream: n % 2 === 0, onHead }));
  // Only what has reached the server is promised an answer: a stream's head comes at once, a plain question travels no slower.
  for (let i = 0; i < 1000 && begun < each; i++) await sleep(5);
  await sleep(50 + afterMs);
  const started = performance.now();
  server.process.kill(signal);
  const exit = await server.gone;
  const seconds = (performance.now() - started) / 1000;
  const answers = await Promise.all(asked);
  const told = answers.filter((answer, n) => (n % 2 === 0 ? isStreamTold(answer) : isAnswerTold(answer))).length;
  return { told, of: answers.length, exit, seconds, portFree: await isFree(server.port) };
}

/** Its last event is the whole reply, or says why not; a refusal before the stream began says so too. */
function isStreamTold({ status, text }: Answered): boolean {
  if (status === 503) return isAnswerTold({ status, text, ms: 0 });
  const last = readEvents(text).at(-1);
  if (last === undefined || status !== 200) return false;
  const data: unknown = JSON.parse(last.data);
  return last.event === "done" ? replySchema.safeParse(data).success : last.event === "error" && problemSchema.safeParse(data).success;
}

function isAnswerTold({ status, text }: Answered): boolean {
  if (status === 200) return replySchema.safeParse(JSON.parse(text)).success;
  return status === 503 && problemSchema.safeParse(JSON.parse(text)).success;
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(false);
    });
    socket.once("error", () => resolve(true));
  });

describe.skipIf(skipUnbuilt)("a server told to stop", { timeout: 900_000 }, () => {
  it("finishes or tells every stream and question, frees its port and ends well within ten seconds", async () => {
    const started = performance.now();
    const times = rounds(1, 20);
    const random = chance("stop");
    const dataDir = mkdtempSync(join(tmpdir(), "guiwen-stop-"));
    const stops: Stopped[] = [];
    for (let i = 0; i < times; i++) stops.push(await stopUnderLoad(dataDir, "SIGTERM", 20 + random() * 400));
    const control = await stopUnderLoad(dataDir, "SIGKILL", 20);
    rmSync(dataDir, { recursive: true, force: true });
    const good = stops.filter(({ told, of, exit, seconds, portFree }) => told === of && exit === 0 && seconds <= 10 && portFree);
    expect(stops.filter((stop) => !good.includes(stop))).toEqual([]);
    report(
      {
        id: "B5",
        promise: "SIGTERM with 20 streams and 20 questions under way: each is finished or told, exit 0 within 10 s, the port free",
        held: { k: good.length, of: times },
        control: { off: "the stop (SIGKILL instead)", k: control.of - control.told, of: control.of },
        figures: { slowestSeconds: Math.round(Math.max(...stops.map(({ seconds }) => seconds)) * 10) / 10 },
      },
      started,
    );
  });
});
