/** Knows what is still going on that nobody waits for: executions, events, scheduled invocations. Time moves on only when it is over. */
export interface Activity {
  /** Counts a piece of work until it ends, whichever way; the answer is the work itself. */
  track<Value>(work: Promise<Value>): Promise<Value>;
  /** Resolves when nothing is going on, including what the last piece of work started. */
  settled(): Promise<void>;
}

/** An activity with nothing going on yet. */
export function createActivity(): Activity {
  let running = 0;
  const waiting: (() => void)[] = [];
  const ended = (): void => {
    running -= 1;
    if (running > 0) return;
    for (const resume of waiting.splice(0)) resume();
  };
  return {
    track(work) {
      running += 1;
      work.then(ended, ended);
      return work;
    },
    async settled() {
      while (running > 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.push(resolve);
        await promise;
      }
    },
  };
}
