/** The port to a database: SQL and values enter, plain rows leave. PGlite and PostgreSQL both stand behind it. */

/** Runs one statement; rows come back as plain objects. */
export type Query = (sql: string, values?: readonly unknown[]) => Promise<readonly unknown[]>;

/** One conversation or draft of one owner: nobody else's id leads anywhere. */
export interface Key {
  readonly owner: string;
  readonly id: string;
}

/** Text a PostgreSQL column can hold: neither NUL nor half of a surrogate pair. */
export const storableText = (text: string) => text.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd");

/** JSON for a jsonb column. */
export const storable = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? storableText(part) : part));
