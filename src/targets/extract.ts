/** A document -> its targets: figures of tables and prose, school projects, and who is responsible for each measure. Pure. */
import type { PlanDocument } from "../domain/library.ts";
import type { Blank, StandardMeasure, Target } from "../domain/target.ts";
import { toSimplified } from "../script.ts";
import { factsOf } from "./facts.ts";
import { inlineTargets } from "./inline.ts";
import { makeTarget } from "./make.ts";
import { projectTargets } from "./projects.ts";
import { tableTargets } from "./tables.ts";

export function extractTargets(
  document: PlanDocument,
  measures: readonly StandardMeasure[],
): { readonly targets: readonly Target[]; readonly blanks: readonly Blank[] } {
  const facts = factsOf(document, measures);
  const figures = document.plan.tables.map((t) => tableTargets(facts, t));
  const projects = document.plan.tables.flatMap((t) => projectTargets(document, t));
  return {
    targets: [...figures.flatMap((f) => f.targets), ...projects, ...responsibilityTargets(document), ...inlineTargets(facts)],
    blanks: figures.flatMap((f) => f.blanks),
  };
}

function responsibilityTargets(document: PlanDocument): readonly Target[] {
  return document.plan.responsibilities.map((r) => {
    const units = r.units.map(toSimplified);
    const title = toSimplified(r.title);
    const valueText = document.cleaned.text.slice(r.span.start, r.span.end);
    return makeTarget(document, {
      kind: "responsibility",
      indicator: title,
      measure: "责任单位",
      quantity: { valueText, value: null, valueMax: null, unit: null, comparator: "text" },
      span: r.span,
      sectionId: r.sectionId,
      baseline: false,
      year: null,
      period: null,
      extra: { measureNo: r.no, title, leadUnit: units[0] ?? "", units },
    });
  });
}
