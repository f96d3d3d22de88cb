import { describe, expect, it } from "vitest";
import type { Caller } from "../../src/serve/access.ts";
import { type Gate, makeGate } from "../../src/serve/gate.ts";

const user = "k3Jx9QmZ7vT1pLw5RbY8nD2c";
const other = "Zq8RtY2uWm5Xc7Vb1Nn4Ll6k";
const admin = "A9dM1nT0kEn4qW7eR2tY5uI8";
const bearer = (token: string) => `Bearer ${token}`;
const knock = (gate: Gate, needs: Caller, authorization?: string, ip = "10.0.0.1", now = 0) => {
  const admitted = gate.admit({ authorization, ip, needs, now });
  return admitted.ok ? admitted.value.owner.slice(0, 5) : admitted.fault.code;
};
const gateOf = (userTokens: readonly string[], adminToken: string | null, host = "127.0.0.1") => makeGate({ userTokens, adminToken, host });

describe("the gate", () => {
  const shut = "unauthorized";
  const cases: readonly (readonly [string, Gate, Readonly<Record<string, readonly string[]>>])[] = [
    [
      "without tokens on loopback",
      gateOf([], null),
      { user: ["local", "local", "local", "local"], admin: ["local", "local", "local", "local"] },
    ],
    ["without tokens beyond loopback", gateOf([], null, "0.0.0.0"), { user: [shut, shut, shut, shut], admin: [shut, shut, shut, shut] }],
    ["with an admin only on loopback", gateOf([], admin), { user: ["local", shut, "owner", shut], admin: [shut, shut, "owner", shut] }],
    [
      "with an admin only beyond loopback",
      gateOf([], admin, "10.0.0.2"),
      { user: [shut, shut, "owner", shut], admin: [shut, shut, "owner", shut] },
    ],
    ["with users only", gateOf([user], null), { user: [shut, "owner", shut, shut], admin: [shut, "forbidden", shut, shut] }],
    ["with both", gateOf([user], admin, "0.0.0.0"), { user: [shut, "owner", "owner", shut], admin: [shut, "forbidden", "owner", shut] }],
  ];
  it.each(cases)("%s admits nobody, a user, the admin, a stranger as the table says", (_name, gate, expected) => {
    for (const needs of ["user", "admin"] as const) {
      const given = [undefined, bearer(user), bearer(admin), bearer(other)].map((token) => knock(gate, needs, token));
      expect(given.map((word) => (word in { local: 1, unauthorized: 1, forbidden: 1 } ? word : "owner"))).toEqual(expected[needs]);
    }
    expect(knock(gate, "public")).toBe("local");
  });

  it("tells owners apart by their token", () => {
    const gate = gateOf([user, other], admin);
    expect(new Set([user, other, admin].map((token) => knock(gate, "user", bearer(token)))).size).toBe(3);
  });

  it.each([
    "",
    "Bearer",
    "Bearer ",
    `Basic ${user}`,
    `${bearer(user)} `,
    `Bearer  ${user}`,
    `${bearer(user)}, ${bearer(user)}`,
    `Bearer ${user}x`,
  ])("does not take %o for a token", (authorization) => expect(knock(gateOf([user], null), "user", authorization)).toBe("unauthorized"));

  it("shuts out an address after twenty bad tokens in a minute, but never a good token from it", () => {
    const gate = gateOf([user], null);
    const tries = Array.from({ length: 1000 }, (_, i) => knock(gate, "user", bearer(`${other}${i}`), "10.0.0.9", i));
    expect([tries.slice(0, 20).every((code) => code === "unauthorized"), tries.slice(20).every((code) => code === "locked-out")]).toEqual([
      true,
      true,
    ]);
    expect(knock(gate, "user", bearer(user), "10.0.0.9", 1001)).not.toBe("locked-out");
    expect(knock(gate, "user", bearer(other), "10.0.0.8", 1001)).toBe("unauthorized");
    expect(knock(gate, "user", bearer(other), "10.0.0.9", 61_000)).toBe("unauthorized");
  });

  it("counts one IPv6 network as one address, and forgets the oldest of very many", () => {
    const gate = gateOf([user], null);
    const from = (ip: string) => knock(gate, "user", bearer(other), ip, 1);
    for (let i = 0; i < 20; i++) from(`2001:db8:1:2::${i}`);
    expect([from("2001:db8:1:2:ffff::1"), from("2001:db8:1:3::1")]).toEqual(["locked-out", "unauthorized"]);
    for (let i = 0; i < 10_100; i++) from(`10.${i >> 8}.${i & 255}.1`);
    expect(from("2001:db8:1:2::1")).toBe("unauthorized");
  });
});
