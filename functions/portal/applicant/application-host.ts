import {
  applicationDocumentId,
  type ApplicationDocumentId,
  type ApplicationDocuments,
  writtenIn,
} from '../../applications/application-documents.ts';
import type { ApplicationDocument } from '../../applications/bid-forms.ts';
import { certifierOf } from '../../applications/application.ts';
import { knownOfFull } from '../../applications/full-application.ts';
import type { WrittenDocument } from '../../documents/document.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { pounds } from '../../kernel/money.ts';
import { organisationNames } from '../../organisations/register.ts';
import { afterApplicationChange } from '../act-on-application.ts';
import type { DocumentHost, DocumentWording, PageLink } from '../documents/host.ts';
import type { ApplicantVisit } from '../routes.ts';
import { type ApplicantDeps, applicantOccasion, bidBasics, bidHref } from './applicant-page.ts';
import { atOddsIn, fullRemarks } from './full-remarks.ts';

/** What the pages of a bid's documents need. */
export interface ApplicationHostDeps extends ApplicantDeps {
  readonly applicationDocuments: ApplicationDocuments;
}

/** A bid's document, behind the link to the bid. */
type BidDocumentHost = DocumentHost<ApplicantVisit, ApplicationDocumentId>;

/** What the documents of a bid are called, and what their pages say of sending them on. */
export const documentWords: Readonly<
  Record<ApplicationDocument, { readonly name: MessageKey; readonly wording: DocumentWording }>
> = {
  expression: {
    name: 'expression.name',
    wording: {
      sendHint: 'expression.send.hint',
      stillOpen: 'expression.still-open',
      next: ['full.sent.receipt', 'expression.sent.next'],
      toOwn: 'applicant.to-start',
    },
  },
  full: {
    name: 'full.name',
    wording: {
      question: { text: 'full.ask.question', yes: 'full.ask.yes', no: 'answer.send.no' },
      sendHint: 'full.ask.hint',
      stillOpen: 'expression.still-open',
      next: ['full.sent.receipt', 'full.sent.next'],
      toOwn: 'applicant.to-start',
      prefilled: 'full.prefilled',
      closed: 'full.closed',
    },
  },
};

/** What differs between the documents beside their words. */
const differences: Readonly<
  Record<
    ApplicationDocument,
    (deps: ApplicationHostDeps) => Pick<BidDocumentHost, 'knownOf' | 'alsoNeeded' | 'remarksOn' | 'noteOn'>
  >
> = {
  expression: () => ({ knownOf: () => ({}), noteOn: limitsOn('money') }),
  full: ({ applicationDocuments }) => {
    const readExpression = once((visit: ApplicantVisit) =>
      applicationDocuments.read(applicationDocumentId('expression', visit.bid.view.application.id)),
    );
    return {
      noteOn: limitsOn('funding'),
      knownOf: async (visit, section) => knownOfFull(section.id, await readExpression(visit)),
      alsoNeeded: (visit, document) => Promise.resolve(neededOfFull(visit, document)),
      remarksOn: (visit, document) => fullRemarks(visit, visit.bid.view.round, document),
    };
  },
};

/** What a document of a bid is called. */
export function documentName(document: ApplicationDocument): MessageKey {
  return documentWords[document].name;
}

/** A bid's document, behind the link to the bid. */
export function applicationHost(deps: ApplicationHostDeps, document: ApplicationDocument): BidDocumentHost {
  const { name, wording } = documentWords[document];
  const writerOf = ({ bid }: ApplicantVisit) => ({ id: bid.person.id, name: bid.person.name });
  return {
    path: `/applications/:token/${document}`,
    documents: deps.applicationDocuments,
    ownerOf: ({ bid }) => applicationDocumentId(document, bid.view.application.id),
    href: (visit, part = '') => (part === '' ? bidHref(visit) : bidHref(visit, `${document}/${part}`)),
    writerOf,
    standingOf: ({ bid }) => {
      const { state, submitted, applied } = bid.view.application;
      const isOpen = writtenIn[document].includes(state) && bid.role !== 'certifier';
      const sent = document === 'full' ? applied : submitted;
      return { state: isOpen ? 'open' : 'closed', submittedAt: sent?.at ?? null };
    },
    basicsOf: (visit) => {
      const { bidTitle, application, startHref } = bidBasics(visit);
      return { projectTitle: bidTitle, organisation: application.organisation, startHref };
    },
    nameOf: ({ t }) => t(name),
    organisationsFor: ({ language }) => Promise.resolve(organisationNames(language)),
    async send(visit) {
      const owner = applicationDocumentId(document, visit.bid.view.application.id);
      const sent = await deps.applicationDocuments.submit(owner, writerOf(visit), applicantOccasion(visit));
      if (sent.ok && sent.value !== null) await afterApplicationChange(deps, sent.value, visit.at);
      return sent;
    },
    wording,
    ...differences[document](deps),
  };
}

/** How much the round lends, said on the page where the sum is asked for. */
function limitsOn(asking: string): NonNullable<BidDocumentHost['noteOn']> {
  return ({ t, bid }, section) =>
    section.id === asking
      ? t('applicant.limits', {
          minimum: pounds(bid.view.round.minimumPence),
          share: bid.view.round.shareOfCostPercent,
        })
      : null;
}

/** What stands between a full application whose sections are finished and its certificate: answers at odds, and a certifier to ask. */
function neededOfFull(visit: ApplicantVisit, document: WrittenDocument): readonly PageLink[] {
  const { application, round } = visit.bid.view;
  const atOdds = atOddsIn(visit, round, document).map(({ section, field, text }) => ({
    href: `${bidHref(visit, `full/sections/${section}`)}#${field}`,
    title: text,
  }));
  const certifier: readonly PageLink[] =
    certifierOf(application) === null
      ? [{ href: bidHref(visit, 'people'), title: visit.t('full.needs-certifier') }]
      : [];
  return [...atOdds, ...certifier];
}

/** Reads once for each visit, however many sections ask. */
function once<Subject extends object, Value>(
  read: (subject: Subject) => Promise<Value>,
): (subject: Subject) => Promise<Value> {
  const reads = new WeakMap<Subject, Promise<Value>>();
  return (subject) => {
    const known = reads.get(subject) ?? read(subject);
    reads.set(subject, known);
    return known;
  };
}
