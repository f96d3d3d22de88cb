/** A re-read place enters, its words as a quote paragraph leave: exact, with its status beside it and its mark at the end. Pure. */
import type { Part } from "../domain/export.ts";
import { type Cited, statusMarks } from "./cited.ts";
import { marked, plain } from "./notes.ts";
import { type Layout, referenceOf } from "./reference.ts";

export function quotePart(cited: Cited, { style, notes }: Layout): Part {
  const mark = notes.add(referenceOf(cited, style));
  const status = statusMarks(cited);
  const { quote } = cited.citation;
  return { kind: "quote", runs: status === "" ? [marked(quote, mark)] : [plain(quote), marked(status, mark, "warn")] };
}
