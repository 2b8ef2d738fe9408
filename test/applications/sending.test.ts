import { describe, expect, test } from '@jest/globals';
import type { Application, ApplicationView } from '../../functions/applications/application.ts';
import { choose, noSending, queueDecision, settle, waitingIn } from '../../functions/applications/sending.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { approval, decidedRound, recordedAt, scoredBids } from '../support/decisions.ts';

const one = { id: 'bone' as ProjectId, number: 2 };
const two = { id: 'btwo' as ProjectId, number: 5 };
const chosen = (...seen: (typeof one)[]) => {
  const sending = choose(noSending(decidedRound.id), seen, 'Catrin Rees', recordedAt);
  if (sending === null) throw new Error('nothing was chosen');
  return sending;
};

function view(changes: Partial<Application>): ApplicationView {
  const { application, lead } = scoredBids[0]!;
  return {
    application: { ...application, ...changes },
    round: decidedRound,
    people: new Map([[lead.id, lead]]),
  };
}

describe('choosing which decisions to send', () => {
  test('is due at once, and counts each bid once', () => {
    const sending = chosen(one, two, one);
    expect(sending.nextAt).toBe(recordedAt);
    expect(waitingIn(sending).map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  test('again adds nothing of what is being sent', () => {
    expect(choose(chosen(one), [one], 'Huw Rees', recordedAt)).toBeNull();
    const sent = settle(chosen(one), [{ ...one, why: null }]);
    expect(choose(sent, [one], 'Huw Rees', recordedAt)).toBeNull();
    expect(waitingIn(choose(sent, [one, two], 'Huw Rees', recordedAt)!)).toMatchObject([two]);
  });

  test('takes a bid up again that was left out, and one whose decision is another now', () => {
    const left = settle(chosen(one), [{ ...one, why: 'decision.refusal.changed' }]);
    expect(waitingIn(choose(left, [one], 'Huw Rees', recordedAt)!)).toMatchObject([one]);
    const changed = choose(left, [{ ...one, number: 9 }], 'Huw Rees', recordedAt)!;
    expect(changed.chosen).toHaveLength(1);
    expect(waitingIn(changed)).toMatchObject([{ number: 9 }]);
  });

  test('rests once everything chosen was dealt with', () => {
    const half = settle(chosen(one, two), [{ ...one, why: null }]);
    expect(half.nextAt).toBe(recordedAt);
    expect(settle(half, [{ ...two, why: 'decision.refusal.changed' }]).nextAt).toBeNull();
  });
});

describe('putting one of them on its way', () => {
  const seen = { id: scoredBids[0]!.application.id, number: 2, by: 'Catrin Rees' };
  const decision = { ...approval(), number: 2 };
  const on = { at: recordedAt };

  test('lets the bid tell its people at its next look, in the name of whoever sent it', () => {
    const decided = queueDecision(view({ state: 'approved', decision }), seen, on);
    if (decided === null || !decided.ok) throw new Error('it was not put on its way');
    expect(decided.value.application).toMatchObject({ pending: ['tell'], nextAt: recordedAt });
    expect(decided.value.timeline).toMatchObject([
      { what: 'application-send-decision', by: { name: seen.by } },
    ]);
  });

  test('keeps the other work that the bid has to do', () => {
    const busy = view({ state: 'approved', decision, pending: ['find-similar'] });
    const decided = queueDecision(busy, seen, on);
    expect(decided?.ok === true && decided.value.application.pending).toEqual(['find-similar', 'tell']);
  });

  test.each([
    ['is on its way already', { state: 'approved', decision, pending: ['tell'] }],
    ['was told', { state: 'awarded', decision }],
  ] as const)('does nothing where it %s', (_, changes) => {
    expect(queueDecision(view(changes), seen, on)).toBeNull();
  });

  test.each([
    [
      'was put right since its letters were read',
      { state: 'approved', decision: { ...decision, number: 3 } },
    ],
    ['was taken up again', { state: 'assessed', decision }],
    ['is of a bid that was withdrawn', { state: 'withdrawn', decision }],
  ] as const)('leaves out a decision that %s', (_, changes) => {
    expect(queueDecision(view(changes), seen, on)).toEqual({
      ok: false,
      refusal: 'decision.refusal.changed',
    });
  });
});
