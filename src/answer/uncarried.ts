/** A question's words that the places cited carry neither literally nor in policy words, and how sure the places must be without them. Pure. */
import { type WeighedWord, wordIn } from "../retrieve/features.ts";
import type { RankedUnit } from "../retrieve/rank.ts";
import { wordClass } from "../words.ts";
import { type Asking, cityGroups } from "./asking.ts";
import { type Cited, restsOn } from "./cited.ts";
import type { Draft } from "./draft.ts";
import { asksFigure, weigh } from "./evidence.ts";
import { ACTS, LIGHT } from "./light.ts";
import { NAMED } from "./matching.ts";

/** Log-odds from which places answer that lack a content word: with them below it, some are unanswerable that no rule catches and hardly any answerable (docs/retrieval-notes.md). */
const SURE_WITHOUT = -0.75;
/** Cosine of the nearest place below which a thing that no text names is not meant by other words either: 6 of 60 unanswerable questions left, 4 of 1,241 answerable. */
const NEAR = 0.42;
/** A word is carried from this share of its characters on. */
const CARRIED = 0.5;

/** The heaviest content word that none of the places carries, where they are not sure enough without it; as a sentence. */
export function uncarried(asking: Asking, cited: readonly Cited[], given: Draft): string | null {
  const missing = contentWords(asking.query.subject).filter(
    (c) => counts(c) && !isNamedBy(c.word.word, asking, given) && cited.every(({ wide }) => wordIn(c.word, wide) < CARRIED),
  );
  if (missing.length === 0 || asking.query.vector === null || cityGroups(asking).length > 1) return null;
  const act = missing.find(({ word }) => ACTS.has(word.word));
  if (act !== undefined) return untoldWord(act);
  const ranked = asking.rankUnits(asking.documents);
  const { odds } = weigh(asking, ranked);
  const lacking =
    odds < SURE_WITHOUT ? missing.filter((m) => isWeighty(m, asking)) : nearest(ranked, given) < NEAR ? missing.filter(isUnnamed) : [];
  const [heaviest] = [...lacking].sort((a, b) => b.word.weight - a.word.weight);
  return heaviest === undefined ? null : untoldWord(heaviest);
}
/** 念上大学的比例: part of how the measure told is called in everyday words. */
const isNamedBy = (word: string, { reading }: Asking, { targets }: Draft): boolean =>
  reading.candidates.some((c) => c.score >= NAMED && c.said.includes(word) && targets.some((t) => t.measure === c.measure));
/** What is done is told in many words (指点, 打分), unless it goes by one name only. */
const counts = ({ noun, word }: ContentWord): boolean => noun || ACTS.has(word.word);
const untoldWord = ({ word }: ContentWord): string => `找到的文字没有提到「${word.word}」。`;
const isWeighty = ({ word }: ContentWord, { reading }: Asking): boolean => asksFigure(reading) || word.unheard;
/** A thing that no text names and no glossary entry knows. */
const isUnnamed = ({ word, noun }: ContentWord): boolean => noun && word.unheard && word.alternatives.length === 0;
/** Cosine of the question with the nearest sentence cited; 1 where none was ranked. */
function nearest(ranked: readonly RankedUnit[], given: Draft): number {
  const shown = ranked.filter(({ unit }) => restsOn(given, unit));
  return shown.length === 0 ? 1 : Math.max(...shown.map((r) => r.dense));
}

interface ContentWord {
  readonly word: WeighedWord;
  readonly noun: boolean;
}
/** Nouns and verbs that do more than lead to what is asked; of those that a glossary entry explains the nouns. */
export function contentWords(subject: readonly WeighedWord[]): readonly ContentWord[] {
  return subject.flatMap((word) => {
    if (LIGHT.has(word.word) || COUNTS.test(word.word) || TRIED.test(word.word)) return [];
    const kind = wordClass(word.word);
    const plain = word.alternatives.length === 0;
    return kind === "noun" || (kind === "verb" && plain) || ACTS.has(word.word) ? [{ word, noun: kind === "noun" }] : [];
  });
}
/** 顶一顶, 管一管. */
const TRIED = /^(.)一\1$/;
/** 六种, 百分之几, 每年, 这项, 第一个. */
const COUNTS = /^[一二三四五六七八九十两百千几多\d]|百分之|^[每这那哪第]/;
