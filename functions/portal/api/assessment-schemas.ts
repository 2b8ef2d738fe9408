import { z } from '@hono/zod-openapi';
import { applicationStates } from '../../applications/lifecycle.ts';
import { declarationKinds, reviewStates } from '../../assessment/review.ts';

const inBoth = z.object({ cy: z.string(), en: z.string() });

const criterion = z.object({
  id: z.string(),
  name: inBoth,
  weightPercent: z.number(),
  isLearning: z.boolean(),
});

const score = z.object({
  criterion: z.string(),
  score: z.number().nullable(),
  reason: z.string(),
  version: z
    .number()
    .openapi({ description: 'Rises with every save of this criterion; send it back as `base`.' }),
  savedAt: z.string(),
  sentFirst: z
    .object({ score: z.number().nullable(), reason: z.string() })
    .nullable()
    .openapi({ description: 'What was sent before the writer could see the scores of others.' }),
});

const percent = z.number().nullable().openapi({
  description: 'A share of the most there is, in hundredths of a percent: 10000 is all fives.',
});

const panelCounts = z.object({
  assigned: z.number(),
  submitted: z.number(),
  awaited: z.number(),
  conflicted: z.number(),
  replaced: z.number(),
});

const totals = {
  standing: z.string().openapi({ description: '`scored`, or what it waits for.' }),
  counts: panelCounts,
  total: percent,
  originalTotal: percent,
  learning: percent,
  isModerated: z.boolean(),
  spread: z.object({ lowest: z.number(), highest: z.number(), range: z.number() }).nullable(),
  disagreements: z.array(z.string()).openapi({ description: 'Criteria whose scores lie far apart.' }),
};

/** The reviews of a bid, as staff see them. */
export const bidReviews = z
  .object({
    applicationId: z.string(),
    state: z.enum(applicationStates),
    version: z.number().openapi({ description: 'Of the bid; rises with every change of its panel.' }),
    criteria: z.array(criterion),
    reviews: z.array(
      z.object({
        reviewer: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }),
        state: z.enum(reviewStates),
        declaration: z
          .object({ kind: z.enum(declarationKinds), note: z.string(), at: z.string() })
          .nullable(),
        assignedAt: z.string(),
        submittedAt: z.string().nullable(),
        dueOn: z.string().nullable(),
        obligationId: z.string(),
        scores: z
          .array(score)
          .openapi({ description: 'Only of reviews that were sent, and nobody’s to whoever scores blind.' }),
      }),
    ),
    isBlind: z.boolean().openapi({
      description:
        'Whether the caller reviews this bid and has yet to send their own scores: then no others are here.',
    }),
    panel: z
      .object({
        ...totals,
        moderationVersion: z.number().openapi({ description: 'Send it back as `base` of a moderation.' }),
        moderated: z.array(
          z.object({ criterion: z.string(), score: z.number(), reason: z.string(), at: z.string() }),
        ),
      })
      .nullable(),
  })
  .openapi('BidReviews');

/** What the panel of a round has come to. */
export const roundPanel = z
  .object({
    roundId: z.string(),
    budgetPence: z.number(),
    aboveLine: z.number(),
    remainingPence: z.number(),
    leftOut: z.number().openapi({ description: 'Bids left out because the caller declared a conflict.' }),
    ranked: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        organisation: z.string(),
        amountPence: z.number(),
        place: z.number(),
        cumulativePence: z.number(),
        isAboveLine: z.boolean(),
        ...totals,
      }),
    ),
    unranked: z.array(
      z.object({ id: z.string(), title: z.string(), organisation: z.string(), why: z.string() }),
    ),
  })
  .openapi('RoundPanel');

const names = {
  applicationId: z.string(),
  title: z.string(),
  organisation: z.string(),
};

/** One of the caller's own reviews, as their list shows it. */
export const ownReviewItem = z
  .object({
    ...names,
    state: z.enum(reviewStates),
    dueOn: z.string().nullable(),
    scored: z.number().openapi({ description: 'Criteria with a score and a reason.' }),
    criteria: z.number(),
  })
  .openapi('OwnReviewItem');

/** One of the caller's own reviews. Before they declare, names are all there is of the bid; the scores of others come after their own. */
export const ownReview = z
  .object({
    ...names,
    state: z.enum(reviewStates),
    dueOn: z.string().nullable(),
    declaration: z.object({ kind: z.enum(declarationKinds), note: z.string(), at: z.string() }).nullable(),
    people: z.array(z.object({ role: z.string(), name: z.string() })),
    partners: z.array(z.string()),
    criteria: z.array(criterion.extend({ help: inBoth.nullable() })),
    scores: z.array(score),
    submittedAt: z.string().nullable(),
    documents: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          sections: z.array(
            z.object({
              id: z.string(),
              heading: z.string(),
              answers: z.array(
                z.object({ field: z.string(), label: z.string(), text: z.string(), isEmpty: z.boolean() }),
              ),
            }),
          ),
        }),
      )
      .nullable(),
    others: z.array(z.object({ reviewer: z.string(), scores: z.array(score) })).nullable(),
  })
  .openapi('OwnReview');
