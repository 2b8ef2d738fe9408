import * as z from 'zod';
import { previewRun, startRunNow } from '../../../digests/start-run.ts';
import { type Pace, paces } from '../../../networks/preferences.ts';
import { kickDigest } from '../../act-on-digest.ts';
import { choiceField } from '../../forms.ts';
import { memberForm } from '../../form-page.ts';
import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';

interface Choice {
  readonly pace: Pace;
  readonly step: string;
}

/** Sending digests now: staff choose the pace, see how many would get one, and say yes. */
export function startRunRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<null, Choice>('staff', '/staff/digests/start', {
    load: () => Promise.resolve(null),
    schema: () =>
      z.object({ pace: choiceField([...paces], 'digest.start.pace-missing'), step: z.string() }) as never,
    show: (visit, _, { values, errors }) =>
      visit.page('portal/staff/digests/start.njk', {
        title: visit.t('digest.start.title'),
        section: 'digests',
        back: '/staff/digests',
        paces: paces.map((pace) => ({ value: pace, text: visit.t(`digest.pace.${pace}`) })),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, _, { pace, step }) => {
      if (step === 'send') {
        const run = await startRunNow(deps, pace, visit.at, visit.member.name);
        await kickDigest(deps, run, visit.at);
        return visit.redirect(`/staff/digests/${run.id}`);
      }
      return visit.page('portal/staff/digests/start-check.njk', {
        title: visit.t('digest.start.check'),
        section: 'digests',
        back: '/staff/digests/start',
        pace: { value: pace, text: visit.t(`digest.pace.${pace}`) },
        preview: await previewRun({ members: deps.memberPages, editions: deps.editions }, pace, visit.at),
        hasForm: true,
        errors: [],
        values: { pace },
      });
    },
  });
}
