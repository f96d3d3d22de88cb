import { describe, expect, it, vi } from "vitest";
import { makeGate } from "../../src/serve/gate.ts";
import { readSettings } from "../../src/settings.ts";
import { fixtureApp, settingsOf } from "../serve/fixture.ts";
import { listening, send } from "../serve/listening.ts";
import { report } from "./frame/report.ts";
import { chance } from "./frame/rounds.ts";

/** Lengths of every pair that was compared. */
const compared: (readonly [number, number])[] = [];
vi.mock(import("node:crypto"), async (original) => {
  const real = await original();
  const timingSafeEqual: typeof real.timingSafeEqual = (a, b) => {
    compared.push([a.byteLength, b.byteLength]);
    return real.timingSafeEqual(a, b);
  };
  return { ...real, timingSafeEqual };
});

const users = ["k3Jx9QmZ7vT1pLw5RbY8nD2c", "Zq8RtY2uWm5Xc7Vb1Nn4Ll6k"];
const admin = "A9dM1nT0kEn4qW7eR2tY5uI8";
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const weak: readonly string[] = [
  ...["a", "password", "guiwen", "123456", "admin123", "k3Jx9QmZ7vT1pLw5RbY8n", "口令口令口令口令口令口令口令口令口令口令口令口令"],
  ...[
    "aaaaaaaaaaaaaaaaaaaaaaaa",
    "abababababababababababab",
    "000000000000000000000000",
    "123123123123123123123123",
    "0101010101010101010101010",
  ],
  ...[
    "qwertyqwertyqwertyqwerty",
    "abcabcabcabcabcabcabcabc",
    "k3Jx9QmZ7vT1 pLw5RbY8nD2c",
    "k3Jx9QmZ7vT1\tpLw5RbY8nD2c",
    'k3Jx9QmZ7vT1"pLw5RbY8nD2c',
  ],
  ...["--------------------------", "passwordpasswordpassword", "x".repeat(300)],
];
const isTaken = (token: string) => readSettings({ USER_TOKENS: token }).ok && readSettings({ ADMIN_TOKEN: token }).ok;

describe("tokens", { timeout: 300_000 }, () => {
  it("that are weak are refused at the start, those drawn by chance are taken", () => {
    const started = performance.now();
    expect(weak.filter((token) => readSettings({ USER_TOKENS: token }).ok || readSettings({ ADMIN_TOKEN: token }).ok)).toEqual([]);
    const random = chance("strong tokens");
    const bytes = () => Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256)));
    const strong = Array.from({ length: 50 }, () => [bytes().toString("base64"), bytes().toString("hex")]).flat();
    report(
      {
        id: "C3",
        promise: "tokens shorter than 128 bits, or typed in a pattern, are refused at the start",
        held: { k: weak.filter((token) => !isTaken(token)).length, of: weak.length },
        control: {
          off: "the weakness: 128 bits by chance, in base64 and hex, are taken",
          k: strong.filter(isTaken).length,
          of: strong.length,
        },
      },
      started,
    );
    expect(strong.filter((token) => !isTaken(token))).toEqual([]);
  });

  it("are compared as digests of one length, all of them whichever fits, so that the time taken tells nothing", () => {
    const gate = makeGate({ userTokens: users, adminToken: admin, host: "0.0.0.0" });
    const near = `${users[0]?.slice(0, -1)}X`;
    const pairs = [...users, admin, near, "x", "y".repeat(256)].map((token) => {
      compared.length = 0;
      gate.admit({ authorization: `Bearer ${token}`, ip: "10.0.0.1", needs: "user", now: 0 });
      return [...compared];
    });
    expect(pairs).toEqual(pairs.map(() => [1, 2, 3].map(() => [32, 32])));
  });

  it("cannot be guessed from one address, and whoever has one is not disturbed", async () => {
    const started = performance.now();
    const random = chance("tokens");
    const server = await listening(fixtureApp({ settings: settingsOf({ USER_TOKENS: users.join(), ADMIN_TOKEN: admin }) }).app);
    const ask = async (token: string) =>
      (await send({ port: server.port, method: "GET", path: "/api/topics", headers: bearer(token) })).status;
    const guess = () => Array.from({ length: 24 }, () => Math.floor(random() * 36).toString(36)).join("");
    const guesses: number[] = [];
    const good: number[] = [];
    for (let i = 0; i < 1000; i++) {
      guesses.push(await ask(guess()));
      if (i % 20 === 0) good.push(await ask(users[1] ?? ""));
    }
    await server.close();
    expect(good.filter((status) => status !== 200)).toEqual([]);
    expect(guesses.slice(0, 20).filter((status) => status !== 401)).toEqual([]);
    // Each from an address of its own, as many as the table has place for: nothing is counted together.
    const gate = makeGate({ userTokens: users, adminToken: null, host: "0.0.0.0" });
    const spread = Array.from({ length: 1000 }, (_, i) =>
      gate.admit({ authorization: `Bearer ${guess()}`, ip: `10.0.${i >> 8}.${i & 255}`, needs: "user", now: 0 }),
    );
    report(
      {
        id: "C3",
        promise: "of 1,000 guesses in a minute from one address all after the twentieth get 429, while a good token from it is let in",
        held: { k: guesses.slice(20).filter((status) => status === 429).length, of: 980 },
        control: {
          off: "the count by address (each guess from its own)",
          k: spread.filter((given) => !given.ok && given.fault.code === "unauthorized").length,
          of: spread.length,
        },
      },
      started,
    );
  });
});
