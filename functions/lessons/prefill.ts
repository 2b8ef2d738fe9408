import type { Answer, Answers } from '../documents/answers.ts';
import { prefilled } from '../documents/document.ts';
import type { Person } from '../people/person.ts';
import type { Project } from '../projects/project.ts';
import { type KnownOfProject, lessonsForm, type SectionId } from './lessons-learnt-sections.ts';

/** What the fund knows of a project that belongs into a section of its lessons-learnt document, so that nobody types it again. */
export function prefill(
  sectionId: SectionId,
  project: Project,
  writer: Pick<Person, 'name' | 'email'>,
): Answers {
  const known: Readonly<Record<KnownOfProject, Answer | null>> = {
    organisations: [project.organisation, ...project.partners].filter((name) => name !== '').join('; '),
    summary: project.summary,
    'expected-saving': project.expectedAnnualSavingPence,
    writer: [writer.name, writer.email].filter((part) => part !== '').join(', '),
  };
  return prefilled(lessonsForm.sections[sectionId], (from) => known[from as KnownOfProject]);
}
