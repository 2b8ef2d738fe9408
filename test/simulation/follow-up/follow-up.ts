import { eventTime, secondsAfter, type EventTime } from '../../../functions/kernel/event-time.ts';
import { transact } from '../../../functions/kernel/table.ts';
import { addPerson, upsertPerson } from '../../../functions/people/person-store.ts';
import { answerCommitment, commit, leaveAlone } from '../../../functions/seminars/commit-and-answer.ts';
import { answerHandOn, handOn, openPromises, sayWhetherLeft } from '../../../functions/seminars/hand-on.ts';
import { publishSeminar } from '../../../functions/seminars/decide-seminar.ts';
import { asksAfter, outcomeMoments, usualMoments } from '../../../functions/seminars/moments.ts';
import { putAttendance } from '../../../functions/seminars/seminar-rows.ts';
import { calendarDate, dateAt, sendingTime } from '../../../functions/calendar/working-days.ts';
import { newAttendanceOf } from '../../seminars/attendance.ts';
import { clock, draftSeminar } from '../../seminars/seminar.ts';
import { person, rhian } from '../../support/people.ts';
import type { TestFund } from '../../support/fund.ts';
import { createVirtualTime } from '../virtual-time.ts';
import { colleagueOf, type PlannedAttendee } from './scenario.ts';

const { id, endsAt } = draftSeminar();
const staff = { kind: 'staff', name: 'Catrin Rees' } as const;

/** Lives through three years after a seminar: everybody promises what they promise as it ends, and answers when they are asked. */
export async function playFollowUp(fund: TestFund, attendees: readonly PlannedAttendee[]): Promise<void> {
  await seatThem(fund, attendees);
  const time = createVirtualTime(fund, eventTime('2027-05-12T12:00:00Z'));
  await time.to(clock('2027-05-12', '17:00'));
  await inTurns(attendees, (one) => promise(fund, one, clock('2027-05-12', '17:00')));
  const dueOn = new Map(asksAfter(dateAt(endsAt), usualMoments).map((ask) => [ask.moment, ask.dueOn]));
  for (const moment of outcomeMoments) {
    const date = dueOn.get(moment);
    if (date === undefined) throw new Error(`nobody is asked at ${moment}`);
    const at = secondsAfter(sendingTime(calendarDate(date)), 7200);
    await time.to(at);
    await inTurns(attendees, (one) => answer(fund, one, moment, at));
    for (const one of attendees) {
      if (one.failsAt === moment) await comesBack(fund, one);
      if (one.changesJob?.after === moment) await changeJob(fund, one, at);
    }
  }
  await time.to(clock('2030-12-31', '10:00'));
}

async function seatThem(fund: TestFund, attendees: readonly PlannedAttendee[]): Promise<void> {
  const begun = eventTime('2027-03-01T10:00:00Z');
  const { client, stateTable } = fund.tables;
  await transact(client, [upsertPerson(stateTable, rhian)]);
  await fund.seminars.begin(draftSeminar({ places: null }), [], begun);
  await fund.seminars.change(id, begun, (seminar) => publishSeminar(seminar, { at: begun, by: staff }));
  for (let start = 0; start < attendees.length; start += 40) {
    const page = attendees.slice(start, start + 40).map(({ name, email }) => person(name, email, 'en'));
    await transact(
      client,
      page.flatMap((one) => [
        upsertPerson(stateTable, one),
        putAttendance(fund.tables, null, newAttendanceOf({ personId: one.id })),
      ]),
    );
  }
}

async function promise(fund: TestFund, one: PlannedAttendee, at: EventTime): Promise<void> {
  const { promises, personId } = one;
  if (promises === 0) return;
  const promised = [1, 2, 3].map((number) => ({
    text: `Thing ${number} that ${one.name} will do`,
    byOn: null,
    helper: '',
  }));
  const said = { actual: {}, promised, wantsCalendarEntries: false, isFromPaper: false };
  const on = { at, by: staff };
  await must(
    fund.attendances.say(id, personId, ({ seminar, attendance }) => {
      if (attendance === null) throw new Error('they were there');
      return commit(seminar, attendance, said, on);
    }),
  );
}

async function answer(
  fund: TestFund,
  { personId, promises, answers, leavesAfter }: PlannedAttendee,
  moment: (typeof outcomeMoments)[number],
  at: EventTime,
): Promise<void> {
  const outcome = answers[moment];
  if (promises === 0 || (outcome === undefined && leavesAfter !== moment)) return;
  await must(
    fund.attendances.say(id, personId, ({ attendance }) => {
      if (attendance === null) throw new Error('they were there');
      if (outcome === undefined) return { ok: true, value: leaveAlone(attendance, true) };
      let now = attendance;
      for (const { number } of attendance.commitments) {
        const said = answerCommitment(now, number, {
          moment,
          at,
          outcome,
          newDate: null,
          why: outcome === 'no-longer' ? 'We merged with another team' : '',
          changed: '',
          evidence: '',
          wouldTell: null,
          barrier: null,
        });
        if (!said.ok) return said;
        now = said.value;
      }
      return { ok: true, value: now };
    }),
  );
}

/** The last letter to somebody comes back: their address is gone. */
async function comesBack(fund: TestFund, { email }: PlannedAttendee): Promise<void> {
  const last = fund.outbox().findLast(({ to }) => to.includes(email));
  if (last === undefined) throw new Error('they were asked');
  await fund.report(last, 'Bounce');
}

/** Somebody is not there any more; a colleague whom they name agrees to carry on what they promised, or nobody is named. */
async function changeJob(fund: TestFund, one: PlannedAttendee, at: EventTime): Promise<void> {
  const { personId } = one;
  const colleague = colleagueOf(one);
  if (one.changesJob?.isCarriedOn !== true)
    return must(fund.promises.change(personId, (promises) => sayWhetherLeft(promises, false, at)));
  const open = openPromises((await fund.attendances.ofPerson(personId, [id])).values());
  const from = (await fund.people.get([personId])).get(personId);
  if (from === undefined) throw new Error('they are known');
  await must(
    fund.promises.change(personId, (promises) => {
      const named = handOn(promises, from, colleague, open, at);
      if (!named.ok) return named;
      return {
        ok: true,
        value: { ...named.value, also: [addPerson(fund.tables.stateTable, colleague)] },
      };
    }),
  );
  await must(fund.promises.change(personId, (promises) => answerHandOn(promises, colleague.id, true)));
}

async function must(changing: Promise<{ readonly ok: boolean }>): Promise<void> {
  const changed = await changing;
  if (!changed.ok) throw new Error(JSON.stringify(changed));
}

/** How many people use the pages at the same time. */
const atOnce = 8;

async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await act(item);
    }),
  );
}
