import { clockTimeAt, instantAt, readClockTime } from '../../../calendar/clock-time.ts';
import { dateAt } from '../../../calendar/working-days.ts';
import { cleanLine, cleanText, slugOf } from '../../../kernel/text.ts';
import { seminarKinds, type SeminarFacts, type SeminarKind, type Topic } from '../../../seminars/seminar.ts';
import { asTypedDate, readDate, typedDate } from '../../date-field.ts';
import type { FormErrors } from '../../forms.ts';
import type { Visit } from '../../visit.ts';

/** What one page says of a seminar: all its facts but its moments and the projects it shows. */
export type SeminarDetails = Omit<SeminarFacts, 'moments' | 'projects'>;

/** In characters. */
export const longestLine = 160;
export const longestText = 3000;

/** How many topics a page has room for. */
export const topicRows = 6;

/** What was typed, or what is wrong with it. Everything that is wrong is said at once. */
export function readDetails(
  values: Readonly<Record<string, string>>,
  { t }: Pick<Visit, 't'>,
): { readonly details: SeminarDetails } | { readonly errors: FormErrors } {
  const errors: { field: string; text: string }[] = [];
  const line = (name: string) => cleanLine(values[name] ?? '').slice(0, longestLine);
  const text = (name: string) => cleanText(values[name] ?? '').slice(0, longestText);
  const both = (name: string, read: typeof line) => ({ cy: read(`${name}-cy`), en: read(`${name}-en`) });
  const kind = seminarKinds.find((one): one is SeminarKind => one === values['kind']);
  if (kind === undefined) errors.push({ field: 'kind', text: t('staff.seminar.kind-missing') });
  const title = both('title', line);
  for (const language of ['cy', 'en'] as const)
    if (title[language] === '')
      errors.push({ field: `title-${language}`, text: t('seminar.refusal.title-missing') });
  const date = readDate(typedDate(values, 'date'));
  if (date === null) errors.push({ field: 'date-day', text: t('staff.action.date-wrong') });
  const instant = (name: 'starts' | 'ends') => {
    const time = readClockTime(values[name] ?? '');
    const at = date === null || time === null ? null : instantAt(date, time);
    if (date !== null && at === null) errors.push({ field: name, text: t('staff.seminar.time-wrong') });
    return at;
  };
  const startsAt = instant('starts');
  const endsAt = instant('ends');
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    errors.push({ field: 'ends', text: t('seminar.refusal.ends-before-it-starts') });
  const place = both('place', line);
  const link = line('link');
  const hasPlace = place.cy !== '' || place.en !== '';
  if (!hasPlace && link === '') errors.push({ field: 'place-cy', text: t('seminar.refusal.nowhere') });
  if (hasPlace && (place.cy === '' || place.en === ''))
    errors.push({
      field: place.cy === '' ? 'place-cy' : 'place-en',
      text: t('seminar.refusal.place-half'),
    });
  if (link !== '' && !(URL.canParse(link) && new URL(link).protocol === 'https:'))
    errors.push({ field: 'link', text: t('seminar.refusal.link-wrong') });
  const typedPlaces = line('places');
  const places = typedPlaces === '' ? null : Number(typedPlaces);
  if (places !== null && (!Number.isInteger(places) || places < 1 || places > 100_000))
    errors.push({ field: 'places', text: t('seminar.refusal.places-wrong') });
  const topics = topicsIn(line);
  if (topics.length === 0 || topics.some(({ name }) => name.cy === '' || name.en === ''))
    errors.push({ field: 'topic-1-cy', text: t('seminar.refusal.topics-missing') });
  if (errors.length > 0 || kind === undefined || startsAt === null || endsAt === null) return { errors };
  const details = {
    kind,
    title,
    about: both('about', text),
    startsAt,
    endsAt,
    place: hasPlace ? place : null,
    link: link === '' ? null : link,
    languages: both('languages', line),
    places,
    hasWaitingList: values['waiting-list'] === 'yes',
    topics,
  };
  return { details };
}

/** Topics keep their ids while their place on the page stays, so that what people said of them stays with them. */
function topicsIn(line: (name: string) => string): readonly Topic[] {
  return Array.from({ length: topicRows }, (_, place) => place + 1).flatMap((number) => {
    const name = { cy: line(`topic-${number}-cy`), en: line(`topic-${number}-en`) };
    return name.cy === '' && name.en === ''
      ? []
      : [{ id: line(`topic-${number}-id`) || topicIdOf(name.en, number), name }];
  });
}

/** A new topic's id, from its English name and its place. */
export function topicIdOf(name: string, number: number): string {
  return `${slugOf(name, 24) || 'topic'}-${number}`;
}

/** A seminar's facts as the fields of the page. */
export function detailsValues(seminar: SeminarFacts): Readonly<Record<string, string>> {
  const both = (name: string, said: { readonly cy: string; readonly en: string } | null) => ({
    [`${name}-cy`]: said?.cy ?? '',
    [`${name}-en`]: said?.en ?? '',
  });
  return {
    kind: seminar.kind,
    ...both('title', seminar.title),
    ...both('about', seminar.about),
    ...asTypedDate(dateAt(seminar.startsAt), 'date'),
    starts: clockTimeAt(seminar.startsAt),
    ends: clockTimeAt(seminar.endsAt),
    ...both('place', seminar.place),
    link: seminar.link ?? '',
    ...both('languages', seminar.languages),
    places: seminar.places === null ? '' : String(seminar.places),
    'waiting-list': seminar.hasWaitingList ? 'yes' : '',
    ...Object.assign(
      {},
      ...seminar.topics.map(({ id, name }, place) => ({
        [`topic-${place + 1}-id`]: id,
        ...both(`topic-${place + 1}`, name),
      })),
    ),
  };
}
