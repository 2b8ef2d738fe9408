import * as z from 'zod';
import { type Announcement, longestWords } from '../../../rounds/announcement.ts';
import { prepareAnnouncement } from '../../../rounds/decide-announcement.ts';
import type { Round } from '../../../rounds/round.ts';
import { changeRound } from '../../act-on-round.ts';
import { memberForm } from '../../form-page.ts';
import { type FormErrors, textField } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import { audienceErrors, audienceIn, audienceModel } from '../audience.ts';
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
    alsoWrong: audienceErrors,
    show: async (visit, round, { errors }) =>
      visit.page('portal/staff/rounds/audience.njk', {
        ...roundBasics(visit, round),
        title: visit.t('staff.announcement.audience'),
        back: roundHref(round, 'announcement'),
        hasForm: true,
        errors,
        ...(await audienceModel(deps.contacts, visit.form, round.announcement.audience)),
      }),
    submit: (visit, round) => prepare(deps, visit, round, { audience: audienceIn(visit.form) }, 'audience'),
  });
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
