import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { canBrowse, launch, phone } from "../../../scripts/page/browser.ts";
import { isBuilt, type Running, startServer } from "../../../scripts/page/server.ts";
import { views } from "../../../scripts/page/views.ts";
import { makeAxeCheck } from "../../e2e/page/axe.ts";
import { isFull } from "../frame/rounds.ts";

const onCi = process.env["CI"] !== undefined;
/** A few views within `npm test`, every one in the full run. */
const chosen = views.filter((_, i) => isFull || i % 9 === 1);

describe.skipIf((!isBuilt && !onCi) || !canBrowse)("on a phone, every view", { timeout: 300_000 }, () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    server.process.kill("SIGTERM");
  });
  const check = makeAxeCheck({ base: () => server.base, browser: () => browser }, phone);
  it.each(chosen)("has no axe violation in light and dark: $name", check);
});
