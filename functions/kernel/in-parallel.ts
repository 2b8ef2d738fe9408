/** Deals with every item, at most so many at the same time, in the order in which they stand. The first failure is thrown. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  deal: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await deal(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
