/** Entrance of a short process: makes a database folder, or tries whether one opens. Ends with 0 when it does. */
import { createFolder, openFolder } from "./folder.ts";

const [task, folder = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  if (task === "create") return createFolder(folder);
  await (await openFolder(folder)).close();
}

process.on("disconnect", () => process.exit(1));
// Its parent may have gone while this process was loading.
if (process.connected === false) process.exit(1);
main().then(
  () => process.exit(0),
  () => process.exit(1),
);
