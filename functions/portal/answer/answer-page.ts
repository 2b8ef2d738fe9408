import type { CalendarDate } from '../../calendar/working-days.ts';
import type { Writer } from '../../documents/document.ts';
import type { Keys } from '../../kernel/keys.ts';
import { waitingStates } from '../../obligations/obligation.ts';
import type { ObligationDocuments } from '../../obligations/obligation-documents.ts';
import { formOfKind } from '../../obligations/obligation-forms.ts';
import type { ObligationStore } from '../../obligations/obligation-store.ts';
import type { Occasion } from '../../obligations/view.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { ActDeps } from '../act.ts';
import type { LinkVisit } from '../routes.ts';
import type { PaymentPageDeps } from './payment-page.ts';

/** What the pages behind a link need. */
export interface AnswerDeps extends ActDeps, PaymentPageDeps {
  readonly obligations: ObligationStore;
  readonly documents: ObligationDocuments;
  readonly people: PersonStore;
  readonly keys: Keys;
}

/** The address of a page behind the visitor's link; the first page without a part. */
export function answerHref({ link }: LinkVisit, part = ''): string {
  return `/answer/${link.token}${part === '' ? '' : `/${part}`}`;
}

/** Who is writing, as it is kept beside their words. */
export function writerOf({ link: { person } }: LinkVisit): Writer {
  return { id: person.id, name: person.name };
}

/** When and by whom something is done on these pages. */
export function occasionOf(visit: LinkVisit): Occasion {
  return { at: visit.at, by: { kind: 'person', ...writerOf(visit) } };
}

/** What every page behind a link shows: the project, where the first page is, and until when the fund waits. */
export function pageBasics(visit: LinkVisit): {
  readonly projectTitle: string;
  readonly organisation: string;
  readonly dueOn: CalendarDate;
  readonly startHref: string;
} {
  const { obligation, project } = visit.link.view;
  return {
    projectTitle: project.title,
    organisation: project.organisation,
    dueOn: obligation.dueOn,
    startHref: answerHref(visit),
  };
}

/** Whether the link is about something answered in writing, over days and by several people, rather than at once on one page. */
function isAnsweredInWriting({ link }: LinkVisit): boolean {
  return formOfKind(link.view.obligation.kind) !== null;
}

/** Whether its reader may ask for more time or name the right person on these pages: for what is written, what is paid, and what is done with a proven idea. */
export function canBePutOff(visit: LinkVisit): boolean {
  const { kind } = visit.link.view.obligation;
  return isAnsweredInWriting(visit) || kind === 'repayment' || kind === 'adoption';
}

/** Whether the fund still waits for the answer, so that more time and other people make sense. */
export function isWaitedFor({ link }: LinkVisit): boolean {
  return waitingStates.includes(link.view.obligation.state);
}
