import * as z from 'zod';
import { cleanText } from '../../kernel/text.ts';
import { refused } from '../../kernel/result.ts';
import type { AttendanceStore } from '../../seminars/attendance-store.ts';
import type { Attendance } from '../../seminars/attendance.ts';
import { answerCommitment, leaveAlone } from '../../seminars/commit-and-answer.ts';
import {
  barriers,
  type Commitment,
  type CommitmentAnswer,
  type CommitmentQuestion,
  commitmentState,
  lastings,
  longestCommitment,
  outcomes,
  questionAt,
} from '../../seminars/commitment.ts';
import { momentNow } from '../../seminars/moment-now.ts';
import type { OutcomeMoment } from '../../seminars/moments.ts';
import { carryOnPath, commitPath, promisesPath, signAttendanceLink } from '../../seminars/seminar-links.ts';
import type { Seminar, SeminarId } from '../../seminars/seminar.ts';
import type { Keys } from '../../kernel/keys.ts';
import type { Log } from '../../kernel/log.ts';
import type { Workflow } from '../../kernel/workflows.ts';
import { sendPromiseDates } from '../act-on-seminar.ts';
import { asTypedDate, readDate, typedDate } from '../date-field.ts';
import { formHandlers, type FormPage } from '../form-page.ts';
import { choiceField, type FormErrors } from '../forms.ts';
import type { PromisesVisit, Route } from '../routes.ts';
import { promisesFeed } from '../../seminars/calendar-feed.ts';
import type { PortalSettings } from '../settings.ts';
import { calendarResponse, feedOf } from './calendar-response.ts';
import { seminarModel } from './seminar-model.ts';

/** What the pages behind the link to somebody's promises need. */
export interface PromisesPagesDeps {
  readonly attendances: Pick<AttendanceStore, 'say'>;
  readonly deliver: Workflow;
  readonly log: Log;
  readonly keys: Keys;
  readonly settings: PortalSettings;
}

/** The pages behind the link to somebody's promises: all of them, what came of one, a little more about it, and not to be asked any more. */
export function promisesRoutes(deps: PromisesPagesDeps): readonly Route[] {
  const answer = formHandlers(answerPage(deps));
  const more = formHandlers(morePage(deps));
  const alone = formHandlers(leaveAlonePage(deps));
  const one = '/promises/:token/:seminar/:number';
  return [
    { method: 'GET', path: '/promises/:token', who: 'promiser', handle: (visit) => list(deps, visit) },
    {
      method: 'GET',
      path: '/promises/:token/calendar.ics',
      who: 'promiser',
      handle: (visit) => calendar(deps, visit),
    },
    { method: 'GET', path: '/promises/:token/:seminar/ask', who: 'promiser', handle: alone.get },
    { method: 'POST', path: '/promises/:token/:seminar/ask', who: 'promiser', handle: alone.post },
    { method: 'GET', path: one, who: 'promiser', handle: answer.get },
    { method: 'POST', path: one, who: 'promiser', handle: answer.post },
    { method: 'GET', path: `${one}/more`, who: 'promiser', handle: more.get },
    { method: 'POST', path: `${one}/more`, who: 'promiser', handle: more.post },
  ];
}

/** One commitment, and what is asked of it now. */
interface Asked {
  readonly seminar: Seminar;
  readonly attendance: Attendance;
  readonly commitment: Commitment;
  readonly moment: OutcomeMoment | null;
  readonly question: CommitmentQuestion;
}

function list({ keys }: PromisesPagesDeps, visit: PromisesVisit): Response {
  const { there, token, carriedOnBy } = visit.promises;
  if (!mayAnswer(visit)) return visit.redirect(carryOnPath(promisesPath(token)));
  const seminars = [...there.attendances.values()].flatMap((attendance) => {
    const seminar = there.seminars.get(attendance.seminarId);
    // What somebody asked to be left alone about is not for who carries the rest on.
    if (seminar === undefined || (carriedOnBy !== null && attendance.isLeftAlone)) return [];
    const link = { seminarId: seminar.id, personId: there.person.id };
    const commitments = attendance.commitments.map((commitment) => {
      const { question } = askedOf(visit, seminar, attendance, commitment);
      return {
        text: commitment.text,
        state: visit.t(`seminar.outcome.${commitmentState(commitment)}`),
        href: question === null ? null : `${promisesPath(token)}/${seminar.id}/${commitment.number}`,
      };
    });
    return [
      {
        seminar: seminarModel(seminar, visit),
        commitments,
        isLeftAlone: attendance.isLeftAlone,
        commitHref: commitPath(signAttendanceLink(keys, link)),
        askHref: `${promisesPath(token)}/${seminar.id}/ask`,
      },
    ];
  });
  return visit.page('portal/seminars/promises.njk', {
    title: visit.t(carriedOnBy === null ? 'seminar.promises.title' : 'seminar.carry.title'),
    whose: carriedOnBy === null ? null : there.person.name,
    hasLeft: carriedOnBy === null && (there.promises?.left ?? null) !== null,
    leftHref: `${promisesPath(token)}/left`,
    carryOnHref: carryOnPath(promisesPath(token)),
    isDone: visit.url.searchParams.has('done'),
    calendarHref: `${promisesPath(token)}/calendar.ics`,
    seminars,
  });
}

/** Who carries promises on answers for them once they have agreed to. */
function mayAnswer({ promises: { there, carriedOnBy } }: PromisesVisit): boolean {
  return carriedOnBy === null || there.promises?.left?.successor?.says === 'yes';
}

/** What somebody promised as a calendar of their own. */
function calendar({ settings }: PromisesPagesDeps, visit: PromisesVisit): Response {
  const { there, token, carriedOnBy } = visit.promises;
  if (carriedOnBy !== null) return visit.notFound();
  const feed = promisesFeed([...there.attendances.values()], there.seminars, {
    ...feedOf(settings, visit),
    url: `${settings.publicOrigin}${promisesPath(token)}`,
  });
  return calendarResponse(feed);
}

interface SaidOutcome {
  readonly outcome: CommitmentAnswer['outcome'];
  readonly why: string;
}

const longText = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(longestCommitment, 'answer.text-too-long'));

function answerPage(deps: PromisesPagesDeps): FormPage<PromisesVisit, Asked, SaidOutcome> {
  return {
    load: loadAsked,
    schema: (_, { question }) =>
      z.object({
        outcome: choiceField(question === 'lasting' ? lastings : outcomes, 'seminar.answer.missing'),
        why: longText,
      }) as unknown as z.ZodType<SaidOutcome>,
    alsoWrong: (visit) => [...newDateIn(visit).errors, ...whyMissing(visit)],
    initial: (_, { commitment, moment }) => {
      const last = commitment.answers.find((one) => one.moment === moment);
      if (last === undefined) return {};
      const { outcome, why, newDate } = last;
      return { outcome, why, ...(newDate === null ? {} : asTypedDate(newDate, 'by')) };
    },
    show: (visit, { seminar, commitment, question }, { values, errors }) =>
      visit.page('portal/seminars/answer.njk', {
        title: visit.t(question === 'lasting' ? 'seminar.answer.lasting' : 'seminar.answer.title'),
        seminar: seminarModel(seminar, visit),
        commitment,
        whose: visit.promises.carriedOnBy === null ? null : visit.promises.there.person.name,
        choices: question === 'lasting' ? lastings : outcomes,
        isLasting: question === 'lasting',
        back: promisesPath(visit.promises.token),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, { seminar, commitment }, { outcome, why }) => {
      const said = await say(deps, visit, seminar.id, commitment.number, (before) => ({
        ...before,
        outcome,
        why: outcome === 'no-longer' ? why : '',
        newDate: outcome === 'not-yet' || outcome === 'partly' ? newDateIn(visit).date : null,
      }));
      return said.length > 0
        ? said
        : visit.redirect(`${promisesPath(visit.promises.token)}/${seminar.id}/${commitment.number}/more`);
    },
  };
}

interface SaidMore {
  readonly changed: string;
  readonly evidence: string;
  readonly tell: string;
  readonly barrier: string;
}

function morePage(deps: PromisesPagesDeps): FormPage<PromisesVisit, Asked, SaidMore> {
  return {
    load: async (visit) => {
      const asked = await loadAsked(visit);
      if (asked instanceof Response || answerNow(asked) !== undefined) return asked;
      return visit.redirect(
        `${promisesPath(visit.promises.token)}/${asked.seminar.id}/${asked.commitment.number}`,
      );
    },
    schema: () => z.object({ changed: longText, evidence: longText, tell: z.string(), barrier: z.string() }),
    initial: (_, asked) => {
      const { changed = '', evidence = '', wouldTell = null, barrier = null } = answerNow(asked) ?? {};
      return {
        changed,
        evidence,
        tell: wouldTell === null ? '' : wouldTell ? 'yes' : 'no',
        barrier: barrier ?? '',
      };
    },
    show: (visit, asked, { values, errors }) =>
      visit.page('portal/seminars/more.njk', {
        title: visit.t('seminar.more.title'),
        seminar: seminarModel(asked.seminar, visit),
        commitment: asked.commitment,
        outcome: visit.t(`seminar.outcome.${answerNow(asked)?.outcome ?? 'open'}`),
        barriers,
        back: promisesPath(visit.promises.token),
        hasForm: true,
        errors,
        values,
      }),
    submit: async (visit, { seminar, commitment }, { changed, evidence, tell, barrier }) => {
      const said = await say(deps, visit, seminar.id, commitment.number, (before) => ({
        ...before,
        changed,
        evidence,
        wouldTell: tell === 'yes' ? true : tell === 'no' ? false : null,
        barrier: barriers.find((one) => one === barrier) ?? null,
      }));
      return said.length > 0 ? said : visit.redirect(`${promisesPath(visit.promises.token)}?done=answered`);
    },
  };
}

function leaveAlonePage(
  deps: PromisesPagesDeps,
): FormPage<
  PromisesVisit,
  { readonly seminar: Seminar; readonly attendance: Attendance },
  { readonly choice: 'ask' | 'leave-alone' }
> {
  return {
    load: (visit) => {
      const id = visit.param('seminar') as SeminarId;
      const seminar = visit.promises.there.seminars.get(id);
      const attendance = visit.promises.there.attendances.get(id);
      const isThere =
        seminar !== undefined && attendance !== undefined && visit.promises.carriedOnBy === null;
      return Promise.resolve(isThere ? { seminar, attendance } : visit.notFound());
    },
    schema: () => z.object({ choice: choiceField(['ask', 'leave-alone'], 'seminar.alone.missing') }),
    show: (visit, { seminar, attendance }, { errors }) =>
      visit.page('portal/seminars/leave-alone.njk', {
        title: visit.t('seminar.alone.title'),
        seminar: seminarModel(seminar, visit),
        isLeftAlone: attendance.isLeftAlone,
        hasForm: true,
        errors,
      }),
    submit: async (visit, { seminar }, { choice }) => {
      const { person } = visit.promises.there;
      const said = await deps.attendances.say(seminar.id, person.id, ({ attendance }) =>
        attendance === null
          ? refused('refusal.not-found')
          : { ok: true, value: leaveAlone(attendance, choice === 'leave-alone') },
      );
      if (!said.ok) return [{ field: 'choice', text: visit.t(said.refusal) }];
      return visit.redirect(`${promisesPath(visit.promises.token)}?done=alone`);
    },
  };
}

/** The commitment that the address names, as long as something is asked of it. */
function loadAsked(visit: PromisesVisit): Promise<Asked | Response> {
  const { there, token } = visit.promises;
  if (!mayAnswer(visit)) return Promise.resolve(visit.redirect(carryOnPath(promisesPath(token))));
  const id = visit.param('seminar') as SeminarId;
  const seminar = there.seminars.get(id);
  const attendance = there.attendances.get(id);
  const commitment = attendance?.commitments.find(({ number }) => String(number) === visit.param('number'));
  if (seminar === undefined || attendance === undefined || commitment === undefined)
    return Promise.resolve(visit.notFound());
  const asked = askedOf(visit, seminar, attendance, commitment);
  return Promise.resolve(
    asked.question === null ? visit.redirect(promisesPath(visit.promises.token)) : asked,
  );
}

function askedOf(
  { at }: PromisesVisit,
  seminar: Seminar,
  attendance: Attendance,
  commitment: Commitment,
): Asked {
  const moment = seminar.state === 'cancelled' ? null : momentNow(seminar, at);
  const question = moment === null ? null : questionAt(commitment, moment);
  return { seminar, attendance, commitment, moment, question };
}

function answerNow({ commitment, moment }: Asked): CommitmentAnswer | undefined {
  return commitment.answers.find((answer) => answer.moment === moment);
}

/** Changes the answer of this moment, or gives one; decided on what is stored in that moment. */
async function say(
  deps: PromisesPagesDeps,
  visit: PromisesVisit,
  id: SeminarId,
  number: number,
  change: (before: CommitmentAnswer) => CommitmentAnswer,
): Promise<FormErrors> {
  const { person } = visit.promises.there;
  const said = await deps.attendances.say(id, person.id, ({ seminar, attendance }) => {
    const commitment = attendance?.commitments.find((one) => one.number === number);
    const moment = momentNow(seminar, visit.at);
    if (attendance === null || commitment === undefined || moment === null)
      return refused('refusal.not-found');
    const blank: CommitmentAnswer = {
      moment,
      at: visit.at,
      outcome: 'not-yet',
      newDate: null,
      why: '',
      changed: '',
      evidence: '',
      wouldTell: null,
      barrier: null,
    };
    const before = commitment.answers.find((answer) => answer.moment === moment) ?? blank;
    return answerCommitment(attendance, number, { ...change(before), at: visit.at });
  });
  if (!said.ok) return [{ field: 'outcome', text: visit.t(said.refusal) }];
  await sendPromiseDates(deps, { id }, said.value, visit.at);
  return [];
}

/** The new date, where one was typed. */
function newDateIn({ form, t }: PromisesVisit) {
  const typed = typedDate(form.values, 'by');
  const isTyped = [typed.day, typed.month, typed.year].some((part) => part.trim() !== '');
  const date = isTyped ? readDate(typed) : null;
  const errors: FormErrors =
    isTyped && date === null ? [{ field: 'by-day', text: t('seminar.commit.date-wrong') }] : [];
  return { date, errors };
}

function whyMissing({ form, t }: PromisesVisit): FormErrors {
  const isMissing = form.text('outcome') === 'no-longer' && cleanText(form.text('why')) === '';
  return isMissing ? [{ field: 'why', text: t('seminar.refusal.why-missing') }] : [];
}
