/** A modal dialog with a title; Escape, the cross and a press outside close it unless it must be answered. */
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../text/text.ts";
import { IconButton } from "./button.tsx";

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly onClose?: () => void;
  /** true: no way out but answering. */
  readonly must?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, must = false, wide = false, children }: Props) {
  const { words } = useText();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable={!must}
      isKeyboardDismissDisabled={must}
      onOpenChange={(now) => !now && onClose?.()}
    >
      <Modal className={wide ? "modal wide" : "modal"}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {must ? null : <IconButton icon={X} label={words.close} onPress={() => onClose?.()} />}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
