import { dateAt } from '../../calendar/working-days.ts';
import type { EventTime } from '../../kernel/event-time.ts';
import { longDate } from '../../messages/dates.ts';
import type { Translate } from '../../messages/translate.ts';
import type { PersonStore } from '../../people/person-store.ts';
import type { Language, Person, PersonId } from '../../people/person.ts';
import { earlierMeetings } from '../../seminars/earlier-meetings.ts';
import { readerOf } from '../../seminars/hand-on.ts';
import type { Promises } from '../../seminars/promises.ts';
import type { PromisesStore } from '../../seminars/promises-store.ts';
import { actionsOf, type MeetingAction } from '../../seminars/meeting-actions.ts';
import type { Seminar } from '../../seminars/seminar.ts';
import type { Block } from './letter.ts';

/** The actions of the meetings before one, and those who own them. */
export interface ActionsOfSeries {
  readonly actions: readonly MeetingAction[];
  readonly owners: Owners;
}

/** Who owns the actions, and who of them has left. */
export interface Owners {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly promises: ReadonlyMap<PersonId, Promises>;
}

/** How many actions one letter quotes: it must stay below the size at which mail programs cut it off (rules, "Sending"). The rest is on the meeting's page. */
const mostInLetter = 50;

/** The actions of the meetings before one, as they stand at a moment. */
export async function actionsOfSeries(
  stores: Parameters<typeof earlierMeetings>[0] & OwnerStores,
  seminar: Seminar,
  at: EventTime,
): Promise<ActionsOfSeries> {
  const actions = actionsOf(await earlierMeetings(stores, seminar), dateAt(at));
  return { actions, owners: await ownersOf(stores, actions) };
}

interface OwnerStores {
  readonly people: Pick<PersonStore, 'get'>;
  readonly promises: Pick<PromisesStore, 'getMany'>;
}

/** Reads who owns actions, and who carries on those whose owner has left. */
export async function ownersOf(
  stores: OwnerStores,
  actions: readonly Pick<MeetingAction, 'ownerId'>[],
): Promise<Owners> {
  const ids = actions.map(({ ownerId }) => ownerId);
  const promises = await stores.promises.getMany(ids);
  const readers = [...promises.values()].map(readerOf).filter((id) => id !== null);
  return { promises, people: await stores.people.get([...ids, ...readers]) };
}

/** The actions as parts of a letter, meeting by meeting: each in its owner's words, with who, by when and how far. */
export function actionBlocks(
  series: ActionsOfSeries | null,
  t: Translate,
  language: Language,
): readonly Block[] {
  if (series === null) return [];
  const { actions, owners } = series;
  const shown = actions.slice(0, mostInLetter);
  const blocks = shown.flatMap((action, place): Block[] => [
    ...(shown[place - 1]?.meeting === action.meeting ? [] : [headOf(action.meeting, t, language)]),
    {
      kind: 'quote',
      label: [ownerOf(action, owners, t), byWhen(action, t, language), stateOf(action, t)].join(' · '),
      text: action.text,
    },
  ]);
  const more = actions.length - shown.length;
  return more === 0
    ? blocks
    : [...blocks, { kind: 'paragraph', text: t('letter.meeting-actions.more', { count: more }) }];
}

function headOf({ title, startsAt }: Seminar, t: Translate, language: Language): Block {
  const value = `${title[language]}, ${longDate(dateAt(startsAt), language)}`;
  return { kind: 'facts', facts: [{ label: t('letter.meeting-actions.agreed-at'), value }] };
}

/** Who owns an action; where they have left, also who carries it on. */
export function ownerOf({ ownerId }: MeetingAction, { people, promises }: Owners, t: Translate): string {
  const nameOf = (id: PersonId) => people.get(id)?.name ?? t('seminar.action.owner-gone');
  const reader = readerOf(promises.get(ownerId) ?? { personId: ownerId });
  if (reader === ownerId) return nameOf(ownerId);
  const left = `${nameOf(ownerId)} (${t('seminar.action.owner-left')})`;
  return reader === null ? left : `${left} · ${t('seminar.action.carried-on')}: ${nameOf(reader)}`;
}

/** By when it is to be done, and whether that is over. */
function byWhen({ byOn, isLate }: MeetingAction, t: Translate, language: Language): string {
  if (byOn === null) return t('seminar.action.no-date');
  return `${t('seminar.commit.by')}: ${longDate(byOn, language)}${isLate ? ` (${t('seminar.action.late')})` : ''}`;
}

/** What its owner last said of it. */
export function stateOf({ state }: MeetingAction, t: Translate): string {
  return state === 'open' ? t('seminar.action.open') : t(`seminar.outcome.${state}`);
}
