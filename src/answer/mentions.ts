/** 哪些城市提到研学旅行, 四地都提到集团化办学吗: which of the cities write of a thing, a sentence of each, and which do not. Pure. */

import { citiesHeld } from "../cities-held.ts";
import { coverage, type WeighedWord } from "../retrieve/features.ts";
import { type Asking, cityGroups, unitReference } from "./asking.ts";
import { cityLabel, type Draft, draft, line } from "./draft.ts";
import { notFound } from "./refusal.ts";

/** A line that matches and one that must not: 四地都提到集团化办学吗; 专栏7提到哪些学校. */
export const ASKS_WHO_MENTIONS =
  /(?:哪[些几个]?个?|有没有哪?[个几些]?|[三四五几]个?|各|都有)(?:城?市|地方?|家|份)(?:文件|规划)?(?:里|中|的)?(?:都|也|有|明确|专门)*(?:提到|提及|提了|提出|写到|写了|写明|说到|涉及|讲到)/;
/** Share of the subject's weight that one sentence must hold, in these words or policy words. */
const SAID = 0.85;
/** Ranked places looked at. */
const LOOKED_AT = 40;

export function whoMentions(asking: Asking): Draft | null {
  const asks = ASKS_WHO_MENTIONS.exec(asking.reading.text)?.[0];
  const subject = asking.query.subject.filter((s) => asks?.includes(s.word) !== true);
  const groups = asks === undefined || subject.length === 0 ? [] : groupsIn(asking);
  if (groups.length < 2) return null;
  const told = groups.map((group) => ({ ...group, place: placeIn(asking, group.documents, subject) }));
  const saying = told.filter((t) => t.place !== null);
  const silent = told.filter((t) => t.place === null).map((t) => t.city);
  if (saying.length === 0) return notFound(asking, { why: `${silent.join("、")}的文件都没有提到。` });
  const rests = saying.flatMap((t) => t.place ?? []);
  const without = silent.length === 0 ? "" : `；没有提到的：${silent.join("、")}`;
  const head = line(`提到的：${saying.map((t) => t.city).join("、")}${without}。`, rests);
  return draft("answered", [head, ...rests.map((r) => line(`**${cityLabel(r.document)}**：{1}`, [r]))]);
}

function groupsIn(asking: Asking): readonly { readonly city: string; readonly documents: Asking["documents"] }[] {
  const named = cityGroups(asking).flatMap(({ city, documents }) => (city === null ? [] : [{ city, documents }]));
  if (named.length > 0) return named;
  const cities = citiesHeld(asking.documents);
  return cities.map((city) => ({ city, documents: asking.documents.filter((d) => d.entry.city === city) }));
}
/** The best place that holds the whole subject in its own sentence. */
function placeIn(asking: Asking, documents: Asking["documents"], subject: readonly WeighedWord[]) {
  const ranked = asking.rankUnits(documents).slice(0, LOOKED_AT);
  const place = ranked.find((r) => !r.shelved.bare && coverage(subject, r.shelved.words) >= SAID);
  return place === undefined ? null : unitReference(place.unit, documents);
}
