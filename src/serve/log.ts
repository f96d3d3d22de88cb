/** Settings enter; a logger of JSON lines leaves that can write none of their secrets. */
import { type DestinationStream, type Logger, pino } from "pino";
import type { Settings } from "../settings.ts";
import type { RequestLine } from "./context.ts";

const hidden = "[…]";
/** Where a secret that is not ours, a caller's, could stand. */
const paths = ["authorization", "headers", "token", "password", "cookie"].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export function makeLog(settings: Settings, destination: DestinationStream = process.stdout): Logger {
  const secrets = secretsOf(settings);
  const scrubbed = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, hidden), line);
  return pino({ level: settings.logLevel, redact: { paths, censor: hidden } }, { write: (line) => void destination.write(scrubbed(line)) });
}

/** Tokens, and the password of the database as it stands in its URL and as it is meant. */
export function secretsOf({ userTokens, adminToken, databaseUrl }: Settings): readonly string[] {
  const coded = databaseUrl === null ? "" : (/^[^:]+:\/\/[^:@/]*:([^@/]*)@/.exec(databaseUrl)?.[1] ?? "");
  return [...userTokens, adminToken ?? "", databaseUrl ?? "", coded, decoded(coded)].filter((secret) => secret.length > 3);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Faults of ours are errors, refusals are news, the rest, and whoever asks how we are, is for those who look closely. */
export function levelOf({ status, path }: RequestLine): "error" | "info" | "debug" {
  if (/^\/(healthz|readyz|metrics)$/.test(path)) return "debug";
  return status >= 500 && status !== 503 ? "error" : status >= 400 ? "info" : "debug";
}
