import { describe, expect, it } from "vitest";
import { seedsAssistant } from "./seeds-assistant.ts";

const { ask } = await seedsAssistant();

describe("a follow-up of nothing but kinds of schools", () => {
  it("puts a few of them into the question before", async () => {
    const reply = await ask("柳州小学的近视防控有什么措施", "初中呢");
    expect(reply.understood.question).toContain("初中");
  });

  // Read as one word or two each, a row of them had more readings than there is time for.
  it("is answered however many there are", async () => {
    const reply = await ask("柳州小学的近视防控有什么措施", `${"学前教育".repeat(40)}甲`);
    expect(["answered", "not_found", "clarify"]).toContain(reply.status);
  });
});
