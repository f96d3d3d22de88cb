import { describe } from "vitest";
import { storeContract } from "./contract.ts";
import { madeFolder, openStore, skipUnbuilt } from "./opened.ts";

describe.skipIf(skipUnbuilt)("embedded", () => storeContract("PGlite", async () => openStore(await madeFolder())));
