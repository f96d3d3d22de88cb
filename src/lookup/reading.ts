/** A document of the library enters; its stored text laid out for reading leaves. Pure. */
import { toStored } from "../cleaned.ts";
import type { Library, PlanDocument } from "../domain/library.ts";
import type { Cell, Paragraph, Section, Table } from "../domain/plan.ts";
import type { Block, Reading, TableBlock } from "../domain/reading.ts";
import type { Cleaned, Span } from "../domain/source.ts";
import { summaryOf } from "./documents.ts";

export function readingOf(library: Library, document: PlanDocument): Reading {
  const { source, edits, cleaned, plan } = document;
  return {
    document: summaryOf(library, document),
    text: source.text,
    blocks: blocksOf(document),
    edits: [...edits],
    outline: plan.sections
      .filter(({ heading }) => heading !== "")
      .map(({ id, level, heading, headingSpan }) => ({ id, level, heading, ...toStored(cleaned, headingSpan) })),
  };
}

/** Headings, paragraphs and tables in order. A heading that opens a paragraph, or titles a table, is part of that block. */
function blocksOf({ cleaned, plan }: PlanDocument): Block[] {
  const headings = plan.sections.filter(({ headingSpan }) => headingSpan.end > headingSpan.start);
  const leads = new Map(headings.map((section) => [section.headingSpan.start, section.headingSpan.end]));
  const held = (section: Section) =>
    plan.paragraphs.some(({ span }) => span.start === section.headingSpan.start) ||
    plan.tables.some((table) => isInside(section.headingSpan, table.span) || isTitle(section.headingSpan, table));
  const blocks: Block[] = [
    ...headings.filter((section) => !held(section)).map((section) => headingBlock(cleaned, section)),
    ...plan.paragraphs.map((paragraph) => paragraphBlock(cleaned, paragraph, leads)),
    ...plan.tables.map((table) => tableBlock(cleaned, table)),
  ];
  return blocks.sort((a, b) => a.start - b.start);
}

const isInside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
const isTitle = (span: Span, { titleSpan }: Table) => titleSpan !== null && isInside(span, titleSpan);

const headingBlock = (cleaned: Cleaned, { id, level, headingSpan }: Section): Block => ({
  kind: "heading",
  section: id,
  level,
  ...toStored(cleaned, headingSpan),
});

function paragraphBlock(cleaned: Cleaned, { sectionId, span }: Paragraph, leads: ReadonlyMap<number, number>): Block {
  const lead = leads.get(span.start);
  const leadEnd = lead === undefined || lead > span.end ? null : toStored(cleaned, { start: span.start, end: lead }).end;
  return { kind: "paragraph", section: sectionId, lead: leadEnd, ...toStored(cleaned, span) };
}

function tableBlock(cleaned: Cleaned, table: Table): TableBlock {
  const { sectionId, titleSpan, span, columns, rows } = table;
  const whole = titleSpan === null ? span : { start: Math.min(titleSpan.start, span.start), end: span.end };
  const cell = ({ span: place, inherited }: Cell) => ({ ...toStored(cleaned, place), inherited });
  return {
    kind: "table",
    section: sectionId,
    ...toStored(cleaned, whole),
    title: titleSpan === null ? null : toStored(cleaned, titleSpan),
    columns: columns.map(cell),
    rows: rows.map((row) => ({
      cells: row.cells.map(cell),
      group: row.groupSpan === null ? null : toStored(cleaned, row.groupSpan),
      unplaced: row.unplaced,
    })),
  };
}
