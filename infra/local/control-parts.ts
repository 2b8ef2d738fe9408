import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Mail } from './mail.ts';
import type { Outbox } from './outbox.ts';
import type { Relay } from './relay.ts';
import type { SignIn } from './sign-in.ts';

/** What can be driven from outside. */
export interface ControlParts {
  readonly port: number;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly faults: Faults;
  /** What hands mail on; null when it stays on this machine. */
  readonly relay: Relay | null;
  readonly signIn: SignIn;
  readonly executionsStarted: () => number;
  readonly settled: () => Promise<void>;
}

/** A request that cannot be done, in words for whoever made it. */
export class ControlRefusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
