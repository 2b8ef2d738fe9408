import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type Environment from './environment.ts';
import { setGlobalsOfTheFile } from './globals-of-the-file.ts';

const require = createRequire(import.meta.url);
let files = 0;

registerHooks({
  resolve: (specifier, context, resolveNext) =>
    specifier === '@jest/globals'
      ? { url: new URL(`globals.ts?file=${files}`, import.meta.url).href, shortCircuit: true }
      : resolveNext(specifier, context),
});

/**
 * How Jest loads a test file here: as Node loads any module. So what the files share – the portal, the AWS clients – is loaded, and compiled by the
 * engine as it gets warm, once for each process that runs tests, and not once for each file. Nothing keeps files apart but that they hold on to nothing.
 */
export default class Runtime {
  readonly #environment: Environment;

  constructor(_: unknown, environment: Environment) {
    this.#environment = environment;
    files++;
  }

  setGlobalsForRuntime(globals: Readonly<Record<string, unknown>>): void {
    const timers = this.#environment.fakeTimersModern;
    const jest = {
      useFakeTimers: () => timers.useFakeTimers(),
      useRealTimers: () => timers.useRealTimers(),
      advanceTimersByTimeAsync: (milliseconds: number) => timers.advanceTimersByTimeAsync(milliseconds),
    };
    setGlobalsOfTheFile({ ...globals, jest });
  }

  async unstable_importModule(path: string): Promise<unknown> {
    return import(`${pathToFileURL(path).href}?file=${files}`);
  }

  /** Jest's runner of tests, anew: it keeps what it has run. */
  requireInternalModule(path: string): unknown {
    Reflect.deleteProperty(globalThis, Symbol.for('EVENT_HANDLERS'));
    delete require.cache[path];
    return require(path);
  }
  requireModule = (path: string): unknown => require(path);

  unstable_shouldLoadAsEsm = (): boolean => true;
  getSourceMaps = () => new Map<string, string>();
  getAllCoverageInfoCopy = () => undefined;
  enterTestCode(): void {}
  leaveTestCode(): void {}
  teardown(): void {}
}
