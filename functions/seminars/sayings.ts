import { createHash } from 'node:crypto';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { Attendance } from './attendance.ts';
import type { SeminarId } from './seminar.ts';

/** Names one thing somebody said, without saying who: it can stand in a form or in a theme. */
export type SayingId = string & { readonly sayingId: unique symbol };

/** What people say in their own words: what they will do, what changed, how one can see it, why they will not do it any more. */
export const sayingKinds = ['commitment', 'changed', 'evidence', 'why'] as const;
export type SayingKind = (typeof sayingKinds)[number];

/** Something that one person said in their own words at or after a seminar. */
export interface Saying {
  readonly id: SayingId;
  readonly seminarId: SeminarId;
  readonly personId: PersonId;
  readonly kind: SayingKind;
  readonly text: string;
  readonly at: EventTime;
  /** Whether it was said together with "I would tell others": only that may be told others, and without a name. */
  readonly mayBeRetold: boolean;
}

/** All that was said in people's own words by those who had a place, in the order of the attendances. */
export function sayingsOf(attendances: readonly Attendance[]): readonly Saying[] {
  return attendances
    .filter(({ state }) => state === 'registered')
    .flatMap(({ seminarId, personId, commitments }) =>
      commitments.flatMap(({ number, text, madeAt, answers }) => {
        const saying = (
          kind: SayingKind,
          moment: string,
          said: string,
          at: EventTime,
          mayBeRetold: boolean,
        ) => {
          const id = sayingId([seminarId, personId, String(number), moment, kind]);
          return { id, seminarId, personId, kind, text: said.trim(), at, mayBeRetold };
        };
        return [
          saying('commitment', '', text, madeAt, false),
          ...answers.flatMap(({ moment, at, changed, evidence, why, wouldTell }) => [
            saying('changed', moment, changed, at, wouldTell === true),
            saying('evidence', moment, evidence, at, wouldTell === true),
            saying('why', moment, why, at, false),
          ]),
        ];
      }),
    )
    .filter(({ text }) => text !== '');
}

/** What changed, in the words of those who said that they would tell others; the last first. */
export function retellable(sayings: readonly Saying[]): readonly Saying[] {
  return sayings
    .filter(({ kind, mayBeRetold }) => kind === 'changed' && mayBeRetold)
    .toSorted((one, other) => other.at.localeCompare(one.at));
}

function sayingId(parts: readonly string[]): SayingId {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20) as SayingId;
}
