/** Buttons: with words, or an icon whose name is shown as a tooltip. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from "react-aria-components";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  /** primary: the one thing to do here; quiet: without a border until pointed at. */
  readonly look?: "plain" | "primary" | "quiet" | "danger";
  readonly small?: boolean;
  readonly icon?: LucideIcon;
  readonly children?: ReactNode;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", small, icon: Icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={["button", look, small ? "small" : "", className ?? ""].filter(Boolean).join(" ")}>
      {Icon ? <Icon className="icon" aria-hidden="true" /> : null}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  readonly icon: LucideIcon;
  /** Its name for screen readers and the tooltip. */
  readonly label: string;
}

export function IconButton({ icon: Icon, label, look = "quiet", className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button {...rest} look={look} aria-label={label} className={`icon-only ${className ?? ""}`}>
        <Icon className="icon" aria-hidden="true" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
