/** Earlier conversations for pictures: a morning's questions, each once. What a view asks itself is taken away again. Edge: HTTP. */
import { z } from "zod";

const QUESTIONS = [
  "柳州2025年九年义务教育巩固率目标是多少",
  "各地学前三年毛入园率目标分别是多少",
  "清远在教师队伍建设方面有哪些措施",
  "钦州在中考方面有哪些措施",
  "港北区怎么做控辍保学",
  "钦州到2025年新建多少所学校",
  "职业教育产教融合柳州和清远有什么不同",
];
const listed = z.object({ conversations: z.array(z.object({ id: z.string() })) });

async function idsAt(base: string): Promise<readonly string[]> {
  const { conversations } = listed.parse(await (await fetch(`${base}/api/conversations?limit=200`)).json());
  return conversations.map(({ id }) => id);
}

/** Asks the morning's questions. @returns the conversations made. */
export async function earlierConversations(base: string): Promise<ReadonlySet<string>> {
  for (const message of QUESTIONS) {
    const headers = { "content-type": "application/json" };
    await (await fetch(`${base}/api/chat`, { method: "POST", headers, body: JSON.stringify({ message }) })).text();
  }
  return new Set(await idsAt(base));
}

/** Removes every conversation but those kept. */
export async function removeOthers(base: string, kept: ReadonlySet<string>): Promise<void> {
  for (const id of await idsAt(base)) if (!kept.has(id)) await fetch(`${base}/api/conversations/${id}`, { method: "DELETE" });
}
