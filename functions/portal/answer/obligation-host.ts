import { ladders } from '../../obligations/ladder.ts';
import { knownOf } from '../../obligations/obligation-forms.ts';
import type { ObligationId } from '../../obligations/obligation.ts';
import { isOpen } from '../../obligations/obligation.ts';
import { sendAtOnce } from '../act.ts';
import type { DocumentHost, DocumentWording, Standing } from '../documents/host.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, type AnswerDeps, isWaitedFor, occasionOf, pageBasics, writerOf } from './answer-page.ts';
import { thanksHref } from './thanks-page.ts';

/** Documents that obligations ask for, behind the link of a letter. */
export function obligationHost(deps: AnswerDeps): DocumentHost<LinkVisit, ObligationId> {
  return {
    path: '/answer/:token',
    documents: deps.documents,
    ownerOf: ({ link }) => link.view.obligation.id,
    href: answerHref,
    writerOf,
    standingOf,
    knownOf: ({ link }, section) => knownOf(section.id, link.view, link.person),
    basicsOf: pageBasics,
    nameOf: ({ t, link }) => t(`kind.${link.view.obligation.kind}`),
    async send(visit) {
      const { id } = visit.link.view.obligation;
      const sent = await deps.documents.submit(id, writerOf(visit), occasionOf(visit));
      if (sent.ok && sent.value) await sendAtOnce(deps, sent.value.deliveries, visit.at);
      return sent;
    },
    wording: wordingOfAnAnswer,
    wordingFor: (visit) => (endsWhenSent(visit) ? wordingOfAnEnd : wordingOfAnAnswer),
    thanksFor: (visit) => (endsWhenSent(visit) ? thanksHref('sent', visit.language) : null),
  };
}

function standingOf(visit: LinkVisit): Standing {
  const { obligation } = visit.link.view;
  const state = !isOpen(obligation) ? 'closed' : isWaitedFor(visit) ? 'open' : 'sent';
  return { state, submittedAt: obligation.submitted?.at ?? null };
}

const wordingOfAnAnswer: DocumentWording = {
  sendHint: 'answer.send.hint',
  stillOpen: 'answer.start.still-open',
  next: ['answer.sent.receipt', 'answer.sent.no-reminders', 'answer.sent.read'],
};

/** What sending means where it is the end of it. */
const wordingOfAnEnd: DocumentWording = { ...wordingOfAnAnswer, sendHint: 'answer.send.hint-end' };

function endsWhenSent({ link }: LinkVisit): boolean {
  return ladders[link.view.obligation.kind].acceptsItself === true;
}
