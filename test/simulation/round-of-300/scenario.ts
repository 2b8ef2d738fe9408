import { applicationIdFor } from '../../../functions/applications/begin-application.ts';
import { defaultCriteria } from '../../../functions/assessment/criteria.ts';
import type { Score } from '../../../functions/assessment/scores.ts';
import { type EventTime, eventTime } from '../../../functions/kernel/event-time.ts';
import type { Organisation } from '../../../functions/organisations/register.ts';
import { organisations } from '../../../functions/organisations/register.ts';
import type { Language, Person } from '../../../functions/people/person.ts';
import type { ProjectId } from '../../../functions/projects/project.ts';
import type { RoundId } from '../../../functions/rounds/round.ts';
import { sampleWorks } from '../../matching/works.ts';
import { person, testKeys } from '../../support/people.ts';

/** The round that is simulated. */
export const roundId = 'round-of-300' as RoundId;

const at = (moment: string): EventTime => eventTime(`${moment}:00Z`);

/** When staff do what. The clocks of Wales go back on 25 October and forward on 28 March. */
export const calendar = {
  begun: at('2026-09-07T10:00'),
  announced: at('2026-09-08T10:02'),
  opens: at('2026-10-01T08:00'),
  closes: at('2026-11-27T17:00'),
  graceEnds: at('2026-11-27T17:15'),
  sentBack: at('2026-12-07T10:00'),
  sentAgain: at('2026-12-10T10:00'),
  invitedLate: at('2026-12-14T10:00'),
  withdrawn: at('2027-01-05T10:00'),
  fullDueOn: '2027-02-12',
  moderated: at('2027-04-12T10:00'),
  ministerOn: '2027-04-16',
  decided: at('2027-04-19T10:00'),
  told: at('2027-04-20T10:00'),
  ends: at('2027-04-23T17:00'),
} as const;

const begunWaves = ['2026-10-05T10:00', '2026-10-20T10:00', '2026-11-10T10:00', '2026-11-24T10:00'].map(at);
const sentWaves = [
  '2026-10-27T10:00',
  '2026-11-17T10:00',
  '2026-11-25T10:00',
  '2026-11-27T16:58',
  '2026-11-27T17:09',
].map(at);
const triageDays = ['2026-12-07T14:00', '2026-12-08T10:00', '2026-12-09T10:00'].map(at);
const writtenWaves = ['2027-01-12T10:00', '2027-01-19T10:00', '2027-02-08T10:00'].map(at);
const assignedDays = ['2027-02-22T10:00', '2027-02-23T10:00', '2027-02-24T10:00'].map(at);

/** What becomes of a bid in this round. */
export type Fate = 'reviewed' | 'declined' | 'withdrawn' | 'draft';

/** A bid, and what its people do and when. */
export interface PlannedBid {
  /** Its place among those of its fate, from 0: what makes one bid another than the next. */
  readonly number: number;
  readonly fate: Fate;
  readonly id: ProjectId;
  readonly form: string;
  readonly title: string;
  readonly idea: string;
  readonly theme: string;
  readonly organisation: Organisation;
  readonly language: Language;
  readonly pounds: number;
  readonly lead: Person;
  readonly coApplicant: Person | null;
  readonly certifier: Person;
  readonly mayIntroduce: boolean;
  readonly begunAt: EventTime;
  /** When its expression of interest is sent; for a draft never. */
  readonly sentAt: EventTime | null;
  /** Whether staff send it back once to be completed. */
  readonly isSentBack: boolean;
  readonly triagedAt: EventTime;
  readonly writtenAt: EventTime;
  /** The certifier says yes the next day, a week later after a reminder, or no at first. */
  readonly certifies: 'at-once' | 'late' | 'no-first';
  readonly assignedAt: EventTime;
}

/** A round in which so many full applications are reviewed; beside them some expressions of interest are declined, some bids withdrawn, some never sent. */
export interface Scenario {
  readonly bids: readonly PlannedBid[];
  /** The pool of the panel. */
  readonly pool: readonly Person[];
  readonly contacts: readonly ContactOfRegister[];
}

/** Somebody who holds a post in a public body. */
export interface ContactOfRegister {
  readonly organisation: string;
  readonly type: string;
  readonly post: 'leader' | 'chief-executive' | 'finance-director';
  readonly holder: Person;
}

/** The bids whose full applications the panel reviews. */
export function reviewedBids({ bids }: Scenario): readonly PlannedBid[] {
  return bids.filter(({ fate }) => fate === 'reviewed');
}

/** Makes the round up, the same every time. */
export function scenarioOf(reviewed: number): Scenario {
  const counts: Readonly<Record<Fate, number>> = {
    reviewed,
    declined: Math.max(2, Math.ceil(reviewed / 15)),
    withdrawn: Math.max(1, Math.ceil(reviewed / 50)),
    draft: Math.max(2, Math.ceil(reviewed / 20)),
  };
  const bids = (Object.keys(counts) as Fate[]).flatMap((fate) =>
    Array.from({ length: counts[fate] }, (_, number) => plannedBid(fate, number)),
  );
  const pool = Array.from({ length: Math.max(9, Math.ceil(reviewed / 10)) }, (_, number) =>
    person(`Reviewer ${number + 1}`, `reviewer-${number + 1}@panel.example.org`, languageOf(number)),
  );
  const contacts = organisations.slice(0, Math.min(organisations.length, 4 + reviewed / 4)).flatMap((body) =>
    (['leader', 'chief-executive', 'finance-director'] as const).map((post, place) => ({
      organisation: body.name.en,
      type: body.type,
      post,
      // The leader and the chief executive of every fourth body are one person, who gets one circular.
      holder: person(
        `${post} of ${body.name.en}`,
        `${place === 1 && hash(body.id) % 4 === 0 ? 'leader' : post}@${body.id}.example.org`,
        languageOf(place),
      ),
    })),
  );
  return { bids, pool, contacts };
}

const works = sampleWorks();

function plannedBid(fate: Fate, number: number): PlannedBid {
  const name = `${fate}-${number}`;
  const of = (what: string, among: number) => hash(`${name} ${what}`) % among;
  const pick = <Item>(what: string, items: readonly Item[]): Item => items[of(what, items.length)] as Item;
  const language = languageOf(number);
  const organisation = pick('organisation', organisations);
  const lead = person(`Lead ${name}`, `lead.${name}@bids.example.org`, language);
  const wave = of('begun', begunWaves.length);
  const begunAt = begunWaves[wave] as EventTime;
  const text = pick('title', works);
  const isSentBack = fate === 'reviewed' && number % 12 === 4;
  return {
    number,
    fate,
    form: name,
    id: applicationIdFor(testKeys, name, lead.email),
    title: `${text.title} ${number + 1}`,
    idea: `${text.summary} ${pick('idea', works).summary}`,
    theme: text.theme,
    organisation,
    language,
    pounds: 200_000 + of('sum', 60) * 10_000,
    lead,
    coApplicant:
      number % 4 === 1 ? person(`Second ${name}`, `second.${name}@bids.example.org`, 'unknown') : null,
    certifier: person(`Finance ${name}`, `finance.${name}@bids.example.org`, languageOf(number + 1)),
    mayIntroduce: number % 5 !== 0,
    begunAt,
    sentAt:
      fate === 'draft'
        ? null
        : (pick(
            'sent',
            sentWaves.filter((sentAt) => sentAt > begunAt),
          ) as EventTime),
    isSentBack,
    triagedAt: isSentBack ? calendar.invitedLate : pick('triage', triageDays),
    writtenAt: pick('written', writtenWaves),
    certifies: number % 13 === 6 ? 'no-first' : number % 9 === 2 ? 'late' : 'at-once',
    assignedAt: pick('assigned', assignedDays),
  };
}

/** What a reviewer gives a bid for a criterion. */
export function scoreOf(bid: PlannedBid, reviewer: Person, criterionId: string): Score {
  const strength = hash(`${bid.id} strength`) % 4;
  const opinion = hash(`${bid.id} ${reviewer.email} ${criterionId}`) % 3;
  return (strength + opinion) as Score;
}

/** The round is scored by the fund's own criteria. */
export const criteria = defaultCriteria();

function languageOf(number: number): Language {
  return number % 3 === 0 ? 'cy' : 'en';
}

/** A number that looks like chance and is the same every time (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 12)) >>> 0;
}
