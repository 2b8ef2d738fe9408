import type { MessageKey } from '../../../messages/catalogue.ts';
import { type Seminar, type SeminarId, seminarIdPattern, seminarPhase } from '../../../seminars/seminar.ts';
import type { MemberVisit } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import { seminarModel } from '../../seminars/seminar-model.ts';
import type { StaffDeps } from '../deps.ts';

/** The seminar that a page's address names, or the page that says there is none. */
export async function seminarNamed(
  { seminars }: Pick<StaffDeps, 'seminars'>,
  visit: MemberVisit,
): Promise<Seminar | Response> {
  const id = visit.param('seminar');
  const seminar = seminarIdPattern.test(id) ? await seminars.get(id as SeminarId) : null;
  return seminar ?? visit.notFound();
}

/** The address of a seminar's page, or of one below it. */
export function seminarHref({ id }: Pick<Seminar, 'id'>, part = ''): string {
  return part === '' ? `/staff/seminars/${id}` : `/staff/seminars/${id}/${part}`;
}

/** What every page that looks after a seminar shows: the seminar, where it stands, and the way back. */
export function seminarBasics(visit: Visit, seminar: Seminar, back = seminarHref(seminar)) {
  return {
    section: 'seminars',
    seminar: seminarModel(seminar, visit),
    phase: seminarPhase(seminar, visit.at),
    version: seminar.version,
    back,
  };
}

/** The page that says why something cannot be done with a seminar now. */
export function cannotDoWithSeminar(
  visit: Visit,
  seminar: Seminar,
  why: MessageKey,
  back = seminarHref(seminar),
): Response {
  const link = { href: back, text: 'staff.seminar.back' } as const;
  return visit.message({ title: 'staff.action.cannot', paragraphs: [why], link }, 409);
}
