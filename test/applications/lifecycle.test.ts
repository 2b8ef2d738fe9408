import { describe, expect, test } from '@jest/globals';
import type { Application, ApplicationView } from '../../functions/applications/application.ts';
import { decideEvent } from '../../functions/applications/decide-event.ts';
import {
  type ApplicationEvent,
  applicationEvents,
  applicationStates,
  type ApplicationState,
  effectNames,
  guardNames,
  stateForApplicants,
  transitionFor,
  transitions,
  turnIn,
} from '../../functions/applications/lifecycle.ts';
import { calendarDate } from '../../functions/calendar/working-days.ts';
import type { Review } from '../../functions/assessment/review.ts';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { isMessageKey } from '../../functions/messages/translate.ts';
import { system } from '../../functions/obligations/view.ts';
import { begunBid, openRound } from '../support/bids.ts';
import { gwen, huw, mair, newReview, submitted } from '../assessment/panel-members.ts';
import { approval, refusal } from '../support/decisions.ts';
import { rhian, siân } from '../support/people.ts';
import { diagramInReadme, lifecycleDiagram } from './lifecycle-diagram.ts';

const at = eventTime('2026-11-20T10:00:00Z');
const staff = { at, by: { kind: 'staff', name: 'Catrin Rees' } } as const;
const writer = { at, by: { kind: 'person', id: rhian.id, name: rhian.name } } as const;
const certifier = { at, by: { kind: 'person', id: siân.id, name: siân.name } } as const;
const itself = { at, by: system } as const;
const command = {
  reason: 'Because it is so.',
  unfinished: [],
  dueOn: calendarDate('2027-01-29'),
  reviews: [gwen, huw, mair].map((one) => submitted(one, 3)),
};

function viewIn(state: ApplicationState, changes: Partial<Application> = {}): ApplicationView {
  const { application, lead } = begunBid();
  const people = [...application.people, { id: siân.id, role: 'certifier' as const, addedAt: at }];
  const decision = state === 'approved' ? { ...approval(), number: 7 } : null;
  return {
    application: { ...application, people, state, decision, ...changes },
    round: openRound(),
    people: new Map([lead, siân].map((one) => [one.id, one])),
  };
}

describe('the table of the lifecycle', () => {
  test('says each thing once', () => {
    const rows = transitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('reaches every state from the first, and leaves none without an end or a way on', () => {
    const reached = new Set<ApplicationState>(['draft']);
    for (const { from, to } of [...transitions, ...transitions, ...transitions])
      if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...applicationStates].toSorted());
    for (const state of applicationStates) {
      const leadsOn = transitions.some(({ from, to }) => from === state && to !== state);
      expect([state, leadsOn || turnIn[state] === 'nobody']).toEqual([state, true]);
    }
  });

  test('uses every event, guard and effect that has a name', () => {
    expect(new Set(transitions.map(({ event }) => event))).toEqual(new Set(applicationEvents));
    expect(new Set(transitions.flatMap(({ guards }) => guards))).toEqual(new Set(guardNames));
    expect(new Set(transitions.flatMap(({ effects }) => effects))).toEqual(new Set(effectNames));
  });

  test('has the turn of whoever can bring something about', () => {
    for (const state of applicationStates) {
      const parties = new Set(transitions.filter(({ from }) => from === state).flatMap(({ who }) => who));
      if (turnIn[state] === 'applicant') expect([state, parties.has('applicant')]).toEqual([state, true]);
      if (turnIn[state] === 'fund') expect([state, parties.has('staff')]).toEqual([state, true]);
    }
  });

  test('is drawn in workflows/README.md as it is (npm run diagram draws it anew)', () => {
    expect(diagramInReadme()).toBe(lifecycleDiagram());
  });
});

describe('every event in every state', () => {
  const grid = applicationStates.flatMap((state) => applicationEvents.map((event) => ({ state, event })));

  test.each(grid)(
    '$event in $state does what the table says, or is refused with the reason',
    ({ state, event }) => {
      const view = viewIn(state);
      const row = transitionFor(state, event);
      for (const [by, on] of [
        ['staff', staff],
        ['applicant', writer],
        ['certifier', certifier],
        ['system', itself],
        ['reviewer', writer],
      ] as const) {
        const known = {
          ...command,
          ...(event === 'reviews-missing' && { reviews: [] }),
          decision: event === 'refuse' ? refusal() : approval(),
        };
        const decided = decideEvent(view, event, by, known, on);
        if (row === undefined) {
          const seen = by === 'staff' || by === 'system' ? state : stateForApplicants(state);
          expect(decided).toEqual({ ok: false, refusal: `application.refusal.${seen}` });
        } else if (!row.who.includes(by)) {
          expect(decided).toEqual({ ok: false, refusal: 'application.refusal.not-yours' });
        } else {
          expect(decided).toMatchObject({ ok: true, value: { application: { state: row.to } } });
        }
        if (!decided.ok) expect(isMessageKey(decided.refusal)).toBe(true);
      }
    },
  );
});

describe('what the panel of a bid asks for', () => {
  const withReviews = (state: ApplicationState, event: ApplicationEvent, reviews: readonly Review[]) =>
    decideEvent(
      viewIn(state),
      event,
      event === 'assign-reviewers' ? 'staff' : 'system',
      { ...command, reviews },
      staff,
    );
  const sent = [gwen, huw, mair].map((one) => submitted(one, 3));
  const awaited = newReview(mair);

  test('staff assign three reviewers or more, those with a conflict not counted', () => {
    const tooFew = { ok: false, refusal: 'assessment.refusal.too-few-reviewers' };
    expect(withReviews('applied', 'assign-reviewers', sent.slice(1))).toEqual(tooFew);
    const conflicted = { ...newReview(gwen), state: 'conflicted' } as const;
    expect(withReviews('applied', 'assign-reviewers', [conflicted, ...sent.slice(1)])).toEqual(tooFew);
    expect(withReviews('applied', 'assign-reviewers', [conflicted, ...sent]).ok).toBe(true);
  });

  test('a bid is scored when three reviews or more are in and none is awaited, and not before', () => {
    const waits = { ok: false, refusal: 'assessment.refusal.scores-awaited' };
    expect(withReviews('assessment', 'reviews-in', sent.slice(1))).toEqual(waits);
    expect(withReviews('assessment', 'reviews-in', [...sent.slice(0, 2), awaited])).toEqual(waits);
    expect(withReviews('assessment', 'reviews-in', sent).ok).toBe(true);
  });

  test('a scored bid goes back to the panel when a review is missing again, and not otherwise', () => {
    expect(withReviews('assessed', 'reviews-missing', sent).ok).toBe(false);
    expect(withReviews('assessed', 'reviews-missing', sent.slice(1)).ok).toBe(true);
  });
});

describe('what an event asks for', () => {
  const submit = (view: ApplicationView, more: Partial<typeof command> & { at?: string } = {}) =>
    decideEvent(
      view,
      'submit',
      'applicant',
      { ...command, ...more },
      {
        ...writer,
        at: eventTime(more.at ?? at),
      },
    );

  test('a bid that is not finished is not sent', () => {
    expect(submit(viewIn('draft'), { unfinished: ['money'] as never })).toEqual({
      ok: false,
      refusal: 'application.refusal.unfinished',
    });
  });

  test('a bid begun before closing time can be sent for fifteen minutes more, and not a second longer', () => {
    expect(submit(viewIn('draft'), { at: '2026-12-18T17:14:59.999Z' }).ok).toBe(true);
    expect(submit(viewIn('draft'), { at: '2026-12-18T17:15:00Z' })).toEqual({
      ok: false,
      refusal: 'application.refusal.round-closed',
    });
  });

  test('a bid that was sent back can be sent again after the round has closed', () => {
    expect(submit(viewIn('returned'), { at: '2027-02-01T10:00:00Z' }).ok).toBe(true);
  });

  test('staff decline only with words for the applicants', () => {
    const decided = decideEvent(viewIn('submitted'), 'decline', 'staff', { ...command, reason: '  ' }, staff);
    expect(decided).toEqual({ ok: false, refusal: 'refusal.reason-missing' });
  });

  test('sending it lets the lifecycle look for similar work at once, and owes one receipt to each who writes it', () => {
    const tomToo = viewIn('draft');
    const decided = submit({
      ...tomToo,
      application: {
        ...tomToo.application,
        people: [
          ...tomToo.application.people,
          { id: 'ptom' as never, role: 'co-applicant', addedAt: at },
          { id: 'pfin' as never, role: 'certifier', addedAt: at },
        ],
      },
    });
    if (!decided.ok) throw new Error(decided.refusal);
    expect(decided.value.application).toMatchObject({ pending: ['find-similar'], nextAt: at });
    expect(
      decided.value.deliveries.map(({ recipientId, message }) => [recipientId, message.template]),
    ).toEqual([
      [rhian.id, 'application-received'],
      ['ptom', 'application-received'],
    ]);
  });
});
