import type { CalendarDate } from '../../calendar/working-days.ts';
import { everyItem } from '../../kernel/paging.ts';
import { ladders, type ObligationKind } from '../../obligations/ladder.ts';
import { type Obligation, waitingStates } from '../../obligations/obligation.ts';
import { recipientsOf } from '../../obligations/recipients.ts';
import {
  contactRoles,
  type KnownContacts,
  knownContacts,
  type Person,
  type PersonId,
} from '../../people/person.ts';
import type { StaffDeps } from './deps.ts';

/** An obligation with those who are named in it. */
export interface ObligationWithPeople {
  readonly obligation: Obligation;
  /** Who owes it now: the holder of the ladder's role, or the next person when nobody holds it; null when the project has nobody. */
  readonly owner: Person | null;
  /** Who is asked as things stand: the owner, or whoever stands in when they cannot be reached; null when nobody can be. */
  readonly asked: Person | null;
  /** Everybody who holds a role in the project, and whoever owes it by name. */
  readonly contacts: readonly Person[];
  /** Everybody its letters went to. */
  readonly readers: ReadonlyMap<PersonId, Person>;
}

/** Adds their people to obligations, with one look at projects and one at people, however many there are. */
export async function withPeople(
  { projects, people }: Pick<StaffDeps, 'projects' | 'people'>,
  obligations: readonly Obligation[],
): Promise<readonly ObligationWithPeople[]> {
  const known = await projects.getMany(obligations.map(({ projectId }) => projectId));
  const contactsOf = ({ projectId }: Obligation) => known.get(projectId)?.contacts ?? {};
  const ids = obligations.flatMap((one) => [
    ...Object.values(contactsOf(one)),
    ...(one.owedBy === null ? [] : [one.owedBy]),
    ...readersOf(one),
  ]);
  const readers = await people.get(ids);
  return obligations.map((obligation) => {
    const { owner: role } = ladders[obligation.kind];
    const named = obligation.owedBy === null ? undefined : readers.get(obligation.owedBy);
    const contacts: KnownContacts =
      ladders[obligation.kind].about === 'body'
        ? peopleOfBody(obligation, readers)
        : {
            ...knownContacts(contactsOf(obligation), readers),
            ...(named === undefined ? {} : { [role]: named }),
          };
    return {
      obligation,
      owner: [role, ...contactRoles].map((one) => contacts[one]).find((one) => one !== undefined) ?? null,
      asked: whoIsAsked(obligation.kind, contacts),
      contacts: Object.values(contacts),
      readers,
    };
  });
}

/** Of a body that was sent a project: who is named, or else whoever was written to last. Who holds its posts today, its own page says. */
function peopleOfBody({ owedBy, chase }: Obligation, readers: ReadonlyMap<PersonId, Person>): KnownContacts {
  const last = chase.sent.findLast(({ to }) => to.length > 0)?.to[0];
  const id = owedBy ?? (last === 'fund' ? undefined : last);
  const adopter = id === undefined ? undefined : readers.get(id);
  return adopter === undefined ? {} : { adopter };
}

/** Whom the request would go to. */
function whoIsAsked(kind: ObligationKind, contacts: KnownContacts): Person | null {
  const { rungs, firstRung } = ladders[kind];
  const request = rungs.find(({ name }) => name === firstRung);
  const recipients = request === undefined ? 'nobody' : recipientsOf(request, contacts);
  const [first] = recipients === 'nobody' ? [] : recipients;
  return Object.values(contacts).find(({ id }) => id === first?.id) ?? null;
}

/** Every open obligation, by due date. A fund has some hundreds, so a board may read them all. */
export async function allOpen({
  obligations,
}: Pick<StaffDeps, 'obligations'>): Promise<readonly Obligation[]> {
  return everyItem((from) => obligations.list({ open: true, ...from }));
}

/** Whether the fund is still waiting for an answer after its date. */
export function isOverdue(
  { state, dueOn }: Pick<Obligation, 'state' | 'dueOn'>,
  today: CalendarDate,
): boolean {
  return waitingStates.includes(state) && dueOn < today;
}

function readersOf({ chase }: Obligation): PersonId[] {
  return chase.sent.flatMap(({ to }) => to).filter((id): id is PersonId => id !== 'fund');
}
