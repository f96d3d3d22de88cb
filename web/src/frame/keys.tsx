/** Keys that work on every view, and the sheet that lists them. Keys typed into a field are left to the field. */
import { useEffect } from "react";
import { navigate } from "../router.ts";
import { preferences } from "../state/preferences.ts";
import { closeReader, useReading } from "../state/reading.ts";
import { makeStore } from "../state/store.ts";
import { useText } from "../text/text.ts";
import { Dialog } from "../ui/dialog.tsx";
import { focusAskBox, newConversation } from "../views/chat/session.ts";
import { entries } from "./entries.ts";
import "./keys.css";

export const keysSheet = makeStore(false);
/** How long after g the second key may come. */
const PAIR_MS = 1500;

export function useKeys(): void {
  const reading = useReading() !== null;
  useEffect(() => {
    let pairedAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Escape") return reading && !inOverlay(event.target) ? closeReader() : undefined;
      if (isTyping(event.target) || inOverlay(event.target) || !preferences.get().singleKeys) return;
      const paired = event.timeStamp - pairedAt < PAIR_MS;
      pairedAt = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (act(event.key, paired)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [reading]);
}

/** true where the key meant something. */
function act(key: string, paired: boolean): boolean {
  const entry = paired ? entries.find((e) => e.key === key) : undefined;
  if (entry) navigate(entry.href);
  else if (paired && key === "h") navigate("/history");
  else if (key === "?") keysSheet.set(true);
  else if (key === "/") focusAskBox();
  else if (key === "n") newConversation();
  else return false;
  return true;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
const inOverlay = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null;

export function KeysSheet() {
  const { frame } = useText();
  const rows: readonly (readonly [keys: readonly string[], words: string])[] = [
    [["?"], frame.keys.sheet],
    [["/"], frame.keys.ask],
    [["n"], frame.keys.newChat],
    [["Esc"], frame.keys.close],
    [["j", "k"], frame.keys.nextCitation],
    [["Ctrl", "F"], frame.keys.find],
    [["Enter"], frame.keys.send],
    [["Shift", "Enter"], frame.keys.line],
    [["↑", "↓"], frame.keys.rows],
    [["g"], frame.keys.go],
  ];
  return (
    <Dialog title={frame.keys.title} open={keysSheet.use()} onClose={() => keysSheet.set(false)}>
      <p className="soft">{frame.keys.detail}</p>
      <dl className="keys">
        {rows.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
