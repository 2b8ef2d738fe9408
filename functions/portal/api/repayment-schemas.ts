import { z } from '@hono/zod-openapi';

const pence = z.number().int().openapi({ description: 'Whole pence.' });
const day = z.string().openapi({ type: 'string', format: 'date' });

const totals = {
  awardPence: pence,
  repaidPence: pence,
  outstandingPence: pence,
  duePence: pence,
  latePence: pence,
  notYetDuePence: pence,
  waivedPence: pence,
  creditPence: pence,
};

/** What one project repays, as the API shows it. */
export const projectAccount = z
  .object({
    projectId: z.string(),
    account: z
      .object({
        on: day,
        ...totals,
        instalments: z.array(
          z.object({
            number: z.number().int(),
            dueOn: day,
            amountPence: pence,
            state: z.string(),
            paidPence: pence,
            waivedPence: pence,
            outstandingPence: pence,
            settledOn: day.nullable(),
            daysLate: z.number().int(),
          }),
        ),
      })
      .nullable()
      .openapi({ description: 'Null where the project repays nothing.' }),
    payments: z.array(
      z.object({
        id: z.string(),
        paidOn: day,
        reference: z.string(),
        amountPence: pence,
        confirmedBy: z.string(),
        confirmedAt: z.string(),
        note: z.string().nullable(),
        struckOut: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
      }),
    ),
    waivers: z.array(z.object({ instalment: z.number().int(), pence, on: day, by: z.string() })),
  })
  .openapi('ProjectAccount');

/** The fund's account, as the API shows it. */
export const fundAccount = z
  .object({
    on: day,
    ...totals,
    projects: z.array(
      z.object({ projectId: z.string(), title: z.string(), organisation: z.string(), ...totals }),
    ),
    years: z.array(
      z.object({
        year: z.string().openapi({ example: '2030-31' }),
        fallsDuePence: pence,
        repaidPence: pence,
        outstandingPence: pence,
        latePence: pence,
      }),
    ),
  })
  .openapi('FundAccount');
