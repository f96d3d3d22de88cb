/**
 * How busy the machine is with other things, measured: deadlines of a promise are for a machine of its own, and grow by this factor where
 * others take a share. It is told with the figures, so that a run on a busy machine is known as one.
 */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

/** Processor time that each of the probes takes, in milliseconds. */
const PROBE_MS = 1_000;
/** A machine busier than this proves nothing: a deadline that grows without end would hide every failure. */
export const MOST = 5;
/** What a machine of its own shows by chance. */
const NOISE = 1.15;

/**
 * Clock time for processor time, 1 on a machine of its own, while as many probes as there are processors work at once. Call it while the
 * server under test does nothing. Throws where it is above 5.
 */
export async function stretch(): Promise<number> {
  const factors = await Promise.all(Array.from({ length: availableParallelism() }, probe));
  const factor = Math.max(...factors);
  if (factor > MOST) throw new Error(`the machine is too busy for deadlines: ${factor.toFixed(1)} ms for 1 ms of processor time`);
  return factor < NOISE ? 1 : factor;
}

function probe(): Promise<number> {
  const code = `const [from, before] = [performance.now(), process.cpuUsage()];
    const used = () => process.cpuUsage(before);
    while ((used().user + used().system) / 1000 < ${PROBE_MS});
    process.send((performance.now() - from) / ${PROBE_MS}, () => process.exit());`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    child.once("message", (factor) => resolve(Math.max(1, Number(factor))));
    child.once("error", reject);
  });
}
