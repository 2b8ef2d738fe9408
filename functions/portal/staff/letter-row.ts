import type { Delivery } from '../../deliveries/delivery.ts';
import { canBeSentAgain } from '../../deliveries/send-again.ts';
import { readSubject, type SubjectId } from '../../deliveries/subject.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { isMessageKey } from '../../messages/translate.ts';
import { projectOf } from '../../obligations/obligation.ts';
import type { Person, PersonId } from '../../people/person.ts';
import type { Project, ProjectId } from '../../projects/project.ts';
import type { MemberVisit } from '../routes.ts';
import { letterName } from './consequences.ts';
import type { StaffDeps } from './deps.ts';

/** What a table of letters must know beside the letters. */
export interface LetterNames {
  readonly readers: ReadonlyMap<PersonId, Person>;
  readonly projects: ReadonlyMap<ProjectId, Project>;
}

/** A letter of the ledger, for a table. */
export function letterRow(
  letter: Delivery,
  { readers, projects }: LetterNames,
  { t, language }: Pick<MemberVisit, 't' | 'language'>,
) {
  const { recipientId, detail } = letter;
  const key = `delivery.detail.${detail ?? ''}`;
  const when: EventTime = letter.sentAt ?? letter.createdAt;
  return {
    id: letter.id,
    about: letter.about,
    aboutHref: addressOf(letter.about),
    project: projects.get(projectIdOf(letter.about) ?? ('' as ProjectId)) ?? null,
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
  { people, projects }: Pick<StaffDeps, 'people' | 'projects'>,
  letters: readonly Delivery[],
): Promise<LetterNames> {
  const projectIds = letters.map(({ about }) => projectIdOf(about)).filter((id) => id !== null);
  const [readers, known] = await Promise.all([
    people.get(recipientsOf(letters)),
    projects.getMany(projectIds),
  ]);
  return { readers, projects: known };
}

/** The staff page of what a letter is about; a round has none of its own. */
function addressOf(about: SubjectId): string {
  const subject = readSubject(about);
  return subject.kind === 'round' || subject.kind === 'decisions' ? '/staff/applications' : `/staff/${subject.kind}s/${subject.id}`;
}

/** The project a letter concerns, by what it is about. */
function projectIdOf(about: SubjectId): ProjectId | null {
  const subject = readSubject(about);
  return subject.kind === 'project' ? subject.id : projectOf(about);
}

function recipientsOf(letters: readonly Delivery[]): PersonId[] {
  return letters.map(({ recipientId }) => recipientId).filter((id): id is PersonId => id !== 'fund');
}
