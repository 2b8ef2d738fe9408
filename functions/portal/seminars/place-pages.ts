import * as z from 'zod';
import type { Log } from '../../kernel/log.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import { organisationNames } from '../../organisations/register.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import { commit } from '../../seminars/commit-and-answer.ts';
import { giveUpPlace, register, whyNotRegistered } from '../../seminars/registration.ts';
import { attendancePath, commitPath } from '../../seminars/seminar-links.ts';
import { seminarPhase } from '../../seminars/seminar.ts';
import { changePlace, sendPromiseDates } from '../act-on-seminar.ts';
import { asTypedDate } from '../date-field.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField } from '../forms.ts';
import type { PlaceVisit, Route } from '../routes.ts';
import { commitmentNumbers, promisedIn } from './commit-form.ts';
import {
  learningIn,
  learningValues,
  registrationSchema,
  saidIn,
  type TypedRegistration,
  withNeeds,
} from './registration-form.ts';
import { seminarModel } from './seminar-model.ts';

/** What the pages behind the link to a place need. */
export interface PlaceDeps {
  readonly attendances: AttendanceStore;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** The pages behind the link to somebody's own place: what they said, giving it up, and, when the seminar has begun, what they will do. */
export function placeRoutes(deps: PlaceDeps): readonly Route[] {
  const place = formHandlers(placePage(deps));
  const leave = formHandlers(leavePage(deps));
  const promise = formHandlers(commitPage(deps));
  return [
    { method: 'GET', path: '/places/:token', who: 'attendee', handle: place.get },
    { method: 'POST', path: '/places/:token', who: 'attendee', handle: place.post },
    { method: 'GET', path: '/places/:token/leave', who: 'attendee', handle: leave.get },
    { method: 'POST', path: '/places/:token/leave', who: 'attendee', handle: leave.post },
    { method: 'GET', path: '/places/:token/commit', who: 'attendee', handle: promise.get },
    { method: 'POST', path: '/places/:token/commit', who: 'attendee', handle: promise.post },
    {
      method: 'GET',
      path: '/places/:token/thanks',
      who: 'attendee',
      handle: (visit) =>
        visit.message(
          { title: 'seminar.commit.thanks', paragraphs: ['seminar.commit.thanks-next'], withContact: true },
          200,
        ),
    },
  ];
}

function placePage(deps: PlaceDeps): FormPage<PlaceVisit, null, TypedRegistration> {
  return {
    load: () => Promise.resolve(null),
    schema: ({ place: { view } }) =>
      z.object(registrationSchema(view.seminar)) as unknown as z.ZodType<TypedRegistration>,
    initial: ({ place: { view } }) => {
      const { attendance } = view;
      // Whoever gave their place up fills the form in anew: a program that sends the forms it finds must not bring them back.
      if (attendance === null || attendance.state === 'cancelled') return {};
      const { way, organisation, expected } = attendance;
      return { way, organisation, ...learningValues('expected', expected) };
    },
    show: (visit, _, { values, errors }) => {
      const { seminar, attendance, person } = visit.place.view;
      const why = whyNotRegistered(seminar, visit.at);
      const state = attendance?.state ?? null;
      return visit.page('portal/seminars/place.njk', {
        title: seminar.title[visit.language],
        seminar: seminarModel(seminar, visit),
        link: state === 'registered' && attendance?.way === 'online' ? seminar.link : null,
        state,
        person,
        why,
        leaveHref: `${attendancePath(visit.place.token)}/leave`,
        commitHref: commitPath(visit.place.token),
        mayCommit: state === 'registered' && seminar.state === 'published' && visit.at >= seminar.startsAt,
        isDone: visit.url.searchParams.get('done') === 'saved',
        hasForm: why === null,
        organisations: organisationNames(visit.language),
        errors,
        values,
      });
    },
    submit: async (visit, _, said) => {
      const { seminar, person } = visit.place.view;
      const { registration, needs } = saidIn(seminar, said, visit.form);
      const on = onBehalf(visit);
      const changed = await changePlace(deps, { seminarId: seminar.id, personId: person.id }, on, (view) =>
        withNeeds(register(view, registration, on), needs),
      );
      if (!changed.ok) return [{ field: 'organisation', text: visit.t(changed.refusal) }];
      return visit.redirect(`${attendancePath(visit.place.token)}?done=saved`);
    },
  };
}

function leavePage(deps: PlaceDeps): FormPage<PlaceVisit, null, { readonly choice: 'leave' | 'keep' }> {
  return {
    load: (visit) => {
      const { attendance, seminar } = visit.place.view;
      const mayLeave =
        attendance !== null &&
        attendance.state !== 'cancelled' &&
        seminarPhase(seminar, visit.at) === 'coming';
      return Promise.resolve(mayLeave ? null : visit.redirect(attendancePath(visit.place.token)));
    },
    schema: () => z.object({ choice: choiceField(['leave', 'keep'], 'seminar.leave.missing') }),
    show: (visit, _, { errors }) =>
      visit.page('portal/seminars/leave.njk', {
        title: visit.t('seminar.leave.title'),
        seminar: seminarModel(visit.place.view.seminar, visit),
        hasForm: true,
        errors,
      }),
    submit: async (visit, _, { choice }) => {
      const { seminar, person } = visit.place.view;
      const on = onBehalf(visit);
      if (choice === 'leave') {
        const who = { seminarId: seminar.id, personId: person.id };
        const left = await changePlace(deps, who, on, (view) => giveUpPlace(view, on));
        if (!left.ok) return [{ field: 'choice', text: visit.t(left.refusal) }];
      }
      return visit.redirect(attendancePath(visit.place.token));
    },
  };
}

function commitPage(deps: PlaceDeps): FormPage<PlaceVisit, null, { readonly calendar: string }> {
  return {
    load: (visit) => {
      const { attendance, seminar } = visit.place.view;
      const mayCommit =
        attendance?.state === 'registered' && seminar.state === 'published' && visit.at >= seminar.startsAt;
      return Promise.resolve(mayCommit ? null : visit.redirect(attendancePath(visit.place.token)));
    },
    schema: () => z.object({ calendar: z.string() }),
    alsoWrong: (visit) => promisedIn(visit, visit.place.view.seminar).errors,
    initial: ({ place: { view } }) => ({
      ...learningValues('actual', view.attendance?.actual ?? {}),
      calendar: view.attendance?.wantsCalendarEntries === true ? 'yes' : '',
      ...Object.fromEntries(
        (view.attendance?.commitments ?? []).flatMap(({ number, text, helper, byOn }) => [
          [`text-${number}`, text],
          [`helper-${number}`, helper],
          ...(byOn === null ? [] : Object.entries(asTypedDate(byOn, `by-${number}`))),
        ]),
      ),
    }),
    show: (visit, _, { values, errors }) =>
      visit.page('portal/seminars/commit.njk', {
        title: visit.t('seminar.commit.title'),
        seminar: seminarModel(visit.place.view.seminar, visit),
        numbers: commitmentNumbers.map((number) => ({
          number,
          // What was answered about stays as it was promised.
          fixed: (visit.place.view.attendance?.commitments ?? []).find(
            (one) => one.number === number && one.answers.length > 0,
          )?.text,
        })),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, _, { calendar }) => {
      const { seminar, person } = visit.place.view;
      const { promised } = promisedIn(visit, seminar);
      const said = {
        actual: learningIn(seminar, 'actual', visit.form),
        promised,
        wantsCalendarEntries: calendar === 'yes',
        isFromPaper: false,
      };
      const committed = await deps.attendances.say(seminar.id, person.id, (view) =>
        view.attendance === null
          ? { ok: false, refusal: 'refusal.not-found' }
          : commit(view.seminar, view.attendance, said, onBehalf(visit)),
      );
      if (!committed.ok) return [{ field: 'text-1', text: visit.t(committed.refusal) }];
      await sendPromiseDates(deps, seminar, committed.value, visit.at);
      return visit.redirect(`${attendancePath(visit.place.token)}/thanks`);
    },
  };
}

function onBehalf({ at, place: { view } }: PlaceVisit) {
  const { id, name } = view.person;
  return { at, by: { kind: 'person', id, name } } as const;
}
