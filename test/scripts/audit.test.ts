import { describe, expect, it } from "vitest";
import { belowFloor, notExempted } from "../../scripts/audit/judge.ts";

const floors = [{ package: "hono", floor: "4.12.25", why: "CVE" }];
const lock = (version: string) => ({ packages: { "": { version: "0.1.0" }, "node_modules/x/node_modules/hono": { version } } });
const report = {
  vulnerabilities: {
    tar: { severity: "high" as const, via: [{ url: "https://github.com/advisories/GHSA-1", title: "traversal", severity: "high" }] },
    pre: { severity: "high" as const, via: ["tar"] },
    low: { severity: "low" as const, via: [{ url: "https://github.com/advisories/GHSA-2", title: "noise", severity: "low" }] },
  },
};
const exemption = { advisory: "GHSA-1", package: "tar", why: "never unpacks anything here", until: "2026-12-31" };

describe("the audit gate", () => {
  it("refuses a package below its floor wherever it lies, and none at or above", () => {
    expect([lock("4.12.24"), lock("4.9.99")].map((l) => belowFloor(l, floors).length)).toEqual([1, 1]);
    expect([lock("4.12.25"), lock("4.13.0"), lock("5.0.0")].flatMap((l) => belowFloor(l, floors))).toEqual([]);
  });
  it("refuses a high advisory once, at its own package", () => {
    expect(notExempted(report, [], "2026-11-25")).toHaveLength(1);
  });
  it("lets an exempted one stand until its day, and says when that is over", () => {
    expect(notExempted(report, [exemption], "2026-12-31")).toEqual([]);
    expect(notExempted(report, [exemption], "2027-01-01")).toHaveLength(2);
  });
});
