/** Questions answered by sentences: how-questions, definitions, quotations and comparisons in words. Pure. */
import { sectionPath } from "../cite/citations.ts";
import type { PlanDocument } from "../domain/library.ts";
import { type Asking, cityGroups } from "./asking.ts";
import { cityLabel, type Draft, draft, type Line, line } from "./draft.ts";
import { type Evidence, weigh } from "./evidence.ts";
import { type Budget, choose, type Stretch } from "./sentences.ts";

const ONE_CITY: Budget = { places: 2, characters: 260, share: 0.88 };
const SEVERAL_CITIES: Budget = { places: 2, characters: 220, share: 0.85 };
const QUOTATION: Budget = { places: 1, characters: 1, share: 1 };

export interface Found {
  readonly city: string | null;
  readonly stretches: readonly Stretch[];
  readonly evidence: Evidence;
}

/** The sentences for each city asked, with how sure they are. */
export function findWords(asking: Asking, budget: Budget | null = null): readonly Found[] {
  const groups = cityGroups(asking);
  const chosen = budget ?? (asking.reading.wantsQuote ? QUOTATION : groups.length > 1 ? SEVERAL_CITIES : ONE_CITY);
  return groups.map(({ city, documents }) => {
    const ranked = asking.rankUnits(documents);
    const evidence = weigh(asking.reading, ranked[0], (word) => asking.library.unitLexical.documentFrequency(word));
    return { city, evidence, stretches: evidence.enough ? choose(ranked, documents, chosen) : [] };
  });
}

/** An answer in the documents' own words, or null where no city's texts speak of the subject. */
export function answerInWords(asking: Asking): Draft | null {
  const found = findWords(asking);
  if (found.every((f) => f.stretches.length === 0)) return null;
  const several = found.length > 1;
  const lines = found.flatMap((f) => (f.stretches.length > 0 ? f.stretches.map((s) => stretchLine(s, asking, several)) : [silent(f)]));
  return draft("answered", lines, { targets: targetsIn(found, asking) });
}

function stretchLine(stretch: Stretch, asking: Asking, several: boolean): Line {
  const { document } = stretch.reference;
  const named = several || asking.reading.understood.cities.length === 0 || document.entry.docStatus === "draft";
  const words = asking.reading.wantsQuote ? "“{1}”" : "{1}";
  const place = asking.reading.wantsQuote ? origin(document, stretch) : named ? `**${cityLabel(document)}**：` : "";
  return line(`${place}${words}`, [stretch.reference]);
}

/** 《title》（number） section path, for whoever quotes. */
function origin(document: PlanDocument, stretch: Stretch): string {
  const { title, titleStated, docNumber } = document.entry;
  const name = title === null ? document.source.file : titleStated ? `《${title}》` : `〔${title}〕`;
  const path = sectionPath(document, stretch.reference.span).join(" › ");
  const where = /\d/.test(path) ? "" : path;
  return `${name}${docNumber ? `（${docNumber}）` : ""}${where ? ` ${where}` : ""}：\n\n`;
}

function silent(found: Found): Line {
  return line(`**${found.city ?? ""}**：所收文本中没有找到相关表述。`);
}

function targetsIn(found: readonly Found[], asking: Asking): Draft["targets"] {
  const spans = found.flatMap((f) => f.stretches.map((s) => s.reference));
  return asking.library.targets
    .filter((t) => spans.some((s) => s.document.source.id === t.documentId && t.start >= s.span.start && t.end <= s.span.end))
    .slice(0, 20);
}
