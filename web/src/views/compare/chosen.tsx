/** What has been chosen, each with a way to take it away again. */
import { X } from "lucide-react";
import { Button as AriaButton, Label, Tag, TagGroup, TagList } from "react-aria-components";
import { useText } from "../../text/text.ts";

interface Props {
  readonly label: string;
  readonly names: readonly string[];
  readonly onRemove: (name: string) => void;
}

export function Chosen({ label, names, onRemove }: Props) {
  const { compare } = useText();
  if (names.length === 0) return null;
  return (
    <TagGroup className="chosen" onRemove={(keys) => onRemove(String([...keys][0]))}>
      <Label className="visually-hidden">{label}</Label>
      <TagList className="row">
        {names.map((name) => (
          <Tag key={name} id={name} textValue={name} className="chosen-tag">
            {name}
            <AriaButton slot="remove" className="button quiet icon-only small" aria-label={compare.remove(name)}>
              <X className="icon" aria-hidden="true" />
            </AriaButton>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
