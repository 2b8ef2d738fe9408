import { createRoute, z } from '@hono/zod-openapi';
import { type CalendarDate, calendarDate, dateAt } from '../../calendar/working-days.ts';
import { cleanLine, cleanText } from '../../kernel/text.ts';
import type { ProjectId } from '../../projects/project.ts';
import { statementOf } from '../../repayments/account.ts';
import {
  decidePayment,
  decideStrikeOut,
  longestNote,
  longestReference,
  longestStrikeOutReason,
} from '../../repayments/decide-payment.ts';
import type { ConfirmedPayment, PaymentId } from '../../repayments/payments.ts';
import { changeProject } from '../act-on-project.ts';
import { fundToday } from '../staff/repayments/fund-page.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';
import { fundAccount, projectAccount } from './repayment-schemas.ts';

const params = z.object({ id: z.string() });

const date = z
  .string()
  .refine((text) => asDate(text) !== null)
  .transform((text) => asDate(text) as CalendarDate)
  .openapi({ type: 'string', format: 'date', example: '2030-03-31' });

const newPayment = z.object({
  id: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional()
    .openapi({ description: 'A name of your own for it: the same name again records nothing more.' }),
  paidOn: date,
  reference: z.string().transform(cleanLine).pipe(z.string().min(1).max(longestReference)),
  amountPence: z.number().int().min(1).max(1e13),
  note: z.string().transform(cleanLine).pipe(z.string().max(longestNote)).default(''),
});

const read = createRoute({
  method: 'get',
  path: '/api/projects/{id}/repayments',
  summary: 'What one project repays: its account today, its instalments, and every payment.',
  request: { params },
  responses: answers('The account.', projectAccount),
});

const record = createRoute({
  method: 'post',
  path: '/api/projects/{id}/repayments/payments',
  summary: 'Records a payment. It goes to the oldest instalment first.',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: newPayment } } },
  },
  responses: answers('The account after it.', projectAccount),
});

const strikeOut = createRoute({
  method: 'post',
  path: '/api/projects/{id}/repayments/payments/{payment}/strike-out',
  summary: 'Strikes out a payment that was recorded in error: it stays in the history and counts no more.',
  request: {
    params: z.object({ id: z.string(), payment: z.string() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            reason: z.string().transform(cleanText).pipe(z.string().min(1).max(longestStrikeOutReason)),
          }),
        },
      },
    },
  },
  responses: answers('The account after it.', projectAccount),
});

const fund = createRoute({
  method: 'get',
  path: '/api/repayments',
  summary: 'What the fund has back, is owed and waits for today: in all, per project, per financial year.',
  responses: answers('The fund’s account.', fundAccount),
});

/** Reads what is repaid, records payments and strikes them out, as the staff pages do. */
export function addRepaymentCalls(app: ApiApp, deps: ApiDeps): void {
  app.openapi(fund, async (c) => {
    const position = await fundToday(deps, { at: c.env.at, onPanels: c.get('onPanels') });
    return c.json(fundAccount.parse(position), 200);
  });

  app.openapi(read, async (c) =>
    c.json(await accountJson(deps, c.req.valid('param').id as ProjectId, c.env.at), 200),
  );

  app.openapi(record, async (c) => {
    const id = c.req.valid('param').id as ProjectId;
    const { note, id: named, ...sent } = c.req.valid('json');
    const { at } = c.env;
    const by = { kind: 'staff', name: c.get('member').name } as const;
    const payment: ConfirmedPayment = {
      ...sent,
      id: (named ?? deps.newId()) as PaymentId,
      note: note === '' ? null : note,
      confirmedBy: by,
      confirmedAt: at,
    };
    const recorded = await changeProject(deps, id, at, (view) => decidePayment(view, payment, { at, by }));
    if (!recorded.ok) throw problemOfRefusal(recorded.refusal);
    return c.json(await accountJson(deps, id, at), 200);
  });

  app.openapi(strikeOut, async (c) => {
    const { id, payment } = c.req.valid('param');
    const { at } = c.env;
    const on = { at, by: { kind: 'staff', name: c.get('member').name } } as const;
    const command = { payment: payment as PaymentId, reason: c.req.valid('json').reason };
    const struck = await changeProject(deps, id as ProjectId, at, (view) =>
      decideStrikeOut(view, command, on),
    );
    if (!struck.ok) throw problemOfRefusal(struck.refusal);
    return c.json(await accountJson(deps, id as ProjectId, at), 200);
  });
}

async function accountJson(
  { lives }: Pick<ApiDeps, 'lives'>,
  id: ProjectId,
  at: Parameters<typeof dateAt>[0],
): Promise<z.infer<typeof projectAccount>> {
  const view = await lives.view(id);
  if (view === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  const nameOf = (by: ConfirmedPayment['confirmedBy']) => (by.kind === 'system' ? 'system' : by.name);
  return projectAccount.parse({
    projectId: id,
    account: statementOf(view, dateAt(at)),
    payments: view.payments.map(({ confirmedBy, struckOut, ...one }) => ({
      ...one,
      confirmedBy: nameOf(confirmedBy),
      struckOut: struckOut && { ...struckOut, by: nameOf(struckOut.by) },
    })),
    waivers: (view.waivers ?? []).map(({ by, ...one }) => ({ ...one, by: nameOf(by) })),
  });
}

function asDate(text: string): CalendarDate | null {
  try {
    return calendarDate(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
