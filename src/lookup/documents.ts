/** A document of the library enters; what the contract shows of it leaves, every place in stored offsets. Pure. */
import { toStored } from "../cleaned.ts";
import type { DocumentDetail, DocumentSummary, Overview } from "../domain/document.ts";
import type { Library, PlanDocument } from "../domain/library.ts";
import type { Cell, Row, Section, Table } from "../domain/plan.ts";
import { editKindSchema } from "../domain/source.ts";

export function overviewOf({ generation, builtAt, rejected, documents, passages, targets, measures, conflicts }: Library): Overview {
  const counts = {
    documents: documents.length,
    passages: passages.length,
    targets: targets.length,
    measures: measures.length,
    conflicts: conflicts.length,
  };
  return { generation, builtAt, counts, rejected };
}

/** The line of one document in the list. */
export function summaryOf(library: Library, { source, entry }: PlanDocument): DocumentSummary {
  return {
    id: source.id,
    ...entry,
    file: source.file,
    sourceHash: source.sourceHash,
    characters: source.text.length,
    passages: library.passages.filter((passage) => passage.documentId === source.id).length,
    targets: library.targets.filter((target) => target.documentId === source.id).length,
  };
}

/** The same with section tree (flat, each naming its parent), tables and the cleaning report. */
export function detailOf(library: Library, document: PlanDocument): DocumentDetail {
  const { plan } = document;
  return {
    ...summaryOf(library, document),
    outline: plan.sections.map((section) => sectionView(document, section)),
    tables: plan.tables.map((table) => tableView(document, table)),
    report: reportOf(document),
  };
}

function sectionView({ cleaned }: PlanDocument, section: Section) {
  const { id, parent, level, heading, kind } = section;
  return { id, parent, level, heading, kind, ...toStored(cleaned, section.span), headingSpan: toStored(cleaned, section.headingSpan) };
}

function tableView(document: PlanDocument, table: Table) {
  return {
    id: table.id,
    sectionId: table.sectionId,
    title: table.title,
    ...toStored(document.cleaned, table.span),
    columns: table.columns.map((cell) => cellView(document, cell)),
    rows: table.rows.map((row) => rowView(document, row)),
  };
}

const cellView = ({ cleaned }: PlanDocument, cell: Cell) => ({
  text: cell.text,
  ...toStored(cleaned, cell.span),
  inherited: cell.inherited,
});

function rowView(document: PlanDocument, row: Row) {
  const cells = row.cells.map((cell) => cellView(document, cell));
  return { cells, ...toStored(document.cleaned, row.span), group: row.group, unplaced: row.unplaced };
}

function reportOf({ source, edits, plan, cleaned }: PlanDocument): DocumentDetail["report"] {
  const removed = editKindSchema.options.flatMap((kind) => {
    const some = edits.filter((edit) => edit.kind === kind);
    return some.length === 0 ? [] : [{ kind, count: some.length, characters: some.reduce((sum, edit) => sum + edit.end - edit.start, 0) }];
  });
  return {
    encoding: source.encoding,
    removed,
    restored: edits.filter((edit) => edit.presumed).map(({ start, end, text, kind }) => ({ start, end, text, kind })),
    missingTables: plan.missingTables.map(({ name, span }) => ({ name, ...toStored(cleaned, span) })),
    unplacedRows: plan.tables.flatMap((table) => table.rows).filter((row) => row.unplaced !== null).length,
  };
}
