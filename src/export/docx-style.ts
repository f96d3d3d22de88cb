/** A citation style enters, the look of the Word page leaves. 公文 pages follow GB/T 9704—2012: margins (5.2.1), type (7), 28 pt lines. Data. */
import { AlignmentType, BorderStyle, convertMillimetersToTwip, type IStylesOptions, LineRuleType, PageOrientation } from "docx";
import type { CitationStyle, Run } from "../domain/export.ts";

/** Half points: 二号 44, 三号 32, 小四 24, 五号 21, 小五 18. */
interface Look {
  readonly title: string;
  readonly body: string;
  readonly titleSize: number;
  readonly bodySize: number;
  readonly line: { readonly line: number; readonly lineRule: (typeof LineRuleType)[keyof typeof LineRuleType] };
  /** top, right, bottom, left in millimetres. */
  readonly margins: readonly [number, number, number, number];
}
const official: Look = {
  title: "方正小标宋简体",
  body: "仿宋",
  titleSize: 44,
  bodySize: 32,
  line: { line: 560, lineRule: LineRuleType.EXACT },
  margins: [37, 26, 35, 28],
};
const ordinary: Look = {
  title: "黑体",
  body: "宋体",
  titleSize: 36,
  bodySize: 24,
  line: { line: 360, lineRule: LineRuleType.AUTO },
  margins: [25.4, 28, 25.4, 28],
};
const lookOf = (style: CitationStyle): Look => (style === "gongwen" ? official : ordinary);

export const TONE_COLOURS: Readonly<Record<Run["tone"], string | null>> = { plain: null, strong: null, soft: "595F66", warn: "8A3B12" };

const rule = { style: BorderStyle.SINGLE, size: 4, color: "9AA3AB" };
export const TABLE_BORDERS = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };

const font = (eastAsia: string) => ({ ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia, cs: "Times New Roman" });

export function pageOf(style: CitationStyle, wide: boolean) {
  const [top, right, bottom, left] = lookOf(style).margins.map(convertMillimetersToTwip);
  const size = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { size: { ...size, orientation }, margin: { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 } };
}

export function stylesOf(style: CitationStyle): IStylesOptions {
  const look = lookOf(style);
  const twoCharacters = { firstLine: look.bodySize * 20 };
  const small = { size: 21, font: font("宋体") };
  const tight = { spacing: { line: 280, lineRule: LineRuleType.AUTO } };
  return {
    default: {
      document: { run: { font: font(look.body), size: look.bodySize }, paragraph: { spacing: look.line } },
      title: {
        run: { font: font(look.title), size: look.titleSize },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...look.line, line: look.line.line * 1.25, after: 360 } },
      },
      heading2: { run: { font: font("黑体"), size: look.bodySize }, paragraph: { spacing: { ...look.line, before: 200 }, keepNext: true } },
      footnoteText: { run: { size: 18, font: font("宋体") }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } } },
    },
    paragraphStyles: [
      { id: "Quotation", name: "引文", basedOn: "Normal", paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH } },
      {
        id: "Remark",
        name: "备注",
        basedOn: "Normal",
        run: { size: 21, font: font("楷体") },
        paragraph: {
          ...tight,
          indent: { left: look.bodySize * 20 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: "B9C2CA" } },
        },
      },
      {
        id: "GridCaption",
        name: "表题",
        basedOn: "Normal",
        run: { font: font("黑体"), size: 21 },
        paragraph: { ...tight, alignment: AlignmentType.CENTER },
      },
      {
        id: "GridHead",
        name: "表头",
        basedOn: "Normal",
        run: { ...small, bold: true },
        paragraph: { ...tight, alignment: AlignmentType.CENTER },
      },
      { id: "GridCell", name: "表文", basedOn: "Normal", run: small, paragraph: tight },
      { id: "AfterGrid", name: "表后", basedOn: "Normal", run: { size: 12 }, paragraph: tight },
      { id: "Legend", name: "说明", basedOn: "Normal", run: { size: 18, color: "595F66", font: font("宋体") }, paragraph: tight },
    ],
  };
}
