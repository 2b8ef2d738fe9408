import { clockTimeAt } from '../../calendar/clock-time.ts';
import { dateAt } from '../../calendar/working-days.ts';
import { longDateWithWeekday } from '../../messages/dates.ts';
import { type Seminar, waysToAttend } from '../../seminars/seminar.ts';
import type { Visit } from '../visit.ts';

/** A seminar as pages show it, in the page's language. The link to join is not among it: only those who have a place see it. */
export function seminarModel(seminar: Seminar, { language, t }: Pick<Visit, 'language' | 't'>) {
  const { id, kind, title, about, startsAt, endsAt, place, languages, topics, reason, slides } = seminar;
  return {
    id,
    kind: t(`seminar.kind.${kind}`),
    title: title[language],
    about: about[language],
    date: longDateWithWeekday(dateAt(startsAt), language, 'alone'),
    time: `${clockTimeAt(startsAt)}–${clockTimeAt(endsAt)}`,
    place: place?.[language] ?? '',
    ways: waysToAttend(seminar),
    languages: languages[language],
    topics: topics.map((topic) => ({ id: topic.id, name: topic.name[language] })),
    reason,
    slides,
  };
}
