/** A button that opens a short list of actions. */
import { Ellipsis, type LucideIcon } from "lucide-react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { IconButton } from "./button.tsx";

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly actions: readonly Action[];
  readonly icon?: LucideIcon;
  /** Where arrow keys lead to it instead. */
  readonly excludeFromTabOrder?: boolean;
}

export function Menu({ label, actions, icon = Ellipsis, excludeFromTabOrder = false }: Props) {
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} excludeFromTabOrder={excludeFromTabOrder} />
      <Popover className="popover">
        <AriaMenu className="menu" aria-label={label} onAction={(key) => actions.find((a) => a.id === key)?.run()}>
          {actions.map(({ id, label: words, icon: Icon, danger }) => (
            <MenuItem key={id} id={id} textValue={words} className={danger ? "menu-item danger" : "menu-item"}>
              {Icon ? <Icon className="icon" aria-hidden="true" /> : null}
              {words}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
