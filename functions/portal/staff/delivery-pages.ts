import {
  type Delivery,
  type DeliveryId,
  type DeliveryState,
  deliveryStates,
} from '../../deliveries/delivery.ts';
import { sendAgain } from '../../deliveries/send-again.ts';
import type { PersonId } from '../../people/person.ts';
import { sendAtOnce } from '../act.ts';
import { memberForm } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { MemberVisit, Route } from '../routes.ts';
import * as z from 'zod';
import { allInMonth } from './all-in-month.ts';
import { choices } from './board-pages.ts';
import type { StaffDeps } from './deps.ts';
import { monthsBack, readMonth } from './months.ts';
import { letterRow } from './obligation-page.ts';
import { pageOf } from './paging.ts';

const perPage = 50;
const monthsOffered = 13;

/** Every letter of a month with what became of it, and sending again what was refused or may be lost. */
export function deliveryRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/deliveries', who: 'staff', handle: (visit) => list(deps, visit) },
    ...memberForm('staff', '/staff/deliveries/:id/send-again', {
      load: (visit) => load(deps, visit),
      schema: () => z.object({ choice: choiceField(['yes', 'no'], 'staff.action.choice-missing') }),
      show: (visit, { letter, row }, { errors }) =>
        visit.page('portal/staff/pages/send-again.njk', {
          title: visit.t('staff.send-again.title'),
          section: 'deliveries',
          hasForm: true,
          errors,
          row,
          isUnknown: letter.state === 'unknown',
        }),
      submit: async (visit, { letter }, { choice }) => {
        if (choice === 'yes') await sendOnceMore(deps, visit, letter);
        return visit.redirect(`/staff/obligations/${letter.about}`);
      },
    }),
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url, at } = visit;
  const month = readMonth(url.searchParams.get('month'), at);
  const state: DeliveryState | null =
    deliveryStates.find((one) => one === url.searchParams.get('state')) ?? null;
  const page = pageOf(await allInMonth(deps, month, state), url, perPage);
  const readers = await deps.people.get(recipientsOf(page.items));
  const monthName = (one: string) => `${t(`month.${Number(one.slice(5))}` as 'month.1')} ${one.slice(0, 4)}`;
  return visit.page('portal/staff/pages/deliveries.njk', {
    title: t('staff.deliveries.title'),
    section: 'deliveries',
    monthChoices: monthsBack(at, monthsOffered).map((one) => ({
      value: one,
      text: monthName(one),
      selected: one === month,
    })),
    stateChoices: choices(t('staff.filter.any'), deliveryStates, state, (one) => t(`delivery.state.${one}`)),
    page,
    rows: page.items.map((letter) => letterRow(letter, readers, visit)),
  });
}

async function load(deps: StaffDeps, visit: MemberVisit) {
  const letter = await deps.deliveries.get(visit.param('id') as DeliveryId);
  if (letter === null) return visit.notFound();
  const row = letterRow(letter, await deps.people.get(recipientsOf([letter])), visit);
  if (row.mayBeSentAgain) return { letter, row };
  const link = { href: `/staff/obligations/${letter.about}`, text: 'staff.action.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: ['staff.send-again.settled'], link }, 409);
}

/** Owed again, and sent at once. Whether it is still wanted is asked again in the moment before it leaves. */
async function sendOnceMore(deps: StaffDeps, { at, member }: MemberVisit, letter: Delivery): Promise<void> {
  const again = await sendAgain(deps, letter.id, { at, by: { kind: 'staff', name: member.name } });
  if (again.ok) await sendAtOnce(deps, [letter], at);
}

function recipientsOf(letters: readonly Delivery[]): PersonId[] {
  return letters.map(({ recipientId }) => recipientId).filter((id): id is PersonId => id !== 'fund');
}
