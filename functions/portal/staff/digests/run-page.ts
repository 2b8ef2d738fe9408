import * as z from 'zod';
import {
  type DigestRun,
  type DigestRunId,
  type Returned,
  resumeRun,
  stopRun,
  tripsAt,
} from '../../../digests/digest-run.ts';
import type { Result } from '../../../kernel/result.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { kickDigest } from '../../act-on-digest.ts';
import { choiceField, type FormErrors } from '../../forms.ts';
import { memberForm } from '../../form-page.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { runModel, runState } from './run-model.ts';

/** One run: how far it has come, what came back, and the two ways to act on it. */
export function runPageRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/digests/:run', who: 'staff', handle: (visit) => show(deps, visit) },
    ...sureRoutes(deps, 'stop', (run, visit) =>
      stopRun(run, 'staff', { at: visit.at, by: visit.member.name }),
    ),
    ...sureRoutes(deps, 'resume', (run, visit) => resumeRun(run, visit.at)),
  ];
}

/** The run that the address names, or the answer where there is none. */
export async function runNamed({ digests }: StaffDeps, visit: MemberVisit): Promise<DigestRun | Response> {
  const id = visit.param('run');
  const run = /^[a-z-]+-\d{12}$/.test(id) ? await digests.get(id as DigestRunId) : null;
  return run ?? visit.notFound();
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const run = await runNamed(deps, visit);
  if (run instanceof Response) return run;
  const returned = await deps.digests.returned(run.id);
  const state = runState(run, visit.at);
  return visit.page('portal/staff/digests/run.njk', {
    title: visit.t('digest.run.title'),
    section: 'digests',
    back: '/staff/digests',
    run: runModel(run, visit),
    returned,
    rates: ratesOf(run, returned),
    mayStop: state === 'freezing' || state === 'sending' || state === 'waiting',
    mayResume: state === 'stopped',
    isMoving: state === 'freezing' || state === 'sending',
  });
}

function ratesOf({ counts }: DigestRun, { bounced, complained }: Returned) {
  const percent = (part: number) => (counts.sent === 0 ? '0' : ((100 * part) / counts.sent).toFixed(2));
  return {
    bounced: percent(bounced),
    complained: percent(complained),
    bouncesTrip: String(100 * tripsAt.bounces),
    complaintsTrip: String(100 * tripsAt.complaints),
  };
}

interface Sure {
  readonly choice: 'yes' | 'no';
}

function sureRoutes(
  deps: StaffDeps,
  what: 'stop' | 'resume',
  decide: (run: DigestRun, visit: MemberVisit) => Result<DigestRun, MessageKey>,
): readonly Route[] {
  const hrefOf = ({ id }: DigestRun) => `/staff/digests/${id}`;
  return memberForm<DigestRun, Sure>('staff', `/staff/digests/:run/${what}`, {
    load: async (visit) => {
      const run = await runNamed(deps, visit);
      if (run instanceof Response) return run;
      const decided = decide(run, visit);
      if (decided.ok) return run;
      const link = { href: hrefOf(run), text: 'digest.run.back' } as const;
      return visit.message({ title: 'staff.action.cannot', paragraphs: [decided.refusal], link }, 409);
    },
    schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }) as never,
    show: (visit, run, { values, errors }) =>
      visit.page('portal/staff/digests/sure.njk', {
        title: visit.t(`digest.${what}.title`),
        section: 'digests',
        back: hrefOf(run),
        run: runModel(run, visit),
        what: visit.t(`digest.${what}.what`),
        yes: visit.t(`digest.${what}.yes`),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, run, { choice }): Promise<Response | FormErrors> => {
      if (choice === 'no') return visit.redirect(hrefOf(run));
      const changed = await deps.digests.change(run.id, (one) => decide(one, visit));
      if (!changed.ok) return [{ field: 'choice', text: visit.t(changed.refusal) }];
      if (changed.value !== null) await kickDigest(deps, changed.value, visit.at);
      return visit.redirect(hrefOf(run));
    },
  });
}
