import { readdirSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from './activity.ts';
import { readJson, writeAtomically } from './data-dir.ts';
import type { BusEvent } from './mail-event.ts';

/** A rule of the event bus: which events, and the functions they go to. */
export interface BusRule {
  readonly name: string;
  readonly pattern: Readonly<Record<string, unknown>>;
  readonly targets: readonly string[];
}

/** EventBridge's default bus: at least once to each function a rule names. */
export interface EventBus {
  publish(event: BusEvent): void;
  /** Delivers again what was on its way when the last run ended. */
  resume(): void;
}

interface Parts {
  readonly folder: string;
  readonly rules: readonly BusRule[];
  readonly activity: Activity;
  /** Invokes a function the way AWS invokes it without a caller waiting: with its retries. */
  readonly deliver: (functionId: string, event: unknown) => Promise<void>;
}

interface Undelivered {
  readonly functionId: string;
  readonly event: BusEvent;
}

/**
 * Opens the bus. An event is on disk until its function has dealt with it.
 * @throws Error when a rule's pattern uses a kind of match that has no local stand-in.
 */
export function openEventBus({ folder, rules, activity, deliver }: Parts): EventBus {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const rule of rules) checkPattern(rule.pattern, rule.name);
  const send = async (path: string, { functionId, event }: Undelivered): Promise<void> => {
    await deliver(functionId, event);
    rmSync(path, { force: true });
  };
  return {
    publish(event) {
      for (const rule of rules.filter(({ pattern }) => matches(pattern, event))) {
        for (const functionId of rule.targets) {
          const path = join(folder, `${event.id}-${functionId}.json`);
          writeAtomically(path, JSON.stringify({ functionId, event }));
          void activity.track(send(path, { functionId, event }));
        }
      }
    },
    resume() {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
        const undelivered = readJson<Undelivered>(join(folder, name));
        if (undelivered !== undefined) void activity.track(send(join(folder, name), undelivered));
      }
    },
  };
}

function checkPattern(pattern: unknown, rule: string): void {
  if (Array.isArray(pattern)) {
    const unknown: unknown = pattern.find((choice) => typeof choice === 'object' && choice !== null);
    if (unknown === undefined) return;
    throw new Error(
      `Rule ${rule} matches by ${JSON.stringify(unknown)}, which has no local stand-in; only exact values have.`,
    );
  }
  if (typeof pattern !== 'object' || pattern === null)
    throw new Error(`Rule ${rule} has a pattern that is no pattern.`);
  for (const part of Object.values(pattern)) checkPattern(part, rule);
}

/** An array lists the values a field may have; an object descends. An event's array matches when any of its values does. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern))
    return (Array.isArray(value) ? value : [value]).some((one) => pattern.includes(one));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(pattern as object).every(([key, part]) =>
    matches(part, (value as Record<string, unknown>)[key]),
  );
}
