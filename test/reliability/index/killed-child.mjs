// A build that kills itself with SIGKILL before or after one step of the disk. Arguments: places and step as JSON.
import { basename, dirname, join } from "node:path";
import { buildLibrary } from "../../../dist/src/build.js";
import { realDisk } from "../../../dist/src/indexes/disk.js";

const { places, model, dieAt, when, inPlace } = JSON.parse(process.argv[2] ?? "");
let n = 0;
/** The control: files go over those of the published generation instead of into a folder of their own. */
const redirected = (path) =>
  inPlace && dirname(dirname(path)).endsWith("generations") ? join(dirname(dirname(path)), inPlace, basename(path)) : path;
const step =
  (done) =>
  async (path, ...rest) => {
    n++;
    const here = n === dieAt;
    if (here && when === "before") process.kill(process.pid, "SIGKILL");
    if (here && when === "torn" && Buffer.isBuffer(rest[0])) {
      await done(redirected(path), rest[0].subarray(0, rest[0].length >> 1));
      process.kill(process.pid, "SIGKILL");
    }
    await done(redirected(path), ...rest);
    if (here) process.kill(process.pid, "SIGKILL");
  };
const disk = {
  makeFolder: step(realDisk.makeFolder),
  write: step(realDisk.write),
  sync: step(realDisk.sync),
  rename: step(realDisk.rename),
  remove: step(realDisk.remove),
  freeBytes: realDisk.freeBytes,
};
const vector = (text) => {
  const values = Float32Array.from(
    { length: model.dimensions },
    (_, i) => Math.sin((text.codePointAt(i % text.length) ?? 1) * (i + 1)) + 0.01,
  );
  const length = Math.hypot(...values);
  return values.map((v) => v / length);
};
const fake = {
  identity: model,
  countAll: async (texts) => texts.map((t) => t.length),
  embedAll: async (texts) => ({ vectors: texts.map(vector), tokens: texts.map((t) => t.length) }),
};
const made = await buildLibrary({ ...places, disk, model: fake, say: () => undefined });
process.exit(made.ok ? 0 : 1);
