import type { MessageKey } from '../../messages/catalogue.ts';
import type { ObligationKind } from '../../obligations/ladder.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { contactRoles } from '../../people/person.ts';
import { type DocumentHost, documentOf } from '../documents/host.ts';
import { startModel } from '../documents/start.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, isWaitedFor } from './answer-page.ts';

/** What the first page of a document says before anybody has begun. */
interface Opening {
  readonly lead: readonly MessageKey[];
  readonly howLong: MessageKey;
}

/** The same by what is owed; null where nothing is asked in writing. */
const openings: Readonly<Record<ObligationKind, Opening | null>> = {
  'lessons-learnt': {
    lead: ['answer.start.lead', 'answer.start.failure'],
    howLong: 'answer.start.how-long.value',
  },
  'contact-check': null,
  certification: null,
};

/** The first page of a document: what is asked, by when, how long it takes, who can help, and the list of its sections. */
export async function showStart(
  host: DocumentHost<LinkVisit, ObligationId>,
  visit: LinkVisit,
): Promise<Response> {
  const { obligation } = visit.link.view;
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  return visit.page('portal/answer/start.njk', {
    ...(await startModel(host, visit, found)),
    dueOn: obligation.dueOn,
    opening: openings[obligation.kind],
    isWaitedFor: isWaitedFor(visit),
    returnReason: obligation.state === 'submitted' ? null : obligation.returnReason,
    timeRequest: obligation.timeRequest,
    handoverRequest: obligation.handoverRequest,
    others: othersOf(visit),
    moreTimeHref: answerHref(visit, 'more-time'),
    notMineHref: answerHref(visit, 'not-mine'),
  });
}

/** The project's other people, whose own links open the same document. */
function othersOf({ link, t }: LinkVisit): readonly { readonly role: string; readonly name: string }[] {
  return contactRoles.flatMap((role) => {
    const person = link.view.contacts[role];
    return person === undefined || person.id === link.person.id
      ? []
      : [{ role: t(`role.${role}`), name: person.name }];
  });
}
