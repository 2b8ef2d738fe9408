import type { AwsAnswer } from './aws-answer.ts';
import { awsError } from './aws-answer.ts';

/**
 * What can be made to go wrong: `lost-request` never arrives, `lost-reply` is done but the caller's connection breaks, `hang` is never answered and the
 * caller's connection stays open until the caller gives up or this process ends, `crash` ends the function there.
 */
export const faultKinds = [
  'throttle',
  'error',
  'refuse',
  'lost-request',
  'lost-reply',
  'hang',
  'crash',
] as const;
/** Where it can go wrong. `function` counts every call a function makes and every answer it gives. */
export const faultServices = ['ses', 'dynamodb', 's3', 'states', 'secretsmanager', 'function'] as const;

type FaultKind = (typeof faultKinds)[number];

/** A fault waiting to happen: the next `after` calls pass, the `count` calls after them fail. */
export interface Fault {
  readonly service: (typeof faultServices)[number];
  readonly fault: FaultKind;
  readonly after: number;
  readonly count: number;
  /** Only calls of this function count; null for anyone's. */
  readonly function: string | null;
}

/** The faults in force. */
export interface Faults {
  /** Puts a fault in force. @throws Error saying what a fault may be. */
  add(wanted: unknown): Fault;
  /** Faults still to happen, oldest first. */
  list(): Fault[];
  clear(): void;
  /** Counts one call and answers what goes wrong with it, if anything. */
  strike(service: string, caller: string): FaultKind | null;
}

/** No faults in force. */
export function createFaults(functionIds: readonly string[]): Faults {
  let active: Fault[] = [];
  return {
    add(wanted) {
      const fault = parseFault(wanted, functionIds);
      active.push(fault);
      return fault;
    },
    list: () => [...active],
    clear: () => {
      active = [];
    },
    strike(service, caller) {
      if (active.length === 0) return null;
      let struck: FaultKind | null = null;
      active = active.flatMap((fault) => {
        const concerns = fault.service === service && (fault.function === null || fault.function === caller);
        if (!concerns || struck !== null) return [fault];
        if (fault.after > 0) return [{ ...fault, after: fault.after - 1 }];
        struck = fault.fault;
        return fault.count > 1 ? [{ ...fault, count: fault.count - 1 }] : [];
      });
      return struck;
    },
  };
}

/** The failure a service answers for a fault that has an answer; null for those where the caller hears nothing. */
export function faultAnswer(service: string, kind: FaultKind): AwsAnswer | null {
  if (kind === 'error')
    return awsError(service, 503, 'ServiceUnavailable', 'The service is unavailable (a local fault).');
  if (kind === 'refuse')
    return awsError(service, 400, refusals[service] ?? 'ValidationException', 'Refused (a local fault).');
  if (kind !== 'throttle') return null;
  const [status, code] = throttles[service] ?? [400, 'ThrottlingException'];
  return awsError(
    service,
    status,
    code,
    service === 'ses' ? 'Maximum sending rate exceeded.' : 'Slow down (a local fault).',
  );
}

const throttles: Record<string, readonly [number, string]> = {
  ses: [400, 'Throttling'],
  dynamodb: [400, 'ProvisionedThroughputExceededException'],
  s3: [503, 'SlowDown'],
};

const refusals: Record<string, string> = { ses: 'MessageRejected', s3: 'AccessDenied' };

function parseFault(wanted: unknown, functionIds: readonly string[]): Fault {
  if (typeof wanted !== 'object' || wanted === null)
    throw new Error('A fault is a JSON object with "service" and "fault".');
  const { service, fault, after = 0, count = 1, function: chosen = null } = wanted as Record<string, unknown>;
  const knownService = faultServices.find((known) => known === service);
  if (knownService === undefined) throw new Error(`"service" is one of ${faultServices.join(', ')}.`);
  const knownFault = faultKinds.find((known) => known === fault);
  if (knownFault === undefined) throw new Error(`"fault" is one of ${faultKinds.join(', ')}.`);
  if (knownService === 'function' && knownFault !== 'crash') throw new Error('A function can only "crash".');
  if (knownService !== 'function' && knownFault === 'crash') throw new Error('Only "function" can "crash".');
  if (!isCount(after, 0)) throw new Error('"after" is the number of calls that pass first: 0 or more.');
  if (!isCount(count, 1)) throw new Error('"count" is the number of calls that fail: 1 or more.');
  if (chosen !== null && !(typeof chosen === 'string' && functionIds.includes(chosen))) {
    throw new Error(`"function" is one of ${functionIds.join(', ')}.`);
  }
  return { service: knownService, fault: knownFault, after, count, function: chosen };
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least;
}
