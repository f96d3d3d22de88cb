import { expect, it } from "vitest";
import { heard } from "../../src/serve/history.ts";
import { turnOf } from "../conversation/opened.ts";
import { assistant, document } from "./fixture.ts";

it("of twelve long turns answering hears words and readings, and the places shown by the last eight replies, in a tenth of the size", async () => {
  const place = { documentId: document.source.id, start: 24, end: 30 };
  const cited = await assistant.cite(place);
  if (!cited.ok) throw new Error(cited.fault.code);
  const long = { ...cited.value, raw: "长".repeat(5000) };
  const turns = Array.from({ length: 12 }, (_, n) => {
    const turn = turnOf(`问${n}`, `答${n}`);
    return { ...turn, reply: { ...turn.reply, citations: n === 11 ? [] : [{ ...long, n: n + 1 }], suggestions: ["又".repeat(5000)] } };
  });
  const given = heard(turns);
  expect(given.map(({ message, reply }) => [message, reply.text, reply.understood])).toEqual(
    turns.map(({ message, reply }) => [message, reply.text, reply.understood]),
  );
  const shown = given.filter(({ reply }) => reply.citations.length > 0);
  expect(shown.map(({ message }) => message)).toEqual(turns.slice(3, 11).map(({ message }) => message));
  expect(shown.at(-1)?.reply.citations).toEqual(turns[10]?.reply.citations);
  expect(JSON.stringify(given).length * 10).toBeLessThan(JSON.stringify(turns).length);
});
