import { organisationIn } from '../../../organisations/register.ts';
import { composeRoundLetter } from '../../../deliveries/emails/round-letters.ts';
import { recipientsAmong, type Recipient } from '../../../circulars/circular.ts';
import { whyNotAnnounced } from '../../../rounds/decide-announcement.ts';
import type { Round } from '../../../rounds/round.ts';
import type { Person, PersonId } from '../../../people/person.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { roundBasics, roundHref, roundNamed } from './round-visit.ts';

/** The announcement of a round before it is sent: its words, whom it would go to, how it looks. After that its page is the one of who was reached. */
export function announcementRoutes(deps: StaffDeps): readonly Route[] {
  const path = '/staff/rounds/:round/announcement';
  return [
    { method: 'GET', path, who: 'staff', handle: (visit) => show(deps, visit) },
    { method: 'GET', path: `${path}/preview`, who: 'staff', handle: (visit) => preview(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await roundNamed(deps, visit);
  if (round instanceof Response) return round;
  if (round.announcement.sending !== null) return visit.redirect(roundHref(round, 'announcement/reached'));
  const { t, at, url } = visit;
  const list = await listOf(deps, visit, round);
  const why = whyNotAnnounced(round, { at });
  return visit.page('portal/staff/rounds/announcement.njk', {
    ...roundBasics(visit, round),
    title: t('staff.announcement.title'),
    done: (['words', 'audience', 'test'] as const).find((one) => one === url.searchParams.get('done')),
    announcement: round.announcement,
    ...list,
    hasWords: round.announcement.words.cy !== '',
    hasAudience: round.announcement.audience.posts.length > 0,
    whyNot: why === null ? null : t(why),
    parts: `${roundHref(round)}/announcement`,
  });
}

/** As its readers will see it, in both languages as they stand in the letter. */
async function preview(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await roundNamed(deps, visit);
  if (round instanceof Response) return round;
  return visit.page('portal/staff/rounds/preview.njk', {
    ...roundBasics(visit, round),
    title: visit.t('staff.announcement.preview'),
    back: roundHref(round, 'announcement'),
    letters: circularAsRead(deps, round),
  });
}

/** The circular as one of its readers would get it. */
export function circularAsRead({ settings }: Pick<StaffDeps, 'settings'>, round: Round) {
  const { fund, publicOrigin } = settings;
  return composeRoundLetter({
    message: { template: 'round-announcement', seats: [] },
    round,
    // Whoever it is: the greeting stands in both languages, and no word of one belongs into the other.
    recipient: { name: '…' },
    settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
  });
}

/** Somebody on a list of recipients, for a table. */
export interface ListedRecipient {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly seats: Recipient['seats'];
}

/** Whom the announcement would go to by the register as it stands, and whom it would leave out. */
export async function listOf(deps: StaffDeps, visit: MemberVisit, round: Round) {
  const contacts = await deps.contacts.list();
  const list = recipientsAmong(contacts, round.announcement.audience);
  const people = new Map(contacts.flatMap(({ person }) => (person === null ? [] : [[person.id, person]])));
  const named = (one: Recipient) => listedRecipient(one, people, visit);
  return {
    list,
    recipients: list.recipients.map(named),
    leftOut: list.leftOut.map((one) => ({ ...named(one), why: one.why })),
    hasContacts: contacts.length > 0,
  };
}

/** A recipient with the name and address that the fund has now. */
export function listedRecipient(
  { id, seats }: Recipient,
  people: ReadonlyMap<PersonId, Person>,
  { t, language }: Pick<MemberVisit, 't' | 'language'>,
): ListedRecipient {
  const person = people.get(id);
  const named = seats.map((seat) => ({ ...seat, organisation: organisationIn(seat.organisation, language) }));
  return { id, seats: named, name: person?.name ?? t('staff.next.former'), email: person?.email ?? '' };
}
