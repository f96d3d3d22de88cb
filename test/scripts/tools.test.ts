import { describe, expect, it } from "vitest";
import { missingTools, oldNode } from "../../scripts/tools.mjs";

describe("what compiling needs", () => {
  it("is named, each missing part in a Chinese sentence", () => {
    expect(missingTools(() => true, {})).toEqual([]);
    const words = missingTools(() => false, {}).join("\n");
    for (const part of ["C++ 编译器", "make", "Python 3", "apt-get install"]) expect(words).toContain(part);
  });
  it("is also met by another compiler or Python that is set", () => {
    expect(missingTools((command: string) => ["/opt/cc", "make", "python"].includes(command), { CXX: "/opt/cc" })).toEqual([]);
  });
  it("includes Node 20", () => {
    expect(oldNode("18.19.0")).toContain("Node.js 20");
    expect([oldNode("20.0.0"), oldNode("24.1.0")]).toEqual([null, null]);
  });
});
