import { z } from '@hono/zod-openapi';
import { applicationStates } from '../../applications/lifecycle.ts';
import { introductionActions } from '../../introductions/decide-introduction.ts';
import { introductionKinds, introductionStates } from '../../introductions/introduction.ts';
import { closenesses } from '../../matching/how-close.ts';

/** A bid or project that is like another. */
const nearWork = z
  .object({
    id: z.string(),
    kind: z.enum(['application', 'project']),
    title: z.string(),
    organisation: z.string(),
    state: z
      .enum(applicationStates)
      .nullable()
      .openapi({ description: 'Where a bid stands; null for a project.' }),
    closeness: z.enum(closenesses),
    score: z.number().openapi({ description: 'How much the two say in common: 1 when they say the same.' }),
    matched: z.array(
      z.object({ word: z.string(), field: z.enum(['title', 'summary', 'theme', 'organisation']) }),
    ),
  })
  .openapi('NearWork');

/** What is like a bid. */
export const nearest = z
  .object({
    comparedAt: z.string().nullable().openapi({ description: 'Null when it could not be compared yet.' }),
    isFresh: z.boolean().openapi({ description: 'Whether it was compared for this call.' }),
    found: z.array(nearWork),
    mentors: z.array(nearWork),
  })
  .openapi('SimilarWork');

/** An introduction of two. */
export const introduction = z
  .object({
    id: z.string(),
    kind: z.enum(introductionKinds),
    bid: z.string(),
    other: z.string().openapi({ description: 'The other bid, or the mentor’s project.' }),
    state: z.enum(introductionStates),
    asked: z.array(z.object({ of: z.string(), at: z.string(), answer: z.enum(['yes', 'no']).nullable() })),
    version: z.number(),
  })
  .openapi('Introduction');

/** What staff do about an introduction. */
export const introductionCommand = z.object({
  kind: z.enum(introductionKinds),
  with: z.string().max(60).openapi({ description: 'The id of the other bid, or of the mentor’s project.' }),
  action: z.enum(introductionActions).openapi({
    description:
      '`ask` those who have not agreed, or `introduce` those who have. Doing it twice does it once.',
  }),
});
