import * as z from 'zod';
import { dateAt } from '../../../calendar/working-days.ts';
import { ownerOf, ownersOf, stateOf } from '../../../deliveries/emails/meeting-action-blocks.ts';
import { longDate } from '../../../messages/dates.ts';
import { editSeminar } from '../../../seminars/decide-seminar.ts';
import { earlierMeetings } from '../../../seminars/earlier-meetings.ts';
import { actionsOf, actionsToTellAt, mayFollow } from '../../../seminars/meeting-actions.ts';
import type { Seminar, SeminarId } from '../../../seminars/seminar.ts';
import { changeSeminar, onlySeminarAsSeen } from '../../act-on-seminar.ts';
import { memberForm } from '../../form-page.ts';
import type { Visit } from '../../visit.ts';
import type { Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { staffOccasion } from '../rounds/round-visit.ts';
import { seminarBasics, seminarHref, seminarNamed } from './seminar-visit.ts';

/** What the page of a network meeting shows of the actions of those before it. */
export async function actionsModel(deps: StaffDeps, visit: Visit, seminar: Seminar) {
  if (seminar.kind !== 'network-meeting') return { isMeeting: false };
  const { t, language } = visit;
  const meetings = await earlierMeetings(deps, seminar);
  const actions = actionsOf(meetings, dateAt(visit.at));
  const owners = await ownersOf(deps, actions);
  const follows = seminar.follows === null ? null : await deps.seminars.get(seminar.follows);
  const toTellAt = actionsToTellAt(seminar, visit.at);
  return {
    isMeeting: true,
    follows: follows === null ? null : { href: seminarHref(follows), title: titleOf(follows, visit) },
    actionsAt: toTellAt === null ? null : longDate(dateAt(toTellAt), language),
    actions: actions.map((action) => ({
      text: action.text,
      owner: ownerOf(action, owners, t),
      by: action.byOn === null ? t('seminar.action.no-date') : longDate(action.byOn, language),
      isLate: action.isLate,
      state: stateOf(action, t),
      meeting: titleOf(action.meeting, visit),
      href: seminarHref(action.meeting),
    })),
  };
}

function titleOf({ title, startsAt }: Seminar, { language }: Pick<Visit, 'language'>): string {
  return `${title[language]}, ${longDate(dateAt(startsAt), language)}`;
}

interface Follows {
  readonly follows: string;
  readonly version: string;
}

interface Choice {
  readonly seminar: Seminar;
  readonly before: readonly Seminar[];
}

/** The page on which staff say which network meeting another follows. */
export function followsRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Choice, Follows>('staff', '/staff/seminars/:seminar/follows', {
    load: async (visit) => {
      const seminar = await seminarNamed(deps, visit);
      if (seminar instanceof Response) return seminar;
      if (seminar.kind !== 'network-meeting') return visit.notFound();
      return { seminar, before: mayFollow(seminar, await deps.seminars.list()) };
    },
    schema: (_, { before }) =>
      z.object({
        version: z.string(),
        follows: z
          .string()
          .refine((id) => id === '' || before.some((one) => one.id === id), 'staff.seminar.follows-wrong'),
      }) as never,
    initial: (_, { seminar }) => ({ follows: seminar.follows ?? '', version: String(seminar.version) }),
    show: (visit, { seminar, before }, { values, errors }) =>
      visit.page('portal/staff/seminars/follows.njk', {
        ...seminarBasics(visit, seminar),
        title: visit.t('staff.seminar.follows-choose'),
        choices: [
          { value: '', text: visit.t('staff.seminar.follows-none') },
          ...before.map((one) => ({ value: one.id, text: titleOf(one, visit) })),
        ],
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, { seminar }, { follows, version }) => {
      const edit = { follows: follows === '' ? null : (follows as SeminarId) };
      const changed = await changeSeminar(
        deps,
        seminar.id,
        visit.at,
        onlySeminarAsSeen(version, (one) => editSeminar(one, edit, '', staffOccasion(visit))),
      );
      return changed.ok
        ? visit.redirect(`${seminarHref(seminar)}?done=saved`)
        : [{ field: 'follows', text: visit.t(changed.refusal) }];
    },
  });
}
