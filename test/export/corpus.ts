/** The seeds with their catalogue -> documents, their targets, and places re-read from them, for the export's tests. */
import { join } from "node:path";
import { cite } from "../../src/cite/citations.ts";
import type { PlanDocument } from "../../src/domain/library.ts";
import type { Target } from "../../src/domain/target.ts";
import type { Cited, ExportItem } from "../../src/export/cited.ts";
import { readCatalogue } from "../../src/ingest/catalogue.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { readSources } from "../../src/ingest/sources.ts";
import { readMeasures } from "../../src/measures/table.ts";
import { extractTargets } from "../../src/targets/extract.ts";

const root = join(import.meta.dirname, "../..");

export interface Corpus {
  readonly documents: readonly PlanDocument[];
  readonly targets: readonly Target[];
  /** The first place where the words stand; throws where they do not. */
  readonly quote: (words: string) => Cited;
  readonly record: (target: Target) => ExportItem;
}

export async function readCorpus(): Promise<Corpus> {
  const [{ sources }, catalogue, measures] = await Promise.all([
    readSources(join(root, "seeds")),
    readCatalogue(join(root, "seeds")),
    readMeasures(join(root, "index")),
  ]);
  if (!catalogue.ok) throw new Error(catalogue.fault.reason);
  const entries = new Map(catalogue.value.map((entry) => [entry.file, entry]));
  const documents = sources.map((source) => readDocument(source, entries.get(source.file) ?? null));
  const at = (document: PlanDocument, start: number, end: number) => citedAt(document, start, end);
  return {
    documents,
    targets: documents.flatMap((document) => extractTargets(document, measures).targets),
    quote: (words) => {
      const document = documents.find(({ source }) => source.text.includes(words));
      if (document === undefined) throw new Error(`no source holds ${words}`);
      const start = document.source.text.indexOf(words);
      return at(document, start, start + words.length);
    },
    record: (target) => {
      const document = documents.find(({ source }) => source.id === target.documentId);
      if (document === undefined) throw new Error(`no document ${target.documentId}`);
      return { cited: at(document, target.start, target.end), target, note: "" };
    },
  };
}

export function citedAt(document: PlanDocument, start: number, end: number): Cited {
  const made = cite({ document, span: { start, end }, header: null }, 1);
  if (!made.ok) throw new Error(made.fault.code);
  return { citation: made.value, issuer: document.entry.issuer, date: document.entry.date, changed: false };
}

export const quoteItem = (cited: Cited, note = ""): ExportItem => ({ cited, target: null, note });
