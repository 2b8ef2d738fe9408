import { type SectionStatus, statusOf, type WrittenDocument } from '../../documents/document.ts';
import { isSectionOf } from '../../documents/form.ts';
import { wordsOf } from '../../documents/form-words.ts';
import type { Visit } from '../visit.ts';
import type { DocumentHost, FoundDocument, PageLink } from './host.ts';

/** One section in the list of a document's sections. */
export interface Task extends PageLink {
  readonly status: SectionStatus;
}

/** The list of a document's sections, for its first page: `portal/documents/tasks.njk` shows it. */
export interface TaskList {
  readonly tasks: readonly Task[];
  /** How many sections are finished, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** The title of the section that was saved just now, by the page's address; null when none was. */
  readonly savedSection: string | null;
  /** Where somebody who saved a section goes on; null when nobody did. */
  readonly next: PageLink | null;
}

/** What a document's first page shows of its sections. */
export async function taskList<PageVisit extends Visit, OwnerId extends string>(
  host: DocumentHost<PageVisit, OwnerId>,
  visit: PageVisit,
  { form }: FoundDocument<OwnerId>,
  document: WrittenDocument,
): Promise<TaskList> {
  const words = wordsOf(form, visit.language);
  const tasks: Task[] = [];
  for (const id of form.sectionIds) {
    const section = form.sections[id];
    const known = section === undefined ? {} : await host.knownOf(visit, section);
    tasks.push({
      href: host.href(visit, `sections/${id}`),
      title: words.title(id),
      status: statusOf(form, id, document, known),
    });
  }
  const saved = visit.url.searchParams.get('saved') ?? '';
  const wasSaved = isSectionOf(form, saved);
  return {
    tasks,
    done: tasks.filter(({ status }) => status === 'finished').length,
    total: tasks.length,
    savedSection: wasSaved ? words.title(saved) : null,
    next: wasSaved ? nextTask(host, visit, tasks, form.sectionIds.indexOf(saved)) : null,
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
