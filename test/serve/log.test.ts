import { describe, expect, it } from "vitest";
import { levelOf, makeLog, secretsOf } from "../../src/serve/log.ts";
import { settingsOf } from "./fixture.ts";

const user = "k3Jx9QmZ7vT1pLw5RbY8nD2c";
const admin = "A9dM1nT0kEn4qW7eR2tY5uI8";
const settings = settingsOf({
  USER_TOKENS: user,
  ADMIN_TOKEN: admin,
  DATABASE_URL: "postgres://clerk:p%40ssw%2Frd@db.example/plans",
  LOG_LEVEL: "debug",
});

describe("the log", () => {
  const lines: string[] = [];
  const log = makeLog(settings, { write: (line) => lines.push(line) });

  it("writes lines of JSON without any secret, wherever one stands", () => {
    log.info({ path: `/api/${user}`, nested: { deep: [admin] } }, `token ${user}`);
    log.error({ err: new Error(`connect ${settings.databaseUrl ?? ""} p@ssw/rd`) }, "对话库");
    log.info({ headers: { authorization: "Bearer of another" }, request: { headers: { cookie: "c" } }, authorization: "x y" });
    const text = lines.join("");
    for (const secret of [...secretsOf(settings), "of another", "x y"]) expect(text).not.toContain(secret);
    expect(lines.map((line) => Number.isInteger(JSON.parse(line).time))).toEqual([true, true, true]);
    expect(text).toContain("对话库");
  });

  it("knows every secret of the settings", () => {
    expect(secretsOf(settings)).toEqual(expect.arrayContaining([user, admin, "p%40ssw%2Frd", "p@ssw/rd"]));
  });

  it("calls our faults errors, refusals news, and the rest what it is", () => {
    const line = (status: number, path = "/api/chat") => levelOf({ requestId: "r", method: "GET", path, status, ms: 1 });
    expect([line(500), line(503), line(401), line(200), line(503, "/readyz")]).toEqual(["error", "info", "info", "debug", "debug"]);
  });
});
