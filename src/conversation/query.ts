/** The port to a database: SQL and values enter, plain rows leave. PGlite and PostgreSQL both stand behind it. */

export type SqlValue = string | number | boolean | null;
/** Runs one statement; rows come back as plain objects. */
export type Query = (sql: string, values?: readonly SqlValue[]) => Promise<readonly unknown[]>;

/** One conversation or draft of one owner: nobody else's id leads anywhere. */
export interface Key {
  readonly owner: string;
  readonly id: string;
}

/** Text a PostgreSQL column can hold: neither NUL nor half of a surrogate pair. As long as before: what may not be empty does not become so. */
export const storableText = (text: string) => text.replaceAll("\0", "\ufffd").replace(/\p{Surrogate}/gu, "\ufffd");

/** JSON for a jsonb column. Walking every part takes ten times as long, so only text that needs it is mended. */
export function storable(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/\\u0000|\\ud[89a-f]/i.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? storableText(part) : part));
}

/** The database cannot be asked now; the same statement may succeed later. */
export class StoreAway extends Error {}

/** The database answered, and refused the statement. */
export class StatementRefused extends Error {
  /** SQLSTATE. */
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
