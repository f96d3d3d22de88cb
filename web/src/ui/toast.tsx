/** Short messages at the edge of the page, with one action such as 撤销; read out by screen readers, gone after a while. */
import { X } from "lucide-react";
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useText } from "../text/text.ts";
import { Button } from "./button.tsx";

interface Message {
  readonly words: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });
/** Long enough to read and to reach 撤销 with a screen reader; the clock stops while it is pointed at or focused. */
const SHOWN_MS = 8000;

export const say = (words: string, action?: Message["action"]): void => {
  queue.add(action === undefined ? { words } : { words, action }, { timeout: SHOWN_MS });
};

export function Toasts() {
  const { frame, words } = useText();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={frame.notifications}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToastContent className="toast-words">
            <Text slot="title">{toast.content.words}</Text>
          </ToastContent>
          {toast.content.action ? (
            <Button
              small
              look="quiet"
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          ) : null}
          <AriaButton slot="close" className="button quiet icon-only" aria-label={words.close}>
            <X className="icon" aria-hidden="true" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
