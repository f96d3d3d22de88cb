/** Whatever loads a model enters; what it loaded leaves, made to compute on the calling thread alone. Edge: native code. */
import ort from "onnxruntime-common";

/**
 * onnxruntime's pool of threads waits busily for 10 ms after every question (14 ms of processor time each, 2.8 on one thread), on the
 * core that the answer is worked out on. @xenova/transformers 2.17 hands neither options nor a path to the session, and the binding
 * (1.14) reads options only where it is given a path: so the session is made here while the library loads. A passage takes a fifth longer.
 * @param file the model as the library would read it.
 */
export async function onOneThread<T>(file: string, load: () => Promise<T>): Promise<T> {
  const { InferenceSession } = ort;
  const { create } = InferenceSession;
  const made = create.bind(InferenceSession);
  Object.assign(InferenceSession, { create: () => made(file, { executionProviders: ["cpu"], intraOpNumThreads: 1 }) });
  try {
    return await load();
  } finally {
    Object.assign(InferenceSession, { create });
  }
}
