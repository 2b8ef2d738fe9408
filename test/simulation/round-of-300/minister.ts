import { applicationDocumentId } from '../../../functions/applications/application-documents.ts';
import { decideEvent } from '../../../functions/applications/decide-event.ts';
import { repaymentProfileOf } from '../../../functions/applications/full-figures.ts';
import { readDecision } from '../../../functions/applications/read-decision.ts';
import type { RoundDecisions } from '../../../functions/applications/round-decisions.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import { type Person, personIdOf } from '../../../functions/people/person.ts';
import { changeApplication } from '../../../functions/portal/act-on-application.ts';
import { decisionsOf } from '../../../functions/portal/staff/decisions/decisions-page.ts';
import { sendDecisions } from '../../../functions/portal/staff/decisions/send-page.ts';
import type { Round } from '../../../functions/rounds/round.ts';
import { person, testKeys } from '../../support/people.ts';
import { byStaff, catrin, done, type Pages } from './pages.ts';
import { calendar, type PlannedBid, roundId } from './scenario.ts';

/** What the minister decides about a bid: the sum awarded, or null. */
export interface Ruling {
  readonly bid: PlannedBid;
  readonly awardPence: number | null;
}

/** Everybody an award names beside its lead; the finance director of a body is the same for all its bids. */
export function namedPeople({ organisation, lead }: PlannedBid): Readonly<Record<string, Person>> {
  const at = `${organisation.id}.example.org`;
  return {
    sponsor: person(`Sponsor of ${lead.name}`, `sponsor.of.${lead.email}`, 'cy'),
    champion: person(`Champion of ${lead.name}`, `champion.of.${lead.email}`, 'unknown'),
    finance: person(`Finance of ${organisation.name.en}`, `money@${at}`, 'en'),
  };
}

/** The decisions of the round as staff who are on no panel see them. */
export async function tableOfDecisions(pages: Pages): Promise<RoundDecisions> {
  return decisionsOf(pages, await roundOf(pages), { id: null, conflicts: new Set() });
}

/** The minister goes down the list of staff and awards while the budget lasts; every fifth gets a tenth less than it asked for. */
export async function rule(pages: Pages, bids: readonly PlannedBid[]): Promise<readonly Ruling[]> {
  const { rows } = await tableOfDecisions(pages);
  let { budgetPence: left } = await roundOf(pages);
  const byId = new Map<string, PlannedBid>(bids.map((bid) => [bid.id, bid]));
  return rows.flatMap(({ application: { id } }, place): Ruling[] => {
    const bid = byId.get(id);
    if (bid === undefined) throw new Error(`nobody planned ${id}`);
    const awardPence = place % 5 === 4 ? bid.pounds * 90 : bid.pounds * 100;
    if (awardPence > left) return [{ bid, awardPence: null }];
    left -= awardPence;
    return [{ bid, awardPence }];
  });
}

/** Staff record what the minister decided, with the people, dates and repayments of the award. */
export async function record(pages: Pages, { bid, awardPence }: Ruling, at: EventTime): Promise<void> {
  const { id } = bid;
  const outcome = awardPence === null ? 'refused' : 'approved';
  const full = await pages.applicationDocuments.read(applicationDocumentId('full', id));
  const typed = awardPence === null ? refusalOf(bid) : approvalOf(bid, awardPence);
  const applied = repaymentProfileOf(full);
  const idOf = (email: string) => personIdOf(email, testKeys);
  const read = readDecision(typed, { outcome, applied, idOf, by: catrin.name, at });
  if ('problems' in read) throw new Error(`${id}: ${JSON.stringify(read.problems)}`);
  const { decision, named } = read;
  const command = { reason: decision.reasons, unfinished: [], decision, named };
  const event = awardPence === null ? 'refuse' : 'approve';
  await done(
    changeApplication(pages, id, at, (view) => decideEvent(view, event, 'staff', command, byStaff(at))),
  );
}

/** Staff send all decisions of the round with one press. */
export async function tell(pages: Pages, at: EventTime): Promise<void> {
  const { rows } = await tableOfDecisions(pages);
  const ready = rows.filter(({ telling }) => telling === 'ready');
  const seen = ready.map(({ application: { id }, decision }) => ({ id, number: decision?.number ?? 0 }));
  if (!(await sendDecisions(pages, await roundOf(pages), seen, byStaff(at))))
    throw new Error('the decisions were not sent');
}

async function roundOf(pages: Pages): Promise<Round> {
  const round = await pages.rounds.get(roundId);
  if (round === null) throw new Error('the round is gone');
  return round;
}

function refusalOf({ language }: PlannedBid): Readonly<Record<string, string>> {
  return {
    ...date('decided-on', calendar.ministerOn),
    'written-in': language,
    reasons: language === 'cy' ? 'Nid yw’r arbedion wedi’u dangos.' : 'The saving is not shown.',
    'file-note': '',
  };
}

function approvalOf(bid: PlannedBid, awardPence: number): Readonly<Record<string, string>> {
  const { number, language } = bid;
  const repayment =
    number % 2 === 0
      ? { repayment: 'as-applied' }
      : {
          repayment: 'equal',
          ...date('first-due', '2029-03-30'),
          'months-between': '6',
          instalments: String(4 + (number % 9)),
        };
  return {
    ...refusalOf(bid),
    reasons:
      language === 'cy' ? 'Achos clir, a chynllun i’w rannu.' : 'A clear case, and a plan to pass it on.',
    sum: (awardPence / 100).toFixed(2),
    ...date('starts', '2027-09-01'),
    ...date('ends', '2029-08-31'),
    ...date('evaluation', '2030-02-28'),
    ...repayment,
    conditions: 'The other bodies are asked each half year.',
    ...Object.fromEntries(
      Object.entries(namedPeople(bid)).flatMap(([role, one], place) => [
        [`people.${place}.role`, role],
        [`people.${place}.name`, one.name],
        [`people.${place}.email`, one.email],
        [`people.${place}.language`, one.language],
      ]),
    ),
    'milestones.0.what': 'First area live',
    ...date('milestones.0.when', '2028-03-01'),
    'milestones.1.what': 'All areas live',
    ...date('milestones.1.when', '2029-03-01'),
    'outcomes.0.outcome': 'The work is done once',
  };
}

function date(name: string, iso: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
