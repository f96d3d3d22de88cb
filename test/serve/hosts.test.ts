import { describe, expect, it } from "vitest";
import { makeHostCheck, makeOriginCheck } from "../../src/serve/hosts.ts";

describe("the host check", () => {
  const loopback = makeHostCheck({ host: "127.0.0.1", allowedHosts: ["plans.example", "Office"] });
  it.each(["localhost", "LOCALHOST:8787", "127.0.0.1", "127.0.0.1:8787", "[::1]:8787", "plans.example", "plans.example.:80", "office:1"])(
    "lets %o pass",
    (host) => expect(loopback(host)).toBe(true),
  );
  const foreign = [
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example:8787",
    "evil.example#localhost",
    "localhost@evil.example",
    "evil.example:80@localhost",
    "localhost:80:80",
    "localhost:x",
    "0.0.0.0",
    "192.168.1.5",
    "[::2]",
    "::ffff:127.0.0.1",
    "2130706433",
    "0x7f.1",
    "127.1",
    "plans.example.evil",
    "xplans.example",
    "",
    " ",
    "localhost/",
  ];
  it.each(foreign)("refuses %o", (host) => expect(loopback(host)).toBe(false));

  it("lets any address, and no other name, pass where the server listens on all", () => {
    const all = makeHostCheck({ host: "0.0.0.0", allowedHosts: [] });
    expect(["192.168.1.5:8787", "[2001:db8::1]:80", "evil.example", "1.2.3.4.evil.example"].map(all)).toEqual([true, true, false, false]);
  });
  it("lets the one address pass that it listens on", () => {
    const one = makeHostCheck({ host: "192.168.1.5", allowedHosts: [] });
    expect(["192.168.1.5:8787", "192.168.1.6"].map(one)).toEqual([true, false]);
  });
});

describe("the origin check", () => {
  const isForeign = makeOriginCheck({ allowedHosts: ["plans.example"] });
  const host = "192.168.1.5:8787";
  it.each([
    ["a program", {}, false],
    ["our page", { fetchSite: "same-origin" }, false],
    ["a typed address", { fetchSite: "none" }, false],
    ["another site's page", { fetchSite: "cross-site" }, true],
    ["another port's page", { fetchSite: "same-site" }, true],
    ["our page, by an older browser", { origin: "http://192.168.1.5:8787" }, false],
    ["our page behind a proxy", { origin: "https://plans.example" }, false],
    ["another site's page, by an older browser", { origin: "http://evil.example" }, true],
    ["another port's page, by an older browser", { origin: "http://192.168.1.5:80" }, true],
    ["a page without origin", { origin: "null" }, true],
    ["a name that begins like ours", { origin: "http://plans.example.evil" }, true],
  ])("takes %s for what it is", (_name, given, foreign) =>
    expect(isForeign({ host, fetchSite: undefined, origin: undefined, ...given })).toBe(foreign),
  );
});
