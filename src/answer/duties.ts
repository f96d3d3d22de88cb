/** 由谁负责: the note of units that closes a measure, or the sentence that gives a unit its duty. Pure. */
import { toStored } from "../cleaned.ts";
import type { PlanDocument } from "../domain/library.ts";
import type { Responsibility } from "../domain/plan.ts";
import { coverage } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import { toSimplified } from "../script.ts";
import { type Asking, cityGroups, cleanReference } from "./asking.ts";
import { cityLabel, type Draft, draft, line } from "./draft.ts";
import { notFound } from "./refusal.ts";
import { eachAlone } from "./sentences.ts";
import { answerInWords, stretchLine, wordsFor } from "./words.ts";

interface Duty {
  readonly document: PlanDocument;
  readonly responsibility: Responsibility;
}
/** A sentence that says who does what. Text is Simplified. */
const GIVES_DUTY =
  /由[^，,。；]{2,24}(?:负责|统筹|牵头|承担|管理)|(?:部门|机关|组织|单位|政府|妇联|共青团)[^，,。；]{0,6}要[^，,。；]{2}|牵头(?:做好|抓|负责)|第一责任人|(?:政府|家庭|学校)(?:主导|尽责)/;
/** Which level of government has it; too loose to answer 这是谁负责 of a place shown. */
const GIVES_LEVEL = /以[省市县区]为主/;
/** A sentence that gives a duty must hold this share of what the best place holds of the question: 各部门要抓紧 is the duty of nobody. */
const ABOUT = 0.5;
/** Ranks looked at for a measure or a duty. */
const LOOKED_AT = 30;

/** Of several cities each on its own; null where none of them names a unit. */
export function responsibleUnits(asking: Asking): Draft | null {
  const groups = cityGroups(asking);
  if (groups.length < 2) return unitsIn(asking);
  const found = groups.map(({ city, documents }) => ({ city, found: unitsIn({ ...asking, documents }) }));
  if (found.every((f) => f.found?.status !== "answered")) return null;
  const lines = found.flatMap((f) => (f.found?.status === "answered" ? f.found.lines : wordsFor([f.city ?? ""], asking)));
  return draft("answered", lines, { targets: found.flatMap((f) => f.found?.targets ?? []) });
}
/** The best place on the subject decides: inside a measure with a note, the note; in a sentence that gives a duty, the sentence. */
function unitsIn(asking: Asking): Draft | null {
  const ranked = asking
    .rankUnits(asking.documents)
    .filter((r) => !r.shelved.bare)
    .slice(0, LOOKED_AT);
  const named = titled(asking);
  const noted = named ?? first(ranked, (r) => dutyAround(asking, r.unit.documentId, r.unit.span.start));
  const says = (words: string): boolean => GIVES_DUTY.test(words) || (asking.reading.followUp !== "duty" && GIVES_LEVEL.test(words));
  const said = ranked.find((r) => says(r.shelved.words) && !/责任单位/.test(r.shelved.words));
  const notedAt = named === null ? ranked.findIndex((r) => dutyAround(asking, r.unit.documentId, r.unit.span.start) !== null) : 0;
  const saidAt = said === undefined ? LOOKED_AT : ranked.indexOf(said);
  const top = ranked[0]?.score ?? 0;
  const near = said !== undefined && top - said.score < 0.5 && said.features.coverAround >= ABOUT * (ranked[0]?.features.coverAround ?? 0);
  if (said !== undefined && near && (noted === null || saidAt < notedAt)) return sentence(asking, said);
  if (noted === null && asking.reading.followUp === "duty") return unnamed(asking, ranked);
  if (noted === null) return null;
  const away = named === null ? top - (ranked[notedAt]?.score ?? top) : 0;
  const elsewhere = named === null && asking.documents.some((d) => d.plan.responsibilities.length === 0);
  return away > OF_ANOTHER || (elsewhere && speaksOf(asking, noted) < SPEAKS) ? unlisted(asking) : unitsLine(asking, noted);
}
/** Score below the best place's from which a measure with a note of units is another one: of 24 questions that notes answer none came below 0, of 5 that they do not none above 0.48. */
const OF_ANOTHER = 0.45;
/** Share of the subject that the measure says: 民办教育谁管 is not told by the units of 促进教育公平. */
function speaksOf({ query }: Asking, { document, responsibility }: Duty): number {
  const { start, end } = responsibility.measureSpan;
  return coverage(query.subject, toSimplified(`${responsibility.title}${document.cleaned.text.slice(start, end)}`));
}
const SPEAKS = 0.3;
/** What the texts say of it, where they name no units for it. */
function unlisted(asking: Asking): Draft | null {
  const told = answerInWords(asking);
  if (told?.status !== "answered" || !WANTS_UNITS.test(asking.reading.text)) return told;
  return { ...told, lines: [line("文本没有为这一项单列责任单位，写到的是："), ...told.lines] };
}
const WANTS_UNITS = /负责|牵头|责任|主管|谁[来]?管/;
/** 这是谁负责, of a place whose text names no unit. */
function unnamed(asking: Asking, ranked: readonly RankedUnit[]): Draft {
  const [nearest] = eachAlone(ranked.slice(0, 1), asking.documents);
  return notFound(asking, { stretch: nearest ?? null, why: "文本没有写明这一项由哪些单位负责。" });
}
function first<T>(ranked: readonly RankedUnit[], of: (r: RankedUnit) => T | null): T | null {
  for (const r of ranked) {
    const found = of(r);
    if (found !== null) return found;
  }
  return null;
}
/** The measure whose title the question says: most of the title's words, or a title in quotation marks. */
function titled(asking: Asking): Duty | null {
  const { phrases, subject } = asking.query;
  const all = asking.documents.flatMap((document) =>
    document.plan.responsibilities.map((responsibility) => ({ document, responsibility })),
  );
  const scored = all.map((duty) => {
    const title = toSimplified(duty.responsibility.title).replace(/[“”"\s]/g, "");
    const quoted = phrases.some((p) => p.length >= 4 && title.includes(p)) ? 2 : 0;
    const words = subject.filter((s) => title.includes(s.word) || s.alternatives.some((a) => title.includes(a)));
    return { duty, score: quoted + words.reduce((sum, s) => sum + s.word.length, 0) / Math.max(4, title.length) };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= 0.6 ? best.duty : null;
}

/** The duty of the measure a shown place stands in. */
export function dutyOfPlace(asking: Asking, shown: readonly { readonly documentId: string; readonly start: number }[]): Draft | null {
  for (const c of shown) {
    const duty = dutyAround(asking, c.documentId, c.start);
    if (duty !== null) return unitsLine(asking, duty);
  }
  return null;
}
function dutyAround(asking: Asking, documentId: string, at: number): Duty | null {
  const document = asking.library.documents.find((d) => d.source.id === documentId);
  const responsibility = document?.plan.responsibilities.find((r) => {
    const span = toStored(document.cleaned, r.measureSpan);
    return span.start <= at && at < span.end + 2;
  });
  return document === undefined || responsibility === undefined ? null : { document, responsibility };
}

function sentence(asking: Asking, said: RankedUnit): Draft {
  const stretches = eachAlone([said], asking.documents);
  return draft(
    "answered",
    stretches.map((s) => stretchLine(s, asking, true)),
  );
}
function unitsLine(asking: Asking, { document, responsibility }: Duty): Draft {
  const [lead, ...others] = responsibility.units;
  const rest = cleanReference(document, responsibility.span);
  const joined = others.length > 0 ? `；其他责任单位：${others.join("，")}` : "";
  const answer = line(
    `${cityLabel(document)}「${toSimplified(responsibility.title)}」的责任单位：**${lead}**（排在首位，为牵头单位）${joined}`,
    [rest],
  );
  return draft("answered", [answer], {
    targets: asking.library.targets.filter(
      (t) => t.documentId === document.source.id && t.start === rest.span.start && t.kind === "responsibility",
    ),
  });
}
