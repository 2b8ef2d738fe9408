import { composeLetter } from '../../deliveries/emails/compose-letter.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { plannedRungs } from '../../obligations/plan.ts';
import { recipientsOf } from '../../obligations/recipients.ts';
import type { Person } from '../../people/person.ts';
import type { MemberVisit, Route } from '../routes.ts';
import type { StaffDeps } from './deps.ts';

/** A letter of the calendar as it would be written now, to each of its readers, in both languages. It is shown, not sent, and opens nothing. */
export function letterPreviewRoutes(deps: StaffDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/staff/obligations/:id/letters/:rung',
      who: 'staff',
      handle: (visit) => show(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const view = await deps.obligations.view(visit.param('id') as ObligationId);
  const planned = view && plannedRungs(view.obligation).find(({ rung }) => rung.name === visit.param('rung'));
  if (!view || !planned) return visit.notFound();
  const { t } = visit;
  const { fund, publicOrigin } = deps.settings;
  const recipients = recipientsOf(planned.rung, view.contacts);
  const people = Object.values(view.contacts);
  const letters = (recipients === 'nobody' ? [] : recipients).map(({ id, role, wording, inPlaceOf }) => {
    const person = people.find((one) => one.id === id);
    return {
      to: person?.name ?? t('role.fund'),
      role: person === undefined ? null : t(`role.${role}`),
      versions: composeLetter({
        message: {
          template: 'rung',
          rung: planned.rung.name,
          wording,
          ...(inPlaceOf === undefined ? {} : { inPlaceOf }),
        },
        view,
        recipient: person === undefined ? 'fund' : inBothLanguages(person),
        settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
        answerUrl: `${publicOrigin}/`,
        at: planned.at,
      }),
    };
  });
  return visit.page('portal/staff/pages/letter.njk', {
    title: t(`rung.${planned.rung.name}`),
    section: 'board',
    obligation: view.obligation,
    project: view.project,
    planned,
    letters,
  });
}

function inBothLanguages(person: Person): Person {
  return { ...person, language: 'both' };
}
