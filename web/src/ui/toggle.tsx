/** On or off, with its name and what it does. */
import { Switch } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly detail?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Toggle({ label, detail, on, onChange }: Props) {
  return (
    <Switch className="toggle" isSelected={on} onChange={onChange}>
      <span className="toggle-track" aria-hidden="true" />
      <span>
        <span className="setting-name">{label}</span>
        {detail ? <span className="fine soft block">{detail}</span> : null}
      </span>
    </Switch>
  );
}
