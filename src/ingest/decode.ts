/** Bytes of one file in; its text without BOM and its encoding out, or a Chinese reason why it is no text. Pure. */
import type { Source } from "../domain/source.ts";
import { fail, ok, type Result } from "../faults.ts";

export interface Decoded {
  readonly encoding: Source["encoding"];
  readonly text: string;
}
/** `reason` is shown to clerks as it stands: what is wrong and what to do. */
export interface Unreadable {
  readonly reason: string;
}

/** First bytes of file kinds that office workers rename to .txt by mistake. */
const signatures: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: "PDF", bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: "Word/Excel（或压缩包）", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: "旧版 Word/Excel", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "PNG 图片", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: "JPEG 图片", bytes: [0xff, 0xd8, 0xff] },
];
/** How much of a text is looked at, in characters. */
const sampleLength = 20_000;
const usualCharacter = /[\t\n\r\u0020-\u007e\u00a0-\u00ff\u2010-\u2033\u2460-\u249b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;
/** Among the most used in any Chinese prose, in both scripts. */
const frequentCharacter = /[的和在一有中大人為为國国年]/g;

/** Decodes UTF-8, UTF-16 (LE, BE) and GB18030, with or without BOM. */
export function decode(bytes: Uint8Array): Result<Decoded, Unreadable> {
  if (bytes.length === 0) return fail({ reason: "文件为空" });
  const signature = signatures.find((s) => s.bytes.every((byte, i) => bytes[i] === byte));
  if (signature) return fail({ reason: `不是文本文件，而是 ${signature.name}；请另存为纯文本后再放入` });
  const decoded = decodeAny(bytes);
  if (decoded === null) {
    const reason = bytes.includes(0) ? "不是文本文件" : "无法识别文字编码（支持 UTF-8、UTF-16、GB18030）";
    return fail({ reason });
  }
  if (decoded.text.trim() === "") return fail({ reason: "文件为空，没有文字" });
  return isBinary(decoded.text) ? fail({ reason: "不是文本文件" }) : ok(decoded);
}

function decodeAny(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  const utf8 = decodeAs("utf-8", bytes);
  if (utf8 !== null && !utf8.text.includes("\0")) return utf8;
  for (const encoding of ["utf-16le", "utf-16be", "gb18030"] as const) {
    const decoded = decodeAs(encoding, bytes);
    if (decoded !== null && looksWritten(decoded.text)) return decoded;
  }
  return null;
}

function decodeAs(encoding: Source["encoding"], bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { encoding, text: text.startsWith("\ufeff") ? text.slice(1) : text };
  } catch (error) {
    // A fatal decoder tells of bytes that are not of its encoding by TypeError: an expected outcome here.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether nine tenths are characters of Chinese prose and, in a longer text, some are among the most used. */
function looksWritten(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if ((sample.match(usualCharacter)?.length ?? 0) < sample.length * 0.9) return false;
  const chinese = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return chinese < 60 || (sample.match(frequentCharacter)?.length ?? 0) > chinese * 0.01;
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const controls = sample.match(/(?![\t\n\r\f\v])\p{Cc}/gu)?.length ?? 0;
  return sample.includes("\0") || controls > sample.length * 0.02;
}
