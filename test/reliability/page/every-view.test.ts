import type { BrowserContextOptions } from "playwright-core";
import { describe, it } from "vitest";
import { canBrowse, phone } from "../../../scripts/page/browser.ts";
import { isBuilt } from "../../../scripts/page/server.ts";
import { views } from "../../../scripts/page/views.ts";
import { makeAxeCheck } from "../../e2e/page/axe.ts";
import { served } from "../../e2e/page/context.ts";

const onCi = process.env["CI"] !== undefined;
const devices: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a phone", phone],
  ["on a desk", {}],
];

/** `npm test` looks at all of them on a desk in light, and at some in dark or on a phone: test/e2e/page/accessibility.ts. */
describe.skipIf((!isBuilt && !onCi) || !canBrowse)("every view", { timeout: 300_000 }, () => {
  const journey = served();
  describe.each(devices)("%s", (_device, options) => {
    const check = makeAxeCheck(journey, options);
    it.each(views)("has no axe violation in light and dark: $name", check);
  });
});
