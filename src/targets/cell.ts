/** The words of one table cell -> the quantities they state, each with its label if it has one. Pure. */
import type { Quantity } from "../domain/target.ts";
import { BEFORE, BEHIND, comparatorOf, INSIDE } from "./bounds.ts";
import { ARABIC } from "./numerals.ts";
import { plainText } from "./plain.ts";
import { type Found, findQuantities } from "./quantity.ts";

export interface CellValue {
  /** 基教 of 基教:64; null without one. */
  readonly label: string | null;
  readonly quantity: Quantity;
}

const BLANK = /^[/\\\-－—–／无空]*$/;
const LABELLED = /^(?<label>\p{Script=Han}{1,8})[：:]\s*(?=\S)/u;
/** 小学95%: a label without a mark, told from 达到95% by standing in a list of such. */
const PREFIXED = /^(?!达到|力争|争取|预计|超过|不)(?<label>\p{Script=Han}{2,8}?)(?=[约不超≥>\d])/u;
const LEAD = "(?:达到?|到|为|力争|争取|预计)?(?:(?:保持|稳定|控制|维持)[在到]?)?";
const NUMBER = new RegExp(
  `^${LEAD}(?<before>${BEFORE})?(?<n>-?${ARABIC})(?:-{1,2}(?<to>${ARABIC}))?(?<more>${INSIDE})?(?<behind>(?:${BEHIND})*)(?:（含）)?$`,
  "u",
);

/** 3.1①, 4.6[2], 95*: marks of notes under the table are no part of the value. */
const NOTE_MARK = /(?<=[\d%％上下内])\s?(?:[①-⑳]+|[*※＊#]+|[[［【](?:注|\d)[\]］】]|（注\d?）|注\d)$/u;

/** [0.6]: a note under the table says such values are cumulative. */
const CUMULATIVE = /^[[［【](?<n>[^\]］】]+)[\]］】]$/;

/** A stated blank: `/`, a dash or nothing. */
export function isBlankCell(text: string): boolean {
  return BLANK.test(text.trim());
}

/** Values of a cell in order; several where it names each (小学95%、初中98%). Empty for a stated blank. */
export function parseCell(text: string, unitOfColumn: string | null): readonly CellValue[] {
  if (isBlankCell(text)) return [];
  const parts = text.split(/[；;，、\n]/).filter((part) => part.trim() !== "");
  const labelled = parts.map((part) => oneValue(part.trim().replace(PREFIXED, "$<label>："), unitOfColumn));
  const several = parts.length > 1 && labelled.every((v) => v.label !== null && v.quantity.value !== null);
  if (!several) return [oneValue(text, unitOfColumn)];
  return labelled.map((v, i) => ({ ...v, quantity: { ...v.quantity, valueText: parts[i]?.trim() ?? v.quantity.valueText } }));
}

function oneValue(text: string, unitOfColumn: string | null): CellValue {
  const valueText = text.trim().replace(NOTE_MARK, "");
  const plain = plainText(valueText).replace(CUMULATIVE, "$<n>");
  const label = LABELLED.exec(plain)?.groups?.["label"] ?? null;
  const words = label === null ? plain : plain.replace(LABELLED, "");
  const quantity = bareNumber(words, unitOfColumn) ?? withUnit(words, unitOfColumn);
  return { label, quantity: quantity === null ? inWords(valueText) : { ...quantity, valueText } };
}

function inWords(valueText: string): Quantity {
  return { valueText, value: null, valueMax: null, unit: null, comparator: "text" };
}

/** A number alone: its unit is that of the column. */
function bareNumber(words: string, unit: string | null): Quantity | null {
  const groups = NUMBER.exec(words.replace(/\s/g, ""))?.groups;
  const value = figure(groups?.["n"]);
  if (groups === undefined || value === null) return null;
  const valueMax = figure(groups["to"]);
  const comparator = valueMax === null ? comparatorOf(groups["before"] ?? "", (groups["more"] ?? "") + (groups["behind"] ?? "")) : "range";
  return { valueText: words, value, valueMax, unit, comparator };
}

function figure(text: string | undefined): number | null {
  return text === undefined ? null : Number(text.replace(/,/g, ""));
}

/** A quantity with its own unit that is all the cell says, words of movement aside; 万 may be all it adds to the column's unit. */
function withUnit(words: string, unit: string | null): Quantity | null {
  const sign = /^-(?=\d)/.test(words) ? -1 : 1;
  const found = findQuantities(sign < 0 ? words.slice(1) : words);
  const only: Found | undefined = found[0];
  if (found.length !== 1 || only === undefined) return null;
  const said = sign < 0 ? words.slice(1) : words;
  const rest = said.slice(0, only.start) + said.slice(only.end);
  if (!/^(?:达|到|为|力争|争取|预计|提高|每年|新增|累计|建成|全部|[\s（）含])*$/.test(rest)) return null;
  const own = only.quantity.unit ?? "";
  const { value } = only.quantity;
  return {
    ...only.quantity,
    value: value === null ? null : sign * value,
    unit: /^[万亿]$/.test(own) && unit !== null && !unit.startsWith(own) ? own + unit : own,
  };
}
