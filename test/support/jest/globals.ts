import { globalsOfTheFile } from './globals-of-the-file.ts';

/** What a test file gets for `@jest/globals`: loaded anew for each. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } =
  globalsOfTheFile();
