/** A response enters; what is wrong with it leaves: an undeclared form, a fault of ours, or something of our inside. */
import { z } from "zod";
import { problemSchema } from "../../../src/domain/reply.ts";
import type { Route } from "./requests.ts";

export interface Given {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Paths of this machine, stack traces, parts of the program, and secrets put there to be found. */
export const insides = (secrets: readonly string[]): readonly (string | RegExp)[] => [
  process.cwd(),
  "node_modules",
  /\n\s+at /,
  /\.(js|ts):\d+/,
  /\/(tmp|home|root|usr|var|work)\//,
  /SQLSTATE|select \* from|insert into|ECONNREFUSED/,
  ...secrets,
];

/** null when nothing is wrong. */
export function verdictOn(route: Route | null, given: Given, leaks: readonly (string | RegExp)[]): string | null {
  const { status, headers, text } = given;
  if (status >= 500 && !(status === 503 && headers.has("retry-after"))) return `status ${status}`;
  const shown = `${[...headers].map((pair) => pair.join(": ")).join("\n")}\n${text}`;
  const leak = leaks.find((inside) => (typeof inside === "string" ? shown.includes(inside) : inside.test(shown)));
  if (leak !== undefined) return `leaks ${leak}`;
  if (route !== null && !isDeclared(route, given)) return `status ${status}, which is not declared`;
  if (status >= 400) return problemIn(given);
  return status === 200 && route !== null ? wrongForm(route, given) : null;
}

/** An address that leads past the route, such as one with `..` in it, is answered as the unknown address it is. */
const isDeclared = ({ statuses }: Route, { status, text }: Given) => statuses.includes(status) || isUnknownAddress(status, text);
const isUnknownAddress = (status: number, text: string) => (status === 404 && text.includes("没有这个页面或接口")) || status === 405;

function problemIn({ status, headers, text }: Given): string | null {
  if (!headers.get("content-type")?.startsWith("application/problem+json")) return `a ${status} that is no problem+json`;
  const problem = z.strictObject(problemSchema.shape).safeParse(parsed(text));
  if (!problem.success || problem.data.status !== status) return `a ${status} whose problem is not well formed`;
  return /[\u4e00-\u9fff]/.test(problem.data.detail) ? null : "a problem that is not in Chinese";
}

/** Compiled once for each route. */
const forms = new Map<unknown, z.ZodType>();

function wrongForm(route: Route, { headers, text }: Given): string | null {
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  const declared = route.gives[type];
  if (declared === undefined) return text.startsWith("<html>") ? null : `type ${type}, which is not declared`;
  if (type !== "application/json") return null;
  const form = forms.get(declared) ?? z.fromJSONSchema(z.looseObject({}).parse(declared.schema));
  forms.set(declared, form);
  const fits = form.safeParse(parsed(text));
  return fits.success ? null : `not as declared: ${fits.error.issues[0]?.path.join(".") ?? ""} ${fits.error.issues[0]?.message ?? ""}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
