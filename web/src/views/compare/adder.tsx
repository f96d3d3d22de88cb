/** A button that opens a list to search and pick from; what is picked is checked, pressing it again takes it away. */
import { Check, Plus } from "lucide-react";
import { Autocomplete, DialogTrigger, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/search-field.tsx";

export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

interface Props {
  readonly label: string;
  readonly search: string;
  readonly offers: readonly Offer[];
  readonly chosen: readonly string[];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onChoose: (chosen: readonly string[]) => void;
  /** Most that may be chosen. */
  readonly most: number;
  /** Stands in an empty list. */
  readonly nothing: string;
  /** Enter in the search field, unless an offer has been moved to; true where it chose something. */
  readonly onEnter: (words: string) => Promise<boolean>;
}

export function Adder({ label, search, offers, chosen, words, onWords, onChoose, most, nothing, onEnter }: Props) {
  const { compare } = useText();
  const isFull = chosen.length >= most;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isMoved = event.target instanceof Element && Boolean(event.target.getAttribute("aria-activedescendant"));
    if (event.key !== "Enter" || event.nativeEvent.isComposing || isMoved || words.trim() === "") return;
    event.preventDefault();
    event.stopPropagation();
    if (!isFull) void onEnter(words.trim()).then((found) => found && onWords(""));
  };
  return (
    <DialogTrigger>
      <Button icon={Plus}>{label}</Button>
      <Popover className="popover adder" placement="bottom start" aria-label={label}>
        <Autocomplete inputValue={words} onInputChange={onWords} disableAutoFocusFirst>
          <div onKeyDownCapture={onKeyDown}>
            <SearchField label={search} value={words} onChange={onWords} autoFocus />
          </div>
          <ListBox
            className="menu adder-list"
            aria-label={label}
            items={offers}
            dependencies={[chosen, isFull]}
            selectionMode="multiple"
            escapeKeyBehavior="none"
            selectedKeys={chosen}
            disabledKeys={isFull ? offers.flatMap(({ id }) => (chosen.includes(id) ? [] : [id])) : []}
            onSelectionChange={(keys) => {
              onChoose(keptFirst(chosen, [...keys].map(String)));
              onWords("");
            }}
            renderEmptyState={() => <p className="fine soft adder-empty">{nothing}</p>}
          >
            {({ id, name, detail }) => (
              <ListBoxItem id={id} textValue={name} className="menu-item adder-offer">
                <Check className="icon" aria-hidden="true" />
                <span>
                  <Text slot="label">{name}</Text>
                  <Text slot="description" className="fine soft block">
                    {detail}
                  </Text>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
        {isFull ? <p className="fine soft adder-empty">{compare.full(most)}</p> : null}
      </Popover>
    </DialogTrigger>
  );
}

/** In the order they were chosen; those not on offer now stay chosen. */
const keptFirst = (before: readonly string[], now: readonly string[]): readonly string[] => [
  ...before.filter((id) => now.includes(id)),
  ...now.filter((id) => !before.includes(id)),
];
