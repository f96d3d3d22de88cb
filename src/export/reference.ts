/** A re-read citation and a style enter, the words of its note leave. Pure. */
import type { CitationStyle } from "../domain/export.ts";
import { CHANGED_MARK, type Cited, DRAFT_MARK } from "./cited.ts";
import { entryOf } from "./gbt7714.ts";
import type { Notes } from "./notes.ts";

/** What laying out a paper carries along. */
export interface Layout {
  readonly style: CitationStyle;
  readonly notes: Notes;
}

/** Where the words stand, as a footnote says it. */
export function referenceOf(cited: Cited, style: CitationStyle): string {
  return [placed(cited, style), ...remarksOf(cited).map((remark) => `${remark}。`)].join("");
}

function placed(cited: Cited, style: CitationStyle): string {
  const { section } = cited.citation;
  const path = (style === "short" ? section.slice(-1) : section).map(oneLine).join("，");
  if (style === "gbt7714") return `${gbtEntry(cited)}${path === "" ? "" : ` ${path}。`}`;
  return `${nameOf(cited, style)}${path === "" ? "" : `，${path}`}。`;
}

/** The document as it is called in running text: title, number where the style has it, （征求意见稿） where it is one. */
export function nameOf(cited: Cited, style: CitationStyle): string {
  const { title, titleStated, file, docNumber } = cited.citation;
  const words = oneLine(title ?? file);
  const name = title !== null && titleStated ? `《${words}》` : `〔${words}〕`;
  return `${name}${style === "gongwen" && docNumber !== null ? `（${docNumber}）` : ""}${draftMark(cited)}`;
}

/** Once: not again where the title itself says it. */
const draftMark = ({ citation: { docStatus, title } }: Cited): string =>
  docStatus === "draft" && !(title ?? "").includes("征求意见稿") ? DRAFT_MARK : "";

/** Plans and notices are cited as 档案 [A], as the standard cites 京政办发〔2005〕37号 (appendix A.10). */
function gbtEntry(cited: Cited): string {
  const { title, titleStated, file, docNumber } = cited.citation;
  const name = `${oneLine(title ?? file)}${draftMark(cited)}`;
  return entryOf({
    creators: cited.issuer === null ? [] : [oneLine(cited.issuer)],
    title: title !== null && titleStated ? name : `〔${name}〕`,
    subtitle: docNumber,
    type: "A",
    date: cited.date,
  });
}

const remarksOf = ({ citation, changed }: Cited): readonly string[] => [
  ...(citation.repaired ? ["〔 〕内为破损字符的推定还原"] : []),
  ...(changed ? [CHANGED_MARK.slice(1, -1)] : []),
];

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
