/** What the database process may be asked, and what it says when it is open. */
import { z } from "zod";
import type { Operation } from "../../supervise/operation.ts";
import { type Mark, markSchema } from "./dump.ts";

/** `notices`: Chinese sentences, e.g. that a damaged database was set aside; `copied`: a whole copy lies beside it. */
export const readySchema = z.object({ notices: z.array(z.string()), copied: z.boolean() });

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const statementSchema = z.object({ sql: z.string(), values: z.array(value) });
/** `code`: SQLSTATE of a statement that PostgreSQL refused. */
const outcomeSchema = z.union([z.object({ rows: z.array(z.unknown()) }), z.object({ code: z.string(), message: z.string() })]);

export const queryOperation: Operation<z.infer<typeof statementSchema>, z.infer<typeof outcomeSchema>> = {
  name: "query",
  asks: statementSchema,
  gives: outcomeSchema,
};
/** Write a dump that holds everything up to the mark. */
export const dumpOperation: Operation<Mark, null> = { name: "dump", asks: markSchema, gives: z.null() };
