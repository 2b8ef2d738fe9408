import type { z } from '@hono/zod-openapi';
import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { documentAsBlocks } from '../../documents/document-text.ts';
import { isOpen } from '../../obligations/obligation.ts';
import { isQuiet, plannedRungs } from '../../obligations/plan.ts';
import { recipientsOf } from '../../obligations/recipients.ts';
import type { ObligationView } from '../../obligations/view.ts';
import type { Language, Person } from '../../people/person.ts';
import type { StaffDeps } from '../staff/deps.ts';
import { actorName, timelineText } from '../staff/timeline-text.ts';
import { isOverdue, type ObligationWithPeople, withPeople } from '../staff/with-people.ts';
import type { delivery, obligation, obligationInFull } from './schemas.ts';

/** An obligation as a list of the API shows it. */
export function obligationJson(
  { obligation: one, owner, readers }: ObligationWithPeople,
  today: CalendarDate,
  fundMailbox: string,
): z.infer<typeof obligation> {
  return {
    id: one.id,
    version: one.version,
    kind: one.kind,
    projectId: one.projectId,
    projectTitle: one.projectTitle,
    organisation: one.organisation,
    matter: one.matter ?? null,
    state: one.state,
    dueOn: one.dueOn,
    overdue: isOverdue(one, today),
    nextAt: one.nextAt,
    owner: owner === null ? null : readerJson(owner),
    rungsSent: one.chase.sent.map(({ rung, at, to, because }) => ({
      rung,
      at,
      because,
      to: to.map((id) => (id === 'fund' ? fundMailbox : (readers.get(id)?.email ?? id))),
    })),
    paused: one.paused,
    decisionNeeded: one.decisionNeeded,
    timeRequest: one.timeRequest && {
      at: one.timeRequest.at,
      until: one.timeRequest.until,
      reason: one.timeRequest.reason,
    },
    handoverRequest: one.handoverRequest && {
      at: one.handoverRequest.at,
      name: one.handoverRequest.name,
      email: one.handoverRequest.email,
      language: one.handoverRequest.language,
    },
    submittedAt: one.submitted?.at ?? null,
    closed: one.closed,
  };
}

/** An obligation with its calendar, its timeline, its document and its letters. */
export async function obligationInFullJson(
  deps: StaffDeps,
  view: ObligationView,
  at: EventTime,
  language: Language,
): Promise<z.infer<typeof obligationInFull>> {
  const { id } = view.obligation;
  const [[one], timeline, document, letters] = await Promise.all([
    withPeople(deps, [view.obligation]),
    deps.obligations.timeline(id),
    deps.documents.read(id),
    deps.deliveries.about(id),
  ]);
  if (one === undefined) throw new Error('one obligation in, none out');
  const form = deps.documents.formOf(id);
  const blocks =
    form === null
      ? []
      : documentAsBlocks(form, document, language).map((block) => ({
          ...block,
          answers: [...block.answers],
        }));
  return {
    ...obligationJson(one, dateAt(at), deps.settings.fund.mailbox),
    chaseRests: isQuiet(view.obligation) || view.obligation.decisionNeeded !== null,
    rungsPlanned: (isOpen(view.obligation) ? plannedRungs(view.obligation) : []).map(
      ({ rung, at: when }) => ({
        rung: rung.name,
        at: when,
        to: addressesOf(view, recipientsOf(rung, view.contacts), deps.settings.fund.mailbox),
      }),
    ),
    timeline: timeline.map((entry) => ({
      at: entry.at,
      what: entry.what,
      by: actorName(entry.by, language),
      text: timelineText(entry, language),
      args: { ...entry.args },
    })),
    document: Object.keys(document).length === 0 ? null : blocks,
    deliveries: letters.map(deliveryJson),
  };
}

/** A letter of the ledger. */
export function deliveryJson(letter: Delivery): z.infer<typeof delivery> {
  const { message } = letter;
  return {
    id: letter.id,
    obligationId: letter.about,
    template: message.template,
    rung: message.template === 'rung' ? message.rung : null,
    to: letter.sentTo,
    recipientId: letter.recipientId,
    state: letter.state,
    detail: letter.detail,
    createdAt: letter.createdAt,
    sentAt: letter.sentAt,
    attempt: letter.attempt,
  };
}

/** A person as others' items name them. */
export function readerJson({ name, email, language }: Person): Pick<Person, 'name' | 'email' | 'language'> {
  return { name, email, language };
}

function addressesOf(
  { contacts }: ObligationView,
  recipients: ReturnType<typeof recipientsOf>,
  fundMailbox: string,
): string[] {
  if (recipients === 'nobody') return [];
  const people = Object.values(contacts);
  return recipients.map(({ id }) => people.find((person) => person.id === id)?.email ?? fundMailbox);
}
