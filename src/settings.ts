/** The environment enters; one frozen, validated Settings leaves, or Chinese sentences that say what to mend. */
import { z } from "zod";

/** An address that only this machine reaches. */
export const isLoopback = (host: string) => /^(localhost|::1|127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/i.test(host);
const folder = z.string().min(1).max(1000);
/** 22 characters of base64 or 32 of hex carry 128 bits; few distinct characters mean a typed pattern, not chance. */
const token = z.string().refine((t) => /^[A-Za-z0-9._~+/=-]{22,256}$/.test(t) && new Set(t).size >= 10, {
  message: "口令太弱：至少 22 个随机字符（128 位），例如用 openssl rand -base64 24 生成",
});
const list = z
  .string()
  .max(100_000)
  .default("")
  .transform((text) => text.split(",").flatMap((part) => part.trim() || []));

/** Every variable that is read, with its default. */
export const environmentSchema = z.object({
  PORT: z.coerce.number("端口应为数字").int().min(0, "端口应在 0 到 65535 之间").max(65535, "端口应在 0 到 65535 之间").default(8787),
  HOST: z.string().min(1).max(255).default("127.0.0.1"),
  SEEDS_DIR: folder.default("seeds"),
  INDEX_DIR: folder.default("index"),
  DATA_DIR: folder.default("data"),
  EMBEDDER: z.string().max(300).default("built-in"),
  HF_ENDPOINT: z.url({ protocol: /^https?$/, error: "应为 http:// 或 https:// 开头的地址" }).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "应以 postgres:// 开头")
    .optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], "应为 error、warn、info、debug 或 silent")
    .default("info"),
  USER_TOKENS: list.pipe(z.array(token).max(200)),
  ADMIN_TOKEN: z
    .string()
    .default("")
    .pipe(z.union([z.literal(""), token])),
  ALLOWED_HOSTS: list.pipe(z.array(z.string().max(255)).max(100)),
  MAX_CONCURRENT: z.coerce.number().int().min(1).max(64).default(4),
  MAX_QUEUED: z.coerce.number().int().min(0).max(10_000).default(64),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly seedsDir: string;
  readonly indexDir: string;
  readonly dataDir: string;
  /** `built-in`, a model's folder, or a hub id. */
  readonly embedder: string;
  /** Where hub models are fetched from; null: the usual hub. */
  readonly hubEndpoint: string | null;
  readonly databaseUrl: string | null;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly userTokens: readonly string[];
  readonly adminToken: string | null;
  readonly allowedHosts: readonly string[];
  /** Questions worked on at once, and how many may wait. */
  readonly maxConcurrent: number;
  readonly maxQueued: number;
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads settings from an environment; an empty variable counts as absent. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `设置 ${String(issue.path[0])} 不正确：${issue.message}`) };
  }
  const env = parsed.data;
  if (!isLoopback(env.HOST) && env.USER_TOKENS.length === 0) {
    return { ok: false, problems: [`HOST=${env.HOST} 会向网络开放，请先设置 USER_TOKENS（访问口令），或改回 127.0.0.1`] };
  }
  if (env.ADMIN_TOKEN !== "" && env.USER_TOKENS.includes(env.ADMIN_TOKEN)) {
    return { ok: false, problems: ["ADMIN_TOKEN 不能与 USER_TOKENS 中的口令相同"] };
  }
  return { ok: true, settings: freeze(env) };
}

function freeze(env: z.infer<typeof environmentSchema>): Settings {
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    seedsDir: env.SEEDS_DIR,
    indexDir: env.INDEX_DIR,
    dataDir: env.DATA_DIR,
    embedder: env.EMBEDDER,
    hubEndpoint: env.HF_ENDPOINT ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    logLevel: env.LOG_LEVEL,
    userTokens: env.USER_TOKENS,
    adminToken: env.ADMIN_TOKEN === "" ? null : env.ADMIN_TOKEN,
    allowedHosts: env.ALLOWED_HOSTS,
    maxConcurrent: env.MAX_CONCURRENT,
    maxQueued: env.MAX_QUEUED,
  });
}
