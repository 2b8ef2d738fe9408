import type { PersonId } from '../../../people/person.ts';
import { longDate } from '../../../messages/dates.ts';
import { commitmentState } from '../../../seminars/commitment.ts';
import { asksAfter } from '../../../seminars/moments.ts';
import { dateAt } from '../../../calendar/working-days.ts';
import { whyNotInvited } from '../../../seminars/invite.ts';
import { whyNotRegistered } from '../../../seminars/registration.ts';
import { whyNoPaper, whyNoPoster } from '../../../seminars/room.ts';
import { summaryOf } from '../../../seminars/seminar-summary.ts';
import type { Route } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import { csvOf, csvResponse } from '../csv.ts';
import type { StaffDeps } from '../deps.ts';
import { actorName, timelineText } from '../timeline-text.ts';
import { commitmentsTable } from './commitments-table.ts';
import { actionsModel } from './meeting-actions-page.ts';
import type { SeminarKeeper } from './seminar-keeper.ts';
import { seminarBasics } from './seminar-visit.ts';

/** Happenings with single letters; they are on the page of whoever they went to. */
const ofLetters = /^(bounced|complained|delivery-|sent-again)/;

/** The page of one seminar for those who look after it: what it is, who comes, what they promised and what came of it; and the same as tables. */
export function seminarPageRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return [
    keeper.page('', (visit) => show(deps, keeper, visit)),
    keeper.page('people.csv', (visit) => peopleCsv(deps, keeper, visit)),
    keeper.page('commitments.csv', (visit) => commitmentsCsv(deps, keeper, visit)),
  ];
}

async function show<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
): Promise<Response> {
  const seminar = await keeper.seminarOf(visit);
  if (seminar instanceof Response) return seminar;
  const [attendances, timeline] = await Promise.all([
    deps.attendances.all(seminar.id),
    deps.seminars.timeline(seminar.id),
  ]);
  const people = await deps.people.get([...attendances.map(({ personId }) => personId), seminar.organiserId]);
  const needs = await deps.attendances.needsAt(seminar.id, visit.at);
  const nameOf = (id: PersonId) => people.get(id)?.name ?? '';
  const { t } = visit;
  return visit.page('portal/staff/seminars/seminar.njk', {
    ...seminarBasics(visit, seminar),
    title: seminar.title[visit.language],
    back: '/staff/seminars',
    href: keeper.href(visit, seminar),
    ...(await actionsModel(deps, visit, seminar)),
    isDone: visit.url.searchParams.has('done'),
    wasTested: visit.url.searchParams.get('done') === 'test',
    organiser: people.get(seminar.organiserId),
    link: seminar.link,
    limit: seminar.places,
    summary: summaryOf(attendances),
    moments: asksAfter(dateAt(seminar.endsAt), seminar.moments).map(({ moment, dueOn }) => ({
      name: t(`seminar.moment.${moment}`),
      date: longDate(dueOn, visit.language),
    })),
    isRegistering: whyNotRegistered(seminar, visit.at) === null,
    mayTypeIn: whyNoPaper(seminar, visit.at) === null,
    mayHangPoster: whyNoPoster(seminar, visit.at) === null,
    invitation: seminar.invitation.sending,
    mayInvite: whyNotInvited(seminar, visit.at) === null,
    hasNeeds: needs.size > 0,
    attendances: attendances
      .map((one) => ({
        id: one.personId,
        name: nameOf(one.personId),
        organisation: one.organisation,
        way: t(`seminar.way.${one.way}`),
        state: t(`seminar.attendance.${one.state}`),
        commitments: one.commitments.length,
        needs: needs.get(one.personId),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, visit.language)),
    commitments: attendances.flatMap(({ personId, commitments }) =>
      commitments.map((commitment) => ({
        who: nameOf(personId),
        text: commitment.text,
        state: t(`seminar.outcome.${commitmentState(commitment)}`),
        changed: commitment.answers.at(-1)?.changed ?? '',
      })),
    ),
    timeline: timeline
      .filter(({ what }) => !ofLetters.test(what))
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        who: actorName(entry.by, visit.language),
        text: timelineText(entry, visit.language),
      })),
  });
}

async function peopleCsv<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
): Promise<Response> {
  const seminar = await keeper.seminarOf(visit);
  if (seminar instanceof Response) return seminar;
  const attendances = await deps.attendances.all(seminar.id);
  const people = await deps.people.get(attendances.map(({ personId }) => personId));
  const needs = await deps.attendances.needsAt(seminar.id, visit.at);
  const addressOf = (text: string) => (keeper.seesAddresses ? [text] : []);
  const header = ['name', ...addressOf('email'), 'organisation', 'attends', 'state', 'access', 'diet'];
  const rows = attendances.map((one) => [
    people.get(one.personId)?.name ?? '',
    ...addressOf(people.get(one.personId)?.email ?? ''),
    one.organisation,
    one.way,
    one.state,
    needs.get(one.personId)?.access ?? '',
    needs.get(one.personId)?.diet ?? '',
  ]);
  return csvResponse(`seminar-${seminar.id}-people`, csvOf(header, rows));
}

async function commitmentsCsv<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
  visit: PageVisit,
): Promise<Response> {
  const seminar = await keeper.seminarOf(visit);
  return seminar instanceof Response ? seminar : commitmentsTable(deps, seminar);
}
