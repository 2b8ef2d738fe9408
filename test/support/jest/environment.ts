import { ModernFakeTimers } from '@jest/fake-timers';

/** Test files run in Node's own world, as what they test will: no second set of its globals is made for each of them. */
export default class Environment {
  /** What Jest wants to change for a file goes here and not into the process. */
  readonly global: typeof globalThis = Object.create(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  readonly moduleMocker = null;

  constructor({ projectConfig }: { projectConfig: never }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }
  async setup(): Promise<void> {}
  async teardown(): Promise<void> {
    this.fakeTimersModern.dispose();
  }
  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }
  getVmContext(): null {
    return null;
  }
}
