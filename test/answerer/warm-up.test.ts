import { beforeAll, describe, expect, it } from "vitest";
import { warmingQuestions, warmUp } from "../../src/answerer/warm-up.ts";
import { makeAssistant } from "../../src/assistant.ts";
import type { Library } from "../../src/domain/library.ts";
import { readGlossary, readPlaces } from "../../src/understand/tables.ts";
import { seedsLibrary } from "../answer/seeds-assistant.ts";

let library: Library;
beforeAll(async () => {
  library = await seedsLibrary();
}, 60_000);

describe("what a fresh process asks itself", () => {
  it("comes from the texts held, of every city, and is not endless", () => {
    const questions = warmingQuestions(library);
    expect(questions.length).toBeGreaterThan(60);
    expect(questions.length).toBeLessThanOrEqual(124);
    for (const city of ["钦州", "柳州", "港北区", "清远"]) expect(questions.some((q) => q.startsWith(city))).toBe(true);
    expect(warmingQuestions({ ...library, documents: [], targets: [] })).toEqual([]);
  });
  it("is answered without anybody hearing of it, and stops where the process is to end", async () => {
    const asked: string[] = [];
    const assistant = makeAssistant(
      library,
      async (text) => {
        asked.push(text);
        return null;
      },
      {
        glossary: readGlossary("index"),
        elsewhere: readPlaces("index"),
      },
    );
    await warmUp(assistant, library, () => asked.length >= 3);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThan(12);
  });
});
