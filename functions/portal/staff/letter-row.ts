import type { Delivery } from '../../deliveries/delivery.ts';
import { canBeSentAgain } from '../../deliveries/send-again.ts';
import { readSubject, type SubjectId } from '../../deliveries/subject.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { isMessageKey } from '../../messages/translate.ts';
import { projectOf } from '../../obligations/obligation.ts';
import type { Person, PersonId } from '../../people/person.ts';
import type { Project, ProjectId } from '../../projects/project.ts';
import type { MemberVisit } from '../routes.ts';
import type { Round, RoundId } from '../../rounds/round.ts';
import { letterName } from './consequences.ts';
import type { StaffDeps } from './deps.ts';
import { hrefOfSubject } from './subject-href.ts';

/** What a table of letters must know beside the letters. */
export interface LetterNames {
  readonly readers: ReadonlyMap<PersonId, Person>;
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly rounds: ReadonlyMap<RoundId, Round>;
}

/** A letter of the ledger, for a table. */
export function letterRow(
  letter: Delivery,
  { readers, projects, rounds }: LetterNames,
  { t, language }: Pick<MemberVisit, 't' | 'language'>,
) {
  const { recipientId, detail } = letter;
  const key = `delivery.detail.${detail ?? ''}`;
  const when: EventTime = letter.sentAt ?? letter.createdAt;
  const project = projects.get(projectOf(letter.about) ?? ('' as ProjectId)) ?? null;
  const subject = readSubject(letter.about);
  const round = subject.kind === 'round' ? rounds.get(subject.id) : undefined;
  return {
    id: letter.id,
    about: letter.about,
    aboutHref: hrefOfSubject(letter.about),
    project,
    /** What it is about, by name; empty for a bid, whose letters do not carry its title. */
    what: project?.title ?? round?.name[language] ?? '',
    name: letterName(letter.message, language),
    to: recipientId === 'fund' ? t('role.fund') : (readers.get(recipientId)?.name ?? t('staff.next.former')),
    address: letter.sentTo ?? '',
    state: letter.state,
    detail: isMessageKey(key) ? t(key) : '',
    when,
    mayBeSentAgain: canBeSentAgain(letter),
  };
}

/** The people and projects that letters are for. */
export async function namesFor(
  { people, projects, rounds }: Pick<StaffDeps, 'people' | 'projects' | 'rounds'>,
  letters: readonly Delivery[],
): Promise<LetterNames> {
  const projectIds = letters.map(({ about }) => projectIdOf(about)).filter((id) => id !== null);
  const isOfRound = letters.some(({ about }) => readSubject(about).kind === 'round');
  const [readers, known, all] = await Promise.all([
    people.get(recipientsOf(letters)),
    projects.getMany(projectIds),
    isOfRound ? rounds.list() : [],
  ]);
  return { readers, projects: known, rounds: new Map(all.map((round) => [round.id, round])) };
}

/** The project a letter concerns, by what it is about. */
function projectIdOf(about: SubjectId): ProjectId | null {
  const subject = readSubject(about);
  return subject.kind === 'project' ? subject.id : projectOf(about);
}

function recipientsOf(letters: readonly Delivery[]): PersonId[] {
  return letters.map(({ recipientId }) => recipientId).filter((id): id is PersonId => id !== 'fund');
}
