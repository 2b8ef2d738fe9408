import * as z from 'zod/mini';
import type { DeliveryId } from '../deliveries/delivery.ts';
import type { ReadSubject } from '../deliveries/subject.ts';
import type { DigestRunId } from '../digests/digest-run.ts';
import type { ItemId } from '../digests/item.ts';
import type { ObligationId } from '../obligations/obligation.ts';
import type { ProjectId } from '../projects/project.ts';
import type { PersonId } from '../people/person.ts';
import type { RoundId } from '../rounds/round.ts';
import type { SeminarId } from '../seminars/seminar.ts';

/** A thing that has a life of its own. An introduction has none: it only moves when somebody acts. */
export type LivingSubject = Exclude<ReadSubject, { readonly kind: 'introduction' }>;

/** What an execution is about, by its input, which names things and never people. */
export type Subject =
  | LivingSubject
  | { readonly kind: 'letters'; readonly deliveryIds: readonly DeliveryId[] }
  | { readonly kind: 'unknown' };

/** The kinds of things that an execution can be about. */
export const subjectKinds = [
  'obligation',
  'application',
  'project',
  'adoptions',
  'round',
  'decisions',
  'seminar',
  'promises',
  'member',
  'network',
  'digest',
  'digests',
  'item',
  'letters',
  'unknown',
] as const;

const chase = z.object({ obligationId: z.string() });
const life = z.object({
  subject: z.enum(['application', 'project', 'adoptions', 'round', 'decisions']),
  id: z.string(),
});
const followUp = z.object({ subject: z.enum(['seminar', 'promises']), id: z.string() });
const digest = z.object({ subject: z.enum(['digest', 'digests', 'item']), id: z.string() });
const letters = z.object({ deliveryIds: z.array(z.string()) });

/** How each kind of input is read; the first that fits counts. */
const readers: readonly ((input: unknown) => Subject | null)[] = [
  (input) => {
    const { data } = z.safeParse(chase, input);
    return data === undefined ? null : { kind: 'obligation', id: data.obligationId as ObligationId };
  },
  (input) => {
    const { data } = z.safeParse(life, input);
    if (data === undefined) return null;
    return data.subject === 'round' || data.subject === 'decisions'
      ? { kind: data.subject, id: data.id as RoundId }
      : { kind: data.subject, id: data.id as ProjectId };
  },
  (input) => {
    const { data } = z.safeParse(followUp, input);
    if (data === undefined) return null;
    return data.subject === 'seminar'
      ? { kind: 'seminar', id: data.id as SeminarId }
      : { kind: 'promises', id: data.id as PersonId };
  },
  (input) => {
    const { data } = z.safeParse(digest, input);
    if (data === undefined) return null;
    if (data.subject === 'item') return { kind: 'item', id: data.id as ItemId };
    return data.subject === 'digest'
      ? { kind: 'digest', id: data.id as DigestRunId }
      : { kind: 'digests', id: 'clock' };
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
