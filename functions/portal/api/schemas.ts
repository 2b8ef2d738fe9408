import { z } from '@hono/zod-openapi';
import { deliveryStates } from '../../deliveries/delivery.ts';
import { obligationKinds, rungNames } from '../../obligations/ladder.ts';
import { obligationStates } from '../../obligations/obligation.ts';
import { projectStates } from '../../projects/project-lifecycle.ts';

/** A page of a list, as every list of the API answers. `next` is the cursor of the next page; null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** How every list is paged. */
export const paging = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .openapi({ description: 'The most items on a page.' }),
  cursor: z.string().max(2000).optional().openapi({ description: 'The `next` of the page before.' }),
});

/** Somebody the fund writes to. `suppression` says why mail to them has stopped; null while it goes. */
export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(['cy', 'en', 'both', 'unknown']),
    suppression: z.object({ reason: z.string(), at: z.string() }).nullable(),
  })
  .openapi('Person');

const reader = z.object({
  name: z.string(),
  email: z.string(),
  language: z.enum(['cy', 'en', 'both', 'unknown']),
});

const rungSent = z.object({
  rung: z.enum(rungNames),
  at: z.string(),
  to: z.array(z.string()).openapi({ description: 'Addresses.' }),
  because: z.enum(['ladder', 'staff', 'reroute', 'at-once']),
});

const dated = z.object({ at: z.string(), reason: z.string() });

/** An obligation as lists show it. Days are dates of the fund's time zone, moments are instants in UTC. */
export const obligation = z
  .object({
    id: z.string(),
    version: z.number().openapi({ description: 'Rises with every change.' }),
    kind: z.enum(obligationKinds),
    projectId: z.string(),
    projectTitle: z.string(),
    organisation: z.string(),
    matter: z
      .union([z.object({ title: z.string() }), z.object({ instalment: z.number(), amountPence: z.number() })])
      .nullable()
      .openapi({ description: 'Which of several of its kind it is: a milestone’s title, an instalment.' }),
    state: z.enum(obligationStates),
    dueOn: z.string().openapi({ example: '2026-12-01' }),
    overdue: z.boolean(),
    nextAt: z.string().nullable().openapi({ description: 'When the chase looks again; null when it rests.' }),
    owner: reader.nullable(),
    rungsSent: z.array(rungSent).openapi({ description: 'What the present run of the chase has sent.' }),
    paused: dated.nullable(),
    decisionNeeded: z.string().nullable(),
    timeRequest: z.object({ at: z.string(), until: z.string(), reason: z.string() }).nullable(),
    handoverRequest: z
      .object({ at: z.string(), name: z.string(), email: z.string(), language: z.string() })
      .nullable(),
    submittedAt: z.string().nullable(),
    closed: dated.nullable(),
  })
  .openapi('Obligation');

/** A letter in the ledger. `detail` is a code that says why it stopped, failed or is unknown. */
export const delivery = z
  .object({
    id: z.string(),
    obligationId: z.string(),
    template: z.string(),
    rung: z.enum(rungNames).nullable(),
    to: z.string().nullable().openapi({ description: 'The address it went to; null before it is sent.' }),
    recipientId: z.string(),
    state: z.enum(deliveryStates),
    detail: z.string().nullable(),
    createdAt: z.string(),
    sentAt: z.string().nullable(),
    attempt: z.number(),
  })
  .openapi('Delivery');

/** One obligation with all that is known of it: what comes next, what happened, what was written, and every letter about it. */
export const obligationInFull = obligation
  .extend({
    chaseRests: z.boolean().openapi({ description: 'Whether the planned rungs are held back now.' }),
    rungsPlanned: z.array(z.object({ rung: z.enum(rungNames), at: z.string(), to: z.array(z.string()) })),
    timeline: z.array(
      z.object({
        at: z.string(),
        what: z.string(),
        by: z.string(),
        text: z.string(),
        args: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    document: z
      .array(
        z.object({
          id: z.string(),
          heading: z.string(),
          answers: z.array(
            z.object({ field: z.string(), label: z.string(), text: z.string(), isEmpty: z.boolean() }),
          ),
        }),
      )
      .nullable(),
    deliveries: z.array(delivery),
  })
  .openapi('ObligationInFull');

const terms = z.object({
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  amountPence: z.number().nullable(),
  instalments: z.object({ count: z.number(), lastDueOn: z.string() }).nullable(),
});

/** A project with the people who hold its roles. Money is in pence; a date nobody knows is null. */
export const project = z
  .object({
    id: z.string(),
    title: z.string(),
    organisation: z.string(),
    organisationType: z.string(),
    theme: z.string(),
    round: z.string(),
    dateAnnounced: z.string(),
    amountPence: z.number().nullable(),
    expectedAnnualSavingPence: z.number().nullable(),
    savingNote: z.string(),
    summary: z.string(),
    partners: z.array(z.string()),
    sourceUrl: z.string(),
    startDate: z.string().nullable(),
    endDate: z.string().nullable(),
    lessonsDue: z.string().nullable(),
    contacts: z.object({
      lead: reader.optional(),
      deputy: reader.optional(),
      sponsor: reader.optional(),
      champion: reader.optional(),
      finance: reader.optional(),
    }),
    version: z.number().openapi({ description: 'Rises with every change.' }),
    lifecycle: z.enum(projectStates),
    closedWithWaiver: z.boolean().openapi({
      description: 'Whether it has ever closed with something waived that it owed.',
    }),
    outcomes: z.array(z.string()).openapi({ description: 'The provisional outcomes, as they were agreed.' }),
    variations: z.array(
      z.object({ at: z.string(), by: z.string(), reason: z.string(), before: terms, after: terms }),
    ),
  })
  .openapi('Project');

const namedProblem = z.object({ row: z.number(), column: z.string(), message: z.string() });

/** What an import did, or would do: how many projects, and what was wrong with which value of the file (rows from 1, the header being the first). */
export const importResult = z
  .object({
    created: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    rejected: z.array(namedProblem).openapi({ description: 'Values that kept their rows out.' }),
    warnings: z
      .array(namedProblem)
      .openapi({ description: 'Values left out or corrected; their rows loaded.' }),
  })
  .openapi('ImportResult');

/** What every call can answer when it is refused. */
export const problem = z
  .object({ error: z.string(), message: z.string(), status: z.number() })
  .openapi('Problem');
