/** One golden question and its reply -> what the answer is worth. Pure. */
import { z } from "zod";
import type { Citation, Reply } from "../../src/domain/reply.ts";

export const goldenSchema = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  history: z.array(z.object({ user: z.string() })),
  /** `start` counts UTF-16 units into the stored text of the seed whose name begins with `seed`. */
  evidence: z.array(z.object({ seed: z.string(), start: z.int(), quote: z.string(), group: z.string().optional().nullable() })),
  values: z.array(z.object({ value_text: z.string() })),
});
export type Golden = Readonly<z.infer<typeof goldenSchema>>;

export interface Score {
  /** Share of evidence groups that the citations cover to at least 60%; null for a question without an answer. */
  readonly evidence: number | null;
  readonly valuesFound: number;
  readonly values: number;
  readonly citations: number;
  /** Citations that touch evidence. */
  readonly useful: number;
  readonly citedCharacters: number;
  readonly refused: boolean;
}

export function score(golden: Golden, reply: Pick<Reply, "text" | "citations" | "status">): Score {
  const groups = new Map<string, Golden["evidence"]>();
  golden.evidence.forEach((e, i) => {
    const key = e.group ?? `#${i}`;
    groups.set(key, [...(groups.get(key) ?? []), e]);
  });
  const covered = [...groups.values()].filter((any) => any.some((e) => coverage(e, reply.citations) >= 0.6)).length;
  const text = plain(reply.text);
  return {
    evidence: groups.size === 0 ? null : covered / groups.size,
    values: golden.values.length,
    valuesFound: golden.values.filter((v) => figures(v.value_text).every((f) => text.includes(f))).length,
    citations: reply.citations.length,
    useful: reply.citations.filter((c) => golden.evidence.some((e) => overlap(e, c) > 0)).length,
    citedCharacters: reply.citations.reduce((sum, c) => sum + c.end - c.start, 0),
    refused: reply.status === "not_found",
  };
}

type Evidence = Golden["evidence"][number];

function overlap(evidence: Evidence, citation: Citation): number {
  if (!citation.file.startsWith(evidence.seed)) return 0;
  return Math.max(0, Math.min(evidence.start + evidence.quote.length, citation.end) - Math.max(evidence.start, citation.start));
}

function coverage(evidence: Evidence, citations: readonly Citation[]): number {
  const units = new Set<number>();
  for (const c of citations.filter((each) => overlap(evidence, each) > 0)) {
    for (let i = Math.max(c.start, evidence.start); i < Math.min(c.end, evidence.start + evidence.quote.length); i++) units.add(i);
  }
  return units.size / evidence.quote.length;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
const figures = (value: string): readonly string[] => plain(value).match(/[\d.]+/g) ?? [plain(value)];
