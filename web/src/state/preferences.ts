/** What the reader chose for this browser: theme, script, text size, single-key shortcuts. Kept in localStorage. */
import { z } from "zod";
import { chooseScript } from "../text/text.ts";
import { makeStore } from "./store.ts";

const preferencesSchema = z.object({
  theme: z.enum(["auto", "light", "dark"]).catch("auto"),
  script: z.enum(["zh-Hans", "zh-Hant"]).catch("zh-Hans"),
  textSize: z.enum(["normal", "large", "larger"]).catch("normal"),
  /** Keys without a modifier, such as `/` and `?`; some readers turn them off (WCAG 2.1.4). */
  singleKeys: z.boolean().catch(true),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

const KEY = "guiwen.preferences";
const dark = matchMedia("(prefers-color-scheme: dark)");

export const preferences = makeStore<Preferences>(preferencesSchema.parse(stored()));

export function choose(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // A browser that keeps nothing still shows what was chosen until the page is closed.
  }
  apply();
}

/** Puts the choices on the document; called once at the start, and when the system's theme changes. */
export function apply(): void {
  const { theme, script, textSize } = preferences.get();
  const root = document.documentElement;
  root.dataset["theme"] = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
  root.dataset["textSize"] = textSize;
  root.lang = script;
  void chooseScript(script);
}
dark.addEventListener("change", apply);

function stored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
}
