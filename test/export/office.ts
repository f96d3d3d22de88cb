/** Bytes of a .docx or .xlsx -> what a reader of the file sees, read with a zip and an XML parser and nothing of ours. */
import { strFromU8, unzipSync } from "fflate";
import { parseDocument } from "htmlparser2";

type Node = ReturnType<typeof parseDocument>["children"][number];

export interface ReadParagraph {
  readonly style: string;
  /** Words, with ⟦n⟧ where a mark of footnote n stands or a field refers back to it; a tab as \t. */
  readonly text: string;
}
export interface ReadDocx {
  /** In the order of the file, those of table cells too. */
  readonly paragraphs: readonly ReadParagraph[];
  /** By number; without the separators Word puts in. */
  readonly footnotes: ReadonlyMap<number, string>;
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly xml: string;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const body = xmlOf(part("word/document.xml"));
  const notes = all(xmlOf(part("word/footnotes.xml")), "w:footnote").filter((note) => Number(attribute(note, "w:id")) > 0);
  return {
    paragraphs: all(body, "w:p").map((p) => ({ style: styleOf(p), text: wordsOf(p) })),
    footnotes: new Map(notes.map((note) => [Number(attribute(note, "w:id")), wordsOf(note).trim()])),
    tables: all(body, "w:tbl").map((table) => all(table, "w:tr").map((row) => all(row, "w:tc").map(cellWords))),
    xml: part("word/document.xml"),
  };
}

/** Sheet name -> rows of cells; a cell is its words, or its figure. */
export function readXlsx(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly (string | number | null)[])[]> {
  const files = unzipSync(bytes);
  const part = (name: string) => xmlOf(strFromU8(files[name] ?? new Uint8Array()));
  const shared = all(part("xl/sharedStrings.xml"), "si").map(wordsOf);
  const names = all(part("xl/workbook.xml"), "sheet").map((sheet) => attribute(sheet, "name") ?? "");
  return new Map(names.map((name, i) => [name, all(part(`xl/worksheets/sheet${i + 1}.xml`), "row").map(rowOf)]));

  /** Empty cells may be left out of the file: each names its column. */
  function rowOf(row: Node): (string | number | null)[] {
    const cells: (string | number | null)[] = [];
    for (const cell of all(row, "c")) cells[columnOf(cell)] = cellOf(cell);
    return Array.from(cells, (cell) => cell ?? null);
  }

  function cellOf(cell: Node): string | number | null {
    if (all(cell, "f").length > 0) throw new Error("a formula");
    const value = all(cell, "v").map(wordsOf)[0];
    if (attribute(cell, "t") === "s") return shared[Number(value)] ?? null;
    if (attribute(cell, "t") === "inlineStr") return all(cell, "is").map(wordsOf).join("");
    return value === undefined ? null : Number(value);
  }
}

function xmlOf(xml: string): Node {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  const bad = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (bad !== null) throw new Error(`not XML at ${bad.index}`);
  return parseDocument(xml, { xmlMode: true });
}

function all(node: Node, name: string): Node[] {
  const children = "children" in node ? node.children : [];
  return children.flatMap((child) => ("name" in child && child.name === name ? [child] : all(child, name)));
}

const attribute = (node: Node, name: string): string | undefined => ("attribs" in node ? node.attribs[name] : undefined);
/** A1 → 0, AB3 → 27. */
const columnOf = (cell: Node): number =>
  [...(/^[A-Z]+/.exec(attribute(cell, "r") ?? "")?.[0] ?? "")].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const styleOf = (paragraph: Node): string => attribute(all(paragraph, "w:pStyle")[0] ?? paragraph, "w:val") ?? "";
const cellWords = (cell: Node): string => all(cell, "w:p").map(wordsOf).join("\n");

function wordsOf(node: Node): string {
  if (node.type === "text") return "data" in node && isWords(node) ? node.data : "";
  const name = "name" in node ? node.name : "";
  if (name === "w:tab" && node.parent !== null && "name" in node.parent && node.parent.name === "w:r") return "\t";
  const back = name === "w:fldSimple" ? /NOTEREF note(\d+)/.exec(attribute(node, "w:instr") ?? "") : null;
  if (back !== null) return `⟦${back[1]}⟧`;
  if (name === "w:footnoteReference") return `⟦${attribute(node, "w:id")}⟧`;
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/** Text between elements is layout of the XML, not words. */
const isWords = (node: Node): boolean => node.parent !== null && "name" in node.parent && ["w:t", "t", "v"].includes(node.parent.name);
