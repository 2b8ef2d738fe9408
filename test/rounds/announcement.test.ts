import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { applicationKey } from '../../functions/applications/application-rows.ts';
import type { Application } from '../../functions/applications/application.ts';
import { eventTime, secondsAfter } from '../../functions/kernel/event-time.ts';
import { contactPosts, organisationTypes } from '../../functions/organisations/contact-post.ts';
import { announcePage, draftsPage, lettersPerPage } from '../../functions/rounds/advance-round.ts';
import {
  fingerprintOf,
  mostRecipients,
  type Recipient,
  type RecipientList,
  recipientsAmong,
} from '../../functions/circulars/circular.ts';
import { blankAnnouncement, isAllQueued } from '../../functions/rounds/announcement.ts';
import {
  prepareAnnouncement,
  sendAnnouncement,
  testAnnouncement,
} from '../../functions/rounds/decide-announcement.ts';
import { dutyOf, nextLookOf } from '../../functions/rounds/round-duties.ts';
import type { RoundDecision } from '../../functions/rounds/round-change.ts';
import { graceEnds, remindsAt, type Round } from '../../functions/rounds/round.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { heldPost, manyPeople } from '../support/contacts.ts';
import { rhian, siân, suppressed, tom } from '../support/people.ts';

const words = { cy: 'Dysgu sy’n dod gyntaf.', en: 'Learning comes first.' };
const audience = { posts: contactPosts, organisationTypes };
const ready = openRound({ announcement: { ...blankAnnouncement, words, audience }, version: 4 });
const at = eventTime('2026-11-03T10:00:00Z');
const on = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const everybody: RecipientList = {
  recipients: [rhian, tom].map(({ id }) => ({
    id,
    seats: [{ organisation: 'Gwynedd Council', post: 'leader' }],
  })),
  leftOut: [],
};
const roundAfter = (decision: RoundDecision): Round => {
  if (decision === null || !decision.ok) throw new Error(JSON.stringify(decision));
  return decision.value.round;
};
const refusalOf = (decision: RoundDecision) =>
  decision === null || decision.ok ? decision : decision.refusal;

describe('whom a circular goes to', () => {
  const register = [
    heldPost('Gwynedd Council', 'leader', rhian),
    heldPost('Gwynedd Council', 'finance-portfolio-holder', rhian),
    heldPost('Gwynedd Council', 'finance-director', null),
    heldPost('Powys Teaching Health Board', 'chief-executive', tom, 'health-board'),
    heldPost('Gwent Police', 'finance-director', suppressed(siân), 'police'),
  ];

  it('is each holder of a chosen post in a chosen kind of body, once, with all the posts that make them one', () => {
    expect(recipientsAmong(register, audience).recipients).toEqual([
      {
        id: rhian.id,
        seats: [
          { organisation: 'Gwynedd Council', post: 'leader' },
          { organisation: 'Gwynedd Council', post: 'finance-portfolio-holder' },
        ],
      },
      { id: tom.id, seats: [{ organisation: 'Powys Teaching Health Board', post: 'chief-executive' }] },
    ]);
    const chosen = recipientsAmong(register, {
      posts: ['chief-executive'],
      organisationTypes: ['council', 'health-board'],
    });
    expect(chosen.recipients.map(({ id }) => id)).toEqual([tom.id]);
  });

  it('leaves out, and says so, whoever gets no mail any more', () => {
    expect(recipientsAmong(register, audience).leftOut).toMatchObject([{ id: siân.id, why: 'hard-bounce' }]);
  });

  it('is nobody when nothing is chosen', () => {
    expect(recipientsAmong(register, blankAnnouncement.audience)).toEqual({ recipients: [], leftOut: [] });
  });
});

describe('the announcement of a round', () => {
  it('needs the fund’s own words in both languages', () => {
    expect(refusalOf(prepareAnnouncement(ready, { words: { cy: ' ', en: 'Only English' } }))).toBe(
      'round.refusal.words-missing',
    );
    const without = { ...ready, announcement: { ...ready.announcement, words: { cy: words.cy, en: '' } } };
    expect(refusalOf(sendAnnouncement(without, everybody, null, on))).toBe('round.refusal.words-missing');
    expect(refusalOf(testAnnouncement(without, tom.id, on))).toBe('round.refusal.words-missing');
  });

  it('goes out once', () => {
    const sent = roundAfter(sendAnnouncement(ready, everybody, fingerprintOf(everybody), on));
    expect(sent.announcement.sending).toEqual({ startedAt: at, by: 'Catrin Rees', recipients: 2, queued: 0 });
    expect(sent.nextAt).toBe(at);
    expect(refusalOf(sendAnnouncement(sent, everybody, null, on))).toBe('round.refusal.announced');
    expect(refusalOf(prepareAnnouncement(sent, { words }))).toBe('round.refusal.announced');
  });

  it('goes to exactly those who were shown, or not at all', () => {
    const others = { ...everybody, recipients: everybody.recipients.slice(1) };
    expect(refusalOf(sendAnnouncement(ready, others, fingerprintOf(everybody), on))).toBe(
      'refusal.changed-meanwhile',
    );
  });

  it.each([
    ['a draft', { state: 'draft' }, 'round.refusal.not-published'],
    ['one that was given up', { state: 'withdrawn' }, 'round.refusal.withdrawn'],
    ['one that has closed', { closesAt: at }, 'round.refusal.has-closed'],
  ] as const)('is not made of %s', (_, change, refusal) => {
    expect(refusalOf(sendAnnouncement({ ...ready, ...change }, everybody, null, on))).toBe(refusal);
  });

  it('is refused when it would go to nobody, or to more than a circular can hold', () => {
    expect(refusalOf(sendAnnouncement(ready, { recipients: [], leftOut: [] }, null, on))).toBe(
      'round.refusal.nobody',
    );
    const [one] = everybody.recipients;
    const recipients = Array.from({ length: mostRecipients + 1 }, () => one as Recipient);
    expect(refusalOf(sendAnnouncement(ready, { recipients, leftOut: [] }, null, on))).toBe(
      'round.refusal.too-many',
    );
  });

  it('can be tried on oneself, once for each version', () => {
    const decided = testAnnouncement(ready, tom.id, on);
    expect(decided).toMatchObject({
      value: { deliveries: [{ id: `round_round-12_test_v4_${tom.id}`, message: { isTest: true } }] },
    });
  });
});

describe('a circular on its way', () => {
  const started = (count: number) => {
    const recipients = manyPeople(count).map(({ id }) => ({ id, seats: [] }));
    return { recipients, round: roundAfter(sendAnnouncement(ready, { recipients, leftOut: [] }, null, on)) };
  };

  it('puts a letter for everybody into the ledger, fifty at a time, each once, in the order of the list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), (count) => {
        const { recipients, round: first } = started(count);
        const written: string[] = [];
        let round = first;
        let pages = 0;
        while (dutyOf(round, at) === 'announce') {
          const change = announcePage(round, recipients, at);
          expect(change.deliveries.length).toBeLessThanOrEqual(lettersPerPage);
          written.push(...change.deliveries.map(({ recipientId }) => recipientId));
          ({ round } = change);
          pages++;
        }
        expect(written).toEqual(recipients.map(({ id }) => id));
        expect([pages, isAllQueued(round.announcement)]).toEqual([Math.ceil(count / 50), true]);
        expect(round.nextAt).toBe(remindsAt(round));
      }),
      { numRuns: 30 },
    );
  });

  it('that is decided twice at the same place writes the same letters', () => {
    const { recipients, round } = started(60);
    const once = announcePage(round, recipients, at);
    expect(announcePage(round, recipients, secondsAfter(at, 60)).deliveries.map(({ id }) => id)).toEqual(
      once.deliveries.map(({ id }) => id),
    );
  });
});

describe('what a round does by itself', () => {
  const never = { remindedOf: null, toldAfter: null, run: null };
  const reminded = { ...never, remindedOf: ready.closesAt };
  const told = { ...never, toldAfter: ready.closesAt };

  it.each([
    ['before the reminder', secondsAfter(remindsAt(ready), -1), never, null, remindsAt(ready)],
    ['when it is time to remind', remindsAt(ready), never, 'remind', remindsAt(ready)],
    ['when all were reminded', remindsAt(ready), reminded, null, graceEnds(ready)],
    ['in its grace, whether it reminded or not', ready.closesAt, never, null, graceEnds(ready)],
    ['after its grace', graceEnds(ready), reminded, 'tell-kept', graceEnds(ready)],
    [
      'long after, when it was down all the time',
      secondsAfter(graceEnds(ready), 86_400),
      never,
      'tell-kept',
      secondsAfter(graceEnds(ready), 86_400),
    ],
    ['when all were told', graceEnds(ready), told, null, null],
  ] as const)('%s', (_, moment, draftLetters, duty, next) => {
    const round = { ...ready, draftLetters };
    expect([dutyOf(round, moment), nextLookOf(round, moment)]).toEqual([duty, next]);
  });

  it('is nothing while it is a draft', () => {
    expect(nextLookOf({ ...ready, state: 'draft' }, graceEnds(ready))).toBeNull();
  });

  it('begins anew for a closing time that has moved', () => {
    const moved = { ...ready, closesAt: secondsAfter(ready.closesAt, 7 * 86_400), draftLetters: reminded };
    expect([dutyOf(moved, remindsAt(ready)), nextLookOf(moved, remindsAt(ready))]).toEqual([
      null,
      remindsAt(moved),
    ]);
  });
});

describe('letters to those with unsent drafts', () => {
  const bid = (place: number, state: Application['state'] = 'draft', writers = 1): Application => {
    const { application } = begunBid(`b${String(place).padStart(4, '0')}`);
    const people = manyPeople(writers).map(({ id }, one) => ({
      id,
      role: one === 0 ? ('lead' as const) : ('co-applicant' as const),
      addedAt: application.createdAt,
    }));
    return { ...application, state, people };
  };
  const run = (bids: readonly Application[], duty: 'remind' | 'tell-kept' = 'remind') =>
    draftsPage(ready, duty, { bids, hasMore: false }, at);

  it('go to everybody who writes a bid that is begun and not sent, and to nobody else', () => {
    const { deliveries, round, timeline } = run([
      bid(1, 'draft', 2),
      bid(2, 'submitted'),
      bid(3, 'withdrawn'),
      bid(4),
    ]);
    expect(deliveries.map(({ about }) => about)).toEqual([
      'application_b0001',
      'application_b0001',
      'application_b0004',
    ]);
    expect(deliveries.every(({ onlyInSendingHours }) => onlyInSendingHours)).toBe(true);
    expect(round.draftLetters).toEqual({ remindedOf: ready.closesAt, toldAfter: null, run: null });
    expect(timeline).toMatchObject([{ what: 'round-reminded', args: { count: 2 } }]);
  });

  it('are named after the closing time, so that each time of closing reminds once', () => {
    const [letter] = run([bid(1)]).deliveries;
    expect(letter?.id).toMatch(/^application_b0001_application-closing-soon_202612181700_p/);
  });

  it('stop before a page is too large, and go on behind the last bid that fitted', () => {
    const bids = Array.from({ length: 12 }, (_, place) => bid(place, 'draft', 9));
    const first = run(bids);
    expect(first.deliveries).toHaveLength(45);
    const after = first.round.draftLetters.run?.after ?? '';
    const place = JSON.parse(Buffer.from(after, 'base64url').toString()) as Record<string, string>;
    expect(place).toMatchObject(applicationKey(bids[4]!.id));
    expect(first.round.draftLetters).toMatchObject({ remindedOf: null, run: { drafts: 5 } });
  });

  it('say nothing of a reminder that nobody needed, but that the round closed in any case', () => {
    expect(run([]).timeline).toEqual([]);
    expect(run([], 'tell-kept').timeline).toMatchObject([{ what: 'round-closed', args: { count: 0 } }]);
  });
});
