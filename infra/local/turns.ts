/** Does something when its turn has come, and answers what that came to. */
export type InTurn = <Answer>(act: () => Promise<Answer>) => Promise<Answer>;

/** Lets so many things happen at once; the others wait, and whoever came first goes first. */
export function takeTurns(atOnce: number): InTurn {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async (act) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
