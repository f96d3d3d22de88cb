/** Where a model lies enters; what building an index needs of it leaves: identity, token counts, and vectors from its own process. Edge: disk. */
import type { ModelIdentity } from "../domain/model.ts";
import { fail, ok, type Result } from "../faults.ts";
import { type Embedder, startEmbedder } from "./embedder.ts";
import { readModelFolder } from "./folder.ts";
import type { Embedded, ModelPlace } from "./messages.ts";

export interface OpenedModel {
  readonly identity: ModelIdentity;
  readonly tokens: (text: string) => number;
  /** Starts the embedder with the first call. */
  embedAll(texts: readonly string[], onProgress?: (done: number) => void): Promise<Embedded>;
  close(): Promise<void>;
}

/** @returns a Chinese reason where the model's files are missing or altered, or a hub's model cannot be fetched. */
export async function openModel(place: ModelPlace): Promise<Result<OpenedModel, { readonly reason: string }>> {
  let embedder: Embedder | null = null;
  const started = (): Embedder => {
    embedder ??= startEmbedder({ model: place });
    return embedder;
  };
  // Only the embedder's process fetches, and only where the folder is not there yet.
  const fetched = place.hub === null ? null : await started().started;
  const close = async (): Promise<void> => embedder?.stop();
  const read = fetched === null ? await readModelFolder(place.folder) : fail({ reason: fetched });
  if (!read.ok) {
    await close();
    return read;
  }
  const { loadTokenizer } = await import("./run.ts");
  const tokens = await loadTokenizer(place.folder, read.value.model);
  return ok({ identity: read.value.identity, tokens, embedAll: (texts, onProgress) => started().embedAll(texts, onProgress), close });
}
