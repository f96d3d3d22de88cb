/** A search field with a magnifier and a clear button. */
import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { SearchField as AriaSearchField, Button, Input } from "react-aria-components";
import { useText } from "../text/text.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** Takes the focus when it appears, as in a popover opened to search. */
  readonly autoFocus?: boolean;
}

export function SearchField({ label, value, onChange, ref, autoFocus = false }: Props) {
  const { words } = useText();
  return (
    <AriaSearchField className="search-field" aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Search className="icon" aria-hidden="true" />
      <Input placeholder={label} {...(ref ? { ref } : {})} />
      {value === "" ? null : (
        <Button className="button quiet icon-only small" aria-label={words.clear}>
          <X className="icon" aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
