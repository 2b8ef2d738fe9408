import * as z from 'zod/mini';
import type { DeliveryId } from '../deliveries/delivery.ts';
import type { ObligationId } from '../obligations/obligation.ts';

/** What an execution is about, by its input, which names things and never people. */
export type Subject =
  | { readonly kind: 'obligation'; readonly obligationId: ObligationId }
  | { readonly kind: 'letters'; readonly deliveryIds: readonly DeliveryId[] }
  | { readonly kind: 'unknown' };

const chase = z.object({ obligationId: z.string() });
const letters = z.object({ deliveryIds: z.array(z.string()) });

/** How each kind of input is read; the first that fits counts. */
const readers: readonly ((input: unknown) => Subject | null)[] = [
  (input) => {
    const { data } = z.safeParse(chase, input);
    return data === undefined
      ? null
      : { kind: 'obligation', obligationId: data.obligationId as ObligationId };
  },
  (input) => {
    const { data } = z.safeParse(letters, input);
    return data === undefined ? null : { kind: 'letters', deliveryIds: data.deliveryIds as DeliveryId[] };
  },
];

/** What an execution with this input (JSON) is about. */
export function subjectOf(input: string): Subject {
  const parsed = asJson(input);
  for (const read of readers) {
    const subject = read(parsed);
    if (subject !== null) return subject;
  }
  return { kind: 'unknown' };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Somebody started it by hand, with something that names nothing.
    return null;
  }
}
