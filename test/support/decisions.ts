import { putNewApplication } from '../../functions/applications/application-rows.ts';
import type { Application } from '../../functions/applications/application.ts';
import type { DecidedAward, DecisionToRecord } from '../../functions/applications/decision.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { type TableAccess, transact } from '../../functions/kernel/table.ts';
import { addPerson } from '../../functions/people/person-store.ts';
import { repaymentSchedule } from '../../functions/repayments/schedule.ts';
import { begunBid, openRound } from './bids.ts';
import { person } from './people.ts';

/** Those whom the awards of the tests name beside the lead. */
export const sponsor = person('Elin Tudur', 'elin.tudur@powys.example.org', 'cy');
export const champion = person('Owain Prys', 'owain.prys@powys.example.org', 'cy');
export const finance = person('Jane Lloyd', 'jane.lloyd@powys.example.org', 'en');

/** A day on which the decisions of the tests are recorded; the minister decided the Friday before. */
export const recordedAt = eventTime('2026-11-20T10:00:00Z');

/** An award of £300,000.01 in seven instalments that nothing is missing from. */
export function award(changes: Partial<DecidedAward> = {}): DecidedAward {
  const awardPence = changes.awardPence ?? 30_000_001;
  const repayments = repaymentSchedule(awardPence, {
    kind: 'equal',
    firstDueOn: calendarDate('2029-04-02'),
    monthsBetween: 6,
    instalments: 7,
  });
  if (!repayments.ok) throw new Error(repayments.refusal);
  return {
    awardPence,
    startDate: calendarDate('2027-04-05'),
    endDate: calendarDate('2029-03-30'),
    evaluationDueOn: calendarDate('2029-09-28'),
    conditions: 'The other health boards are asked each half year.',
    milestones: [{ title: 'First area live', dueOn: calendarDate('2027-10-01') }],
    outcomes: ['Notes are written once'],
    contacts: { sponsor: sponsor.id, champion: champion.id, finance: finance.id },
    repayments: repayments.value,
    ...changes,
  };
}

/** An approval that can be recorded, and told as it is. */
export function approval(changes: Partial<DecidedAward> = {}): DecisionToRecord {
  return { ...refusal(), outcome: 'approved', award: award(changes) };
}

/** A refusal that can be recorded. */
export function refusal(): DecisionToRecord {
  return {
    outcome: 'refused',
    decidedOn: calendarDate('2026-11-13'),
    reasons: 'The saving is not shown. Please speak to Gwynedd.',
    writtenIn: 'en',
    fileNote: 'The minister asked for the figures twice.',
    recordedBy: 'Catrin Rees',
    recordedAt,
    award: null,
  };
}

const date = (name: string, iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** The same refusal as staff type it into its page. */
export const refusalForm: Readonly<Record<string, string>> = {
  ...date('decided-on', '2026-11-13'),
  'written-in': 'en',
  reasons: 'The saving is not shown. Please speak to Gwynedd.',
  'file-note': 'The minister asked for the figures twice.',
};

/** The same approval as staff type it into its page. */
export const approvalForm: Readonly<Record<string, string>> = {
  ...refusalForm,
  reasons: 'A clear case, and a plan to pass it on.',
  sum: '300000.01',
  ...date('starts', '2027-04-05'),
  ...date('ends', '2029-03-30'),
  ...date('evaluation', '2029-09-28'),
  repayment: 'equal',
  ...date('first-due', '2029-04-02'),
  'months-between': '6',
  instalments: '7',
  conditions: 'The other health boards are asked each half year.',
  ...Object.fromEntries(
    Object.entries({ sponsor, champion, finance }).flatMap(([role, { name, email, language }], place) => [
      [`people.${place}.role`, role],
      [`people.${place}.name`, name],
      [`people.${place}.email`, email],
      [`people.${place}.language`, language],
    ]),
  ),
  'milestones.0.what': 'First area live',
  ...date('milestones.0.when', '2027-10-01'),
  'outcomes.0.outcome': 'Notes are written once',
};

/** The round that the scored bids of the tests belong to. */
export const decidedRound = openRound();

/** Bids that the panel has scored, each led by somebody else: one in Welsh, the next in English. */
export const scoredBids = ['one', 'two', 'three', 'four', 'five'].map((name, place) => {
  const lead = person(`Lead ${name}`, `lead.${name}@bodies.example.org`, place % 2 === 0 ? 'cy' : 'en');
  const { application } = begunBid(
    `b${name.padEnd(12, 'a')}`,
    lead,
    eventTime('2026-11-10T10:00:00Z'),
    decidedRound,
  );
  const scored: Application = {
    ...application,
    state: 'assessed',
    title: `Bid of ${lead.name}`,
    organisation: 'Powys County Council',
    amountPence: 30_000_001,
    expectedAnnualSavingPence: 9_000_000,
  };
  return { application: scored, lead };
});

/** Stores the scored bids, as if their panel had just come to its end. */
export async function storeScoredBids(access: TableAccess, bids = scoredBids): Promise<void> {
  for (const { application, lead } of bids)
    await transact(access.client, [
      putNewApplication(access, application),
      addPerson(access.stateTable, lead),
    ]);
}
