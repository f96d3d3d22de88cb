/** Work enters when it begins; when the server stops, what is under way may finish for a while, then all of it is cut. Pure state. */

export interface Piece {
  /** Aborted when the caller goes away, or when all work is cut. */
  readonly signal: AbortSignal;
  /** Settles with true when all work is cut; stays open otherwise. */
  readonly cut: Promise<true>;
  /** The work is over, or nobody wants it any more: what still goes on of it is stopped. */
  end(): void;
}
export interface Underway {
  begin(caller: AbortSignal): Piece;
  count(): number;
  /** No new questions from now on. */
  close(): void;
  isClosing(): boolean;
  /** Ends everything under way. */
  cut(): void;
}

/** One controller for each piece, dropped with it: a signal joined to one that lives as long as the server would never be freed. */
export function makeUnderway(): Underway {
  const pieces = new Set<() => void>();
  let closing = false;
  return {
    begin: (caller) => {
      const controller = new AbortController();
      let tellCut: (cut: true) => void = () => undefined;
      const cut = new Promise<true>((resolve) => {
        tellCut = resolve;
      });
      const cutThis = () => {
        tellCut(true);
        controller.abort();
      };
      const leave = () => controller.abort();
      if (caller.aborted) leave();
      else caller.addEventListener("abort", leave, { once: true });
      pieces.add(cutThis);
      const end = () => {
        pieces.delete(cutThis);
        caller.removeEventListener("abort", leave);
        controller.abort();
      };
      return { signal: controller.signal, cut, end };
    },
    count: () => pieces.size,
    close: () => {
      closing = true;
    },
    isClosing: () => closing,
    cut: () => {
      for (const cutOne of [...pieces]) cutOne();
    },
  };
}
