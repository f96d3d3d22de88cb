/** A Paper enters, a Word document leaves: real footnotes, real tables, the page of 公文 or of an ordinary text. In memory only. */
import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { CitationStyle, GridPart, Paper, ParagraphPart, Part, Run } from "../domain/export.ts";
import { pageOf, stylesOf, TABLE_BORDERS, TONE_COLOURS } from "./docx-style.ts";
import { xmlText } from "./xml-text.ts";

/** @returns the bytes of a .docx; note n of the paper is footnote n, which Word counts by the order of the marks. */
export async function docxOf(paper: Paper, style: CitationStyle): Promise<Uint8Array> {
  const inline = inlineOf();
  const document = new Document({
    title: xmlText(paper.title),
    creator: "规问",
    styles: stylesOf(style),
    footnotes: Object.fromEntries(
      paper.notes.map((words, i) => [i + 1, { children: [new Paragraph({ style: "FootnoteText", children: textRuns(` ${words}`) })] }]),
    ),
    sections: [
      {
        properties: { page: pageOf(style, isWide(paper)) },
        footers: { default: pageFooter() },
        children: [
          new Paragraph({ style: "Title", children: textRuns(paper.title) }),
          ...paper.parts.flatMap((part) => blockOf(part, inline)),
          ...paper.legend.map((words) => new Paragraph({ style: "Legend", children: textRuns(words) })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Tables of more than eight columns lie across the page. */
const isWide = ({ parts }: Paper): boolean => parts.some((part) => part.kind === "grid" && part.columns.length > 8);

type Inline = NonNullable<IParagraphOptions["children"]>[number];
type WriteRun = (run: Run) => readonly Inline[];

function blockOf(part: Part, inline: WriteRun): readonly (Paragraph | Table)[] {
  if (part.kind !== "grid") return [paragraphOf(part, inline)];
  const caption = new Paragraph({ style: "GridCaption", keepNext: true, children: textRuns(part.caption) });
  return [caption, tableOf(part, inline), new Paragraph({ style: "AfterGrid" })];
}

const paragraphStyles = { heading: "Heading2", quote: "Quotation", remark: "Remark", text: "Normal" } as const;

const paragraphOf = ({ kind, runs }: ParagraphPart, inline: WriteRun): Paragraph =>
  new Paragraph({ style: paragraphStyles[kind], children: runs.flatMap(inline) });

function tableOf({ columns, rows }: GridPart, inline: WriteRun): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const cell = (i: number, children: readonly Paragraph[], fill?: string) =>
    new TableCell({
      width: { size: Math.round(((columns[i]?.weight ?? 1) / total) * 100), type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(fill === undefined ? {} : { shading: { fill } }),
      children: children.length === 0 ? [new Paragraph({ style: "GridCell" })] : [...children],
    });
  const head = columns.map(({ title }, i) => cell(i, [new Paragraph({ style: "GridHead", children: textRuns(title) })], "EEF1F4"));
  const line = (runs: readonly Run[]) => new Paragraph({ style: "GridCell", children: runs.flatMap(inline) });
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: row.map((lines, i) => cell(i, lines.map(line))) }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: TABLE_BORDERS,
    rows: [new TableRow({ tableHeader: true, children: head }), ...body],
  });
}

/** Writes runs in the order of the page: a note's first mark is the footnote itself, each later one refers back to it. */
function inlineOf(): WriteRun {
  const placed = new Set<number>();
  return ({ text, tone, mark }) => {
    const colour = TONE_COLOURS[tone];
    const words = textRuns(text, { bold: tone === "strong", ...(colour === null ? {} : { color: colour }) });
    if (mark === null) return words;
    const again = placed.has(mark);
    placed.add(mark);
    return [...words, again ? new NoteAgain(mark) : new Bookmark({ id: bookmarkOf(mark), children: [new FootnoteReferenceRun(mark)] })];
  };
}

const bookmarkOf = (mark: number): string => `note${mark}`;

/** Word gives two marks of one footnote two numbers; a NOTEREF field shows the number of the first again. */
class NoteAgain extends SimpleField {
  constructor(mark: number) {
    super(`NOTEREF ${bookmarkOf(mark)} \\f \\h`);
    this.root.push(new TextRun({ text: String(mark), superScript: true }));
  }
}

/** A tab in a quote is the border of a table cell and stays a tab. */
function textRuns(words: string, manner: { readonly bold?: boolean; readonly color?: string } = {}): TextRun[] {
  return xmlText(words)
    .split("\t")
    .map((part, i) => new TextRun({ ...manner, children: i === 0 ? [part] : [new Tab(), part] }));
}

/** — 1 — as on a 公文 (GB/T 9704—2012, 7.5). */
const pageFooter = (): Footer =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 28 })] }),
    ],
  });
