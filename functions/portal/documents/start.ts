import { type SectionStatus, statusOf } from '../../documents/document.ts';
import { isSectionOf } from '../../documents/form.ts';
import { wordsOf } from '../../documents/form-words.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import type { Visit } from '../visit.ts';
import {
  type DocumentHost,
  type DocumentWording,
  type FoundDocument,
  type PageBasics,
  type PageLink,
  wordingOf,
} from './host.ts';

/** One section in the list of a document's sections. */
export interface Task extends PageLink {
  readonly status: SectionStatus;
}

/** What `portal/documents/start.njk`, or a template that extends it, is given for a document's first page. */
export interface StartModel extends PageBasics {
  readonly title: string;
  readonly tasks: readonly Task[];
  /** How many sections are finished, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** The title of the section that was saved just now, by the page's address; null when none was. */
  readonly savedSection: string | null;
  /** Where somebody who saved a section goes on; null when nobody did. */
  readonly next: PageLink | null;
  readonly submittedAt: EventTime | null;
  readonly isClosed: boolean;
  readonly wording: DocumentWording;
  readonly checkHref: string;
  readonly printHref: string;
}

/** The first page of a document: its name, the list of its sections, and the ways to check it and to print it. */
export async function startModel<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { form, owner }: FoundDocument<OwnerId>,
): Promise<StartModel> {
  const document = await host.documents.read(owner);
  const words = wordsOf(form, visit.language);
  const tasks: Task[] = [];
  for (const id of form.sectionIds) {
    const section = form.sections[id];
    const known = section === undefined ? {} : await host.knownOf(visit, section);
    const status = statusOf(form, id, document, known);
    tasks.push({ href: host.href(visit, `sections/${id}`), title: words.title(id), status });
  }
  const saved = visit.url.searchParams.get('saved') ?? '';
  const wasSaved = isSectionOf(form, saved);
  const { state, submittedAt } = host.standingOf(visit);
  return {
    ...host.basicsOf(visit),
    title: host.nameOf(visit),
    tasks,
    done: tasks.filter(({ status }) => status === 'finished').length,
    total: tasks.length,
    savedSection: wasSaved ? words.title(saved) : null,
    next: wasSaved ? nextTask(host, visit, tasks, form.sectionIds.indexOf(saved)) : null,
    submittedAt,
    isClosed: state === 'closed',
    wording: wordingOf(host, visit),
    checkHref: host.href(visit, 'check'),
    printHref: host.href(visit, 'print'),
  };
}

/** The next section that is not finished, beginning again at the top, or the check of all answers. */
function nextTask<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  tasks: readonly Task[],
  here: number,
): PageLink {
  const inTurn = [...tasks.slice(here + 1), ...tasks.slice(0, here + 1)];
  const open = inTurn.find(({ status }) => status !== 'finished');
  return open ?? { href: host.href(visit, 'check'), title: visit.t('answer.check.title') };
}
