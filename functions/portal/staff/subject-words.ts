import type { Application } from '../../applications/application.ts';
import { type ReadSubject, readSubject, type SubjectId } from '../../deliveries/subject.ts';
import type { LivingSubject, Subject } from '../../executions/subject.ts';
import { readIntroductionId } from '../../introductions/introduction.ts';
import { translator } from '../../messages/translate.ts';
import { kindOf, projectOf } from '../../obligations/obligation.ts';
import type { Language } from '../../people/person.ts';
import type { Project, ProjectId } from '../../projects/project.ts';
import type { Round, RoundId } from '../../rounds/round.ts';
import type { Seminar, SeminarId } from '../../seminars/seminar.ts';
import type { StaffDeps } from './deps.ts';

/** How many things one execution is said to be about; the rest is counted. */
const mostNamed = 3;

/** What an execution is about, with where to read more. */
export interface SubjectInWords {
  /** What kind of thing it is, such as "3 letters". */
  readonly what: string;
  readonly links: readonly Link[];
  /** How many more there are. */
  readonly more: number;
}

interface Link {
  readonly href: string;
  readonly text: string;
}

type KnownDeps = Pick<StaffDeps, 'projects' | 'applications' | 'rounds' | 'seminars'>;

/** What is known of the things that executions name. */
interface Known {
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly applications: ReadonlyMap<ProjectId, Application>;
  readonly rounds: ReadonlyMap<RoundId, Round>;
  readonly seminars: ReadonlyMap<SeminarId, Seminar>;
}

/** What executions are about, by their titles: one look at each kind of thing, however many there are. Answers in the order of the subjects. */
export async function subjectsInWords(
  deps: KnownDeps,
  subjects: readonly Subject[],
  language: Language,
): Promise<readonly SubjectInWords[]> {
  const known = await lookUp(deps, subjects.flatMap(thingsIn));
  return subjects.map((subject) => inWords(subject, known, language));
}

async function lookUp(
  { projects, applications, rounds, seminars }: KnownDeps,
  things: readonly LivingSubject[],
): Promise<Known> {
  const [knownProjects, knownApplications, allRounds, knownSeminars] = await Promise.all([
    projects.getMany(things.flatMap((one) => projectIn(one) ?? [])),
    applications.getMany(things.flatMap((one) => (one.kind === 'application' ? one.id : []))),
    things.some(({ kind }) => kind === 'round' || kind === 'decisions') ? rounds.list() : [],
    seminars.getMany(things.flatMap((one) => (one.kind === 'seminar' ? one.id : []))),
  ]);
  return {
    projects: knownProjects,
    applications: knownApplications,
    seminars: knownSeminars,
    rounds: new Map(allRounds.map((round) => [round.id, round])),
  };
}

function inWords(subject: Subject, known: Known, language: Language): SubjectInWords {
  const t = translator(language);
  const links = linksTo(subject, known, language);
  return {
    what: whatIs(subject),
    links: links.slice(0, mostNamed),
    more: Math.max(0, links.length - mostNamed),
  };

  function whatIs(one: Subject): string {
    switch (one.kind) {
      case 'obligation': {
        const kind = kindOf(one.id);
        return kind === null ? '' : t(`kind.${kind}`);
      }
      case 'application':
        return t('staff.applications.bid');
      case 'project':
        return t('staff.column.project');
      case 'adoptions':
        return t('adoption.report');
      case 'round':
        return t('staff.applications.round');
      case 'decisions':
        return t('decisions.title');
      case 'seminar':
        return t('seminar.one');
      case 'promises':
        return t('seminar.promises');
      case 'member':
        return t('network.member');
      case 'digest':
        return t('digest.one');
      case 'digests':
        return t('digest.all');
      case 'item':
        return t('news.one');
      case 'network':
        return t('network.one');
      case 'letters':
        return t('staff.deliveries.found', { count: one.deliveryIds.length });
      case 'unknown':
        return t('work.about-unknown');
    }
  }
}

/** Links to what a subject names, each once. Letters lead to the project, application or round they are about. */
function linksTo(subject: Subject, known: Known, language: Language): readonly Link[] {
  const links = thingsIn(subject).flatMap((thing) =>
    linkTo(thing, subject.kind === 'letters', known, language),
  );
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

function linkTo(
  thing: LivingSubject,
  isOfLetter: boolean,
  known: Known,
  language: Language,
): readonly Link[] {
  const t = translator(language);
  const id = encodeURIComponent(thing.id);
  switch (thing.kind) {
    case 'application': {
      const application = known.applications.get(thing.id);
      const text =
        application === undefined
          ? thing.id
          : application.title ||
            t(application.removedAt === undefined ? 'staff.applications.untitled' : 'kept-bids.removed');
      return [{ href: `/staff/applications/${id}`, text }];
    }
    case 'round':
      return [
        {
          href: `/staff/rounds/${id}`,
          text: known.rounds.get(thing.id)?.name[language] ?? thing.id,
        },
      ];
    case 'decisions':
      return [
        {
          href: `/staff/rounds/${id}/decisions/progress`,
          text: known.rounds.get(thing.id)?.name[language] ?? thing.id,
        },
      ];
    case 'seminar':
      return [
        { href: `/staff/seminars/${id}`, text: known.seminars.get(thing.id)?.title[language] ?? thing.id },
      ];
    case 'promises':
      return [{ href: `/staff/people/${id}`, text: t('seminar.whose-promises') }];
    case 'member':
      return [{ href: `/staff/people/${id}`, text: t('network.member') }];
    case 'digest':
      return [{ href: `/staff/digests/${id}`, text: thing.id }];
    case 'digests':
      return [{ href: '/staff/digests', text: t('digest.all') }];
    case 'item':
      return [{ href: '/staff/networks', text: t('news.one') }];
    case 'network':
      return [{ href: `/staff/networks/${id}`, text: thing.id }];
    case 'project':
    case 'adoptions':
    case 'obligation': {
      const projectId = projectIn(thing);
      const title = projectId === null ? undefined : known.projects.get(projectId)?.title;
      if (thing.kind === 'obligation' && !isOfLetter)
        return [{ href: `/staff/obligations/${id}`, text: title ?? thing.id }];
      if (projectId === null) return [];
      if (thing.kind === 'adoptions')
        return [
          { href: `/staff/projects/${encodeURIComponent(projectId)}/adoption`, text: title ?? projectId },
        ];
      return [{ href: `/staff/projects/${encodeURIComponent(projectId)}`, text: title ?? projectId }];
    }
  }
}

/** The project a thing is, or belongs to; null when it is of none, or is not one yet. */
function projectIn(thing: ReadSubject): ProjectId | null {
  if (thing.kind === 'project' || thing.kind === 'adoptions') return thing.id;
  return thing.kind === 'obligation' ? projectOf(thing.id) : null;
}

/** The things a subject names. A letter's id begins with the id of what it is about. */
function thingsIn(subject: Subject): readonly LivingSubject[] {
  switch (subject.kind) {
    case 'letters':
      return subject.deliveryIds.flatMap((id) => asLiving(readSubject(id as string as SubjectId)));
    case 'unknown':
      return [];
    default:
      return [subject];
  }
}

/** A letter about an introduction leads to the bid that it is to help. */
function asLiving(subject: ReadSubject): readonly LivingSubject[] {
  if (subject.kind !== 'introduction') return [subject];
  const named = readIntroductionId(subject.id);
  return named === null ? [] : [{ kind: 'application', id: named.bid }];
}
