/** One figure as the source writes it, with what kind of figure it is. */
import { useQuery } from "@tanstack/react-query";
import type { Target } from "../../../src/domain/target.ts";
import { documentsQuery } from "../api/documents.ts";
import { useText } from "../text/text.ts";
import { Badge, StatusBadge } from "../ui/badge.tsx";
import { attributeWords, isBinding, kindOf, unitOf } from "./words.ts";
import "./figure.css";

export function Figure({ target }: { readonly target: Target }) {
  const unit = unitOf(target);
  return (
    <span className={target.comparator === "text" ? "figure worded" : "figure"}>
      <strong>{target.valueText}</strong>
      {unit === null ? null : <span className="figure-unit">{unit}</span>}
    </span>
  );
}

/** 目标 / 已实现, 约束性 / 预期性, and 征求意见稿 where its document is one. */
export function FigureBadges({ target }: { readonly target: Target }) {
  const table = useText();
  const { attribute, baseline, documentId } = target;
  return (
    <>
      <Badge tone={baseline ? "good" : "accent"}>{kindOf(target, table)}</Badge>
      {attribute === null ? null : <Badge tone={isBinding(attribute) ? "seal" : "neutral"}>{attributeWords(attribute, table)}</Badge>}
      {useIsDraft(documentId) ? <StatusBadge status="draft" /> : null}
    </>
  );
}

function useIsDraft(documentId: string): boolean {
  const { data } = useQuery(documentsQuery);
  return data?.documents.some(({ id, docStatus }) => id === documentId && docStatus === "draft") ?? false;
}
