import { z } from '@hono/zod-openapi';
import { criterionIdPattern, longestHelp, longestName } from '../../assessment/criteria.ts';
import { applicationStates } from '../../applications/lifecycle.ts';
import { applicantRoles } from '../../applications/application.ts';
import { eventTime } from '../../kernel/event-time.ts';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import { contactPosts, organisationTypes } from '../../organisations/contact-post.ts';
import { longestWords } from '../../rounds/announcement.ts';
import { roundIdPattern, roundParts } from '../../rounds/round.ts';
import { delivery } from './schemas.ts';

/** A text in both languages, as lists show it. */
export const inBoth = z.object({ cy: z.string(), en: z.string() });

/** The same as it is sent to us: neither may be empty. */
export const sentInBoth = (limit: number, clean: (text: string) => string = cleanLine) => {
  const text = z.string().transform(clean).pipe(z.string().min(1).max(limit));
  return z.object({ cy: text, en: text });
};

/** A moment as it is sent to us, in any zone. */
export const instant = z
  .string()
  .datetime({ offset: true })
  .transform((text) => eventTime(text))
  .openapi({ type: 'string', format: 'date-time', example: '2027-01-29T17:00:00Z' });

const pence = z.number().int().min(0).max(1e13);

const criterion = z.object({
  id: z.string(),
  name: inBoth,
  help: inBoth.optional(),
  weightPercent: z.number(),
  isLearning: z.boolean(),
});

/** A happening, in words and in parts. */
export const happening = z.object({
  at: z.string(),
  what: z.string(),
  by: z.string(),
  text: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What can be said of a round, all of it optional: what is left out stays, or holds what the fund proposes. */
const facts = {
  opensAt: instant.optional(),
  closesAt: instant.optional(),
  budgetPence: pence.optional(),
  minimumPence: pence.optional(),
  shareOfCostPercent: z.number().int().min(1).max(100).optional(),
  themes: z.array(sentInBoth(100)).max(8).optional(),
  criteria: z
    .array(
      z.object({
        id: z.string().regex(criterionIdPattern),
        name: sentInBoth(longestName),
        help: sentInBoth(longestHelp, cleanText).optional(),
        weightPercent: z.number().int().min(0).max(100),
        isLearning: z.boolean(),
      }),
    )
    .optional()
    .openapi({ description: 'Weights come to 100; at least one is about learning, and weighs something.' }),
};

/** The version that a call is about. */
export const version = z.number().int().min(0).openapi({
  description:
    'The `version` that this is about. When the round has changed since, nothing is done (409): so a call whose answer was lost can be repeated.',
});

/** A round that begins. */
export const newRoundCall = z.object({
  id: z.string().regex(roundIdPattern).optional().openapi({
    description:
      'Its short name. Left out, it is made from the English name. Give one, and a repeated call begins no second round (409).',
  }),
  name: sentInBoth(80),
  ...facts,
});

/** A change of a round. */
export const editRoundCall = z.object({
  name: sentInBoth(80).optional(),
  ...facts,
  reason: z.string().transform(cleanText).pipe(z.string().max(1000)).default(''),
  version: version.optional(),
});

/** A round as lists show it. Moments are instants in UTC, money is in pence. */
export const round = z
  .object({
    id: z.string(),
    version: z.number(),
    name: inBoth,
    state: z.enum(['draft', 'published', 'withdrawn', 'past']).openapi({
      description: 'A `past` round was over before Cascade and is known by its name alone.',
    }),
    phase: z
      .enum(['draft', 'withdrawn', 'past', 'announced', 'open', 'grace', 'closed'])
      .openapi({ description: 'Where it stands now.' }),
    opensAt: z.string().nullable().openapi({ description: 'Null for a `past` round.' }),
    closesAt: z.string().nullable().openapi({ description: 'Null for a `past` round.' }),
    budgetPence: z.number(),
    minimumPence: z.number(),
    shareOfCostPercent: z.number(),
    themes: z.array(inBoth),
    criteria: z.array(criterion),
    unchecked: z
      .array(z.enum(roundParts))
      .openapi({ description: 'Parts of a draft that still hold what was proposed.' }),
    nextAt: z.string().nullable().openapi({ description: 'When it looks again by itself.' }),
    createdAt: z.string(),
  })
  .openapi('Round');

/** One round with its bids added up, and what happened. */
export const roundInFull = round
  .extend({
    bids: z.object({
      total: z.number(),
      askedPence: z.number(),
      counts: z.array(z.object({ state: z.enum(applicationStates), count: z.number() })),
    }),
    timeline: z.array(happening),
  })
  .openapi('RoundInFull');

/** A post through which somebody is written to. */
export const seat = z.object({ organisation: z.string(), post: z.enum(contactPosts) });

/** The announcement of a round. `recipients` are those it went to, or, before it is sent, those it would go to by the register as it stands. */
export const announcement = z
  .object({
    roundId: z.string(),
    version: z.number().openapi({ description: 'The round’s version.' }),
    words: inBoth,
    posts: z.array(z.enum(contactPosts)),
    organisationTypes: z.array(z.enum(organisationTypes)),
    sending: z
      .object({ startedAt: z.string(), by: z.string(), recipients: z.number(), queued: z.number() })
      .nullable(),
    list: z.string().openapi({ description: 'Names exactly these recipients; `announce` can be told it.' }),
    counts: z.array(z.object({ fate: z.string(), count: z.number() })),
    recipients: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        email: z.string(),
        seats: z.array(seat),
        fate: z
          .string()
          .openapi({ description: 'A state of its letter, `waiting`, `left-out` or `not-kept`.' }),
        sentAt: z.string().nullable(),
      }),
    ),
  })
  .openapi('Announcement');

/** What staff prepare of an announcement. */
export const prepareCall = z.object({
  words: sentInBoth(longestWords, cleanText).optional(),
  posts: z.array(z.enum(contactPosts)).min(1).optional(),
  organisationTypes: z.array(z.enum(organisationTypes)).min(1).optional(),
  version: version.optional(),
});

/** The call that sends it: once. */
export const announceCall = z.object({
  version,
  list: z.string().optional().openapi({
    description: 'The `list` that was looked at. When others would get it by now, nothing is sent (409).',
  }),
});

/** Somebody who holds a post. */
const holder = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['cy', 'en', 'both', 'unknown']),
});

/** A post in a public body, and who holds it. */
export const contact = z
  .object({
    id: z.string(),
    version: z.number(),
    organisation: z.string(),
    organisationType: z.enum(organisationTypes),
    post: z.enum(contactPosts),
    person: holder.nullable(),
  })
  .openapi('Contact');

/** A bid as lists show it. */
export const application = z
  .object({
    id: z.string(),
    version: z.number(),
    roundId: z.string(),
    state: z.enum(applicationStates),
    title: z.string(),
    organisation: z.string(),
    summary: z.string(),
    theme: z.string(),
    amountPence: z.number().nullable(),
    expectedAnnualSavingPence: z.number().nullable(),
    mayIntroduce: z.boolean(),
    language: z.enum(['cy', 'en']),
    people: z.array(holder.extend({ role: z.enum(applicantRoles) })),
    createdAt: z.string(),
    lastSavedAt: z.string().nullable(),
    submittedAt: z.string().nullable(),
    reason: z.string().nullable().openapi({ description: 'What the fund last said.' }),
    imported: z
      .object({ at: z.string(), decidedOn: z.string().nullable(), lead: z.string() })
      .nullable()
      .openapi({
        description:
          'Set for a bid from before Cascade, which came out of a file and never changes by itself.',
      }),
    keptUntil: z.string().nullable().openapi({
      description: 'Until when a bid that ended without an award is kept.',
    }),
    removedAt: z.string().nullable().openapi({
      description:
        'When what told of its people and what they wrote was removed; the rest is what the fund counts.',
    }),
  })
  .openapi('Application');

/** One bid with what happened, and every letter about it. */
export const applicationInFull = application
  .extend({
    events: z.array(z.string()).openapi({ description: 'What staff can do with it now.' }),
    timeline: z.array(happening),
    deliveries: z.array(delivery),
  })
  .openapi('ApplicationInFull');
