import { createRoute, z } from '@hono/zod-openapi';
import { type CalendarDate, calendarDate, dateAt } from '../../calendar/working-days.ts';
import { refused } from '../../kernel/result.ts';
import { cleanText } from '../../kernel/text.ts';
import { decideProjectEvent } from '../../projects/decide-project-event.ts';
import type { ProjectId } from '../../projects/project.ts';
import type { ProjectCommand } from '../../projects/project-lifecycle-guards.ts';
import { mostMonthsBetween } from '../../repayments/profile.ts';
import type { RemainingPlan } from '../../repayments/reschedule.ts';
import { changeProject } from '../act-on-project.ts';
import { reasonLimit } from '../staff/action-form.ts';
import { eventRules, staffEventNames, type StaffProjectEvent } from '../staff/projects/staff-events.ts';
import { answers, type ApiApp, type ApiDeps } from './api-app.ts';
import { repaymentProfile } from './decision-schemas.ts';
import { ApiProblem, problemOfRefusal } from './problems.ts';
import { projectJson } from './project-calls.ts';
import { project } from './schemas.ts';

const date = z
  .string()
  .refine((text) => asDate(text) !== null)
  .transform((text) => asDate(text) as CalendarDate)
  .openapi({ type: 'string', format: 'date', example: '2030-03-31' });

const remaining = z.union([
  z.object({ kind: z.literal('as-agreed') }),
  z.object({
    kind: z.literal('moved'),
    firstDueOn: date,
    monthsBetween: z.number().int().min(1).max(mostMonthsBetween),
  }),
  z.object({ kind: z.literal('planned-anew'), profile: repaymentProfile }),
]);

const command = z.object({
  reason: z
    .string()
    .transform(cleanText)
    .pipe(z.string().max(reasonLimit))
    .default('')
    .openapi({ description: 'Why; letters to the project say it, and it is kept in the timeline.' }),
  startDate: date.optional().openapi({ description: 'For `vary`. What is left out stays.' }),
  endDate: date.optional().openapi({ description: 'For `vary`. What is left out stays.' }),
  amountPence: z.number().int().min(1).max(1e13).optional().openapi({
    description:
      'For `vary`: the sum in whole pence. What is left to repay is spread over the instalments to come.',
  }),
  remaining: remaining.optional().openapi({
    description:
      'For `vary`: how what is left is repaid from now on. Left out, it is repaid on the dates agreed.',
  }),
  lessonsDue: date
    .optional()
    .openapi({ description: 'For `reopen`: when the lessons-learnt document is due from now on.' }),
  version: z.number().int().min(0).optional().openapi({
    description:
      'The `version` that this is about. When the project has changed since, nothing is done (409): so a call whose answer was lost can be repeated.',
  }),
});

const calls = staffEventNames.map((event) => ({
  event,
  call: createRoute({
    method: 'post',
    path: `/api/projects/{id}/${event}`,
    summary: `What happens to a project: ${event}.`,
    request: {
      params: z.object({ id: z.string() }),
      body: { required: true, content: { 'application/json': { schema: command } } },
    },
    responses: answers('The project after it.', project),
  }),
}));

/** Changes a project's life as the staff pages do. */
export function addProjectEventCalls(app: ApiApp, deps: ApiDeps): void {
  for (const { event, call } of calls) {
    app.openapi(call, async (c) => {
      const id = c.req.valid('param').id as ProjectId;
      const sent = c.req.valid('json');
      const { at } = c.env;
      const on = { at, by: { kind: 'staff', name: c.get('member').name } } as const;
      if (eventRules[event].asks.includes('lessonsDue') && sent.lessonsDue === undefined)
        throw new ApiProblem(422, 'date-missing', 'api.date-missing');
      if (sent.remaining !== undefined && firstDateOf(sent.remaining) <= dateAt(at))
        throw problemOfRefusal('refusal.date-not-ahead');
      const result = await changeProject(deps, id, at, (view) =>
        sent.version !== undefined && view.project.version !== sent.version
          ? refused('refusal.changed-meanwhile')
          : decideProjectEvent(view, event, 'staff', commandOf(event, sent), on),
      );
      if (!result.ok) throw problemOfRefusal(result.refusal);
      return c.json(await projectJson(deps, id), 200);
    });
  }
}

function commandOf(event: StaffProjectEvent, sent: z.infer<typeof command>): ProjectCommand {
  const { reason, startDate, endDate, amountPence, lessonsDue } = sent;
  const terms = {
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    ...(amountPence !== undefined && { amountPence }),
    ...(sent.remaining !== undefined && { remaining: sent.remaining }),
  };
  return {
    reason,
    ...(eventRules[event].asks.includes('terms') && { terms }),
    ...(lessonsDue !== undefined && { lessonsDue }),
  };
}

/** The first day on which something falls due by a new plan; later than any where the dates stay as agreed. */
function firstDateOf(plan: RemainingPlan): CalendarDate {
  if (plan.kind === 'as-agreed') return calendarDate('9999-12-31');
  return plan.kind === 'moved' ? plan.firstDueOn : plan.profile.firstDueOn;
}

function asDate(text: string): CalendarDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? calendarDate(text) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
