import {
  type ApplicationDocument,
  applicationDocumentId,
  type ApplicationDocumentId,
  type ApplicationDocuments,
} from '../../applications/application-documents.ts';
import { type ApplicationState, transitionFor } from '../../applications/lifecycle.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { afterApplicationChange } from '../act-on-application.ts';
import type { DocumentHost, DocumentWording } from '../documents/host.ts';
import type { ApplicantVisit } from '../routes.ts';
import { type ApplicantDeps, applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';

/** What the pages of a bid's documents need. */
export interface ApplicationHostDeps extends ApplicantDeps {
  readonly applicationDocuments: ApplicationDocuments;
}

/** What differs between the documents of a bid: the states in which each is written, and what its pages call it and say of sending it. */
const documents: Readonly<
  Record<
    ApplicationDocument,
    {
      readonly writtenIn: readonly ApplicationState[];
      readonly name: MessageKey;
      readonly wording: DocumentWording;
    }
  >
> = {
  expression: {
    writtenIn: ['draft', 'returned'],
    name: 'expression.name',
    wording: {
      sendHint: 'expression.send.hint',
      stillOpen: 'expression.still-open',
      next: ['answer.sent.receipt', 'expression.sent.next'],
    },
  },
};

/** What a document of a bid is called. */
export function documentName(document: ApplicationDocument): MessageKey {
  return documents[document].name;
}

/** A bid's document, behind the link to the bid. */
export function applicationHost(
  deps: ApplicationHostDeps,
  document: ApplicationDocument,
): DocumentHost<ApplicantVisit, ApplicationDocumentId> {
  const { writtenIn, name, wording } = documents[document];
  const writerOf = ({ bid }: ApplicantVisit) => ({ id: bid.person.id, name: bid.person.name });
  return {
    path: `/applications/:token/${document}`,
    documents: deps.applicationDocuments,
    ownerOf: ({ bid }) => applicationDocumentId(document, bid.view.application.id),
    href: (visit, part = '') => (part === '' ? bidHref(visit) : bidHref(visit, `${document}/${part}`)),
    writerOf,
    standingOf: ({ bid }) => {
      const { state, submitted } = bid.view.application;
      const mayWrite = writtenIn.includes(state) && transitionFor(state, 'save') !== undefined;
      return {
        state: mayWrite && bid.role !== 'certifier' ? 'open' : 'closed',
        submittedAt: submitted?.at ?? null,
      };
    },
    knownOf: () => ({}),
    basicsOf: (visit) => {
      const { bidTitle, application, startHref } = bidBasics(visit);
      return { projectTitle: bidTitle, organisation: application.organisation, startHref };
    },
    nameOf: ({ t }) => t(name),
    async send(visit) {
      const owner = applicationDocumentId(document, visit.bid.view.application.id);
      const sent = await deps.applicationDocuments.submit(owner, writerOf(visit), applicantOccasion(visit));
      if (sent.ok && sent.value !== null) await afterApplicationChange(deps, sent.value, visit.at);
      return sent;
    },
    wording,
  };
}
