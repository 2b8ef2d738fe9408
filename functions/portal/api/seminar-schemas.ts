import { z } from '@hono/zod-openapi';
import { contactPosts, organisationTypes } from '../../organisations/contact-post.ts';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import { attendanceWays, seminarKinds, seminarPhases } from '../../seminars/seminar.ts';
import { learnings } from '../../seminars/attendance.ts';
import { barriers, lastings, outcomes } from '../../seminars/commitment.ts';
import { momentNames, outcomeMoments } from '../../seminars/moments.ts';
import { groupings } from '../../seminars/what-came-of-it.ts';
import { longestLine, longestText, topicRows } from '../staff/seminars/details-form.ts';
import { mostGuests } from '../staff/seminars/audience-form.ts';
import { named } from './project-calls.ts';
import { happening, inBoth, instant, seat, sentInBoth, version } from './round-schemas.ts';

const units = ['working-days', 'days', 'months'] as const;

const moment = z.object({
  name: z.enum(momentNames),
  after: z.object({ count: z.number().int().min(0).max(9999), unit: z.enum(units) }),
  isOn: z.boolean(),
});

const maybeEmpty = (limit: number, clean: (text: string) => string) => {
  const text = z.string().transform(clean).pipe(z.string().max(limit));
  return z.object({ cy: text, en: text });
};

const webAddress = z
  .string()
  .max(2000)
  .transform((text) => cleanLine(text))
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:')
  .openapi({ type: 'string', format: 'uri', example: 'https://meet.example.org/sharing-records' });

const topic = z.object({ id: z.string(), name: inBoth });

/** What can be said of a seminar, all of it optional: what is left out stays. */
const facts = {
  kind: z.enum(seminarKinds).optional(),
  title: sentInBoth(longestLine).optional(),
  about: maybeEmpty(longestText, cleanText).optional(),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  place: sentInBoth(longestLine).nullable().optional().openapi({ description: 'Null for online only.' }),
  link: webAddress.nullable().optional().openapi({
    description: 'Where it is joined online, told only to those who have a place; null where it is not.',
  }),
  languages: maybeEmpty(longestLine, cleanLine).optional(),
  places: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .nullable()
    .optional()
    .openapi({ description: 'Null for as many as like.' }),
  hasWaitingList: z.boolean().optional(),
  topics: z
    .array(
      z.object({
        id: z
          .string()
          .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
          .optional()
          .openapi({ description: 'Keep a topic’s id, and what people said of it stays with it.' }),
        name: sentInBoth(longestLine),
      }),
    )
    .min(1)
    .max(topicRows)
    .refine((all) => {
      const ids = all.flatMap(({ id }) => id ?? []);
      return new Set(ids).size === ids.length;
    })
    .optional(),
  projects: z.array(z.string()).max(50).optional().openapi({ description: 'Ids of the projects it shows.' }),
  moments: z
    .array(moment)
    .optional()
    .openapi({ description: 'When who is asked what, after it; fixed once it is published.' }),
};

const reason = z.string().transform(cleanText).pipe(z.string().max(1000)).default('');

/** A seminar that begins. */
export const newSeminarCall = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
    .optional()
    .openapi({
      description:
        'Its short name. Left out, it is made from the English title. Give one, and a repeated call begins no second seminar (409).',
    }),
  like: z
    .string()
    .optional()
    .openapi({ description: 'The id of an earlier one: what is left out is as it was there.' }),
  organiser: named.optional().openapi({ description: 'Whose seminar it is; the caller’s when left out.' }),
  ...facts,
  startsAt: instant,
  endsAt: instant,
});

/** A change of a seminar. */
export const editSeminarCall = z.object({
  ...facts,
  slides: webAddress.nullable().optional().openapi({ description: 'Where the slides are.' }),
  reason: reason.openapi({
    description: 'Why; needed when a published seminar moves, and everybody who registered reads it.',
  }),
  version: version.optional(),
});

/** A seminar that is published, or called off. */
export const settleSeminarCall = z.object({ reason, version: version.optional() });

/** A seminar as lists show it. Moments are instants in UTC. */
export const seminar = z
  .object({
    id: z.string(),
    version: z.number(),
    kind: z.enum(seminarKinds),
    title: inBoth,
    about: inBoth,
    state: z.enum(['draft', 'published', 'cancelled']),
    phase: z.enum(seminarPhases).openapi({ description: 'Where it stands now.' }),
    startsAt: z.string(),
    endsAt: z.string(),
    place: inBoth.nullable(),
    link: z.string().nullable(),
    languages: inBoth,
    places: z.number().nullable(),
    taken: z.number(),
    waiting: z.number(),
    hasWaitingList: z.boolean(),
    topics: z.array(topic),
    projects: z.array(z.string()),
    moments: z.array(moment),
    slides: z.string().nullable(),
    reason: z.string().openapi({ description: 'Why it was last moved, or cancelled.' }),
    hasEnded: z.boolean().openapi({ description: 'Whether thanks went out.' }),
    nextAt: z.string().nullable().openapi({ description: 'When it looks again by itself.' }),
    createdAt: z.string(),
  })
  .openapi('Seminar');

/** One seminar with its organiser, what came of it in numbers, when people will be asked, and what happened. */
export const seminarInFull = seminar
  .extend({
    organiser: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    came: z.object({
      registered: z.number(),
      waiting: z.number(),
      promised: z.number(),
      commitments: z.number(),
      answered: z.number(),
      done: z.number(),
      lasting: z.number(),
    }),
    asked: z.array(z.object({ moment: z.enum(momentNames), dueOn: z.string() })),
    timeline: z.array(happening),
  })
  .openapi('SeminarInFull');

/** The invitation to a seminar. `recipients` are those it went to, or, before it is sent, those it would go to by the register as it stands. */
export const invitation = z
  .object({
    seminarId: z.string(),
    version: z.number().openapi({ description: 'The seminar’s version.' }),
    posts: z.array(z.enum(contactPosts)),
    organisationTypes: z.array(z.enum(organisationTypes)),
    networks: z.array(z.string()).openapi({ description: 'The networks whose members are invited.' }),
    guests: z.array(z.string()).openapi({ description: 'The ids of people invited by name.' }),
    sending: z
      .object({ startedAt: z.string(), by: z.string(), recipients: z.number(), queued: z.number() })
      .nullable(),
    list: z.string().openapi({ description: 'Names exactly these recipients; `invite` can be told it.' }),
    recipients: z.array(
      z.object({ personId: z.string(), name: z.string(), email: z.string(), seats: z.array(seat) }),
    ),
    leftOut: z
      .array(z.object({ personId: z.string(), name: z.string(), why: z.string() }))
      .openapi({ description: 'Those whom it leaves out, because mail to them has stopped.' }),
  })
  .openapi('SeminarInvitation');

/** Whom an invitation goes to. */
export const audienceCall = z.object({
  posts: z.array(z.enum(contactPosts)).default([]),
  organisationTypes: z.array(z.enum(organisationTypes)).default([]),
  networks: z
    .array(z.string().max(40))
    .max(100)
    .default([])
    .openapi({ description: 'The ids of the networks whose members are invited.' }),
  guests: z.array(named).max(mostGuests).default([]).openapi({ description: 'People invited by name.' }),
  version: version.optional(),
});

/** The call that sends it to the caller alone. */
export const testCall = z.object({ version });

/** The call that sends it: once. */
export const inviteCall = z.object({
  version,
  list: z.string().optional().openapi({
    description: 'The `list` that was looked at. When others would get it by now, nothing is sent (409).',
  }),
});

const learning = z.record(z.string(), z.enum(learnings));

/** One person at a seminar. What they need there is not among it. */
export const attendance = z
  .object({
    personId: z.string(),
    name: z.string().nullable().openapi({ description: 'Null for somebody the fund no longer knows.' }),
    email: z.string().nullable(),
    state: z.enum(['registered', 'waiting', 'cancelled']),
    way: z.enum(attendanceWays),
    organisation: z.string(),
    organisationType: z.enum(organisationTypes).nullable(),
    since: z.string(),
    expected: learning,
    actual: learning,
    commitments: z.number(),
    isLeftAlone: z.boolean(),
  })
  .openapi('Attendance');

const answer = z.object({
  moment: z.enum(outcomeMoments),
  at: z.string(),
  outcome: z.enum([...outcomes, ...lastings]),
  newDate: z.string().nullable(),
  why: z.string(),
  changed: z.string(),
  evidence: z.string(),
  wouldTell: z.boolean().nullable(),
  barrier: z.enum(barriers).nullable(),
});

/** What somebody promised at a seminar, in their own words, and what they said came of it. */
export const commitment = z
  .object({
    personId: z.string(),
    name: z.string().nullable(),
    organisation: z.string(),
    number: z.number(),
    text: z.string(),
    byOn: z.string().nullable(),
    helper: z.string(),
    madeAt: z.string(),
    isFromPaper: z.boolean(),
    state: z.enum(['open', ...outcomes, ...lastings]),
    answers: z.array(answer),
  })
  .openapi('Commitment');

const share = z.object({ count: z.number(), of: z.number() });

const outcomeOf = z.object({
  group: z.string().openapi({ description: 'Empty for all.' }),
  people: z.number(),
  expected: share,
  actual: share,
  commitments: z.number(),
  promised: share,
  answered: share,
  done: share,
  lasting: share,
  barriers: z.record(z.enum(barriers), z.number()),
});

/** What came of all seminars that are over. Groups of fewer than five people are not told apart. */
export const whatCame = z
  .object({
    by: z.enum(groupings),
    all: outcomeOf,
    groups: z.array(outcomeOf),
    inSmallGroups: z.number(),
    smallestGroup: z.number(),
    beacon: z.record(z.string(), z.number()).openapi({
      description: 'What the Beacon scheme found, in per cent of those asked.',
    }),
  })
  .openapi('WhatCameOfSeminars');
