import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { calendarDate } from '../../../functions/calendar/working-days.ts';
import type { EventTime } from '../../../functions/kernel/event-time.ts';
import { organisationTypes } from '../../../functions/organisations/contact-post.ts';
import type { Person } from '../../../functions/people/person.ts';
import { changeRound } from '../../../functions/portal/act-on-round.ts';
import { sendCircular } from '../../../functions/portal/staff/rounds/send-circular.ts';
import { fingerprintOf, recipientsAmong } from '../../../functions/circulars/circular.ts';
import { prepareAnnouncement } from '../../../functions/rounds/decide-announcement.ts';
import {
  beginRound,
  editRound,
  publishRound,
  type RoundEdit,
} from '../../../functions/rounds/decide-round.ts';
import type { DecideRound } from '../../../functions/rounds/round-store.ts';
import { sampleProjectsCsv } from '../../../infra/local/sample/sample-fund.ts';
import { contactsFile } from '../../support/contacts.ts';
import { byStaff, catrin, done, type Pages } from './pages.ts';
import { calendar, criteria, reviewedBids, roundId, type Scenario } from './scenario.ts';

const postsWrittenTo = ['leader', 'chief-executive'] as const;

/** What the round can award: two fifths of what the reviewed bids ask for. Whole pence. */
export function budgetOf(scenario: Scenario): number {
  const asked = reviewedBids(scenario).reduce((sum, { pounds }) => sum + pounds * 100, 0);
  return Math.floor(asked * 0.4);
}

/** Who gets the circular: the holders of two of the three posts, each once. */
export function circularReaders({ contacts }: Scenario): readonly Person[] {
  const chosen = contacts.filter(({ post }) => post !== 'finance-director').map(({ holder }) => holder);
  return [...new Map(chosen.map((one) => [one.id, one])).values()];
}

/** Staff load the fund's projects and the register of contacts, make the round, and publish it. */
export async function makeRound(pages: Pages, scenario: Scenario): Promise<void> {
  const at = calendar.begun;
  const on = byStaff(at);
  await pages.importing.run(formerProjects(), at, { by: catrin });
  const loaded = await pages.contactImporting.run(contactsCsv(scenario), at, {
    by: catrin.name,
    language: 'en',
  });
  if (loaded.created !== scenario.contacts.length) throw new Error('contacts were not loaded');

  const name = { cy: 'Rownd tri chant', en: 'Round of three hundred' };
  const { round, timeline } = await done(
    Promise.resolve(beginRound({ id: roundId, begunWith: 'a form', facts: { name } }, on)),
  );
  await pages.rounds.begin(round, timeline, at);
  const edit = (part: RoundEdit) =>
    change(pages, at, (now) => editRound(now, { edit: part, reason: '', wasBidSent: false }, on));
  await edit({ opensAt: calendar.opens, closesAt: calendar.closes });
  await edit({ budgetPence: budgetOf(scenario), minimumPence: 20_000_000, shareOfCostPercent: 75 });
  await edit({ themes: [] });
  await edit({ criteria });
  const words = {
    cy: 'Mae’r rownd hon yn talu am ffyrdd newydd o weithio y gall eraill ddysgu oddi wrthynt.',
    en: 'This round pays for new ways of working from which others can learn.',
  };
  await change(pages, at, (now) => prepareAnnouncement(now, { words }));
  const audience = { posts: postsWrittenTo, organisationTypes };
  await change(pages, at, (now) => prepareAnnouncement(now, { audience }));
  await change(pages, at, (now) => publishRound(now, on));
}

/** Staff send the circular to everybody on the list they have seen. */
export async function announce(pages: Pages): Promise<void> {
  const round = await pages.rounds.get(roundId);
  if (round === null) throw new Error('the round is gone');
  const list = recipientsAmong(await pages.contacts.list(), round.announcement.audience);
  await done(
    sendCircular(pages, roundId, { version: null, list: fingerprintOf(list) }, byStaff(calendar.announced)),
  );
}

const change = (pages: Pages, at: EventTime, decide: DecideRound) =>
  done(changeRound(pages, roundId, at, decide));

/** The projects of the sample, whose lessons are due long after this round. */
function formerProjects(): string {
  const file = sampleProjectsCsv(calendarDate('2026-09-01'));
  const projects: Record<string, string>[] = parse(file, { columns: true, bom: true });
  const later = projects.map((project) => ({
    ...project,
    end_date: '2031-03-31',
    lessons_due: '2031-09-30',
  }));
  return stringify(later, { header: true });
}

function contactsCsv({ contacts }: Scenario): string {
  return contactsFile(
    contacts.map(({ organisation, type, post, holder }) => ({
      organisation,
      organisation_type: type,
      post,
      name: holder.name,
      email: holder.email,
      language: holder.language,
    })),
  );
}
