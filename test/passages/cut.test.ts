import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/ingest/document.ts";
import { readSources } from "../../src/ingest/sources.ts";
import { cutPassages, cutUnits } from "../../src/passages/cut.ts";
import { fits, pieces } from "../../src/passages/ruler.ts";

/** One token a character: stricter than any model. */
const strict = { tokens: (text: string) => text.length, limit: 60 };

describe("a text that is too long", () => {
  it("is cut into pieces that fit, are not empty, and join to it", () => {
    const words = fc.array(fc.constantFrom("柳州市教育局", "，", "；", "2025年", "达到93%以上", "a", "学"), { maxLength: 80 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join("");
        const cut = pieces(text, "第一章", strict);
        expect(cut.join("")).toBe(text);
        for (const piece of cut) expect(fits(`第一章 ${piece}`, strict)).toBe(true);
        if (cut.length > 1) expect(cut.every((piece) => piece.length > 0)).toBe(true);
      }),
    );
  });
  it("is cut after a semicolon rather than a comma, and after a comma rather than inside a clause", () => {
    const text = "完善普惠性学前教育保障机制；推进义务教育优质均衡，加强控辍保学工作，落实各级政府责任，健全考核问责机制，保障经费投入";
    expect(pieces(text, "", { ...strict, limit: 30 })[0]).toBe("完善普惠性学前教育保障机制；");
    expect(pieces(text.replace("；", "和"), "", { ...strict, limit: 40 })[0]).toMatch(/，$/);
  });
});

const { sources } = await readSources("seeds");

describe("the passages of a seed", () => {
  for (const source of sources) {
    const document = readDocument(source, null);
    it(`${source.file} fit the model's limit with their headings, in each grain`, () => {
      for (const passage of [...cutPassages(document, strict), ...cutUnits(document, strict)])
        expect(fits(passage.indexText, strict)).toBe(true);
    });
    it(`${source.file} never cross a section, and never cut a row`, () => {
      const rows = document.plan.tables.flatMap((table) => table.rows.map((row) => row.span));
      for (const { kind, sectionId, cleanSpan } of cutPassages(document, strict)) {
        if (kind === "row") {
          const whole = rows.some((row) => row.start <= cleanSpan.start && cleanSpan.end <= row.end);
          expect(whole).toBe(true);
        } else {
          const inside = document.plan.sentences.filter((s) => s.span.start < cleanSpan.end && cleanSpan.start < s.span.end);
          expect([...new Set(inside.map((s) => s.sectionId))]).toEqual([sectionId]);
        }
      }
    });
  }
});
