import { type Delivery, type DeliveryId, deliveryStates } from '../../deliveries/delivery.ts';
import { sendAgain } from '../../deliveries/send-again.ts';
import { ownerOfSubject } from '../../deliveries/subject.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { sendAtOnce } from '../act.ts';
import { memberForm } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import { shownTo } from '../on-panels.ts';
import type { MemberVisit, Route } from '../routes.ts';
import * as z from 'zod';
import { choices } from './board-pages.ts';
import type { StaffDeps } from './deps.ts';
import { letterGroups, lettersFound, readLetterFilter } from './letter-filter.ts';
import { monthsBack } from './months.ts';
import { letterRow, namesFor } from './letter-row.ts';
import { pageOf } from './paging.ts';
import { searchFor, wordsOf } from './search.ts';
import { hrefOfSubject } from './subject-href.ts';

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
        if (choice === 'no') return visit.redirect(hrefOfSubject(letter.about));
        return sendOnceMore(deps, visit, letter);
      },
    }),
  ];
}

async function list(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const { t, url, at } = visit;
  const filter = readLetterFilter(url.searchParams, at);
  const words = wordsOf(url);
  const isFound = searchFor(words);
  const found = await lettersFound(deps, filter, at);
  const letters = shownTo(visit.onPanels, found, ({ about }) => ownerOfSubject(about));
  const names = await namesFor(deps, letters);
  const rows = letters
    .map((letter) => letterRow(letter, names, visit))
    .filter(({ project, what, to, address }) => isFound(`${what} ${project?.id} ${to} ${address}`));
  const monthName = (one: string) => `${t(`month.${Number(one.slice(5))}` as 'month.1')} ${one.slice(0, 4)}`;
  return visit.page('portal/staff/pages/deliveries.njk', {
    title: t('staff.deliveries.title'),
    section: 'deliveries',
    words,
    monthChoices: choices(
      t('staff.deliveries.recent'),
      monthsBack(at, monthsOffered),
      filter.month,
      monthName,
    ),
    fateChoices: choices(t('staff.filter.any'), [...letterGroups, ...deliveryStates], filter.fate, (fate) =>
      t(`delivery.state.${fate}`),
    ),
    page: pageOf(rows, url, perPage),
  });
}

async function load(deps: StaffDeps, visit: MemberVisit) {
  const letter = await deps.deliveries.get(visit.param('id') as DeliveryId);
  if (letter === null) return visit.notFound();
  const row = letterRow(letter, await namesFor(deps, [letter]), visit);
  return row.mayBeSentAgain ? { letter, row } : cannot(visit, letter, 'staff.send-again.settled');
}

/** Owed again, and sent at once. Whether it is still wanted is asked again in the moment before it leaves. */
async function sendOnceMore(deps: StaffDeps, visit: MemberVisit, letter: Delivery): Promise<Response> {
  const { at, member } = visit;
  const again = await sendAgain(deps, letter.id, { at, by: { kind: 'staff', name: member.name } });
  if (!again.ok) return cannot(visit, letter, again.refusal);
  await sendAtOnce(deps, [letter], at);
  return visit.redirect(`${hrefOfSubject(letter.about)}?done=send-again`);
}

function cannot(visit: MemberVisit, { about }: Delivery, why: MessageKey): Response {
  const link = { href: hrefOfSubject(about), text: 'page.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}
