import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const wanted = z.record(z.string(), z.string()).default({});
const entrySchema = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dependencies: wanted,
  devDependencies: wanted,
  optionalDependencies: wanted,
});
const text = readFileSync("package-lock.json", "utf8");
const { packages } = z.object({ packages: z.record(z.string(), entrySchema) }).parse(JSON.parse(text));

/** Node's own search: in the package's folder, then in each folder above it. */
function isLocked(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (`${at === "" ? "" : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === "") return false;
  }
}

describe("package-lock.json", () => {
  it("names every dependency, those of other platforms included, so that npm ci works everywhere", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });
  it("pins every package by hash and holds no registry's address", () => {
    const unpinned = Object.entries(packages).filter(([path, entry]) => path !== "" && entry.integrity === undefined);
    expect(unpinned).toEqual([]);
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });
  it("keeps the prebuilt parts of platforms other than this one", () => {
    const paths = Object.keys(packages).join("\n");
    for (const platform of ["linux-x64", "linux-arm64", "darwin-arm64", "win32-x64"]) expect(paths).toContain(platform);
  });
});
