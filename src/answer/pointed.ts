/** Messages that point at what was shown before: 第二条出处, 原文怎么说, 还有呢, 这是谁负责, 为什么比基线低. Pure. */
import type { Reference } from "../cite/citations.ts";
import type { Citation } from "../domain/reply.ts";
import type { Conflict } from "../domain/target.ts";
import { type Asking, storedReference } from "./asking.ts";
import { NO_REASON } from "./contradictions.ts";
import { type Draft, draft, line, targetReference } from "./draft.ts";
import { dutyOfPlace, responsibleUnits } from "./duties.ts";
import { notFound } from "./refusal.ts";
import { choose } from "./sentences.ts";
import { originOf, stretchLine } from "./words.ts";

/** Null where the message does not point, or nothing was shown to point at. */
export function pointed(asking: Asking): Draft | null {
  const { followUp, before } = asking.reading;
  if (before === null) return null;
  if (followUp === "citation" || followUp === "source") return shownAgain(asking, before.citations);
  if (followUp === "more") return furtherPlaces(asking, before.citations);
  if (followUp === "duty") return dutyOfPlace(asking, before.citations) ?? responsibleUnits(asking);
  return followUp === "why" ? reasons(asking) : null;
}

/** The places shown, quoted with where they stand; one where an ordinal or a city picks it. */
function shownAgain(asking: Asking, shown: readonly Citation[]): Draft {
  const { ordinal, understood } = asking.reading;
  const inCity = shown.filter((c) => understood.cities.length !== 1 || c.city === understood.cities[0]);
  const usable = inCity.length > 0 ? inCity : shown;
  const picked = ordinal === null ? usable.slice(0, 3) : usable.slice(ordinal - 1, ordinal);
  if (picked.length === 0) return draft("not_found", [line(`没有找到：上一条回答只有${shown.length}处出处。`)]);
  const references = picked.flatMap((c) => storedReference(asking, c) ?? []);
  if (references.length === 0) return draft("not_found", [line("没有找到：上一条回答引用的文件已不在库中。")]);
  return draft(
    "answered",
    references.map((r) => line(`${originOf(r)}“{1}”`, [r])),
  );
}

/** The next best places for the question before, without those shown. */
function furtherPlaces(asking: Asking, shown: readonly Citation[]): Draft {
  if (asking.reading.before?.targets.some((t) => t.extra !== null && "school" in t.extra)) {
    return draft("not_found", [line("没有更多：上面已列出文本中的全部项目。")]);
  }
  const isShown = (r: Reference): boolean =>
    shown.some((c) => c.documentId === r.document.source.id && c.start < r.span.end && r.span.start < c.end);
  const ranked = asking.rankUnits(asking.documents);
  const top = ranked[0]?.score ?? 0;
  const fresh = ranked.filter(
    (r) =>
      top - r.score < 1 && !shown.some((c) => c.documentId === r.unit.documentId && c.start < r.unit.span.end && r.unit.span.start < c.end),
  );
  const texts = { documents: asking.documents, units: asking.library.units };
  const stretches = choose(fresh, texts, { places: 2, characters: 250, opens: 0.1, least: 0 }).filter((s) => !isShown(s.reference));
  if (stretches.length === 0) return draft("not_found", [line("没有找到更多相关表述，上面已是文本中与此有关的内容。")]);
  return draft("answered", [line("还有以下相关表述："), ...stretches.map((s) => stretchLine(s, asking, true))]);
}

/** Plans give figures, seldom reasons: the figures that differ are shown, and that no reason is given. */
function reasons(asking: Asking): Draft {
  const { before } = asking.reading;
  const shown = before?.targets ?? [];
  const concerns = (c: Conflict): boolean =>
    shown.some((t) => t.measure === c.measure && t.city === c.city && (t.year === null || c.year === null || t.year === c.year));
  const ids = new Set(shown.map((t) => t.id));
  const all = asking.library.conflicts.filter(concerns);
  const found = [...all.filter((c) => ids.has(c.a.id) || ids.has(c.b.id)), ...all].slice(0, 1);
  const lines = found.map((c) =>
    line(
      c.why,
      [c.a, c.b].flatMap((t) => targetReference(t, asking.library.documents) ?? []),
    ),
  );
  if (lines.length === 0) return notFound(asking, { why: "文本没有说明原因，上面的数字之间也没有找到矛盾。" });
  return draft("answered", [line(NO_REASON), ...lines], {
    conflicts: found,
    targets: found.flatMap((c) => [c.a, c.b]),
  });
}
