import { applicationDocumentId } from '../../functions/applications/application-documents.ts';
import {
  applicationKey,
  putBidOfPerson,
  putNewApplication,
} from '../../functions/applications/application-rows.ts';
import { expressionForm } from '../../functions/applications/expression-form.ts';
import { readAnswers } from '../../functions/documents/answers.ts';
import { sectionRows } from '../../functions/documents/document-rows.ts';
import { type TableAccess, transact } from '../../functions/kernel/table.ts';
import { addPerson } from '../../functions/people/person-store.ts';
import type { ApplicationFacts } from '../../functions/applications/application.ts';
import { beginApplication } from '../../functions/applications/begin-application.ts';
import type { BegunApplication } from '../../functions/applications/application-store.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import type { Person } from '../../functions/people/person.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { blankAnnouncement } from '../../functions/rounds/announcement.ts';
import type { Round, RoundId } from '../../functions/rounds/round.ts';
import { rhian } from './people.ts';

/** A round that is open through November and December 2026, as staff would publish it. */
export function openRound(changes: Partial<Round> = {}): Round {
  return {
    id: 'round-12' as RoundId,
    name: { cy: 'Rownd 12', en: 'Round 12' },
    state: 'published',
    opensAt: eventTime('2026-11-02T09:00:00Z'),
    closesAt: eventTime('2026-12-18T17:00:00Z'),
    budgetPence: 500_000_000,
    minimumPence: 20_000_000,
    shareOfCostPercent: 75,
    themes: [],
    unchecked: [],
    announcement: blankAnnouncement,
    draftLetters: { remindedOf: null, toldAfter: null, run: null },
    begunWith: 'the form of the tests',
    criteria: [
      { id: 'savings', name: { cy: 'Arbedion', en: 'Savings' }, weightPercent: 50, isLearning: false },
      { id: 'delivery', name: { cy: 'Cyflawni', en: 'Delivery' }, weightPercent: 25, isLearning: false },
      { id: 'learning', name: { cy: 'Dysgu', en: 'Learning' }, weightPercent: 25, isLearning: true },
    ],
    createdAt: eventTime('2026-10-20T10:00:00Z'),
    nextAt: null,
    version: 0,
    ...changes,
  };
}

/** A bid that somebody has begun and not written a word of. */
export function begunBid(
  id = 'bqqqqqqqqqqqq',
  lead: Person = rhian,
  at: EventTime = eventTime('2026-11-10T10:00:00Z'),
  round: Round = openRound(),
): BegunApplication & { readonly round: Round } {
  const begun = beginApplication(round, { id: id as ProjectId, lead, language: 'en' }, at);
  if (!begun.ok) throw new Error(begun.refusal);
  return { ...begun.value, round };
}

/** What a short expression of interest says, section by section, as its forms post it. */
export const expressionAnswers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  about: {
    name: 'Digital health records for community nurses',
    organisation: 'Hywel Dda University Health Board',
    partners: 'Carmarthenshire County Council',
    theme: 'digital records',
  },
  idea: {
    problem: 'Nurses carry paper notes between homes and type them up at night.',
    idea: 'Tablets that work without a signal, and one record for the whole team.',
  },
  money: { sum: '£450,000', saving: '120000' },
  learning: {
    captured: 'A diary of decisions, kept by the team each Friday.',
    evaluated: 'Swansea University compares two areas with two that wait.',
    'passed-on': 'The other health boards join our monthly call.',
  },
  introductions: { 'may-introduce': 'yes' },
};

/** Stores a bid whose expression of interest is finished, as if its people had written it, in one transaction. */
export async function storeFinishedBid(
  access: TableAccess,
  { application, lead, round }: ReturnType<typeof begunBid>,
  facts: Partial<ApplicationFacts>,
): Promise<void> {
  const at = application.createdAt;
  const owner = {
    pk: applicationKey(application.id).pk,
    sk: `DOCUMENT#${applicationDocumentId('expression', application.id)}`,
  };
  const sections = Object.entries(expressionAnswers).flatMap(([id, typed]) => {
    const section = expressionForm.sections[id];
    if (section === undefined) throw new Error(`the expression of interest has no section ${id}`);
    const { answers } = readAnswers(section, typed);
    const version = {
      version: 1,
      answers,
      isFinished: true,
      savedBy: { id: lead.id, name: lead.name },
      savedAt: at,
    };
    return sectionRows(access.stateTable, owner, id, null, {
      kind: 'saved',
      current: { ...version, latestVersion: 1 },
      version,
    });
  });
  await transact(access.client, [
    putNewApplication(access, { ...application, roundId: round.id, lastSavedAt: at, ...facts }),
    addPerson(access.stateTable, lead),
    putBidOfPerson(access, lead.id, application.id),
    ...sections,
  ]);
}
