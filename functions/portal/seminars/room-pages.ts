import * as z from 'zod';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import type { Tables } from '../../kernel/table.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import { organisationNames } from '../../organisations/register.ts';
import { addPerson, type PersonStore } from '../../people/person-store.ts';
import { personIdOf } from '../../people/person.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import { whyRoomClosed } from '../../seminars/room.ts';
import { roomPath } from '../../seminars/seminar-links.ts';
import { waysToAttend } from '../../seminars/seminar.ts';
import { takeDown, type TakenDown } from '../../seminars/take-down.ts';
import { changePlace } from '../act-on-seminar.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { type FormErrors, lineField } from '../forms.ts';
import { newcomer, type OwnPerson, ownPersonFields } from '../own-person.ts';
import type { Route, RoomVisit } from '../routes.ts';
import { commitmentNumbers, promisedIn } from './commit-form.ts';
import { learningIn, typeOf } from './registration-form.ts';
import { seminarModel } from './seminar-model.ts';

/** What the page behind the poster needs. */
export interface RoomDeps {
  readonly attendances: AttendanceStore;
  readonly people: Pick<PersonStore, 'get'>;
  readonly tables: Tables;
  readonly keys: Keys;
  readonly deliver: Workflow;
  readonly log: Log;
}

/** The page behind the poster in a seminar's room, where anybody who is there says what they will do, with no link of their own. */
export function roomRoutes(deps: RoomDeps): readonly Route[] {
  const room = formHandlers(roomPage(deps));
  return [
    { method: 'GET', path: roomPath(':token'), who: 'room', handle: room.get },
    { method: 'POST', path: roomPath(':token'), who: 'room', handle: room.post },
    {
      method: 'GET',
      path: `${roomPath(':token')}/thanks`,
      who: 'room',
      handle: (visit) =>
        visit.message(
          { title: 'seminar.commit.thanks', paragraphs: ['seminar.room.thanks-next'], withContact: true },
          200,
        ),
    },
  ];
}

interface SaidInRoom extends OwnPerson {
  readonly organisation: string;
}

function roomPage(deps: RoomDeps): FormPage<RoomVisit, null, SaidInRoom> {
  return {
    load: (visit) => {
      const why = whyRoomClosed(visit.room.seminar, visit.at);
      return Promise.resolve(
        why === null
          ? null
          : visit.message({ title: 'seminar.commit.title', paragraphs: [why], withContact: true }, 200),
      );
    },
    schema: () =>
      z.object({
        ...ownPersonFields,
        organisation: lineField('seminar.register.organisation-missing', 120, 'answer.text-too-long'),
      }) as unknown as z.ZodType<SaidInRoom>,
    alsoWrong: (visit) => promisedIn(visit, visit.room.seminar).errors,
    show: (visit, _, { values, errors }) =>
      visit.page('portal/seminars/room.njk', {
        title: visit.t('seminar.commit.title'),
        seminar: seminarModel(visit.room.seminar, visit),
        numbers: commitmentNumbers,
        organisations: organisationNames(visit.language),
        hasForm: true,
        errors,
        values,
      }),
    submit: (visit, _, said) => takeDownSomebody(deps, visit, said),
  };
}

/** Whatever is typed, the next page says the same: it tells nobody whom the fund knows, and the letter to the address says what was kept. */
async function takeDownSomebody(
  deps: RoomDeps,
  visit: RoomVisit,
  said: SaidInRoom,
): Promise<Response | FormErrors> {
  const { seminar, token } = visit.room;
  const id = personIdOf(said.email, deps.keys);
  const known = (await deps.people.get([id])).get(id);
  const person = known ?? newcomer(said, id);
  const taken: TakenDown = {
    organisation: said.organisation,
    organisationType: typeOf(said.organisation),
    // The poster hangs in the room; of a seminar without one its link is shared online.
    way: waysToAttend(seminar)[0] ?? 'in-place',
    actual: learningIn(seminar, 'actual', visit.form),
    promised: promisedIn(visit, seminar).promised,
    isFromPaper: false,
  };
  const on = { at: visit.at, by: { kind: 'person', id, name: person.name } } as const;
  const changed = await changePlace(
    deps,
    { seminarId: seminar.id, personId: id },
    on,
    (view) => takeDown(view, taken, on),
    {
      newcomer: known === undefined ? person : null,
      also: known === undefined ? [addPerson(deps.tables.stateTable, person)] : [],
    },
  );
  if (!changed.ok) return [{ field: 'text-1', text: visit.t(changed.refusal) }];
  return visit.redirect(`${roomPath(token)}/thanks`);
}
