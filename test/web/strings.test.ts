/** The page's sources enter; every Chinese string stands in the table, and its Traditional form is complete. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { traditional } from "../../web/hant.ts";

const ROOT = "web/src";
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((f) => /\.tsx?$/.test(f));

/** The code without its comments. */
function codeOf(path: string): string {
  const source = readFileSync(path, "utf8");
  const { comments } = parseSync(path, source);
  return comments.reduceRight((code, { start, end }) => code.slice(0, start) + code.slice(end), source);
}

describe("the words of the page", () => {
  it("stand in one table", () => {
    const outside = files.filter((f) => !f.startsWith("text/") && /\p{Script=Han}/u.test(codeOf(join(ROOT, f))));
    expect(outside).toEqual([]);
  });

  it.each(files.filter((f) => f.startsWith("text/") && !f.endsWith("hant-exceptions.ts")))(
    "are all turned into Traditional when the page is built: %s",
    (file) => {
      const source = readFileSync(join(ROOT, file), "utf8");
      const made = traditional(source);
      const withoutHan = (text: string) => text.replace(/\p{Script=Han}+/gu, "");
      expect(withoutHan(made)).toBe(withoutHan(source));
      expect(traditional(made)).toBe(made);
    },
  );

  it("are never names in the code, which would be turned into Traditional with them", () => {
    const named = /(?:^|[{,]\s*)\p{Script=Han}+\s*:/mu;
    expect(named.test('{ 约束性: "约束性" }')).toBe(true);
    const tables = files.filter((f) => f.startsWith("text/"));
    expect(tables.filter((f) => named.test(codeOf(join(ROOT, f))))).toEqual([]);
  });

  it("read 連不上服務 where the table says 连不上服务", () => {
    expect(traditional("连不上服务")).toBe("連不上服務");
    expect(traditional("只影响这个浏览器")).toBe("只影響這個瀏覽器");
  });
});
