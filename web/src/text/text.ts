/** The script chosen enters; the table of strings in that script leaves. Traditional is fetched only when it is chosen. */
import { makeStore } from "../state/store.ts";
import { table } from "./table.ts";

export type Table = typeof table;

const current = makeStore<Table>(table);

/** For code outside components, such as the messages of failed calls. */
export const text = (): Table => current.get();
/** For components: drawn again when the script changes. */
export const useText = (): Table => current.use();

export async function chooseScript(script: "zh-Hans" | "zh-Hant"): Promise<void> {
  if (script === "zh-Hans") return current.set(table);
  const traditional = await import("./table.ts?hant");
  current.set(traditional.table);
}
