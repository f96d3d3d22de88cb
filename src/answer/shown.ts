/** What was shown before -> what a message means by 第二条, 那个98%, 港北那条. Pure. */
import type { Citation } from "../domain/reply.ts";
import { toSimplified } from "../script.ts";
import { figuresSaid, numberIn } from "../understand/quantities.ts";
import type { Reading } from "../understand/reading.ts";

type Shown = NonNullable<Reading["before"]>;

/** 第二条出处, 第二个说法: a place by its number; 第二条, 第三项: what stands there as an item. */
const BY_NUMBER = /出处|引用|来源|依据|说法|写法|数字?|口径/;

/** The citations meant; all shown where the message picks none; null where it counts beyond them. */
export function picked(reading: Reading, shown: Shown): readonly Citation[] | null {
  if (reading.ordinal !== null) return byOrdinal(reading.ordinal, reading.text, shown);
  const most = MOST.test(reading.text) ? MOST_TOLD.exec(toSimplified(shown.text))?.[1] : undefined;
  if (most !== undefined) return shown.citations.filter((c) => c.n === Number(most));
  const { cities } = reading.understood;
  const inCity = cities.length === 1 ? shown.citations.filter((c) => c.city === cities[0]) : [];
  const left = inCity.length > 0 ? inCity : shown.citations;
  return holding(left, numbersSaid(reading.text)) ?? holding(left, wordsSaid(reading)) ?? left;
}
/** 最低的那个的原文, of a reply that tells which is lowest. */
const MOST = /最[高低多少大小]/;
const MOST_TOLD = /^最[高低多少大小]：[^\n]*?\[(\d+)\]/;
/** 那个98%是哪来的. */
const numbersSaid = (text: string): readonly string[] => figuresSaid(text).map(numberIn);
const wordsSaid = ({ subject }: Reading): readonly string[] => subject.flatMap((s) => [s.word, ...s.alternatives]);
/** Those whose quotation holds one of the words; null where none does. */
function holding(citations: readonly Citation[], words: readonly string[]): readonly Citation[] | null {
  const found = citations.filter((c) => words.some((w) => toSimplified(c.quote).includes(w)));
  return found.length > 0 ? found : null;
}

function byOrdinal(ordinal: number, text: string, shown: Shown): readonly Citation[] | null {
  const place = shown.citations[ordinal - 1];
  const item = BY_NUMBER.test(text) || shown.understood.intent === "conflict" ? undefined : itemsOf(shown.text)[ordinal - 1];
  const ofItem = item === undefined ? [] : shown.citations.filter((c) => item.includes(c.n));
  if (ofItem.length > 0) return ofItem;
  return place === undefined ? null : [place];
}
/** The marks of each item of a reply: of its list where it has one, else of its paragraphs. */
export function itemsOf(text: string): readonly (readonly number[])[] {
  const blocks = text.split(/\n+/).filter((b) => /\[\d+\]/.test(b));
  const items = blocks.filter((b) => /^[-•]\s/.test(b));
  return (items.length > 1 ? items : blocks).map((b) => [...b.matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1])));
}
