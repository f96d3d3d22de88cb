/** Work enters; at most `running` pieces go on at once, `waiting` more may wait, the rest is refused. */

export interface Queue {
  /** Runs the work when its turn comes; null when the queue is full. */
  run<T>(work: () => Promise<T>): Promise<T | null>;
}

export function makeQueue(running: number, waiting: number): Queue {
  let busy = 0;
  const line: (() => void)[] = [];
  const leave = () => {
    const next = line.shift();
    if (next === undefined) busy--;
    else next();
  };
  const enter = () => {
    if (busy >= running) return new Promise<void>((resolve) => line.push(resolve));
    busy++;
    return Promise.resolve();
  };
  return {
    run: async (work) => {
      if (busy >= running && line.length >= waiting) return null;
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
