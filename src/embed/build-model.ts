/** Where a model lies enters; what building an index needs of it leaves: identity, token counts, and vectors from its own process. Edge: disk. */
import type { ModelIdentity } from "../domain/model.ts";
import { fail, ok, type Result } from "../faults.ts";
import { startEmbedder } from "./embedder.ts";
import { readModelFolder } from "./folder.ts";
import type { Embedded, ModelPlace } from "./messages.ts";

export interface OpenedModel {
  readonly identity: ModelIdentity;
  countAll(texts: readonly string[]): Promise<readonly number[]>;
  embedAll(texts: readonly string[], onProgress?: (done: number) => void): Promise<Embedded>;
  close(): Promise<void>;
}

/** @returns a Chinese reason where the model's files are missing or altered, or a hub's model cannot be fetched. */
export async function openModel(place: ModelPlace): Promise<Result<OpenedModel, { readonly reason: string }>> {
  // Its process loads the model on the other core while this one reads the documents; it also fetches what is not there yet.
  const embedder = startEmbedder({ model: place });
  const fetched = place.hub === null ? null : await embedder.started;
  const close = (): Promise<void> => embedder.stop();
  const read = fetched === null ? await readModelFolder(place.folder) : fail({ reason: fetched });
  if (!read.ok) {
    await close();
    return read;
  }
  return ok({ identity: read.value.identity, countAll: embedder.countAll, embedAll: embedder.embedAll, close });
}
