/** Any of a few, as chips to switch on and off; or exactly one. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** One must be chosen, and only one. */
  readonly single?: boolean;
}

export function PickMany({ label, options, chosen, onChange, single = false }: Props) {
  return (
    <div className="pick-many">
      <span className="setting-name">{label}</span>
      <ToggleButtonGroup
        className="row"
        aria-label={label}
        selectionMode={single ? "single" : "multiple"}
        disallowEmptySelection={single}
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange([...keys].map(String))}
      >
        {options.map(({ id, name }) => (
          <ToggleButton key={id} id={id} className="pick">
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
