/** Bytes of a file -> encoding and text without BOM, or a Chinese reason why it is not a readable text. Pure. */
import type { Source } from "../domain/source.ts";
import { fail, ok, type Result } from "../faults.ts";

export interface Decoded {
  readonly encoding: Source["encoding"];
  readonly text: string;
}
/** `reason` is shown to clerks as it stands. */
export interface Unreadable {
  readonly reason: string;
}

const WORST_CONTROL_SHARE = 0.01;

/** Detects UTF-8 (with or without BOM), UTF-16 (by BOM) and GB18030; anything else is refused. */
export function decode(bytes: Uint8Array): Result<Decoded, Unreadable> {
  const decoded = decodeAny(bytes);
  if (decoded === null) return fail({ reason: "无法识别文字编码（支持 UTF-8、UTF-16、GB18030）" });
  if (decoded.text.trim() === "") return fail({ reason: "文件为空" });
  if (looksBinary(decoded.text)) return fail({ reason: "不是文本文件" });
  return ok(decoded);
}

function decodeAny(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, "utf-16be");
  return attempt(bytes, "utf-8") ?? attempt(bytes, "gb18030");
}

function attempt(bytes: Uint8Array, encoding: Source["encoding"]): Decoded | null {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null; // the only failure here: the bytes are not of this encoding
  }
}

function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
  }
  return controls > text.length * WORST_CONTROL_SHARE;
}
