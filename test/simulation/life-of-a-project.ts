import {
  addWorkingDays,
  type CalendarDate,
  dateAt,
  sendingTime,
} from '../../functions/calendar/working-days.ts';
import { type EventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { decidePayment } from '../../functions/repayments/decide-payment.ts';
import type { ConfirmedPayment, PaymentId } from '../../functions/repayments/payments.ts';
import { confirmContacts } from '../../functions/obligations/contact-confirmation.ts';
import { submitAnswer } from '../../functions/obligations/answer-actions.ts';
import { acceptAnswer, type Decision } from '../../functions/obligations/obligation-actions.ts';
import { type Obligation, waitingStates } from '../../functions/obligations/obligation.ts';
import type { ObligationView } from '../../functions/obligations/view.ts';
import { decideProjectEvent } from '../../functions/projects/decide-project-event.ts';
import type { ProjectCommand } from '../../functions/projects/project-lifecycle-guards.ts';
import type { ProjectEvent } from '../../functions/projects/project-lifecycle.ts';
import type { ProjectView } from '../../functions/projects/project-view.ts';
import { seedAward } from '../support/awards.ts';
import type { TestFund } from '../support/fund.ts';
import { rhian } from '../support/people.ts';
import { earliestDue } from './virtual-time.ts';

const staff = { kind: 'staff', name: 'Catrin Rees' } as const;

/** An obligation was answered: the tests' own record of it. */
export interface Answered {
  readonly id: string;
  readonly kind: string;
  readonly at: EventTime;
}

/** A project that lives in virtual time: every due moment comes in its order, and its people answer what they are asked on the day it is due. */
export interface Life {
  readonly answers: readonly Answered[];
  /** Whether people answer; while they do not, chases go to their end. */
  areAnswering: boolean;
  /** Lives on to a moment. */
  until(end: string): Promise<void>;
  /** Staff bring something about, at the moment life has come to. */
  staffDo(event: ProjectEvent, command: Partial<ProjectCommand>): Promise<void>;
  view(): Promise<ProjectView>;
}

/** Awards a project and lets it live. */
export async function beginLife(fund: TestFund, begun: ProjectView, startedAt: EventTime): Promise<Life> {
  const { project } = begun;
  await seedAward(fund.tables, begun);
  const answers: Answered[] = [];
  let now = startedAt;
  const view = async (): Promise<ProjectView> => {
    const found = await fund.lives.view(project.id);
    if (found === null) throw new Error('the project is gone');
    return found;
  };

  /** At noon of the day people answer what is due by then, and staff accept what has arrived. */
  const answerWhatIsDue = async (life: Life, at: EventTime): Promise<void> => {
    const on = { at, by: staff };
    for (const one of (await view()).obligations) {
      const isDue = waitingStates.includes(one.state) && one.paused === null && one.dueOn <= dateAt(at);
      const wasAsked = one.chase.sent.length > 0;
      if (!life.areAnswering || !isDue || !wasAsked) continue;
      answers.push({ id: one.id, kind: one.kind, at });
      const writer = { at, by: { kind: 'person', id: rhian.id, name: rhian.name } } as const;
      if (one.kind === 'repayment') {
        await must(
          fund.lives.change(project.id, at, (seen) => decidePayment(seen, paymentOf(one, at), writer)),
        );
        continue;
      }
      const answer = (seen: ObligationView): Decision =>
        one.kind === 'contact-confirmation'
          ? confirmContacts(seen, rhian.id, writer)
          : submitAnswer(seen, rhian.id, writer);
      await must(fund.obligations.change(one.id, at, answer));
      const arrived = (await fund.obligations.view(one.id))?.obligation as Obligation;
      if (arrived.state === 'submitted')
        await must(fund.obligations.change(one.id, at, (seen) => acceptAnswer(seen, { reason: '' }, on)));
    }
  };

  const life: Life = {
    answers,
    areAnswering: true,
    view,
    async until(end) {
      for (;;) {
        const due = await earliestDue(fund);
        const answerAt = life.areAnswering ? nextAnswer(await view(), now) : null;
        const isAnswerFirst = answerAt !== null && (due === null || answerAt < due);
        const next = isAnswerFirst ? answerAt : due;
        if (next === null || next > end) break;
        now = next > now ? next : secondsAfter(now, 300);
        if (isAnswerFirst) await answerWhatIsDue(life, now);
        else await fund.tick(now);
      }
      now = end as EventTime;
    },
    async staffDo(event, command) {
      const at = now;
      await must(
        fund.lives.change(project.id, at, (seen) =>
          decideProjectEvent(seen, event, 'staff', { reason: 'So it is.', ...command }, { at, by: staff }),
        ),
      );
      await fund.tick(secondsAfter(at, 300));
      now = secondsAfter(at, 300);
    },
  };
  return life;
}

/** The whole of an instalment, paid on the day it is asked about. */
function paymentOf({ id, matter }: Obligation, at: EventTime): ConfirmedPayment {
  if (matter === undefined || !('instalment' in matter)) throw new Error(`${id} is no instalment`);
  return {
    id: `payment-${matter.instalment}` as PaymentId,
    paidOn: dateAt(at),
    reference: `INSTALMENT ${matter.instalment}`,
    amountPence: matter.amountPence,
    confirmedBy: { kind: 'person', id: rhian.id, name: rhian.name },
    confirmedAt: at,
    note: null,
  };
}

/** Noon of the next day on which something that was asked for is due; null when nothing was. */
function nextAnswer({ obligations }: ProjectView, now: EventTime): EventTime | null {
  const asked = obligations.filter(
    ({ state, paused, chase }) => waitingStates.includes(state) && paused === null && chase.sent.length > 0,
  );
  const noons = asked.map(({ dueOn }) => noonOf(dueOn)).map((noon) => (noon > now ? noon : noonAfter(now)));
  return noons.toSorted()[0] ?? null;
}

function noonOf(date: CalendarDate): EventTime {
  return secondsAfter(sendingTime(addWorkingDays(date, 0)), 3 * 3600);
}

function noonAfter(at: EventTime): EventTime {
  const noon = noonOf(dateAt(at));
  return noon > at ? noon : noonOf(addWorkingDays(dateAt(at), 1));
}

async function must(result: Promise<{ ok: boolean; refusal?: string }>): Promise<void> {
  const { ok, refusal } = await result;
  if (!ok) throw new Error(refusal);
}
