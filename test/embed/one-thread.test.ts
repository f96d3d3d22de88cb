/** A real session of the built-in model, with and without the one-thread door: the threads of this process tell. */
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import ort from "onnxruntime-common";
import { describe, expect, it } from "vitest";
import { onOneThread } from "../../src/embed/one-thread.ts";

const file = join(import.meta.dirname, "..", "..", "index", "embedder", "onnx", "model_quantized.onnx");
const threads = (): number => readdirSync("/proc/self/task").length;
const counted = process.platform === "linux" && availableParallelism() > 1;

async function threadsAdded(load: () => Promise<unknown>): Promise<number> {
  await import("@xenova/transformers"); // registers the native backend
  const before = threads();
  await load();
  return threads() - before;
}

describe.skipIf(!counted)("a model's session", () => {
  it("adds no thread that would wait busily beside the answer", async () => {
    expect(await threadsAdded(() => onOneThread(file, () => ort.InferenceSession.create(file)))).toBe(0);
  });
  it("would add one where it is made as the library makes it", async () => {
    expect(await threadsAdded(() => ort.InferenceSession.create(file, { executionProviders: ["cpu"] }))).toBeGreaterThan(0);
  });
  it("is made as before once the model is loaded, and where loading fails", async () => {
    const { create } = ort.InferenceSession;
    await expect(onOneThread(file, () => Promise.reject(new Error("no such model")))).rejects.toThrow("no such model");
    expect(ort.InferenceSession.create).toBe(create);
  });
});
