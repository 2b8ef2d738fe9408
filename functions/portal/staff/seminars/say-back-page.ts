import * as z from 'zod';
import { composeSeminarLetter } from '../../../deliveries/emails/seminar-letters.ts';
import { cleanText } from '../../../kernel/text.ts';
import { longDate } from '../../../messages/dates.ts';
import type { Attendance } from '../../../seminars/attendance.ts';
import { sayBack } from '../../../seminars/decide-seminar.ts';
import { retellable, type Saying, sayingsOf } from '../../../seminars/sayings.ts';
import type { Seminar } from '../../../seminars/seminar.ts';
import type { Theme } from '../../../seminars/theme.ts';
import { longestSaidBack, tellingsOf, whatHappened } from '../../../seminars/what-happened.ts';
import { changeSeminar, onlySeminarAsSeen } from '../../act-on-seminar.ts';
import type { Route } from '../../routes.ts';
import type { Visit } from '../../visit.ts';
import type { StaffDeps } from '../deps.ts';
import type { SeminarKeeper } from './seminar-keeper.ts';
import { seminarBasics } from './seminar-visit.ts';

interface SayBackForm {
  readonly version: string;
  readonly 'words-cy': string;
  readonly 'words-en': string;
}

interface SayBackSubject {
  readonly seminar: Seminar;
  readonly attendances: readonly Attendance[];
  readonly themes: readonly Theme[];
  /** What may be told the others. */
  readonly quotes: readonly Saying[];
}

const words = z.string().transform(cleanText).pipe(z.string().max(longestSaidBack, 'answer.text-too-long'));

/** What everybody who answered will be told: the letter as it stands, and what the organiser adds to it before it leaves. */
export function sayBackRoutes<PageVisit extends Visit>(
  deps: StaffDeps,
  keeper: SeminarKeeper<PageVisit>,
): readonly Route[] {
  return keeper.form<SayBackSubject, SayBackForm>('say-back', {
    load: async (visit) => {
      const seminar = await keeper.seminarOf(visit);
      if (seminar instanceof Response) return seminar;
      const attendances = await deps.attendances.all(seminar.id);
      const themes = await deps.themes.list();
      return { seminar, attendances, themes, quotes: retellable(sayingsOf(attendances)) };
    },
    schema: () => z.object({ version: z.string(), 'words-cy': words, 'words-en': words }) as never,
    initial: (_, { seminar: { saidBack, version } }) => ({
      version: String(version),
      'words-cy': saidBack.words.cy,
      'words-en': saidBack.words.en,
      ...Object.fromEntries(saidBack.quotes.map((id) => [`quote-${id}`, 'yes'])),
    }),
    show: (visit, subject, { values, errors }) =>
      visit.page('portal/staff/seminars/say-back.njk', {
        ...seminarBasics(visit, subject.seminar, keeper.href(visit, subject.seminar)),
        title: visit.t('staff.say-back.title'),
        isDone: visit.url.searchParams.has('done'),
        tellings: tellingsOf(subject.seminar).map(({ moment, on }) => ({
          name: visit.t(`seminar.moment.${moment}`),
          date: longDate(on, visit.language),
          isTold: subject.seminar.told.includes(moment),
        })),
        quotes: subject.quotes,
        letters: letterAsItStands(deps, subject),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, { seminar, quotes }, said) => {
      const saidBack = {
        words: { cy: said['words-cy'], en: said['words-en'] },
        quotes: chosen(visit, quotes),
      };
      const result = await changeSeminar(
        deps,
        seminar.id,
        visit.at,
        onlySeminarAsSeen(said.version, (one) => sayBack(one, saidBack, keeper.occasion(visit))),
      );
      if (result.ok) return visit.redirect(`${keeper.href(visit, seminar, 'say-back')}?done=saved`);
      const field = said['words-cy'] === '' ? 'words-cy' : 'words-en';
      return [{ field, text: visit.t(result.refusal) }];
    },
  });
}

function chosen({ form }: Visit, quotes: readonly Saying[]): readonly Saying['id'][] {
  return quotes.filter(({ id }) => form.text(`quote-${id}`) === 'yes').map(({ id }) => id);
}

/** The letter in both languages with what is known today; none where there is nothing to tell. */
function letterAsItStands({ settings }: StaffDeps, { seminar, attendances, themes }: SayBackSubject) {
  const moment = tellingsOf(seminar).find((one) => !seminar.told.includes(one.moment))?.moment;
  const happened = moment === undefined ? null : whatHappened(seminar, attendances, moment, themes);
  if (happened === null) return [];
  const { fund, publicOrigin } = settings;
  return composeSeminarLetter({
    message: { template: 'seminar-happened', moment: happened.moment },
    seminar: { ...seminar, happened },
    recipient: { name: '…', language: 'both' },
    attendance: null,
    report: null,
    settings: { fundName: fund.name, mailbox: fund.mailbox, phone: fund.phone, publicOrigin },
    url: `${publicOrigin}/`,
  });
}
