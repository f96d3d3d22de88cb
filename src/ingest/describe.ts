/** What an uncatalogued text says of itself -> a catalogue entry with null where it says nothing. Pure. */
import type { CatalogueEntry, Cleaned, Source } from "../domain/source.ts";
import { detectScript, toSimplified } from "../script.ts";
import { subjectCity } from "./subject-city.ts";

const HEAD = 1500;
const TITLE_LINES = 25;
/** A notice may close with the day of issue. */
const TAIL_LINES = 6;
const LONGEST_TITLE = 60;
const TITLE = /(?:规划|方案|意见|计划|纲要|办法|通知)(?:[（(][^（）()]{1,20}[）)])?$/;
/** A document number stands on a line of its own; inside a sentence it is another document's. */
const NUMBER = /^[\u4e00-\u9fff]{2,12}[〔[（(]\d{4}[〕\])）]\s?\d{1,4}号$/;
const ISSUER = /^(.{2,30}?(?:人民政府办公[室厅]|人民政府|教育局|教育厅|委员会|办公室))关于/;
const NUMBER_NAMED = /^(?:发文字号|文号|文件编号)[:：]\s?([\u4e00-\u9fff]{2,12}[〔[（(]\d{4}[〕\])）]\s?\d{1,4}号)/;
/** The day of issue stands alone or is named as such; a page's 发布日期 is the day of publication. */
const DATE = /^(?:(?:成文|印发|发文|签发)日期[:：]\s?)?(20\d{2})[年-](\d{1,2})[月-](\d{1,2})日?(?:印发)?$/;
const PERIOD = /(20\d{2})\s?[-－—–~～至]\s?(20\d{2})年?/;
/** Five-year plans and their years. */
const FIVE_YEARS: Readonly<Record<string, string>> = { 十三五: "2016-2020", 十四五: "2021-2025", 十五五: "2026-2030" };
/** Words before the place's name ends and the subject begins. */
const PLACE = /^(?:关于印发)?《?([\u4e00-\u9fff]{2,12}?)(自治[州县]|[市县区州盟旗])(?!域|级)/;

/** A heading's mark, or the key of a Markdown file's front matter. */
const NO_WORDS_OF_IT = /^(?:#{1,6}\s+|(?:title|标题)[ \t]*[:：])/;

/** Reads the head of the cleaned text, its last lines for a date, the whole for the city it is about; every field is null unless the text states it. */
export function describe(source: Source, cleaned: Cleaned): CatalogueEntry {
  const head = cleaned.text.slice(0, HEAD);
  const lines = head
    .split("\n")
    .map((l) => l.replace(NO_WORDS_OF_IT, "").trim())
    .filter((l) => l !== "")
    .slice(0, TITLE_LINES);
  const plain = lines.map(toSimplified);
  const title = titleOf(lines, plain);
  return {
    file: source.file,
    title,
    titleStated: title !== null,
    ...placeOf(plain, title, cleaned.text),
    issuer: firstMatch(plain, ISSUER, lines),
    docNumber: lines[plain.findIndex((l) => NUMBER.test(l))] ?? firstMatch(plain, NUMBER_NAMED, lines),
    date: dateOf([...plain, ...lastLines(cleaned.text)]),
    period: periodOf(plain, title),
    docStatus: statusOf(plain),
    script: detectScript(cleaned.text),
  };
}

function titleOf(lines: readonly string[], plain: readonly string[]): string | null {
  const at = plain.findIndex(
    (l) => l.length <= LONGEST_TITLE && TITLE.test(l) && !/^[一二三四五六七八九十(（\d]/.test(l) && !/[。；]/.test(l),
  );
  const line = lines[at];
  if (line === undefined) return null;
  const before = at > 0 ? (lines[at - 1] ?? "") : "";
  const plainBefore = toSimplified(before);
  const goesOn = plainBefore.lastIndexOf("关于") > plainBefore.lastIndexOf("。");
  const joined = goesOn && before.length < 40 ? before + line : line;
  return joined.replace(/^.{0,40}?(?:关于印发|關于印發|關於印發)/, "").replace(/的通知$/, "");
}

function lastLines(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .slice(-TAIL_LINES)
    .map((line) => toSimplified(line.trim()));
}

function placeOf(plain: readonly string[], title: string | null, text: string): Pick<CatalogueEntry, "city" | "cityAliases"> {
  for (const line of title === null ? plain : [toSimplified(title), ...plain]) {
    const match = PLACE.exec(line);
    const name = match?.[1];
    const suffix = match?.[2];
    if (line.length > LONGEST_TITLE || name === undefined || suffix === undefined) continue;
    return suffix === "市" ? { city: name, cityAliases: [`${name}市`] } : { city: name + suffix, cityAliases: [name] };
  }
  const city = subjectCity(toSimplified(text));
  return { city, cityAliases: city === null ? [] : [`${city}市`] };
}

function firstMatch(plain: readonly string[], pattern: RegExp, shown: readonly string[]): string | null {
  for (const [i, line] of plain.entries()) {
    const match = pattern.exec(line);
    const words = match?.[1];
    if (match === null || words === undefined) continue;
    const from = match.index + match[0].indexOf(words);
    return shown[i]?.slice(from, from + words.length) ?? null;
  }
  return null;
}

function dateOf(plain: readonly string[]): string | null {
  for (const line of plain) {
    const [, year, month, day] = DATE.exec(line) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const real = new Date(`${iso}T00:00:00Z`);
    if (!Number.isNaN(real.getTime()) && real.toISOString().startsWith(iso)) return iso;
  }
  return null;
}

function periodOf(plain: readonly string[], title: string | null): string | null {
  const heads = title === null ? plain : [toSimplified(title), ...plain.slice(0, 10)];
  const stated = heads.map((l) => PERIOD.exec(l)).find((m) => m !== null && l4(m[1]) < l4(m[2]));
  if (stated !== undefined && stated !== null) return `${stated[1]}-${stated[2]}`;
  const name = Object.keys(FIVE_YEARS).find((n) => toSimplified(title ?? "").includes(n));
  return name === undefined ? null : (FIVE_YEARS[name] ?? null);
}

function l4(year: string | undefined): number {
  return Number(year ?? 0);
}

function statusOf(plain: readonly string[]): CatalogueEntry["docStatus"] {
  const short = plain.filter((l) => l.length <= LONGEST_TITLE);
  if (short.some((l) => /征求意见稿|送审稿|草案/.test(l))) return "draft";
  const issued = short.some((l) => /关于印发/.test(l) || NUMBER.test(l)) || plain.some((l) => l.includes("印发给你们"));
  return issued ? "issued" : "unknown";
}
