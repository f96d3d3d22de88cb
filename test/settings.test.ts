import { expect, it } from "vitest";
import { readSettings } from "../src/settings.ts";

it("gives the defaults for an empty environment", () => {
  const read = readSettings({ PORT: "" });
  expect(read.ok && [read.settings.port, read.settings.host, read.settings.indexDir]).toEqual([8787, "127.0.0.1", "index"]);
});
it.each([{ PORT: "x" }, { PORT: "70000" }, { HOST: "0.0.0.0" }, { USER_TOKENS: "short" }, { DATABASE_URL: "mysql://x" }])(
  "refuses %o in Chinese",
  (environment) => {
    const read = readSettings(environment);
    expect(!read.ok && read.problems.join()).toMatch(/[\u4e00-\u9fff]/);
  },
);
it("opens to the network with a strong token", () => {
  expect(readSettings({ HOST: "0.0.0.0", USER_TOKENS: "k3Jx9QmZ7vT1pLw5RbY8nD2c" }).ok).toBe(true);
});
