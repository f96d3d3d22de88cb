/** Tables with tabs inside lines, and tables of contents, in plain texts. */
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/ingest/document.ts";

function read(text: string) {
  return readDocument({ id: "0", file: "a.txt", sourceHash: "0", encoding: "utf-8", text }, null);
}

describe("lines of cells with tabs between them", () => {
  it("become a table whose cells lead back to their places", () => {
    const text = "第一章 目标\n表1 主要指标\n指标\t2020年\t2025年\n入园率（%）\t90.5\t92\n巩固率（%）\t96\t97\n第二章 保障\n加强领导。\n";
    const { plan, cleaned } = read(text);
    const table = plan.tables[0];
    expect(table?.title).toBe("表1 主要指标");
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["入园率（%）", "90.5", "92"],
      ["巩固率（%）", "96", "97"],
    ]);
    const cell = table?.rows[1]?.cells[2];
    expect(cleaned.starts[cell?.span.start ?? 0]).toBe(text.indexOf("97"));
  });

  it("are none where a tab stands in one line alone (control)", () => {
    expect(read("加强领导，\t落实责任。\n加大投入。\n").plan.tables).toEqual([]);
  });
});

describe("a table of contents", () => {
  const body = "第一章 发展基础\n成绩显著。\n第二章 主要目标\n到2025年。\n第三章 保障措施\n加强领导。\n";

  it("goes, with page numbers or without", () => {
    const pages = "目　录\n第一章 发展基础……………1\n第二章 主要目标……………3\n第三章 保障措施……………9\n\n";
    const bare = "目录\n第一章 发展基础\n第二章 主要目标\n第三章 保障措施\n\n";
    for (const contents of [pages, bare]) {
      const { plan, cleaned } = read(contents + body);
      expect(cleaned.text.trim()).toBe(body.trim());
      expect(plan.sections.map((section) => section.heading)).toEqual(["", "第一章 发展基础", "第二章 主要目标", "第三章 保障措施"]);
    }
  });

  it("is not seen where headings stand but once (control)", () => {
    expect(read(body).cleaned.text).toBe(body);
  });
});
