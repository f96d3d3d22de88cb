/** A Paper enters, a Word document leaves: real footnotes, real tables, the page of 公文 or of an ordinary text. In memory only. */
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { CitationStyle, GridPart, Paper, ParagraphPart, Part, Run } from "../domain/export.ts";
import { pageOf, stylesOf, TONE_COLOURS } from "./docx-style.ts";
import { xmlText } from "./xml-text.ts";

/** @returns the bytes of a .docx; note n of the paper is footnote n. */
export async function docxOf(paper: Paper, style: CitationStyle): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(paper.title),
    creator: "规问",
    styles: stylesOf(style),
    footnotes: Object.fromEntries(
      paper.notes.map((words, i) => [i + 1, { children: [new Paragraph({ children: textRuns(` ${words}`) })] }]),
    ),
    sections: [
      {
        properties: { page: pageOf(style, isWide(paper)) },
        footers: { default: pageFooter() },
        children: [
          new Paragraph({ style: "Title", children: textRuns(paper.title) }),
          ...paper.parts.flatMap(blockOf),
          ...paper.legend.map((words) => new Paragraph({ style: "Legend", children: textRuns(words) })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Tables of more than eight columns lie across the page. */
const isWide = ({ parts }: Paper): boolean => parts.some((part) => part.kind === "grid" && part.columns.length > 8);

function blockOf(part: Part): readonly (Paragraph | Table)[] {
  if (part.kind !== "grid") return [paragraphOf(part)];
  const caption = new Paragraph({ style: "GridCaption", keepNext: true, children: textRuns(part.caption) });
  return [caption, tableOf(part), new Paragraph({ style: "AfterGrid" })];
}

const paragraphStyles = { heading: "Heading2", quote: "Quotation", remark: "Remark", text: "Normal" } as const;

const paragraphOf = ({ kind, runs }: ParagraphPart): Paragraph =>
  new Paragraph({ style: paragraphStyles[kind], children: runs.flatMap(runsOf) });

function tableOf({ columns, rows }: GridPart): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widthOf = (i: number) => ({ size: Math.round(((columns[i]?.weight ?? 1) / total) * 100), type: WidthType.PERCENTAGE });
  const head = columns.map(
    ({ title }, i) =>
      new TableCell({ width: widthOf(i), shading: { fill: "EEF1F4" }, children: [cellLine([plainRun(title)], "GridHead")] }),
  );
  const body = rows.map((row) => {
    const cells = row.map((lines, i) => {
      const children = lines.map((line) => cellLine(line.flatMap(runsOf), "GridCell"));
      return new TableCell({ width: widthOf(i), children: children.length === 0 ? [cellLine([], "GridCell")] : children });
    });
    return new TableRow({ cantSplit: true, children: cells });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, children: head }), ...body],
  });
}

type Inline = NonNullable<IParagraphOptions["children"]>[number];
const cellLine = (children: readonly Inline[], style: string): Paragraph => new Paragraph({ style, children: [...children] });
const plainRun = (words: string): TextRun => new TextRun(xmlText(words));

function runsOf({ text, tone, mark }: Run): readonly Inline[] {
  const words = textRuns(text, { bold: tone === "strong", ...(TONE_COLOURS[tone] ? { color: TONE_COLOURS[tone] } : {}) });
  return mark === null ? words : [...words, new FootnoteReferenceRun(mark)];
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
