/** Whether a media query holds now; drawn again when that changes. */
import { useCallback, useSyncExternalStore } from "react";

export function useMedia(query: string): boolean {
  const follow = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => matchMedia(query).matches);
}

/** The reader lies over the view: tablets and phones. As in frame.css. */
export const NARROW = "(max-width: 70rem)";
/** The outline lies over the text: phones. */
export const PHONE = "(max-width: 44rem)";
