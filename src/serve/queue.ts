/** Work enters; at most `running` pieces go on at once, `waiting` more may wait, the rest is refused. */

export interface Queue {
  /** Runs the work when its turn comes; null when the queue is full, or the caller left before its turn. */
  run<T>(work: () => Promise<T>, caller?: AbortSignal): Promise<T | null>;
  running(): number;
  waiting(): number;
}

export function makeQueue(running: number, waiting: number): Queue {
  let busy = 0;
  const line = new Set<() => void>();
  const leave = () => {
    const [next] = line;
    if (next === undefined) busy--;
    else next();
  };
  /** Gives false when the caller leaves first. */
  const enter = (caller: AbortSignal | undefined): Promise<boolean> => {
    if (caller?.aborted === true) return Promise.resolve(false);
    if (busy < running) {
      busy++;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const settle = (entered: boolean) => {
        line.delete(begin);
        caller?.removeEventListener("abort", quit);
        resolve(entered);
      };
      const begin = () => settle(true);
      const quit = () => settle(false);
      line.add(begin);
      caller?.addEventListener("abort", quit, { once: true });
    });
  };
  return {
    run: async (work, caller) => {
      if (busy >= running && line.size >= waiting) return null;
      if (!(await enter(caller))) return null;
      try {
        return await work();
      } finally {
        leave();
      }
    },
    running: () => busy,
    waiting: () => line.size,
  };
}
