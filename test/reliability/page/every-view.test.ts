import { describe, it } from "vitest";
import { canBrowse, phone } from "../../../scripts/page/browser.ts";
import { isBuilt } from "../../../scripts/page/server.ts";
import { views } from "../../../scripts/page/views.ts";
import { makeAxeCheck } from "../../e2e/page/axe.ts";
import { served } from "../../e2e/page/context.ts";
import { isFull } from "../frame/rounds.ts";

const onCi = process.env["CI"] !== undefined;
/** A few views within `npm test`, every one in the full run. */
const chosen = views.filter((_, i) => isFull || i % 9 === 1);

describe.skipIf((!isBuilt && !onCi) || !canBrowse)("on a phone, every view", { timeout: 300_000 }, () => {
  const check = makeAxeCheck(served(), phone);
  it.each(chosen)("has no axe violation in light and dark: $name", check);
});
