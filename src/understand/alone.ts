/** A message read on its own -> what following needs of it: the words it names things by, and how it asks. Pure. */
import type { SubjectWord } from "../domain/ask.ts";
import { ASKING } from "./asked.ts";
import { documentWords } from "./documents.ts";
import { EVERYWHERE, TALKING } from "./intents.ts";
import { ownName, schoolWordings } from "./names.ts";
import type { MeasureCandidate, Reading } from "./reading.ts";

/** A question read on its own, as far as following needs it. */
export interface Alone {
  readonly text: string;
  readonly cities: readonly string[];
  readonly places: readonly string[];
  readonly years: readonly number[];
  readonly basis: "achieved" | "goal" | null;
  readonly candidates: readonly MeasureCandidate[];
  readonly subject: readonly SubjectWord[];
  /** Wordings of cities and places in the text. */
  readonly names: readonly string[];
  /** Wordings of places that the same was asked of just before, oldest first; of the question before only. */
  readonly along: readonly string[];
  /** Cities of the corpus that the text does not name. */
  readonly others: readonly string[];
  /** Wordings of documents in the text: 征求意见稿. */
  readonly documents: readonly string[];
  /** Wordings of years and periods in the text. */
  readonly times: readonly string[];
  readonly talk: boolean;
  /** Asks for the number, the date or the issuer of a document. */
  readonly ofDocument: boolean;
  /** Wants words of the text as they stand. */
  readonly quotes: boolean;
  readonly asks: boolean;
  /** A figure is wanted. */
  readonly counts: boolean;
}

/** @param held cities of the corpus. */
export function aloneOf(reading: Reading, held: readonly string[]): Alone {
  const { understood, text, candidates, subject } = reading;
  return {
    text,
    cities: understood.cities,
    places: understood.places,
    years: understood.years,
    basis: understood.basis,
    candidates,
    subject,
    names: [...namesSaid(reading), ...reading.unknownPlaces],
    along: [],
    others: held.filter((city) => !understood.cities.includes(city)),
    documents: documentWords(text),
    times: timesSaid(text),
    talk: TALKING.has(understood.intent),
    ofDocument: understood.intent === "document",
    quotes: understood.intent === "quote",
    asks: understood.intent !== "measure" || reading.asked !== null || ASKING.test(text),
    counts: reading.asked !== null,
  };
}
function namesSaid({ understood, text }: Reading): readonly string[] {
  const said = [...understood.cities, ...understood.places].map(
    (n) => [n, n.replace(/[市县区]$/, ""), ...schoolWordings(n), ...ownName(n)].find((form) => text.includes(form)) ?? n,
  );
  const found = [...new Set(said)].filter((n) => text.includes(n)).sort((a, b) => text.indexOf(a) - text.indexOf(b));
  // 钦州 in 钦州市子材中学 is named by the school.
  const whole = found.filter((n) =>
    found
      .filter((o) => o !== n && o.includes(n))
      .reduce((rest, o) => rest.replaceAll(o, " "), text)
      .includes(n),
  );
  return whole.length > 0 ? whole : everywhereSaid(text);
}
export const everywhereSaid = (text: string): readonly string[] => EVERYWHERE.exec(text)?.slice(0, 1) ?? [];
const TIMES =
  /(?:(?:19|20)\d{2}|(?<!\d)[12]\d(?=年))年?|[“"「『]?十[一二三四五六]五[”"」』]?(?:期?末|期间|时期)?|今年底?|去年底?|前年底?|明年底?/g;
const timesSaid = (text: string): readonly string[] => [...text.matchAll(TIMES)].map((m) => m[0]);
