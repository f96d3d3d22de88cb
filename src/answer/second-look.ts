/** A question and an answer that was found lacking -> the next best place that alone bears out what is asked; null where none near does. A figure, or what has a name, is not looked for again: other places near hold other figures. Pure. */
import { type Asking, cityGroups } from "./asking.ts";
import { restsOn } from "./cited.ts";
import { type Draft, draft } from "./draft.ts";
import { asksFigure } from "./evidence.ts";
import { WITHIN } from "./gaps.ts";
import { lackOf } from "./proof.ts";
import { eachAlone } from "./sentences.ts";
import { stretchLines } from "./words.ts";

/** Places looked at. */
const LOOKED_AT = 6;

export function secondLook(asking: Asking, given: Draft): Draft | null {
  const [group, ...more] = cityGroups(asking);
  if (group === undefined || more.length > 0 || asksFigure(asking.reading) || asking.query.phrases.length > 0) return null;
  const ranked = asking.rankUnits(group.documents).filter((r) => !r.shelved.bare);
  const top = ranked[0]?.score ?? 0;
  const others = ranked.filter(({ unit, score }) => unit.kind === "prose" && top - score <= WITHIN && !restsOn(given, unit));
  for (const stretch of eachAlone(others.slice(0, LOOKED_AT), group.documents)) {
    const again = draft("answered", stretchLines(stretch, asking, false));
    if (lackOf(asking, again) === null) return again;
  }
  return null;
}
