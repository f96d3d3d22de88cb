/** A question and an answer that was found lacking -> the next best place that alone bears out what is asked; null where none near does. A figure, or what has a name, is not looked for again: other places near hold other figures. Pure. */
import { type Asking, cityGroups } from "./asking.ts";
import { type Draft, draft } from "./draft.ts";
import { asksFigure } from "./evidence.ts";
import { lackOf } from "./proof.ts";
import { eachAlone } from "./sentences.ts";
import { stretchLines } from "./words.ts";

/** Places looked at. */
const LOOKED_AT = 6;
/** How far below the best place they may score. */
const WITHIN = 0.35;

export function secondLook(asking: Asking, given: Draft): Draft | null {
  const [group, ...more] = cityGroups(asking);
  if (group === undefined || more.length > 0 || asksFigure(asking.reading) || asking.query.phrases.length > 0) return null;
  const ranked = asking.rankUnits(group.documents).filter((r) => !r.shelved.bare);
  const top = ranked[0]?.score ?? 0;
  const rests = given.lines.flatMap((l) => l.rests);
  const shown = (documentId: string, start: number, end: number): boolean =>
    rests.some((r) => r.document.source.id === documentId && start < r.span.end && r.span.start < end);
  const others = ranked.filter(
    ({ unit, score }) => unit.kind === "prose" && top - score <= WITHIN && !shown(unit.documentId, unit.span.start, unit.span.end),
  );
  for (const stretch of eachAlone(others.slice(0, LOOKED_AT), group.documents)) {
    const again = draft("answered", stretchLines(stretch, asking, false));
    if (lackOf(asking, again) === null) return again;
  }
  return null;
}
