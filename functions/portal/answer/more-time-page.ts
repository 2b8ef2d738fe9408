import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { addWorkingDays, type CalendarDate, dateAt } from '../../calendar/working-days.ts';
import { longDateWithWeekday } from '../../messages/dates.ts';
import { askForMoreTime } from '../../obligations/answer-actions.ts';
import { changeAndDeliver } from '../act.ts';
import { closedDay, readDate } from '../date-field.ts';
import { linkForm, type ShownForm } from '../form-page.ts';
import { choiceField, type FormErrors, textField } from '../forms.ts';
import type { LinkVisit, Route } from '../routes.ts';
import {
  answerHref,
  type AnswerDeps,
  canBePutOff,
  isWaitedFor,
  occasionOf,
  pageBasics,
} from './answer-page.ts';

interface Wish {
  readonly until: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly reason: string;
}

/** How many weeks later the dates on offer are. */
const weeksOnOffer = [2, 4, 8] as const;

/** "I need more time": one of three dates or another one, and why. Staff answer; until then nobody is reminded. */
export function moreTimeRoutes(deps: AnswerDeps): Route[] {
  return linkForm<readonly CalendarDate[], Wish>('/answer/:token/more-time', {
    load: async (visit) => {
      if (!canBePutOff(visit)) return visit.notFound();
      return isWaitedFor(visit) ? datesOnOffer(visit) : visit.redirect(answerHref(visit));
    },
    schema: (visit, dates) =>
      z.object({
        until: choiceField(
          [...dates, 'other'] as unknown as [string, ...string[]],
          isOfPayment(visit) ? 'answer.more-time.choose.payment' : 'answer.more-time.choose',
        ),
        day: z.string(),
        month: z.string(),
        year: z.string(),
        reason: textField('answer.more-time.reason-missing', 2000, 'answer.text-too-long'),
      }),
    alsoWrong: otherDateWrong,
    show,
    submit: (visit, _, wish) => ask(deps, visit, wish),
  });
}

/** Whether what needs more time is money, and nothing to write. */
function isOfPayment({ link }: LinkVisit): boolean {
  return link.view.obligation.kind === 'repayment';
}

/** A date of their own must be in the calendar, and a day on which offices are open. */
function otherDateWrong({ form, t, language }: LinkVisit): FormErrors {
  if (form.text('until') !== 'other') return [];
  const date = readDate({ day: form.text('day'), month: form.text('month'), year: form.text('year') });
  if (date === null) return [{ field: 'day', text: t('answer.not-a-date') }];
  const closed = closedDay(date, t, language);
  return closed === null ? [] : [{ field: 'day', text: closed }];
}

function datesOnOffer({ at, link }: LinkVisit): readonly CalendarDate[] {
  const today = dateAt(at);
  const { dueOn } = link.view.obligation;
  const from = Temporal.PlainDate.from(dueOn > today ? dueOn : today);
  return weeksOnOffer.map((weeks) => addWorkingDays(from.add({ weeks }).toString() as CalendarDate, 0));
}

function show(visit: LinkVisit, dates: readonly CalendarDate[], { values, errors }: ShownForm): Response {
  const model = {
    ...pageBasics(visit),
    title: visit.t('answer.more-time.title'),
    hasForm: true,
    errors,
    values,
    dates: dates.map((date) => ({ value: date, text: longDateWithWeekday(date, visit.language, 'alone') })),
    isPayment: isOfPayment(visit),
    timeRequest: visit.link.view.obligation.timeRequest,
  };
  return visit.page('portal/answer/more-time.njk', model);
}

async function ask(deps: AnswerDeps, visit: LinkVisit, wish: Wish): Promise<Response | FormErrors> {
  const until = wish.until === 'other' ? readDate(wish) : (wish.until as CalendarDate);
  if (until === null) throw new Error('a date that is none came past the look at it');
  const { person, view } = visit.link;
  const command = { person: person.id, until, reason: wish.reason };
  const asked = await changeAndDeliver(deps, view.obligation.id, visit.at, (seen) =>
    askForMoreTime(seen, command, occasionOf(visit)),
  );
  if (asked.ok) return visit.redirect(answerHref(visit));
  return [{ field: wish.until === 'other' ? 'day' : 'until', text: visit.t(asked.refusal) }];
}
