/** The source reader beside a view (over it on narrow screens). Takes the focus when it opens and gives it back. */
import { Maximize2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { navigate } from "../../router.ts";
import { addressOf, closeReader, type Reading } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";
import { Reader } from "./reader.tsx";

export function ReaderPane({ reading }: { readonly reading: Reading }) {
  const { reader } = useText();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    pane.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <aside className="reader" aria-label={reader.title} tabIndex={-1} ref={pane}>
      <Reader
        reading={reading}
        tools={
          <div className="row">
            <IconButton icon={Maximize2} label={reader.whole} onPress={() => navigate(addressOf(reading))} />
            <IconButton icon={X} label={reader.close} onPress={closeReader} />
          </div>
        }
      />
    </aside>
  );
}
