import type { z } from '@hono/zod-openapi';
import { dateAt } from '../../calendar/working-days.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { fingerprintOf } from '../../circulars/circular.ts';
import type { Language, Person } from '../../people/person.ts';
import type { Attendance } from '../../seminars/attendance.ts';
import { commitmentState } from '../../seminars/commitment.ts';
import { asksAfter } from '../../seminars/moments.ts';
import type { Places } from '../../seminars/registration.ts';
import { summaryOf } from '../../seminars/seminar-summary.ts';
import { type Seminar, seminarIdPattern, type SeminarId, seminarPhase } from '../../seminars/seminar.ts';
import { whomInvited } from '../staff/seminars/whom-invited.ts';
import type { ApiDeps } from './api-app.ts';
import { timelineJson } from './obligation-json.ts';
import { ApiProblem } from './problems.ts';
import type { attendance, commitment, invitation, seminar, seminarInFull } from './seminar-schemas.ts';

/** The seminar of an id. @throws ApiProblem when there is none. */
export async function seminarOf({ seminars }: Pick<ApiDeps, 'seminars'>, id: string): Promise<Seminar> {
  const found = seminarIdPattern.test(id) ? await seminars.get(id as SeminarId) : null;
  if (found === null) throw new ApiProblem(404, 'not-found', 'refusal.not-found');
  return found;
}

/** A seminar as lists show it. */
export function seminarJson(
  one: Seminar,
  { taken, waiting }: Places,
  at: EventTime,
): z.infer<typeof seminar> {
  const { id, version, kind, title, about, state, startsAt, endsAt, place, link, languages, places } = one;
  const { hasWaitingList, slides, reason, hasEnded, nextAt, createdAt } = one;
  return {
    id,
    version,
    kind,
    title,
    about,
    state,
    phase: seminarPhase(one, at),
    startsAt,
    endsAt,
    place,
    link,
    languages,
    places,
    taken,
    waiting,
    hasWaitingList,
    topics: [...one.topics],
    projects: [...one.projects],
    moments: [...one.moments],
    slides,
    reason,
    hasEnded,
    nextAt,
    createdAt,
  };
}

/** One seminar with its organiser, what came of it, and what happened. @throws ApiProblem when there is none. */
export async function seminarInFullJson(
  deps: ApiDeps,
  id: string,
  at: EventTime,
  language: Language,
): Promise<z.infer<typeof seminarInFull>> {
  const one = await seminarOf(deps, id);
  const [places, attendances, timeline, people] = await Promise.all([
    deps.attendances.places(one.id),
    deps.attendances.all(one.id),
    deps.seminars.timeline(one.id),
    deps.people.get([one.organiserId]),
  ]);
  const organiser = people.get(one.organiserId);
  return {
    ...seminarJson(one, places, at),
    organiser:
      organiser === undefined ? null : { id: organiser.id, name: organiser.name, email: organiser.email },
    came: summaryOf(attendances),
    asked: asksAfter(dateAt(one.endsAt), one.moments).map(({ moment, dueOn }) => ({ moment, dueOn })),
    timeline: timeline.map((entry) => timelineJson(entry, language)),
  };
}

/** The invitation to a seminar: whom it went to, or would go to. @throws ApiProblem when there is no such seminar. */
export async function invitationJson(deps: ApiDeps, id: string): Promise<z.infer<typeof invitation>> {
  const one = await seminarOf(deps, id);
  const { audience, networks, guests, sending } = one.invitation;
  const list =
    sending === null
      ? (await whomInvited(deps, one.invitation)).list
      : ((await deps.seminars.invited(one.id)) ?? { recipients: [], leftOut: [] });
  const people = await deps.people.get([...list.recipients, ...list.leftOut].map((person) => person.id));
  return {
    seminarId: one.id,
    version: one.version,
    posts: [...audience.posts],
    organisationTypes: [...audience.organisationTypes],
    networks: [...networks],
    guests: [...guests],
    sending,
    list: fingerprintOf(list),
    recipients: list.recipients.map(({ id: personId, seats }) => ({
      personId,
      name: people.get(personId)?.name ?? '',
      email: people.get(personId)?.email ?? '',
      seats: [...seats],
    })),
    leftOut: list.leftOut.map(({ id: personId, why }) => ({
      personId,
      name: people.get(personId)?.name ?? '',
      why,
    })),
  };
}

/** One person at a seminar. @param person null for somebody the fund no longer knows */
export function attendanceJson(one: Attendance, person: Person | null): z.infer<typeof attendance> {
  const { personId, state, way, organisation, organisationType, since, expected, actual, isLeftAlone } = one;
  return {
    personId,
    name: person?.name ?? null,
    email: person?.email ?? null,
    state,
    way,
    organisation,
    organisationType,
    since,
    expected,
    actual,
    commitments: one.commitments.length,
    isLeftAlone,
  };
}

/** What one person promised at a seminar, and what they said came of it. */
export function commitmentsJson(
  { personId, organisation, commitments }: Attendance,
  person: Person | null,
): z.infer<typeof commitment>[] {
  return commitments.map((one) => ({
    personId,
    name: person?.name ?? null,
    organisation,
    number: one.number,
    text: one.text,
    byOn: one.byOn,
    helper: one.helper,
    madeAt: one.madeAt,
    isFromPaper: one.isFromPaper,
    state: commitmentState(one),
    answers: one.answers.map((answer) => ({ ...answer })),
  }));
}
