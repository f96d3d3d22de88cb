/** A question in full -> how it is read by itself: places, years, measures, subject and what is asked. Pure. */
import { everywhereSaid } from "./alone.ts";
import { orderAsked } from "./comparatives.ts";
import { fieldOf, findDocuments, findSections } from "./documents.ts";
import { citiesByNumber, intentOf } from "./intents.ts";
import { findMeasures, type Lexicon } from "./lexicon.ts";
import { findNames } from "./names.ts";
import { readPeriod } from "./periods.ts";
import { claimsIn, counterAsked, kindAsked } from "./quantities.ts";
import type { Reading, UnderstandInput } from "./reading.ts";
import { inOwnYears } from "./relative-years.ts";
import { subjectOf, unspokenOf } from "./subject.ts";
import { glossaryHits } from "./wordings.ts";

/** @param mended Simplified. */
export function readText(mended: string, input: UnderstandInput, lexicon: Lexicon): Reading {
  const text = inOwnYears(mended);
  const names = findNames(text, lexicon.names);
  const period = readPeriod(text, input.now, lexicon.periods);
  const candidates = findMeasures(text, lexicon, [...names.said, ...period.said]);
  const hits = glossaryHits(text, lexicon.glossary);
  const cities = citiesIn(text, names.cities, lexicon).slice(0, 50);
  const placed = cities.map((name) => ({ name, at: firstOf(text, name, lexicon) }));
  const subject = subjectOf(text, [...names.said, ...names.elsewhere, ...period.said, ...everywhereSaid(text)], {
    found: hits.map((h) => h.entry),
    ofWord: (word) => lexicon.entryOf.get(word),
  });
  const intent = intentOf(
    text,
    cities.length,
    subject.map((s) => s.word),
  );
  return {
    text,
    said: text,
    understood: {
      question: text.slice(0, 4000),
      intent,
      cities,
      measures: candidates.map((c) => c.measure.slice(0, 100)),
      years: period.years.slice(0, 50),
      places: [...names.places, ...names.schools].map((p) => p.slice(0, 60)).slice(0, 50),
      documents: [...findDocuments(text, lexicon.names.documents, placed)].slice(0, 50),
      basis: period.basis,
      topics: subject.map((s) => s.word.slice(0, 100)).slice(0, 50),
      script: "zh-Hans",
      glossary: hits.map((h) => ({ said: h.said, read: h.entry.policy.slice(0, 20) })),
      notes: [...period.notes],
    },
    unknownPlaces: names.elsewhere,
    candidates,
    subject,
    unspoken: unspokenOf(hits, subject, [...names.said, ...period.said]),
    asked: kindAsked(text),
    counter: counterAsked(text),
    superlative: orderAsked(text),
    claims: claimsIn(text),
    toldEnded: false,
    thisYear: input.now.getUTCFullYear(),
    wantsSum: /一共|总共|合计|加起来|总计|总和/.test(text),
    sections: findSections(text),
    field: fieldOf(text),
    ordinal: null,
    followUp: "none",
    ways: [],
    way: "on",
    whole: false,
    pointsBack: false,
    carriedPlaces: [],
    ofCity: new Map(),
    before: null,
  };
}
function citiesIn(text: string, named: readonly string[], lexicon: Lexicon): readonly string[] {
  return named.length > 0 ? named : (citiesByNumber(text, [...new Set(lexicon.names.cities.map((c) => c.means))]) ?? []);
}
function firstOf(text: string, city: string, lexicon: Lexicon): number {
  const forms = lexicon.names.cities.filter((c) => c.means === city).map((c) => text.indexOf(c.said));
  return Math.min(...forms.filter((at) => at >= 0), text.length);
}
