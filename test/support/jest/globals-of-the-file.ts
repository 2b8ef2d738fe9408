let globals: Readonly<Record<string, unknown>> = {};

/** Jest's own functions for the test file that is running. */
export const globalsOfTheFile = (): Readonly<Record<string, unknown>> => globals;

/** Another file is about to run. */
export function setGlobalsOfTheFile(those: Readonly<Record<string, unknown>>): void {
  globals = those;
}
