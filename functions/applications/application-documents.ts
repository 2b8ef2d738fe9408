import type { WrittenDocument, Writer } from '../documents/document.ts';
import { createDocumentStore, type DocumentStore } from '../documents/document-store.ts';
import type { DocumentForm } from '../documents/form.ts';
import { refused } from '../kernel/result.ts';
import type { TableAccess } from '../kernel/table.ts';
import type { Occasion } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import type { ApplicationChange } from './application-change.ts';
import { applicationKey } from './application-rows.ts';
import type { ApplicationStore } from './application-store.ts';
import type { Application, ApplicationView } from './application.ts';
import { type ApplicationDocument, bidForms } from './bid-forms.ts';
import { type ApplicationDecision, decideEvent } from './decide-event.ts';
import { factsIn } from './document-facts.ts';
import { moveFullOn } from './full-application.ts';
import { type ApplicationState, stateForApplicants } from './lifecycle.ts';

/** The documents of a bid, one after the other. */
export const bidDocuments = Object.keys(bidForms) as readonly ApplicationDocument[];

/** In which states each document is written. In every other one its words stay as they are. */
export const writtenIn: Readonly<Record<ApplicationDocument, readonly ApplicationState[]>> = {
  expression: ['draft', 'returned'],
  full: ['invited'],
};

/** The documents that a bid has by now, the one it is about first; the former one stays readable. */
export function documentsOf({ invitedAt }: Pick<Application, 'invitedAt'>): readonly ApplicationDocument[] {
  return invitedAt === null ? ['expression'] : ['full', 'expression'];
}

/** Names one document of one bid: `expression_<id>`. */
export type ApplicationDocumentId = `${ApplicationDocument}_${string}`;

/** The documents that bids are written in. */
export type ApplicationDocuments = DocumentStore<ApplicationDocumentId, ApplicationChange>;

/** Names a document of a bid. */
export const applicationDocumentId = (document: ApplicationDocument, id: ProjectId): ApplicationDocumentId =>
  `${document}_${id}`;

/** Documents beside their application, in its partition. */
export function createApplicationDocuments(
  access: TableAccess,
  applications: Pick<ApplicationStore, 'change'>,
): ApplicationDocuments {
  return createDocumentStore<ApplicationDocumentId, DocumentView, ApplicationChange>(access, {
    formOf,
    keyOf: (id) => ({ pk: applicationKey(bidOf(id)).pk, sk: `DOCUMENT#${id}` }),
    change: (id, at, decide) =>
      applications.change(bidOf(id), at, (view) => decide({ ...view, document: documentIn(id) })),
    whenSaved: (view, { section, answers, on }) =>
      save(view, on, { ...factsIn(view.document, section, answers), lastSavedAt: on.at }),
    whenSetAside: (view, { on }) => save(view, on, { lastSavedAt: on.at }),
    whenSent: (view, writer, on, document) => whenSent[view.document](view, writer, on, document),
  });
}

/** A bid, and the one of its documents that is being written or sent. */
type DocumentView = ApplicationView & { readonly document: ApplicationDocument };

/** Words are saved only in the states of their own document: both are saved by the same event of the lifecycle. */
function save(
  view: DocumentView,
  on: Occasion,
  facts: Parameters<typeof decideEvent>[5],
): ApplicationDecision {
  const { state } = view.application;
  if (!writtenIn[view.document].includes(state))
    return refused(`application.refusal.${stateForApplicants(state)}`);
  return decideEvent(view, 'save', 'applicant', { reason: '', unfinished: [] }, on, facts);
}

type WhenSent = (
  view: ApplicationView,
  writer: Writer,
  on: Occasion,
  document: WrittenDocument,
) => ApplicationDecision;

/** What it means that a finished document is sent on: the expression of interest goes to the fund, the full application to its finance certifier. */
const whenSent: Readonly<Record<ApplicationDocument, WhenSent>> = {
  expression: (view, writer, on) =>
    view.application.state === 'submitted'
      ? refused('refusal.already-submitted')
      : decideEvent(view, 'submit', 'applicant', { reason: '', unfinished: [] }, on, {
          submitted: { at: on.at, by: writer.id },
        }),
  full: (view, writer, on, document) =>
    view.application.state === 'certifying'
      ? refused('refusal.already-submitted')
      : moveFullOn(view, 'ask-certifier', document, { by: writer.id }, on),
};

function formOf(id: ApplicationDocumentId): DocumentForm | null {
  return Object.hasOwn(bidForms, documentIn(id)) ? bidForms[documentIn(id)] : null;
}

function documentIn(id: ApplicationDocumentId): ApplicationDocument {
  return id.split('_')[0] as ApplicationDocument;
}

function bidOf(id: ApplicationDocumentId): ProjectId {
  return id.split('_')[1] as ProjectId;
}
