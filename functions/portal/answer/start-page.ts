import type { MessageKey } from '../../messages/catalogue.ts';
import type { ObligationKind } from '../../obligations/ladder.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { matterFact } from '../../obligations/matter.ts';
import { contactRoles } from '../../people/person.ts';
import { type DocumentHost, documentOf } from '../documents/host.ts';
import { taskList } from '../documents/tasks.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, isWaitedFor, pageBasics } from './answer-page.ts';

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
  milestone: brief('milestone'),
  'progress-update': brief('progress-update'),
  'contact-confirmation': null,
  repayment: null,
  'evaluation-report': opening('evaluation-report', 'answer.start.how-long.half-hour'),
  'local-benefit-forecast': opening('local-benefit-forecast', 'answer.start.how-long.half-hour'),
  'local-benefit-actual': opening('local-benefit-actual', 'answer.start.how-long.half-hour'),
  'outcomes-review': opening('outcomes-review', 'answer.start.how-long.half-hour'),
  'lessons-note': brief('lessons-note'),
  review: null,
  adoption: null,
};

function brief(kind: 'milestone' | 'progress-update' | 'lessons-note'): Opening {
  return opening(kind, 'answer.start.how-long.minutes');
}

/** What its letters said of it, said again. */
function opening(
  kind: Exclude<ObligationKind, 'lessons-learnt' | 'contact-check'>,
  howLong: MessageKey,
): Opening {
  return { lead: [`letter.${kind}.opening`], howLong };
}

/** The first page of a document: what is asked, by when, how long it takes, who can help, and the list of its sections. */
export async function showStart(
  host: DocumentHost<LinkVisit, ObligationId>,
  visit: LinkVisit,
): Promise<Response> {
  const { obligation } = visit.link.view;
  const found = documentOf(host, visit);
  if (found === null) return visit.notFound();
  const document = await host.documents.read(obligation.id);
  return visit.page('portal/answer/start.njk', {
    ...pageBasics(visit),
    ...(await taskList(host, visit, found, document)),
    title: host.nameOf(visit),
    opening: openings[obligation.kind],
    matter: matterFact(obligation.matter, visit.t),
    state: obligation.state,
    isWaitedFor: isWaitedFor(visit),
    returnReason: obligation.state === 'submitted' ? null : obligation.returnReason,
    submittedAt: obligation.submitted?.at ?? null,
    timeRequest: obligation.timeRequest,
    handoverRequest: obligation.handoverRequest,
    others: othersOf(visit),
    checkHref: answerHref(visit, 'check'),
    printHref: answerHref(visit, 'print'),
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
