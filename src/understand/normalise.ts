/** A message as typed -> the question in it, in Simplified half-width characters. Pure. */
import { toSimplified } from "../script.ts";
import { writtenChinese } from "./cantonese.ts";
import { particlesMended } from "./particles.ts";

/** A longer message is read as pasted text with its question at the end (or the start). */
const PASTED = 200;
const QUESTION_AT_MOST = 200;
const ASKS = /[?？]|多少|几[所个名人次年条项家]|哪[些个几年里]|什么|怎么|怎样|如何|吗|呢|谁|原文|原话|区别|不同|啥|咋|是否|有没有/;

/** The part of a long pasted message that asks; the message itself where it is short. */
export function questionPart(message: string): string {
  const trimmed = message.trim();
  if (trimmed.length <= PASTED) return trimmed;
  const sentences = trimmed
    .split(/(?<=[。！？?；\n])/)
    .map((s) => s.trim())
    .filter((s) => s !== "");
  const last = sentences.at(-1) ?? trimmed;
  const asking = ASKS.test(toSimplified(last)) ? last : (sentences.findLast((s) => ASKS.test(toSimplified(s))) ?? last);
  return asking.slice(-QUESTION_AT_MOST);
}

/** 三万人 is written 3万人 in plans. */
const DIGITS: Readonly<Record<string, string>> = {
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** Simplified, NFKC, control characters and markup brackets gone, blanks single, Cantonese as it is written, 三万 as 3万. Offsets are not kept. */
export function plainText(text: string): string {
  return particlesMended(writtenChinese(toSimplified(text.normalize("NFKC"))))
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(
      /(?<![一二三四五六七八九十百千零两\d])[一二两三四五六七八九](?=[万亿](?:人|元|个|所|名|册|以上|多|[，。,？?]|$))/g,
      (c) => DIGITS[c] ?? c,
    )
    .trim();
}
