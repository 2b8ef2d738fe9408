import type { MessageKey } from '../../../messages/catalogue.ts';
import type { Round, RoundId } from '../../../rounds/round.ts';
import { roundIdPattern } from '../../../rounds/round.ts';
import type { MemberVisit } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';

/** The round that a page's address names, or the page that says there is none. */
export async function roundNamed(
  { rounds }: Pick<StaffDeps, 'rounds'>,
  visit: MemberVisit,
): Promise<Round | Response> {
  const id = visit.param('round');
  const round = roundIdPattern.test(id) ? await rounds.get(id as RoundId) : null;
  return round ?? visit.notFound();
}

/** The address of a round's page, or of one below it. */
export function roundHref({ id }: Pick<Round, 'id'>, part = ''): string {
  return part === '' ? `/staff/rounds/${id}` : `/staff/rounds/${id}/${part}`;
}

/** When and by whom something is done on these pages. */
export function staffOccasion({ at, member }: MemberVisit) {
  return { at, by: { kind: 'staff', name: member.name } } as const;
}

/** What every page of a round shows: its name, the menu's place, and the way back. */
export function roundBasics({ language }: MemberVisit, round: Round) {
  return { section: 'rounds', round, roundName: round.name[language], back: roundHref(round) };
}

/** The page that says why something cannot be done with a round now. */
export function cannotDo(visit: MemberVisit, round: Round, why: MessageKey): Response {
  const link = { href: roundHref(round), text: 'staff.round.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}
