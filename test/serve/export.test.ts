import { describe, expect, it } from "vitest";
import { paperSchema } from "../../src/domain/export.ts";
import { problemSchema } from "../../src/domain/reply.ts";
import { readDocx } from "../export/office.ts";
import { document, fixtureApp, post } from "./fixture.ts";

const { app, bugs } = fixtureApp();
const { id, sourceHash, text } = document.source;
const start = text.indexOf("学前教育毛入园率");
const citation = { documentId: id, sourceHash, start, end: text.length };
const send = (body: unknown, path = "/api/export") => app.request(path, post(body));

describe("POST /api/export", () => {
  it.each([
    ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["md", "text/markdown; charset=utf-8"],
    ["txt", "text/plain; charset=utf-8"],
    ["csv", "text/csv; charset=utf-8"],
  ])("gives %s as a file to be saved under its title", async (format, type) => {
    const answer = await send({ format, title: "摘/编", items: [{ citation }] });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="guiwen.${format}"; filename*=UTF-8''${encodeURIComponent("摘 编")}.${format}`,
    );
  });

  it("writes what stands in the source, not what is sent", async () => {
    const answer = await send({ format: "docx", items: [{ citation: { ...citation, quote: "编造", raw: "编造" }, note: "备注" }] });
    const { paragraphs } = readDocx(new Uint8Array(await answer.arrayBuffer()));
    expect(paragraphs.map((p) => p.text)).toEqual(["引文摘编", "学前教育毛入园率达到93%以上。⟦1⟧", "备注：备注"]);
  });

  it("previews the same page the file is made from", async () => {
    const answer = await send({ style: "short", items: [{ citation }] }, "/api/export/preview");
    const paper = paperSchema.parse(await answer.json());
    expect(paper.notes).toEqual(["《规划》，一、学前教育。"]);
  });

  it.each([
    ["nothing to export", { format: "docx" }],
    ["two things at once", { format: "docx", items: [], draft: "d1" }],
    ["an unknown format", { format: "pdf", items: [] }],
    ["an unknown style", { format: "docx", style: "apa", items: [] }],
    ["5,001 items", { format: "docx", items: Array(5001).fill({ citation }) }],
    ["a word that is no field", { format: "docx", items: [], html: "<b>" }],
  ])("refuses %s in Chinese", async (_name, body) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(problemSchema.parse(await answer.json()).detail).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each([
    ["a record that is not held", { targetId: "none" }],
    ["a place outside the text", { citation: { ...citation, end: text.length + 1 } }],
    ["another version of the text", { citation: { ...citation, sourceHash: "a".repeat(64) } }],
  ])("refuses %s, naming the item", async (_name, item) => {
    const answer = await send({ format: "csv", items: [{ citation }, item] });
    expect(answer.status).toBe(409);
    expect(problemSchema.parse(await answer.json()).detail).toContain("第 2 条");
  });

  it("says so where there is no such draft", async () => expect((await send({ format: "docx", draft: "none" })).status).toBe(404));
  it("never reached a bug", () => expect(bugs).toEqual([]));
});
