/** An indicator as written -> the standard measure it means; an indicator nobody listed is its own measure. Pure. */
import type { StandardMeasure } from "../domain/target.ts";
import { toSimplified } from "../script.ts";

export interface IndicatorContext {
  /** The stage row it stands under, e.g. 高中阶段教育. */
  readonly group: string | null;
  readonly unit: string | null;
}

/** @param indicator in Simplified characters; a bare 毛入学率 is read with its group. */
export function standardMeasure(indicator: string, context: IndicatorContext, measures: readonly StandardMeasure[]): string {
  const bare = plain(indicator);
  const grouped = context.group ? plain(`${context.group.replace(/[：:]$/, "").replace(/教育$/, "")}${indicator}`) : bare;
  const means = (words: string): StandardMeasure | undefined =>
    measures.find((m) => [m.measure, ...m.wordings].some((w) => plain(w) === words));
  return (
    means(bare)?.measure ?? means(grouped)?.measure ?? means(`${grouped.slice(0, 2)}${bare}`)?.measure ?? (isBare(bare) ? grouped : bare)
  );
}

/** The standard measure a word names; the word itself where the table has none. */
export function standardName(word: string, table: readonly StandardMeasure[]): string {
  const said = toSimplified(word);
  return table.find((m) => [m.measure, ...m.wordings, ...m.asked].includes(said))?.measure ?? said;
}

/** Names that say nothing without their stage. */
function isBare(words: string): boolean {
  return /^(毛入学率|入学率|巩固率|学生总数|学校数)$/.test(words);
}

function plain(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/\([^()]{1,4}\)$/, "")
    .replace(/[\s“”"'、]/g, "");
}
