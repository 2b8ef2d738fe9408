import type { Answers } from '../documents/answers.ts';
import { createDocumentStore, type DocumentStore } from '../documents/document-store.ts';
import type { DocumentForm } from '../documents/form.ts';
import { refused } from '../kernel/result.ts';
import type { TableAccess } from '../kernel/table.ts';
import type { ProjectId } from '../projects/project.ts';
import type { ApplicationChange } from './application-change.ts';
import { applicationKey } from './application-rows.ts';
import type { ApplicationStore } from './application-store.ts';
import type { ApplicationFacts, ApplicationView } from './application.ts';
import { decideEvent } from './decide-event.ts';
import { expressionForm } from './expression-form.ts';

/** The documents of a bid, one after the other. */
const documentForms = { expression: expressionForm } as const;
export type ApplicationDocument = keyof typeof documentForms;
export const bidDocuments = Object.keys(documentForms) as readonly ApplicationDocument[];

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
  return createDocumentStore<ApplicationDocumentId, ApplicationView, ApplicationChange>(access, {
    formOf,
    keyOf: (id) => ({ pk: applicationKey(bidOf(id)).pk, sk: `DOCUMENT#${id}` }),
    change: (id, at, decide) => applications.change(bidOf(id), at, decide),
    whenSaved: (view, { section, answers, on }) =>
      decideEvent(view, 'save', 'applicant', { reason: '', unfinished: [] }, on, {
        ...factsIn(section, answers),
        lastSavedAt: on.at,
      }),
    whenSetAside: (view, { on }) =>
      decideEvent(view, 'save', 'applicant', { reason: '', unfinished: [] }, on, { lastSavedAt: on.at }),
    whenSent: (view, writer, on) => {
      if (view.application.state === 'submitted') return refused('refusal.already-submitted');
      return decideEvent(view, 'submit', 'applicant', { reason: '', unfinished: [] }, on, {
        submitted: { at: on.at, by: writer.id },
      });
    },
  });
}

function formOf(id: ApplicationDocumentId): DocumentForm | null {
  const [document = ''] = id.split('_');
  return Object.hasOwn(documentForms, document) ? documentForms[document as ApplicationDocument] : null;
}

function bidOf(id: ApplicationDocumentId): ProjectId {
  return id.split('_')[1] as ProjectId;
}

/** What lists, letters and comparisons say of a bid, out of a section that was saved. */
function factsIn(section: string, answers: Answers): Partial<ApplicationFacts> {
  const text = (field: string): string => {
    const answer = answers[field];
    return typeof answer === 'string' ? answer : '';
  };
  const pence = (field: string): number | null =>
    answers[field] === undefined ? null : Number(answers[field]);
  switch (section) {
    case 'about':
      return { title: text('name'), organisation: text('organisation'), theme: text('theme') };
    case 'idea':
      return { summary: [text('problem'), text('idea')].filter((part) => part !== '').join('\n\n') };
    case 'money':
      return { amountPence: pence('sum'), expectedAnnualSavingPence: pence('saving') };
    case 'introductions':
      return { mayIntroduce: text('may-introduce') === 'yes' };
    default:
      return {};
  }
}
