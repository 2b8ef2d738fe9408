import * as z from 'zod';
import { contactPosts, organisationTypes } from '../../../organisations/contact-post.ts';
import { type Announcement, longestWords } from '../../../rounds/announcement.ts';
import { prepareAnnouncement } from '../../../rounds/decide-announcement.ts';
import type { Round } from '../../../rounds/round.ts';
import { changeRound } from '../../act-on-round.ts';
import { memberForm } from '../../form-page.ts';
import { type FormErrors, textField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { cannotDo, roundBasics, roundHref, roundNamed } from './round-visit.ts';

interface Words {
  readonly 'words-cy': string;
  readonly 'words-en': string;
}

/** The pages on which staff write the fund's own words of the announcement, and choose whom it goes to. */
export function announcementFormRoutes(deps: StaffDeps): readonly Route[] {
  return [...wordsRoutes(deps), ...audienceRoutes(deps)];
}

function wordsRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Round, Words>('staff', '/staff/rounds/:round/announcement/words', {
    load: (visit) => load(deps, visit),
    schema: () =>
      z.object({
        'words-cy': textField('staff.announcement.words-missing.cy', longestWords, 'answer.text-too-long'),
        'words-en': textField('staff.announcement.words-missing.en', longestWords, 'answer.text-too-long'),
      }) as unknown as z.ZodType<Words>,
    initial: (_, { announcement: { words } }) => ({ 'words-cy': words.cy, 'words-en': words.en }),
    show: (visit, round, { values, errors }) =>
      visit.page('portal/staff/rounds/words.njk', {
        ...roundBasics(visit, round),
        title: visit.t('staff.announcement.words'),
        back: roundHref(round, 'announcement'),
        hasForm: true,
        errors,
        values,
        longestWords,
      }),
    submit: (visit, round, words) =>
      prepare(deps, visit, round, { words: { cy: words['words-cy'], en: words['words-en'] } }, 'words'),
  });
}

function audienceRoutes(deps: StaffDeps): readonly Route[] {
  return memberForm<Round, unknown>('staff', '/staff/rounds/:round/announcement/audience', {
    load: (visit) => load(deps, visit),
    schema: () => z.unknown(),
    alsoWrong: ({ form, t }) => [
      ...(chosen(form, 'posts', contactPosts).length === 0
        ? [{ field: 'posts', text: t('staff.announcement.posts-missing') }]
        : []),
      ...(chosen(form, 'types', organisationTypes).length === 0
        ? [{ field: 'types', text: t('staff.announcement.types-missing') }]
        : []),
    ],
    show: async (visit, round, { errors }) => {
      const { audience } = round.announcement;
      const isTyped = visit.form.text('step') !== '';
      const contacts = await deps.contacts.list();
      const held = contacts.filter(({ person }) => person !== null).map(({ contact }) => contact);
      return visit.page('portal/staff/rounds/audience.njk', {
        ...roundBasics(visit, round),
        title: visit.t('staff.announcement.audience'),
        back: roundHref(round, 'announcement'),
        hasForm: true,
        errors,
        posts: contactPosts.map((post) => ({
          post,
          count: held.filter((one) => one.post === post).length,
          isChosen: (isTyped ? chosen(visit.form, 'posts', contactPosts) : audience.posts).includes(post),
        })),
        types: organisationTypes.map((type) => ({
          type,
          count: held.filter(({ organisationType }) => organisationType === type).length,
          isChosen: (isTyped
            ? chosen(visit.form, 'types', organisationTypes)
            : audience.organisationTypes
          ).includes(type),
        })),
      });
    },
    submit: (visit, round) =>
      prepare(
        deps,
        visit,
        round,
        {
          audience: {
            posts: chosen(visit.form, 'posts', contactPosts),
            organisationTypes: chosen(visit.form, 'types', organisationTypes),
          },
        },
        'audience',
      ),
  });
}

/** What was ticked, of what there is, in our order. */
function chosen<Choice extends string>(
  form: MemberVisit['form'],
  name: string,
  all: readonly Choice[],
): readonly Choice[] {
  const ticked = form.all(name);
  return all.filter((one) => ticked.includes(one));
}

async function load(deps: StaffDeps, visit: MemberVisit): Promise<Round | Response> {
  const round = await roundNamed(deps, visit);
  if (round instanceof Response) return round;
  if (round.announcement.sending !== null) return cannotDo(visit, round, 'round.refusal.announced');
  return round.state === 'withdrawn' ? cannotDo(visit, round, 'round.refusal.withdrawn') : round;
}

async function prepare(
  deps: StaffDeps,
  visit: MemberVisit,
  { id }: Round,
  prepared: Partial<Pick<Announcement, 'words' | 'audience'>>,
  what: 'words' | 'audience',
): Promise<Response | FormErrors> {
  const saved = await changeRound(deps, id, visit.at, (round) => prepareAnnouncement(round, prepared));
  if (!saved.ok) return [{ field: 'form', text: visit.t(saved.refusal) }];
  return visit.redirect(`${roundHref({ id }, 'announcement')}?done=${what}`);
}
