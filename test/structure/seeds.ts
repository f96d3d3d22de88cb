/** Name prefix of a seed -> its document, read once per test file. */
import { join } from "node:path";
import type { PlanDocument } from "../../src/domain/library.ts";
import { readDocument } from "../../src/ingest/document.ts";
import { readSources } from "../../src/ingest/sources.ts";

export async function readSeeds(): Promise<(prefix: string) => PlanDocument> {
  const { sources } = await readSources(join(import.meta.dirname, "../../seeds"));
  const documents = sources.map((source) => readDocument(source, null));
  return (prefix) => {
    const found = documents.find((d) => d.source.file.startsWith(prefix));
    if (found === undefined) throw new Error(`no seed ${prefix}`);
    return found;
  };
}
