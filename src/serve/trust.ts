/** What an index remembers of its model enters; whether the running embedder may still be used with it leaves. */
import type { AnswererReady } from "../answerer/messages.ts";
import type { Embedder } from "../embed/embedder.ts";
import { firstDifferent, SAME } from "../embed/probes.ts";

export interface Trust {
  /** Compares model and known sentences with those of a generation that went live. */
  check(live: AnswererReady): Promise<void>;
  /** Chinese; why vectors are not used, null where they are. */
  reason(): string | null;
}

const MEND = "请运行 npm run index 重新建立索引。";

export function makeTrust(embedder: Embedder): Trust {
  let reason: string | null = null;
  return {
    check: async (live) => {
      reason = await distrust(embedder, live);
    },
    reason: () => reason,
  };
}

async function distrust(embedder: Embedder, { model, probes }: AnswererReady): Promise<string | null> {
  if ((await embedder.started) !== null) return null; // away: said elsewhere
  const running = embedder.state().ready;
  if (running === null) return null;
  if (running.fingerprint !== model.fingerprint)
    return `索引由模型 ${named(model)} 建立，现在的模型是 ${named(running)}，先按词语检索。${MEND}`;
  const { vectors } = await embedder.embedAll(probes.map((p) => p.text));
  const different = firstDifferent(probes, vectors);
  return different === null
    ? null
    : `模型算出的向量与索引里的不符（「${different.text}」相似度 ${different.cosine.toFixed(4)}，应不低于 ${SAME}），先按词语检索。${MEND}`;
}

const named = ({ name, dimensions, quantized, fingerprint }: AnswererReady["model"]): string =>
  `${name}（${dimensions} 维${quantized ? "，int8" : ""}，${fingerprint.slice(0, 8)}）`;
