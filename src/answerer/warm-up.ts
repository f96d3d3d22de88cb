/** A library in; the questions of its own that a fresh process answers to itself before it is as fast as it will be out. Pure but for the pauses. */
import type { Assistant } from "../assistant-port.ts";
import { citiesHeld } from "../cities-held.ts";
import type { Library } from "../domain/library.ts";

/** Code is compiled by use: of 120 questions the first fifty take about twice as long as the last. */
const MOST = 120;
/** Between two of them, milliseconds: whoever asks meanwhile waits for one at most. */
const PAUSE_MS = 30;

/** One goal, one measure, one comparison and one subject after the other, so that every kind of answer is met early. */
export function warmingQuestions({ targets, documents }: Library): readonly string[] {
  const goals = targets.filter((t) => t.kind === "table" && t.year !== null && t.city !== null);
  const cities = citiesHeld(documents);
  const headings = documents.flatMap(({ entry, plan }) =>
    plan.sections.filter((s) => s.level > 1 && s.heading.length > 4).map((s) => ({ city: entry.city ?? "", subject: bare(s.heading) })),
  );
  const step = Math.max(1, Math.floor(Math.max(goals.length, headings.length) / (MOST / 4)));
  const asked: string[] = [];
  for (let at = 0; asked.length < MOST && at < Math.max(goals.length, headings.length); at += step) {
    const [goal, heading] = [goals[at % Math.max(1, goals.length)], headings[at % Math.max(1, headings.length)]];
    if (goal !== undefined) asked.push(`${goal.city}${goal.year}年${goal.measure}是多少`, `${cities.join("和")}${goal.measure}哪个高`);
    if (heading !== undefined) asked.push(`${heading.city}怎么${heading.subject}`, `${heading.city}${heading.subject}由谁负责，有几所`);
  }
  return asked;
}
const bare = (heading: string): string => heading.replace(/^[^\p{Script=Han}]*[一二三四五六七八九十第]?[、.．）)章节]?/u, "").slice(0, 14);

/** Asks them one by one. Never throws; ends where `ended` says so. */
export async function warmUp(assistant: Assistant, library: Library, ended: () => boolean): Promise<void> {
  for (const message of warmingQuestions(library)) {
    await new Promise<void>((done) => setTimeout(done, PAUSE_MS).unref());
    if (ended()) return;
    const asked = { conversationId: "warm-up", message, turns: [], scope: {}, understood: null, trace: false, now: new Date(0) };
    await assistant.ask(asked).catch(() => undefined);
  }
}
