import * as z from 'zod';
import { allowed } from '../../kernel/result.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { memberForm } from '../form-page.ts';
import { textField } from '../forms.ts';
import type { Route } from '../routes.ts';
import { reasonLimit } from './action-form.ts';
import type { StaffDeps } from './deps.ts';

/** A note by staff (a call, say): it is kept in the timeline, open or closed, and nothing is sent. */
export function noteRoutes({ obligations }: Pick<StaffDeps, 'obligations'>): readonly Route[] {
  return memberForm('staff', '/staff/obligations/:id/note', {
    load: async (visit) => (await obligations.view(visit.param('id') as ObligationId)) ?? visit.notFound(),
    schema: () => z.object({ text: textField('staff.note.missing', reasonLimit, 'staff.note.long') }),
    show: (visit, { obligation, project }, { values, errors }) =>
      visit.page('portal/staff/pages/note.njk', {
        title: visit.t('staff.note.title'),
        section: 'board',
        hasForm: true,
        errors,
        values,
        project,
        back: `/staff/obligations/${obligation.id}`,
        limit: reasonLimit,
      }),
    submit: async (visit, { obligation: { id } }, { text }) => {
      const by = { kind: 'staff', name: visit.member.name } as const;
      const noted = await obligations.change(id, visit.at, ({ obligation }) =>
        allowed({ obligation, timeline: [{ what: 'note', by, args: { text } }], deliveries: [] }),
      );
      return noted.ok
        ? visit.redirect(`/staff/obligations/${id}?done=note`)
        : [{ field: 'text', text: visit.t(noted.refusal) }];
    },
  });
}
