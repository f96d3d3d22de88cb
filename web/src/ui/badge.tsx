/** Small labels of state. The words carry the meaning; the colour only helps. */
import type { ReactNode } from "react";
import type { DocStatus } from "../../../src/domain/source.ts";
import { useText } from "../text/text.ts";

export type Tone = "neutral" | "good" | "warn" | "bad" | "accent" | "seal";

export function Badge({ tone = "neutral", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

const TONES = { issued: "good", draft: "seal", unknown: "neutral" } as const;

/** 已印发, 征求意见稿 or 未注明发文信息. */
export function StatusBadge({ status }: { readonly status: DocStatus }) {
  const { words } = useText();
  return <Badge tone={TONES[status]}>{words.status[status]}</Badge>;
}
