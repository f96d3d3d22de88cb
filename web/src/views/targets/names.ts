/** A value of a facet -> how it is called. Pure. */
import { targetKindSchema } from "../../../../src/domain/target.ts";
import type { Table } from "../../text/text.ts";
import type { Facet } from "./choice.ts";

export function nameOf(facet: Facet, value: string, { figure, targets }: Table): string {
  if (facet === "year") return figure.year(Number(value));
  if (facet === "basis") return value === "achieved" ? targets.bases.achieved : targets.bases.goal;
  const kind = facet === "kind" ? targetKindSchema.safeParse(value).data : undefined;
  return kind === undefined ? value : figure.kinds[kind];
}
