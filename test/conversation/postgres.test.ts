import { describe } from "vitest";
import { storeContract } from "./contract.ts";
import { newFolder, openStore } from "./opened.ts";

/** A PostgreSQL for tests; `.ci/run` starts one. Without it these are listed as skipped, and fail where CI is set. */
const url = process.env["TEST_DATABASE_URL"] ?? null;

describe.skipIf(url === null && process.env["CI"] === undefined)("with DATABASE_URL", () =>
  storeContract(
    "PostgreSQL",
    async () => {
      if (url === null) throw new Error("TEST_DATABASE_URL is not set");
      return openStore(newFolder(), url);
    },
    url,
  ),
);
