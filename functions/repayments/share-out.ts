/**
 * Shares whole pence in proportion to weights by the largest remainder: the shares always sum exactly to the total, and none is a penny or more away from
 * its exact proportion. Equal remainders go to the earlier place. A share can be nothing where its weight is small.
 *
 * @param totalPence whole pence, zero or more
 * @param weights whole numbers, one above zero at least; they need not sum to anything
 */
export function shareOut(totalPence: number, weights: readonly number[]): readonly number[] {
  // An award times a weight can pass the largest whole number a double holds exactly.
  const total = BigInt(totalPence);
  const exact = weights.map((weight) => total * BigInt(weight));
  const sum = weights.reduce((so, weight) => so + BigInt(weight), 0n);
  const shares = exact.map((part) => Number(part / sum));
  const left = totalPence - totalOf(shares);
  exact
    .map((part, place) => ({ place, remainder: part % sum }))
    .toSorted((one, other) =>
      one.remainder === other.remainder ? 0 : one.remainder < other.remainder ? 1 : -1,
    )
    .slice(0, left)
    .forEach(({ place }) => (shares[place] = (shares[place] ?? 0) + 1));
  return shares;
}

/** The same shares, each that is nothing raised to one penny at the cost of the largest. The total must be a penny a share at least; it stays what it is. */
export function withoutEmptyShares(shares: readonly number[]): readonly number[] {
  const raised = [...shares];
  for (const [place, share] of shares.entries()) {
    if (share > 0) continue;
    const largest = raised.indexOf(Math.max(...raised));
    raised[largest] = (raised[largest] ?? 0) - 1;
    raised[place] = 1;
  }
  return raised;
}

/** The sum of amounts in whole pence. */
export function totalOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
