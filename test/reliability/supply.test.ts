import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { report } from "./frame/report.ts";
import { isFull, patienceMs } from "./frame/rounds.ts";
import { tempFolder } from "./index/places.ts";

const run = (cwd: string, command: string) =>
  spawnSync("bash", ["-c", command], { cwd, encoding: "utf8", env: { ...process.env, CI: "" } });
/** A namespace without any network but its own loopback; not every container may make one. */
const WITHOUT_NETWORK = 'unshare -rn sh -c \'ip link set lo up && exec "$0" "$@"\'';
const mayUnshare = run(".", `${WITHOUT_NETWORK} true`).status === 0;

describe.skipIf(!isFull)("without a network", () => {
  it.skipIf(!mayUnshare)(
    "a clone installs from a warm cache, builds, indexes, starts and answers",
    async () => {
      const started = performance.now();
      const clone = join(tempFolder("clone"), "guiwen");
      mkdirSync(clone);
      for (const file of run(".", "git ls-files").stdout.trim().split("\n")) cpSync(file, join(clone, file), { recursive: true });
      const prepared = run(clone, `${WITHOUT_NETWORK} env npm_config_offline=true node scripts/prepare.mjs start`);
      const asked = run(
        clone,
        `${WITHOUT_NETWORK} bash -c '
        PORT=8999 DATA_DIR=data LOG_LEVEL=silent node dist/src/serve/main.js & server=$!
        for i in $(seq 300); do curl -sf http://127.0.0.1:8999/readyz >/dev/null && break; sleep 0.2; done
        curl -s http://127.0.0.1:8999/api/chat -H "content-type: application/json" -d "{\\"message\\":\\"柳州2025年高中阶段毛入学率目标是多少\\"}"
        kill $server; wait $server'`,
      );
      const held = { k: (prepared.status === 0 ? 1 : 0) + (asked.stdout.includes("99%") ? 1 : 0), of: 2 };
      const reached = run(clone, `${WITHOUT_NETWORK} curl -s --max-time 5 "$(npm config get registry)"`).status;
      const control = { off: "the network (the registry is asked from inside)", k: reached === 0 ? 0 : 1, of: 1 };
      report(
        {
          id: "G1",
          promise: "in an empty network namespace, from a warm npm cache: install, build, index, start, one cited answer",
          held,
          control,
        },
        started,
      );
      expect(prepared.stderr).not.toContain("ENOTFOUND");
    },
    patienceMs,
  );
});
