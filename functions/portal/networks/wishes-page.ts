import * as z from 'zod';
import { type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import type { Keys } from '../../kernel/keys.ts';
import { cleanText } from '../../kernel/text.ts';
import { sayWishes } from '../../networks/leave.ts';
import type { MemberStore } from '../../networks/member-store.ts';
import { networksOf, subscriptionTo } from '../../networks/member.ts';
import { signSubscriberLink, subscriberPath } from '../../networks/network-links.ts';
import type { NetworkStore } from '../../networks/network-store.ts';
import type { Network } from '../../networks/network.ts';
import {
  digestFormats,
  digestTopics,
  longestPostalAddress,
  paces,
  type Preferences,
} from '../../networks/preferences.ts';
import { organisationTypes } from '../../organisations/contact-post.ts';
import { asTypedDate, readDate, typedDate } from '../date-field.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { Route, SubscriberVisit } from '../routes.ts';

/** What somebody's own page needs. */
export interface WishesDeps {
  readonly networks: Pick<NetworkStore, 'list'>;
  readonly members: Pick<MemberStore, 'change'>;
  readonly keys: Keys;
}

interface Said {
  readonly pace: Preferences['pace'];
  readonly format: Preferences['format'];
  readonly language: 'cy' | 'en' | 'any';
  readonly address: string;
}

/** Somebody's own page: their networks, how often, what about, in which form. Whatever they say counts at once. */
export function wishesRoutes(deps: WishesDeps): readonly Route[] {
  const { get, post } = formHandlers(wishesPage(deps));
  const path = subscriberPath('wishes', ':token');
  return [
    { method: 'GET', path, who: 'subscriber', handle: get },
    { method: 'POST', path, who: 'subscriber', handle: post },
  ];
}

function wishesPage(deps: WishesDeps): FormPage<SubscriberVisit, readonly Network[], Said> {
  return {
    load: async (visit) => {
      const { link, member } = visit.subscriber;
      if (link.kind !== 'wishes') return visit.linkUnusable();
      // A network that is not open to everybody is offered to those who are or were in it.
      return (await deps.networks.list()).filter(
        ({ id, isOpen }) => isOpen || subscriptionTo(member, id) !== null,
      );
    },
    schema: () =>
      z.object({
        pace: choiceField(paces, 'network.pace-missing'),
        format: choiceField(digestFormats, 'networks.mine.format-missing'),
        language: choiceField(['cy', 'en', 'any'], 'networks.mine.language-missing'),
        address: z
          .string()
          .transform(cleanText)
          .pipe(z.string().max(longestPostalAddress, 'answer.text-too-long')),
      }) as unknown as z.ZodType<Said>,
    alsoWrong: (visit) => wrongIn(visit),
    initial: ({ subscriber: { member } }) => initialOf(member.preferences, networksOf(member)),
    show: (visit, offered, { values, errors }) =>
      visit.page('portal/networks/wishes.njk', {
        title: visit.t('networks.mine.title'),
        networks: offered.map(({ id, name, purpose }) => ({
          id,
          name: name[visit.language],
          purpose: purpose[visit.language],
        })),
        isStopped: visit.subscriber.member.stopped !== null,
        done: (['saved', 'joined'] as const).find((one) => one === visit.url.searchParams.get('done')),
        leaveHref: subscriberPath(
          'leave',
          signSubscriberLink(deps.keys, {
            kind: 'leave',
            personId: visit.subscriber.person.id,
            networkId: null,
          }),
        ),
        paces,
        topics: digestTopics.map((id) => ({ id, text: visit.t(`networks.topic.${id}`) })),
        sectors: organisationTypes.map((id) => ({ id, text: visit.t(`organisation.type.${id}`) })),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, offered, said) => {
      const { person, token } = visit.subscriber;
      const { form, at } = visit;
      const ids = offered.map(({ id }) => id);
      const wishes = {
        preferences: preferencesIn(visit, said),
        wanted: ids.filter((id) => form.text(`network-${id}`) === 'yes'),
        offered: ids,
      };
      const by = { kind: 'person', id: person.id, name: person.name } as const;
      const saved = await deps.members.change(person.id, at, (member) =>
        sayWishes(member, wishes, { at, by }),
      );
      if (saved.ok) return visit.redirect(`${subscriberPath('wishes', token)}?done=saved`);
      return [{ field: 'address', text: visit.t(saved.refusal) }];
    },
  };
}

function preferencesIn(
  { form }: Pick<SubscriberVisit, 'form'>,
  { pace, format, language, address }: Said,
): Preferences {
  return {
    pace,
    pausedUntil: pauseIn(form.values),
    topics: digestTopics.filter((topic) => form.text(`topic-${topic}`) === 'yes'),
    sectors: organisationTypes.filter((type) => form.text(`sector-${type}`) === 'yes'),
    language: language === 'any' ? null : language,
    format,
    postalAddress: format === 'print' ? address : '',
  };
}

function isEmptyDate(values: Readonly<Record<string, string>>): boolean {
  return ['day', 'month', 'year'].every((part) => (values[`paused-${part}`] ?? '').trim() === '');
}

function pauseIn(values: Readonly<Record<string, string>>): CalendarDate | null {
  return isEmptyDate(values) ? null : readDate(typedDate(values, 'paused'));
}

function wrongIn({ form, at, t }: SubscriberVisit): FormErrors {
  if (isEmptyDate(form.values)) return [];
  const date = pauseIn(form.values);
  if (date === null) return [{ field: 'paused-day', text: t('staff.action.date-wrong') }];
  return date <= dateAt(at) ? [{ field: 'paused-day', text: t('networks.mine.paused-past') }] : [];
}

function initialOf(
  { pace, pausedUntil, topics, sectors, language, format, postalAddress }: Preferences,
  networks: readonly string[],
): Readonly<Record<string, string>> {
  const chosen = (prefix: string, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [`${prefix}-${id}`, 'yes']));
  return {
    pace,
    format,
    language: language ?? 'any',
    address: postalAddress,
    ...(pausedUntil === null ? {} : asTypedDate(pausedUntil, 'paused')),
    ...chosen('topic', topics),
    ...chosen('sector', sectors),
    ...chosen('network', networks),
  };
}
