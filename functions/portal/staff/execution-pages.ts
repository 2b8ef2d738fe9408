import * as z from 'zod';
import type { ExecutionId, ExecutionInFull } from '../../executions/execution.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { memberForm } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from './deps.ts';
import { letterRow, namesFor } from './letter-row.ts';
import { shownSubject } from './shown-work.ts';
import { subjectsInWords } from './subject-words.ts';
import { stepInWords } from './work-words.ts';

/** One execution with its steps, and trying it again when it failed. */
export function executionRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/work/:execution',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
    ...memberForm('staff', '/staff/work/:execution/retry', {
      load: async (visit) => {
        const execution = await deps.executions.get(idIn(visit));
        if (execution === null) return visit.notFound();
        // Somebody was faster, or pressed twice: what they want is there already.
        if (execution.retriedAs !== null)
          return visit.redirect(`${addressOf(execution.retriedAs)}?done=already`);
        if (execution.state !== 'failed') return cannot(visit, execution.id, 'refusal.work-not-failed');
        return execution;
      },
      schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
      show: async (visit, execution, { errors }) =>
        visit.page('portal/staff/pages/retry.njk', {
          ...(await common(deps, visit, execution)),
          title: visit.t('work.retry.title'),
          hasForm: true,
          errors,
        }),
      submit: async (visit, { id }, { choice }) => {
        if (choice === 'no') return visit.redirect(addressOf(id));
        const retried = await deps.executions.retry(id);
        if (!retried.ok) return cannot(visit, id, retried.refusal);
        return visit.redirect(`${addressOf(retried.value)}?done=done`);
      },
    }),
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url } = visit;
  const execution = await deps.executions.get(idIn(visit));
  if (execution === null) return visit.notFound();
  const [words, letters] = await Promise.all([
    common(deps, visit, execution),
    lettersOf(deps, visit, execution),
  ]);
  return visit.page('portal/staff/pages/execution.njk', {
    ...words,
    done: (['done', 'already'] as const).find((one) => one === url.searchParams.get('done')),
    execution,
    here: addressOf(execution.id),
    retryOf: execution.retryOf === null ? null : addressOf(execution.retryOf),
    retriedAs: execution.retriedAs === null ? null : addressOf(execution.retriedAs),
    isRunning: execution.state === 'running',
    mayBeRetried: execution.state === 'failed',
    steps: execution.steps.map((step) => ({
      ...step,
      text: stepInWords(execution.workflow, step, t),
      tries: step.tries > step.visits ? t('work.tries', { count: step.tries }) : null,
      visits: step.visits > 1 ? t('work.visits', { count: step.visits }) : null,
    })),
    letters,
  });
}

/** What both pages say of an execution. */
async function common(
  deps: StaffDeps,
  { t, language, onPanels }: MemberVisit,
  { workflow, subject, failure, state, id }: ExecutionInFull,
) {
  const [about] = await subjectsInWords(deps, [shownSubject(onPanels, subject)], language);
  const name = t(`work.workflow.${workflow}`);
  const [only, another] = about?.links ?? [];
  return {
    title: only === undefined || another !== undefined ? name : `${name}: ${only.text}`,
    name,
    section: 'work',
    about,
    state,
    here: addressOf(id),
    why:
      failure === null
        ? null
        : {
            text: t(`work.why.${failure.cause}`),
            whatToDo: t(`work.do.${failure.cause}`),
            safe: t(`work.safe.${workflow}`),
            error: failure.error,
          },
  };
}

/** The letters an execution was to send, with what became of them since. */
async function lettersOf(deps: StaffDeps, visit: MemberVisit, one: ExecutionInFull) {
  const subject = shownSubject(visit.onPanels, one.subject);
  if (subject.kind !== 'letters') return [];
  const found = await Promise.all(subject.deliveryIds.map((id) => deps.deliveries.get(id)));
  const letters = found.filter((letter) => letter !== null);
  const names = await namesFor(deps, letters);
  return letters.map((letter) => letterRow(letter, names, visit));
}

function cannot(visit: MemberVisit, id: ExecutionId, why: MessageKey): Response {
  const link = { href: addressOf(id), text: 'work.retry.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}

function idIn(visit: MemberVisit): ExecutionId {
  return visit.param('execution') as ExecutionId;
}

function addressOf(id: ExecutionId): string {
  return `/staff/work/${encodeURIComponent(id)}`;
}
