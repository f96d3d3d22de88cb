/** The source reader beside a view (over it on narrow screens). */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { closeReader, type Reading } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";
import { Source } from "./source.tsx";
import "./reader.css";

export function ReaderPane({ reading }: { readonly reading: Reading }) {
  const { reader } = useText();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    pane.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <aside className="reader" aria-label={reader.title} tabIndex={-1} ref={pane}>
      <Source reading={reading} tools={<IconButton icon={X} label={reader.close} onPress={closeReader} />} />
    </aside>
  );
}
