import { type Delivery, type DeliveryState, deliveryStates } from '../../../deliveries/delivery.ts';
import { roundSubject } from '../../../deliveries/subject.ts';
import type { MessageKey } from '../../../messages/catalogue.ts';
import { isMessageKey, type Translate } from '../../../messages/translate.ts';
import type { PersonStore } from '../../../people/person-store.ts';
import type { DeliveryStore } from '../../../deliveries/delivery-store.ts';
import type { PersonId } from '../../../people/person.ts';
import type { RecipientList } from '../../../circulars/circular.ts';
import type { RoundStore } from '../../../rounds/round-store.ts';
import type { Round } from '../../../rounds/round.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { pageOf } from '../paging.ts';
import { type ListedRecipient, listedRecipient } from './announcement-page.ts';
import { cannotDo, roundBasics, roundHref, roundNamed } from './round-visit.ts';

const perPage = 50;

/** What became of the circular to one person: a state of its letter, that the letter is still to be written, that the ledger no longer keeps it, or that nobody wrote. */
export const fates = ['waiting', ...deliveryStates, 'not-kept', 'left-out'] as const;
export type Fate = (typeof fates)[number];

/** One person of a circular's list, and what became of their letter. */
export interface Reached extends ListedRecipient {
  readonly fate: Fate;
  readonly detail: string;
  readonly at: string | null;
}

/** Who was reached by the announcement of a round: counts for each fate, the list, and the same as a spreadsheet. */
export function reachedRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/rounds/:round/announcement/reached';
  return [
    { method: 'GET', path, who: 'staff', handle: (visit) => show(deps, visit) },
    {
      method: 'GET',
      path: '/staff/rounds/:round/announcement/reached.csv',
      who: 'staff',
      handle: (visit) => download(deps, visit),
    },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await roundNamed(deps, visit);
  if (round instanceof Response) return round;
  const { sending } = round.announcement;
  if (sending === null) return cannotDo(visit, round, 'staff.announcement.not-sent');
  const everybody = await reachedBy(deps, round, visit);
  const wanted = fates.find((fate) => fate === visit.url.searchParams.get('fate')) ?? null;
  const shown = everybody.filter(({ fate }) => wanted === null || fate === wanted);
  return visit.page('portal/staff/rounds/reached.njk', {
    ...roundBasics(visit, round),
    title: visit.t('staff.announcement.reached'),
    sending,
    wanted,
    total: everybody.length,
    counts: countsOf(everybody).map((one) => ({ ...one, text: fateText(one.fate, visit.t) })),
    page: pageOf(
      shown.map((one) => ({ ...one, fateText: fateText(one.fate, visit.t) })),
      visit.url,
      perPage,
    ),
    here: roundHref(round, 'announcement/reached'),
  });
}

async function download(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await roundNamed(deps, visit);
  if (round instanceof Response) return round;
  const { t } = visit;
  const rows = (await reachedBy(deps, round, visit)).flatMap(({ seats, name, email, fate, detail, at }) =>
    seats.map(({ organisation, post }) => [
      organisation,
      t(`contact.post.${post}`),
      name,
      email,
      fateText(fate, t),
      detail,
      at ?? '',
    ]),
  );
  const header = columns.map((column) => t(column));
  return csvResponse(`announcement-${round.id}`, csvOf(header, rows));
}

const columns: readonly MessageKey[] = [
  'staff.column.organisation',
  'contacts.post',
  'staff.column.name',
  'staff.column.email',
  'staff.column.fate',
  'staff.announcement.column.detail',
  'staff.announcement.column.at',
];

/** What became of a letter, in words. */
function fateText(fate: Fate, t: Translate): string {
  return fate === 'waiting' || fate === 'not-kept' || fate === 'left-out'
    ? t(`staff.announcement.fate.${fate}`)
    : t(`delivery.state.${fate}`);
}

/** How many people met each fate, in the order of the fates; fates of nobody are left out. */
export function countsOf(everybody: readonly Pick<Reached, 'fate'>[]) {
  return fates
    .map((fate) => ({ fate, count: everybody.filter((one) => one.fate === fate).length }))
    .filter(({ count }) => count > 0);
}

/** Everybody on the list that the circular was sent with, in its order, those it left out at the end. */
export async function reachedBy(
  deps: {
    readonly rounds: Pick<RoundStore, 'recipients'>;
    readonly deliveries: Pick<DeliveryStore, 'about'>;
    readonly people: Pick<PersonStore, 'get'>;
  },
  round: Round,
  words: Pick<MemberVisit, 't' | 'language'>,
): Promise<readonly Reached[]> {
  const list: RecipientList = (await deps.rounds.recipients(round.id)) ?? { recipients: [], leftOut: [] };
  const [letters, people] = await Promise.all([
    deps.deliveries.about(roundSubject(round.id)),
    deps.people.get([...list.recipients, ...list.leftOut].map(({ id }) => id)),
  ]);
  const letterOf = new Map(
    letters.filter(isOfCircular).map((letter) => [letter.recipientId as PersonId, letter]),
  );
  const queued = round.announcement.sending?.queued ?? 0;
  return [
    ...list.recipients.map((one, place) => ({
      ...listedRecipient(one, people, words),
      ...fateOf(letterOf.get(one.id), place < queued, words),
    })),
    ...list.leftOut.map((one) => ({
      ...listedRecipient(one, people, words),
      fate: 'left-out' as const,
      detail: words.t(`suppression.${one.why}`),
      at: null,
    })),
  ];
}

/** Tests that staff sent to themselves are no part of it. */
function isOfCircular({ message }: Delivery): boolean {
  return message.template === 'round-announcement' && message.isTest !== true;
}

function fateOf(
  letter: Delivery | undefined,
  isQueued: boolean,
  { t }: Pick<MemberVisit, 't'>,
): Pick<Reached, 'fate' | 'detail' | 'at'> {
  if (letter === undefined) return { fate: isQueued ? 'not-kept' : 'waiting', detail: '', at: null };
  const key = `delivery.detail.${letter.detail ?? ''}`;
  const fate: DeliveryState = letter.state;
  return { fate, detail: isMessageKey(key) ? t(key) : '', at: letter.sentAt };
}
