/** A value of a facet -> how it is called. Pure. */

import { attributeSchema, targetKindSchema } from "../../../../src/domain/target.ts";
import { attributeWords } from "../../figure/words.ts";
import type { Table } from "../../text/text.ts";
import type { Facet } from "./choice.ts";

export function nameOf(facet: Facet, value: string, { figure, targets }: Table): string {
  if (facet === "year") return figure.year(Number(value));
  if (facet === "basis") return value === "achieved" ? targets.bases.achieved : targets.bases.goal;
  const attribute = facet === "attribute" ? attributeSchema.safeParse(value).data : undefined;
  if (attribute !== undefined) return attributeWords(attribute, { figure });
  const kind = facet === "kind" ? targetKindSchema.safeParse(value).data : undefined;
  return kind === undefined ? value : figure.kinds[kind];
}
