/** The database's own process: SQL in, rows out. PGlite holds its loop for seconds when it opens, never the server's. */
import { existsSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { joinParent } from "../../supervise/child.ts";
import { handle } from "../../supervise/operation.ts";
import { writeDump } from "./dump.ts";
import { filesIn, noteDamage, openDatabase, queryOf } from "./opening.ts";
import { dumpOperation, queryOperation } from "./operations.ts";

const dataDir = process.argv[2] ?? "";
let db: PGlite | null = null;
let release = async (): Promise<void> => undefined;

const parent = joinParent(
  [
    handle(queryOperation, async ({ sql, values }) => {
      try {
        return { rows: (await opened().query(sql, values)).rows };
      } catch (error) {
        return refusal(error);
      }
    }),
    handle(dumpOperation, async (mark) => {
      await writeDump(queryOf(opened()), mark, filesIn(dataDir).dump);
      return null;
    }),
  ],
  close,
);

const opening = await openDatabase(dataDir);
if (opening.ok) {
  ({ db, release } = opening);
  parent.ready({ notices: [...opening.notices], copied: existsSync(filesIn(dataDir).dump.file) });
} else parent.failed(opening.reason, opening.lasting);

function opened(): PGlite {
  if (db === null) throw new Error("not open yet");
  return db;
}

/** A statement PostgreSQL refused is an answer. Damaged pages (class XX) and faults of PGlite itself end this process: the next one looks closer. */
async function refusal(error: unknown): Promise<{ readonly code: string; readonly message: string }> {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (/^(?!XX)[0-9A-Z]{5}$/.test(code)) return { code, message };
  if (code.startsWith("XX")) await noteDamage(dataDir);
  process.stderr.write(message);
  process.exit(1);
}

async function close(): Promise<void> {
  await db?.close();
  await release();
}
