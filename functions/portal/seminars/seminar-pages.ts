import * as z from 'zod';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import type { Tables } from '../../kernel/table.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import { organisationNames } from '../../organisations/register.ts';
import { addPerson, type PersonStore } from '../../people/person-store.ts';
import { personIdOf } from '../../people/person.ts';
import type { ProjectStore } from '../../projects/project-store.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import {
  hasNoPlaceFor,
  type Places,
  register,
  sendPlaceAgain,
  whyNotRegistered,
} from '../../seminars/registration.ts';
import type { SeminarStore } from '../../seminars/seminar-store.ts';
import { type Seminar, type SeminarId, seminarIdPattern, seminarPhase } from '../../seminars/seminar.ts';
import { seminarFeed } from '../../seminars/calendar-feed.ts';
import type { PortalSettings } from '../settings.ts';
import { calendarResponse, feedOf } from './calendar-response.ts';
import { changePlace } from '../act-on-seminar.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import type { FormErrors } from '../forms.ts';
import { newcomer, type OwnPerson, ownPersonFields } from '../own-person.ts';
import type { Route } from '../routes.ts';
import type { Visit } from '../visit.ts';
import { registrationSchema, saidIn, type TypedRegistration, withNeeds } from './registration-form.ts';
import { seminarModel } from './seminar-model.ts';

/** What the public pages of seminars need. */
export interface SeminarPagesDeps {
  readonly seminars: Pick<SeminarStore, 'get' | 'list'>;
  readonly attendances: AttendanceStore;
  readonly projects: Pick<ProjectStore, 'getMany'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly tables: Tables;
  readonly keys: Keys;
  readonly settings: PortalSettings;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** The public pages of seminars: which there are, what one is about, and where anybody registers without an account. */
export function seminarRoutes(deps: SeminarPagesDeps): readonly Route[] {
  const one = formHandlers(registerPage(deps));
  return [
    { method: 'GET', path: '/seminars', who: 'public', handle: (visit) => list(deps, visit) },
    {
      method: 'GET',
      path: '/seminars/calendar.ics',
      who: 'public',
      handle: async (visit) =>
        calendarResponse(seminarFeed(await deps.seminars.list(), feedOf(deps.settings, visit))),
    },
    { method: 'GET', path: '/seminars/:seminar', who: 'public', handle: one.get },
    { method: 'POST', path: '/seminars/:seminar', who: 'public', handle: one.post },
    {
      method: 'GET',
      path: '/seminars/:seminar/sent',
      who: 'public',
      handle: (visit) =>
        visit.message(
          {
            title: 'seminar.sent.title',
            paragraphs: ['seminar.sent.next', 'apply.sent.nothing'],
            withContact: true,
          },
          200,
        ),
    },
  ];
}

async function list({ seminars }: SeminarPagesDeps, visit: Visit): Promise<Response> {
  const all = (await seminars.list()).map((seminar) => ({
    ...seminarModel(seminar, visit),
    phase: seminarPhase(seminar, visit.at),
  }));
  return visit.page('portal/seminars/list.njk', {
    title: visit.t('seminar.list.title'),
    coming: all.filter(({ phase }) => phase === 'coming' || phase === 'under-way').toReversed(),
    past: all.filter(({ phase }) => phase === 'over').slice(0, 10),
  });
}

interface Shown {
  readonly seminar: Seminar;
  readonly places: Places;
  readonly projects: readonly { readonly title: string; readonly organisation: string }[];
}

interface Registering extends OwnPerson, TypedRegistration {}

function registerPage(deps: SeminarPagesDeps): FormPage<Visit, Shown, Registering> {
  return {
    load: async (visit) => {
      const id = visit.param('seminar');
      const seminar = seminarIdPattern.test(id) ? await deps.seminars.get(id as SeminarId) : null;
      if (seminar === null || seminar.state === 'draft') return visit.notFound();
      const [places, shown] = await Promise.all([
        deps.attendances.places(seminar.id),
        deps.projects.getMany(seminar.projects),
      ]);
      return { seminar, places, projects: [...shown.values()] };
    },
    schema: (_, { seminar }) =>
      z.object({
        ...ownPersonFields,
        ...registrationSchema(seminar),
      }) as unknown as z.ZodType<Registering>,
    show: (visit, { seminar, places, projects }, { values, errors }) => {
      const why = whyNotRegistered(seminar, visit.at);
      const isFull = hasNoPlaceFor(seminar, places);
      return visit.page('portal/seminars/seminar.njk', {
        title: seminar.title[visit.language],
        seminar: seminarModel(seminar, visit),
        projects,
        why,
        isFull,
        isClosed: isFull && !seminar.hasWaitingList,
        left: seminar.places === null ? null : Math.max(0, seminar.places - places.taken),
        hasForm: why === null && !(isFull && !seminar.hasWaitingList),
        organisations: organisationNames(visit.language),
        errors,
        values,
      });
    },
    submit: (visit, { seminar }, registering) => registerSomebody(deps, visit, seminar, registering),
  };
}

/**
 * Whatever is typed, the next page says the same: it tells nobody who comes. Somebody who has a place already is sent their letter again, and nothing of what
 * they said is changed by whoever knows their address.
 */
async function registerSomebody(
  deps: SeminarPagesDeps,
  visit: Visit,
  seminar: Seminar,
  said: Registering,
): Promise<Response | FormErrors> {
  const id = personIdOf(said.email, deps.keys);
  const known = (await deps.people.get([id])).get(id);
  const person = known ?? newcomer(said, id);
  const { registration, needs } = saidIn(seminar, said, visit.form);
  const on = { at: visit.at, by: { kind: 'person', id, name: person.name } } as const;
  let isClosed = false;
  const changed = await changePlace(
    deps,
    { seminarId: seminar.id, personId: id },
    on,
    (view) => {
      if (view.attendance === null || view.attendance.state === 'cancelled')
        return withNeeds(register(view, registration, on), needs);
      isClosed = hasNoPlaceFor(view.seminar, view.places) && !view.seminar.hasWaitingList;
      return sendPlaceAgain(view, on);
    },
    known === undefined ? { newcomer: person, also: [addPerson(deps.tables.stateTable, person)] } : {},
  );
  if (!changed.ok) return [{ field: 'name', text: visit.t(changed.refusal) }];
  // Whoever has a place gets their letter, and reads the same as whoever is too late: else the page would tell who comes.
  if (isClosed) return [{ field: 'name', text: visit.t('seminar.refusal.full') }];
  return visit.redirect(`/seminars/${seminar.id}/sent`);
}
