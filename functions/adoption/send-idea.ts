import { addWorkingDays, type CalendarDate, dateAt } from '../calendar/working-days.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { EventTime } from '../kernel/event-time.ts';
import { askAtOnce } from '../obligations/ask-at-once.ts';
import { ladders } from '../obligations/ladder.ts';
import { newObligation } from '../obligations/new-obligation.ts';
import type { ContactPost, OrganisationType } from '../organisations/contact-post.ts';
import { contactIdOf, type ContactWithPerson } from '../organisations/contact.ts';
import { isReachable, type Person } from '../people/person.ts';
import type { Project } from '../projects/project.ts';
import { adoptionIdOf, type AdoptionRequest, bodyCode } from './adoption.ts';

/** A body of the register, and whoever holds its posts. */
export interface Body {
  /** As the ids of its posts begin. */
  readonly id: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly holders: Readonly<Partial<Record<ContactPost, Person>>>;
}

/** The bodies that have posts in the register, in its order. */
export function bodiesOf(contacts: readonly ContactWithPerson[]): readonly Body[] {
  const byBody = Map.groupBy(contacts, ({ contact }) => contact.id.split('_')[0] ?? '');
  return [...byBody].map(([id, posts]) => ({
    id,
    name: posts[0]?.contact.organisation ?? '',
    type: posts[0]?.contact.organisationType ?? 'other',
    holders: Object.fromEntries(
      posts.flatMap(({ contact, person }) => (person === null ? [] : [[contact.post, person]])),
    ),
  }));
}

/** The body that carried a project out, which is not asked whether it would; null when its name has no letter. */
export function ownBodyOf({ organisation }: Pick<Project, 'organisation'>): string | null {
  return contactIdOf(organisation, 'leader')?.split('_')[0] ?? null;
}

/** Whom a body is asked through: the holder of a post, whoever it is, or a person staff name. */
export type AskedThrough = { readonly post: ContactPost } | { readonly post: null; readonly person: Person };

/** A body that is to be sent an idea. */
export interface BodyToAsk {
  readonly body: Pick<Body, 'id' | 'name' | 'type'>;
  readonly through: AskedThrough;
  readonly person: Person;
}

/** Of the bodies chosen, whom each would be asked through, and those through whom nobody can be. */
export interface WhoIsAsked {
  readonly toAsk: readonly BodyToAsk[];
  readonly unreachable: readonly { readonly body: Body; readonly because: 'nobody' | 'no-mail' }[];
}

/** Who is asked at each body, by the register as it stands. */
export function whoIsAsked(bodies: readonly Body[], post: ContactPost): WhoIsAsked {
  const toAsk: BodyToAsk[] = [];
  const unreachable: WhoIsAsked['unreachable'][number][] = [];
  for (const body of bodies) {
    const person = body.holders[post];
    if (person === undefined) unreachable.push({ body, because: 'nobody' });
    else if (isReachable(person)) toAsk.push({ body, through: { post }, person });
    else unreachable.push({ body, because: 'no-mail' });
  }
  return { toAsk, unreachable };
}

/** The first and the last day by which a body may be asked to answer, and the day that is proposed: time for a board or a cabinet to meet, and not so much that it is forgotten. */
export function answerDates(at: EventTime): Readonly<Record<'first' | 'proposed' | 'last', CalendarDate>> {
  const today = dateAt(at);
  return {
    first: addWorkingDays(today, 10),
    proposed: addWorkingDays(today, ladders.adoption.workingDaysToAnswer),
    last: addWorkingDays(today, 130),
  };
}

/** A request as it begins, with the letter that asks at once. */
export function newRequest(
  project: Project,
  { body, through, person }: BodyToAsk,
  dueOn: CalendarDate,
  at: EventTime,
): { readonly request: AdoptionRequest; readonly deliveries: readonly Delivery[] } {
  const begun: AdoptionRequest = {
    ...newObligation(
      {
        kind: 'adoption',
        of: { id: project.id, title: project.title, organisation: body.name },
        about: bodyCode(body.id),
        dueOn,
        ...(through.post === null && { owedBy: through.person.id }),
      },
      at,
    ),
    id: adoptionIdOf(project.id, body.id),
    adoption: {
      body: body.id,
      bodyType: body.type,
      post: through.post,
      notTheirs: [],
      sentAt: at,
      answer: null,
    },
  };
  const { obligation, deliveries } = askAtOnce(begun, person, at);
  return { request: { ...begun, ...obligation, adoption: begun.adoption }, deliveries };
}
