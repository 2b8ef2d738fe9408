import type { DeliveryState } from './delivery.ts';

/** What can happen to a delivery: from which states, and what it becomes. A step from any other state is late or repeated, and changes nothing. */
export const deliverySteps = {
  /** A sender takes it. */
  claim: { from: ['owed'], to: 'sending' },
  /** It is not wanted any more: answered, moved, or the reader cannot be reached. */
  stop: { from: ['owed', 'sending'], to: 'stopped' },
  /** It must wait: outside the sending hours, or the provider is busy. */
  postpone: { from: ['owed', 'sending'], to: 'owed' },
  /** The provider took it. */
  accept: { from: ['sending'], to: 'sent' },
  /** The provider will not take it. */
  refuse: { from: ['sending'], to: 'failed' },
  /** Nobody knows whether the provider took it. */
  lose: { from: ['sending'], to: 'unknown' },
  /** The provider reports that it took it. */
  'report-sent': { from: ['sending', 'unknown'], to: 'sent' },
  'report-delivered': { from: ['sending', 'unknown', 'sent'], to: 'delivered' },
  'report-bounced': { from: ['sending', 'unknown', 'sent', 'delivered'], to: 'bounced' },
  /** It could not be delivered now, but may be later. */
  'report-soft-bounced': { from: ['sending', 'unknown', 'sent'], to: 'owed' },
  'report-complained': { from: ['sending', 'unknown', 'sent', 'delivered'], to: 'complained' },
  'report-rejected': { from: ['sending', 'unknown', 'sent'], to: 'failed' },
  /** Staff want it sent again. Not after a bounce or a stop: then the address or the chase says no, and a new letter comes of changing those. */
  'send-again': { from: ['failed', 'unknown'], to: 'owed' },
} as const satisfies Record<string, { readonly from: readonly DeliveryState[]; readonly to: DeliveryState }>;

/** The name of a step. */
export type DeliveryStep = keyof typeof deliverySteps;
