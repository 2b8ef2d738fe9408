import { z } from '@hono/zod-openapi';
import { namedAtAward, neededToTell } from '../../applications/decision.ts';
import { applicationStates } from '../../applications/lifecycle.ts';
import { type CalendarDate, calendarDate } from '../../calendar/working-days.ts';
import { deliveryStates } from '../../deliveries/delivery.ts';
import { reasonLimit } from '../staff/action-form.ts';
import { cleanText } from '../../kernel/text.ts';

const date = z
  .string()
  .refine((text) => asDate(text) !== null)
  .transform((text) => asDate(text) as CalendarDate)
  .openapi({ type: 'string', format: 'date', example: '2027-03-01' });

const pence = z.number().int().min(1).max(1e13);

const instalmentDates = { firstDueOn: date, monthsBetween: z.number().int().min(1).max(12) };

/** How a sum can be repaid: in equal instalments, in steps, or out of savings. */
export const repaymentProfile = z.union([
  z.object({ kind: z.literal('equal'), ...instalmentDates, instalments: z.number().int().min(1).max(120) }),
  z.object({
    kind: z.literal('stepped'),
    ...instalmentDates,
    steps: z
      .array(
        z.object({
          instalments: z.number().int().min(1).max(120),
          weight: z.number().int().min(1).max(1000),
        }),
      )
      .min(1)
      .max(12),
  }),
  z.object({
    kind: z.literal('energy'),
    ...instalmentDates,
    yearlySavingsPence: z.array(z.number().int().min(0).max(1e13)).min(1).max(15),
  }),
]);

const repayment = z.union([
  z.literal('as-applied').openapi({ description: 'As the full application proposes.' }),
  repaymentProfile,
]);

const version = z.number().int().min(0).optional().openapi({
  description:
    'The `version` that this is about. When the application has changed since, nothing is done (409): so a call whose answer was lost can be repeated.',
});

const decided = {
  decidedOn: date,
  reasons: z.string().openapi({ description: 'The applicants read this, word for word.' }),
  writtenIn: z.enum(['cy', 'en']).openapi({ description: 'The language of the reasons and conditions.' }),
  fileNote: z.string().default('').openapi({ description: 'It stays with staff.' }),
  version,
};

/** What a call says of a refusal. */
export const refusalToRecord = z.object(decided);

/** What a call says of an approval. */
export const approvalToRecord = z.object({
  ...decided,
  sumPence: pence,
  conditions: z.string().default(''),
  startDate: date,
  endDate: date,
  evaluationDueOn: date,
  repayment,
  people: z
    .array(
      z.object({
        role: z.enum(namedAtAward),
        name: z.string(),
        email: z.string(),
        language: z.enum(['cy', 'en', 'both', 'unknown']),
      }),
    )
    .default([])
    .openapi({
      description:
        'The lead applicant leads the project unless another is named. A sponsor, a champion and a finance contact are needed before the applicants can be told.',
    }),
  milestones: z.array(z.object({ title: z.string(), dueOn: date })).default([]),
  outcomes: z.array(z.string()).default([]),
});

/** Why a decision is taken up again. */
export const reconsidering = z.object({
  reason: z.string().transform(cleanText).pipe(z.string().min(1).max(reasonLimit)),
  version,
});

/** A decision as the API shows it. Money is in pence. */
const decision = z.object({
  number: z.number().openapi({ description: 'Names this decision among all that were recorded of the bid.' }),
  outcome: z.enum(['approved', 'refused']),
  decidedOn: z.string(),
  reasons: z.string(),
  writtenIn: z.enum(['cy', 'en']),
  fileNote: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
  award: z
    .object({
      awardPence: z.number(),
      startDate: z.string(),
      endDate: z.string(),
      evaluationDueOn: z.string(),
      conditions: z.string(),
      milestones: z.array(z.object({ title: z.string(), dueOn: z.string() })),
      outcomes: z.array(z.string()),
      instalments: z.array(z.object({ number: z.number(), dueOn: z.string(), amountPence: z.number() })),
    })
    .nullable(),
});

/** One bid and what was decided about it. */
export const decidedBid = z
  .object({
    id: z.string(),
    title: z.string(),
    organisation: z.string(),
    state: z.enum(applicationStates),
    version: z.number().openapi({ description: 'Rises with every change.' }),
    amountPence: z.number().nullable(),
    wantsMentor: z.boolean().nullable(),
    decision: decision.nullable(),
    missing: z
      .array(z.enum(neededToTell))
      .openapi({ description: 'What an award lacks before its applicants can be told.' }),
  })
  .openapi('DecidedBid');

/** How far the sending of decisions has come. */
export const sendingProgress = z
  .object({
    chosen: z.number(),
    waiting: z.number(),
    onItsWay: z.number(),
    told: z.number(),
    left: z.array(z.object({ id: z.string(), why: z.string() })),
    letters: z.array(z.object({ state: z.enum(deliveryStates), count: z.number() })),
  })
  .openapi('SendingProgress');

/** The decisions of a round. */
export const roundDecisionList = z
  .object({
    budgetPence: z.number(),
    awardedPence: z.number(),
    leftPence: z.number().openapi({ description: 'Less than nothing when the budget is overdrawn.' }),
    sending: sendingProgress,
    items: z.array(
      decidedBid.extend({
        place: z.number().nullable().openapi({ description: 'By the panel’s total, from 1.' }),
        total: z
          .number()
          .nullable()
          .openapi({ description: 'In hundredths of a per cent: 10000 is all fives.' }),
        learning: z.number().nullable(),
        cumulativePence: z.number(),
        telling: z.enum(['undecided', 'incomplete', 'ready', 'on-its-way', 'told']),
      }),
    ),
  })
  .openapi('RoundDecisions');

function asDate(text: string): CalendarDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? calendarDate(text) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
