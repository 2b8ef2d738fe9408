import { slugOf } from '../kernel/text.ts';
import { type SeminarId, seminarIdPattern } from './seminar.ts';

/** The ids to try for a seminar, in order: its English title as a short name, then the same with a number. Ends after twenty. */
export function seminarIdsFor(title: string): readonly SeminarId[] {
  const slug = slugOf(title, 36) || 'seminar';
  const ids = [slug, ...Array.from({ length: 19 }, (_, place) => `${slug}-${place + 2}`)];
  return ids.filter((id) => seminarIdPattern.test(id)) as SeminarId[];
}
