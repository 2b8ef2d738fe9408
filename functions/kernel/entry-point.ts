/** What Lambda calls. */
export type EntryPoint<Answer> = (event: unknown) => Promise<Answer>;

/**
 * An entry point whose parts are made at the first call and kept. When making them fails (a secret that cannot be read), the next call tries again
 * instead of failing for as long as the instance lives.
 */
export function entryPoint<Answer>(
  build: () => EntryPoint<Answer> | Promise<EntryPoint<Answer>>,
): EntryPoint<Answer> {
  let built: Promise<EntryPoint<Answer>> | undefined;
  return async (event) => {
    built ??= Promise.resolve().then(build);
    try {
      await built;
    } catch (error) {
      built = undefined;
      throw error;
    }
    return (await built)(event);
  };
}
