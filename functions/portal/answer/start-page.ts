import {
  type LessonsLearntDocument,
  prefill,
  type SectionStatus,
  statusOf,
} from '../../lessons/lessons-learnt-document.ts';
import { isSectionId, type SectionId, sectionIds } from '../../lessons/lessons-learnt-sections.ts';
import { contactRoles } from '../../people/person.ts';
import type { LinkVisit } from '../routes.ts';
import { answerHref, type AnswerDeps, isWaitedFor, pageBasics } from './answer-page.ts';

/** The first page of a document: what is asked, by when, how long it takes, who can help, and the list of its sections. */
export async function showStart(deps: AnswerDeps, visit: LinkVisit): Promise<Response> {
  const { obligation } = visit.link.view;
  const document = await deps.documents.read(obligation.id);
  const tasks = tasksOf(visit, document);
  const saved = savedSection(visit);
  const done = tasks.filter(({ status }) => status === 'finished').length;
  return visit.page('portal/answer/start.njk', {
    ...pageBasics(visit),
    title: visit.t('kind.lessons-learnt'),
    state: obligation.state,
    isWaitedFor: isWaitedFor(visit),
    returnReason: obligation.state === 'submitted' ? null : obligation.returnReason,
    submittedAt: obligation.submitted?.at ?? null,
    timeRequest: obligation.timeRequest,
    handoverRequest: obligation.handoverRequest,
    tasks,
    done,
    total: tasks.length,
    savedSection: saved === null ? null : visit.t(`lessons.${saved}.title`),
    next: saved === null ? null : nextTask(tasks, saved, visit),
    others: othersOf(visit),
    checkHref: answerHref(visit, 'check'),
    printHref: answerHref(visit, 'print'),
    moreTimeHref: answerHref(visit, 'more-time'),
    notMineHref: answerHref(visit, 'not-mine'),
  });
}

interface Task {
  readonly href: string;
  readonly title: string;
  readonly status: SectionStatus;
}

function tasksOf(visit: LinkVisit, document: LessonsLearntDocument): readonly Task[] {
  const { project, contacts } = visit.link.view;
  const writer = contacts.lead ?? visit.link.person;
  return sectionIds.map((id) => ({
    href: answerHref(visit, `sections/${id}`),
    title: visit.t(`lessons.${id}.title`),
    status: statusOf(id, document, prefill(id, project, writer)),
  }));
}

/** The section that was saved just now, by the page's address; anything else in its place counts for nothing. */
function savedSection({ url }: LinkVisit): SectionId | null {
  const id = url.searchParams.get('saved') ?? '';
  return isSectionId(id) ? id : null;
}

/** Where somebody who saved a section goes on: the next one that is not finished, beginning again at the top, or the check of all answers. */
function nextTask(tasks: readonly Task[], saved: SectionId, visit: LinkVisit): Pick<Task, 'href' | 'title'> {
  const here = sectionIds.indexOf(saved);
  const inTurn = [...tasks.slice(here + 1), ...tasks.slice(0, here + 1)];
  const open = inTurn.find(({ status }) => status !== 'finished');
  return open ?? { href: answerHref(visit, 'check'), title: visit.t('answer.check.title') };
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
