/** One golden question and its reply -> what the answer is worth. Pure. */
import { danglingMarks, looseFigures } from "../../src/cite/figures.ts";
import type { Citation, Reply } from "../../src/domain/reply.ts";
import type { Golden } from "./golden.ts";

/** Evidence counts as found where citations cover this share of it. */
const COVERED = 0.6;

export interface Score {
  readonly id: string;
  readonly type: string;
  /** Share of evidence groups found; null for a question without an answer. */
  readonly evidence: number | null;
  readonly valuesFound: number;
  readonly values: number;
  readonly citations: number;
  /** Citations that touch evidence. */
  readonly useful: number;
  readonly citedCharacters: number;
  readonly refused: boolean;
  /** Figures without a citation and marks that lead nowhere. */
  readonly loose: number;
  readonly ms: number;
}

export function score(golden: Golden, reply: Reply, ms: number): Score {
  const groups = new Map<string, Golden["evidence"]>();
  golden.evidence.forEach((e, i) => {
    const key = e.group ?? `#${i}`;
    groups.set(key, [...(groups.get(key) ?? []), e]);
  });
  const covered = [...groups.values()].filter((any) => any.some((e) => coverage(e, reply.citations) >= COVERED)).length;
  const text = plain(reply.text);
  return {
    id: golden.id,
    type: golden.type,
    evidence: groups.size === 0 ? null : covered / groups.size,
    values: golden.values.length,
    valuesFound: golden.values.filter((v) => figures(v.value_text).every((f) => text.includes(f))).length,
    citations: reply.citations.length,
    useful: reply.citations.filter((c) => golden.evidence.some((e) => overlap(e, c) > 0)).length,
    citedCharacters: reply.citations.reduce((sum, c) => sum + c.end - c.start, 0),
    refused: reply.status === "not_found",
    loose: looseFigures(reply.text, reply.citations, reply.computed).length + danglingMarks(reply.text, reply.citations).length,
    ms,
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

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s,，、。；;：:“”"'()《》]/g, "");
/** 75；83% are two figures. */
const figures = (value: string): readonly string[] => value.normalize("NFKC").match(/[\d.]+/g) ?? [plain(value)];
