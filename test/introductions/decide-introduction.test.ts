import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ApplicationView } from '../../functions/applications/application.ts';
import { applicationStates } from '../../functions/applications/lifecycle.ts';
import { answerAsMentor, answerForBid } from '../../functions/introductions/answer-introduction.ts';
import {
  decideIntroduction,
  type IntroductionAction,
} from '../../functions/introductions/decide-introduction.ts';
import {
  introductionIdOf,
  introductionKinds,
  type IntroductionState,
  readIntroductionId,
} from '../../functions/introductions/introduction.ts';
import type {
  IntroductionView,
  Mentoring,
  TwoBids,
} from '../../functions/introductions/introduction-view.ts';
import { forPurpose, nextStepOf } from '../../functions/introductions/next-step.ts';
import { spokespersonOf } from '../../functions/introductions/who-may-be-introduced.ts';
import { isMessageKey } from '../../functions/messages/translate.ts';
import type { ProjectId } from '../../functions/projects/project.ts';
import { rhian, suppressed, tom } from '../support/people.ts';
import { at, gareth, mentoring, nia, sentBid, staff, standing, twoBids } from './introduced.ts';

const decide = (view: IntroductionView, action: IntroductionAction) =>
  decideIntroduction(view, action, staff);
const refusalOf = (view: IntroductionView, action: IntroductionAction) => {
  const decided = decide(view, action);
  return decided.ok ? 'allowed' : decided.refusal;
};
const changeOf = (view: IntroductionView, action: IntroductionAction) => {
  const decided = decide(view, action);
  if (!decided.ok || decided.value === null) throw new Error(decided.ok ? 'done already' : decided.refusal);
  return decided.value;
};
const lettersOf = (change: ReturnType<typeof changeOf>) =>
  change.deliveries.map(({ recipientId, message }) => [message.template, recipientId]);
const silent = (view: TwoBids): TwoBids => ({
  ...view,
  bids: [
    view.bids[0],
    { ...view.bids[1], application: { ...view.bids[1].application, mayIntroduce: false } },
  ],
});
const bidOne = 'b-one' as ProjectId;
const bidTwo = 'b-two' as ProjectId;

describe('two bids whose people both agreed', () => {
  test('are introduced: each hears of the other, and both timelines tell it', () => {
    const { introduction, timeline, ...change } = changeOf(twoBids(), 'introduce');
    expect(introduction).toMatchObject({ kind: 'meeting', state: 'introduced', bid: bidOne, other: bidTwo });
    expect(lettersOf({ introduction, timeline, ...change })).toEqual([
      ['introduction-made', nia.id],
      ['introduction-made', gareth.id],
    ]);
    expect(timeline.map(({ side, event }) => [side, event.what, event.args['with']])).toEqual([
      [bidOne, 'introduction-made', 'Bid b-two'],
      [bidTwo, 'introduction-made', 'Bid b-one'],
    ]);
  });

  test('are introduced once: doing it again is nothing to do', () => {
    const view = twoBids();
    const done = { ...view, introduction: standing(view, { state: 'introduced' }) };
    expect(decide(done, 'introduce')).toEqual({ ok: true, value: null });
    expect(decide(done, 'ask')).toEqual({ ok: true, value: null });
  });

  test('get the suggestion of a joint bid in the same way', () => {
    const change = changeOf(forPurpose(twoBids(), 'joint-bid'), 'introduce');
    expect(lettersOf(change).map(([template]) => template)).toEqual([
      'joint-bid-suggested',
      'joint-bid-suggested',
    ]);
  });

  test('are the same introduction from whichever side staff begin', () => {
    expect(introductionIdOf('meeting', bidTwo, bidOne)).toBe(introductionIdOf('meeting', bidOne, bidTwo));
  });
});

describe('a bid whose people have not agreed', () => {
  test('is introduced to nobody', () => {
    expect(refusalOf(silent(twoBids()), 'introduce')).toBe('introduction.refusal.not-agreed');
  });

  test('is asked, and the one that agreed is not', () => {
    const change = changeOf(silent(twoBids()), 'ask');
    expect(change.introduction).toMatchObject({ state: 'asked', asked: [{ of: bidTwo, answer: null }] });
    expect(lettersOf(change)).toEqual([['introduction-asked', gareth.id]]);
  });

  test('is not asked twice, neither for the same two nor for others', () => {
    const view = silent(twoBids());
    const asked = { ...view, introduction: standing(view, { asked: [{ of: bidTwo, at, answer: null }] }) };
    expect(decide(asked, 'ask')).toEqual({ ok: true, value: null });

    const third = introductionIdOf('meeting', bidTwo, 'b-three' as ProjectId);
    const elsewhere = standing(view, { id: third, asked: [{ of: bidTwo, at, answer: null }] });
    const change = changeOf({ ...view, elsewhere: [elsewhere] }, 'ask');
    expect(change.introduction.asked).toEqual([{ of: bidTwo, at, answer: null }]);
    expect(change.deliveries).toEqual([]);
  });

  test.each(['no', 'yes'] as const)(
    'is left in peace once it answered %s and does not agree as things stand',
    (answer) => {
      const view = silent(twoBids());
      const third = introductionIdOf('meeting', bidTwo, 'b-three' as ProjectId);
      const elsewhere = standing(view, { id: third, asked: [{ of: bidTwo, at, answer }] });
      expect(refusalOf({ ...view, elsewhere: [elsewhere] }, 'ask')).toBe('introduction.refusal.declined');
    },
  );

  test('can say yes afterwards, and staff hear of it', () => {
    const view = silent(twoBids());
    const asked = standing(view, { asked: [{ of: bidTwo, at, answer: null }] });
    const change = answerForBid(asked, bidTwo, 'yes', staff);
    expect(change?.introduction.state).toBe('agreed');
    expect(change?.deliveries.map(({ recipientId }) => recipientId)).toEqual(['fund']);
    expect(answerForBid(change!.introduction, bidTwo, 'yes', staff)).toBeNull();
    expect(answerForBid(change!.introduction, bidTwo, 'no', staff)?.introduction.state).toBe('declined');
  });

  test('says nothing about an introduction that was made: it cannot be unsaid', () => {
    expect(answerForBid(standing(twoBids(), { state: 'introduced' }), bidTwo, 'no', staff)).toBeNull();
  });

  test('when both are asked, waits for the second answer', () => {
    const both = standing(twoBids(), {
      asked: [
        { of: bidOne, at, answer: null },
        { of: bidTwo, at, answer: null },
      ],
    });
    const first = answerForBid(both, bidOne, 'yes', staff)!;
    expect([first.introduction.state, first.deliveries]).toEqual(['asked', []]);
    expect(answerForBid(first.introduction, bidTwo, 'yes', staff)?.introduction.state).toBe('agreed');
    expect(answerForBid(first.introduction, bidTwo, 'no', staff)?.introduction.state).toBe('declined');
  });
});

describe('who can be brought together at all', () => {
  const withState = (view: TwoBids, state: ApplicationView['application']['state']): TwoBids => ({
    ...view,
    bids: [view.bids[0], { ...view.bids[1], application: { ...view.bids[1].application, state } }],
  });

  test.each(applicationStates)('a bid that is %s', (state) => {
    const meeting = refusalOf(withState(twoBids(), state), 'introduce');
    const joint = refusalOf(withState(forPurpose(twoBids(), 'joint-bid'), state), 'introduce');
    const expected: Partial<Record<typeof state, readonly [string, string]>> = {
      draft: ['introduction.refusal.state', 'introduction.refusal.state'],
      awarded: ['introduction.refusal.state', 'introduction.refusal.state'],
      withdrawn: ['introduction.refusal.withdrawn', 'introduction.refusal.withdrawn'],
      submitted: ['allowed', 'allowed'],
      returned: ['allowed', 'allowed'],
      invited: ['allowed', 'allowed'],
      certifying: ['allowed', 'allowed'],
      certified: ['allowed', 'allowed'],
    };
    expect([meeting, joint]).toEqual(expected[state] ?? ['allowed', 'introduction.refusal.state']);
  });

  test('nobody is introduced to themselves', () => {
    const view = twoBids({ bids: [sentBid('b-one', nia), sentBid('b-two', nia)] });
    expect(refusalOf(view, 'introduce')).toBe('introduction.refusal.same-people');
    expect(refusalOf(mentoring({ contacts: { lead: nia } }), 'ask')).toBe('introduction.refusal.same-people');
  });

  test('a dead address is given to nobody: another of the bid speaks for it, or nobody does', () => {
    const lost = suppressed(gareth);
    expect(spokespersonOf(sentBid('b', lost, {}, [tom]))?.id).toBe(tom.id);
    const view = twoBids({ bids: [sentBid('b-one', nia), sentBid('b-two', lost)] });
    expect(refusalOf(view, 'introduce')).toBe('introduction.refusal.unreachable');
  });

  test('every reason why not is said in both languages', () => {
    const states = applicationStates.map((state) => refusalOf(withState(twoBids(), state), 'introduce'));
    for (const why of states.filter((one) => one !== 'allowed')) expect(isMessageKey(why)).toBe(true);
  });
});

describe('a mentor', () => {
  const mentorOf = (view: Mentoring) => ({
    at,
    by: { kind: 'person', id: rhian.id, name: rhian.name } as const,
    view,
  });
  const asked = (changes: Partial<Mentoring> = {}): Mentoring => {
    const view = mentoring(changes);
    return {
      ...view,
      introduction: standing(view, { mentor: rhian.id, asked: [{ of: view.project.id, at, answer: null }] }),
    };
  };

  test('is asked first, and nobody of the bid hears of it', () => {
    const change = changeOf(mentoring(), 'ask');
    expect(change.introduction).toMatchObject({ state: 'asked', mentor: rhian.id });
    expect(lettersOf(change)).toEqual([['mentor-asked', rhian.id]]);
  });

  test('is not asked for a bid that has not agreed: the bid is asked first', () => {
    const view = mentoring({ bids: [sentBid('b-one', nia, { mayIntroduce: false })] });
    expect(lettersOf(changeOf(view, 'ask'))).toEqual([['introduction-asked', nia.id]]);
    expect(refusalOf(view, 'introduce')).toBe('introduction.refusal.not-agreed');
  });

  test('who has not answered is not given away', () => {
    expect(refusalOf(mentoring(), 'introduce')).toBe('introduction.refusal.mentor-not-agreed');
    expect(refusalOf(asked(), 'introduce')).toBe('introduction.refusal.mentor-not-agreed');
    expect(decide(asked(), 'ask')).toEqual({ ok: true, value: null });
  });

  test('says yes, and the two hear of each other at once', () => {
    const view = asked();
    const decided = answerAsMentor(view, 'yes', mentorOf(view));
    expect(decided).toMatchObject({ ok: true, value: { introduction: { state: 'introduced' } } });
    expect(decided.ok && decided.value && lettersOf(decided.value)).toEqual([
      ['mentor-found', nia.id],
      ['mentor-thanked', rhian.id],
    ]);
  });

  test('says no, and only staff hear of it; a no can become a yes', () => {
    const view = asked();
    const decided = answerAsMentor(view, 'no', mentorOf(view));
    if (!decided.ok || decided.value === null) throw new Error('not taken');
    expect(decided.value.introduction.state).toBe('declined');
    expect(lettersOf(decided.value)).toEqual([['introduction-answered', 'fund']]);
    expect(refusalOf({ ...view, introduction: decided.value.introduction }, 'ask')).toBe(
      'introduction.refusal.declined',
    );
    const later = answerAsMentor(
      { ...view, introduction: decided.value.introduction },
      'yes',
      mentorOf(view),
    );
    expect(later).toMatchObject({ ok: true, value: { introduction: { state: 'introduced' } } });
  });

  test('who says yes after the bid changed its mind waits, and nobody hears a name', () => {
    const view = asked({ bids: [sentBid('b-one', nia, { mayIntroduce: false })] });
    const decided = answerAsMentor(view, 'yes', mentorOf(view));
    if (!decided.ok || decided.value === null) throw new Error('not taken');
    expect(decided.value.introduction.state).toBe('agreed');
    expect(lettersOf(decided.value)).toEqual([['introduction-answered', 'fund']]);
    const again = { ...mentoring(), introduction: decided.value.introduction };
    expect(lettersOf(changeOf(again, 'introduce')).map(([template]) => template)).toEqual([
      'mentor-found',
      'mentor-thanked',
    ]);
  });

  test('who was asked no longer belongs to the project: whoever does now is asked anew, and the former yes counts for nothing', () => {
    const view = asked({ contacts: { lead: tom } });
    expect(lettersOf(changeOf(view, 'ask'))).toEqual([['mentor-asked', tom.id]]);
    const yes = standing(view, {
      state: 'agreed',
      mentor: rhian.id,
      asked: [{ of: view.project.id, at, answer: 'yes' }],
    });
    expect(refusalOf({ ...view, introduction: yes }, 'introduce')).toBe(
      'introduction.refusal.mentor-not-agreed',
    );
  });

  test('cannot be somebody else: another person’s yes is no answer', () => {
    const view = asked();
    const other = { at, by: { kind: 'person', id: tom.id, name: tom.name } } as const;
    expect(answerAsMentor(view, 'yes', other)).toMatchObject({ ok: false });
  });

  test('is asked at the deputy’s address where mail does not reach the lead, and nowhere when it reaches neither', () => {
    const toDeputy = mentoring({ contacts: { lead: suppressed(rhian), deputy: tom } });
    expect(lettersOf(changeOf(toDeputy, 'ask'))).toEqual([['mentor-asked', tom.id]]);
    expect(refusalOf(mentoring({ contacts: { lead: suppressed(rhian) } }), 'ask')).toBe(
      'introduction.refusal.no-mentor',
    );
  });
});

describe('whatever happened before', () => {
  const views = fc.record({
    kind: fc.constantFrom('meeting', 'joint-bid'),
    may: fc.tuple(fc.boolean(), fc.boolean()),
    states: fc.tuple(fc.constantFrom(...applicationStates), fc.constantFrom(...applicationStates)),
    state: fc.constantFrom<IntroductionState | null>(null, 'asked', 'agreed', 'declined', 'introduced'),
    answers: fc.tuple(
      ...[0, 1].map(() => fc.constantFrom<'yes' | 'no' | null | undefined>('yes', 'no', null, undefined)),
    ),
    action: fc.constantFrom<IntroductionAction>('ask', 'introduce'),
  });

  test('a name goes out only when both agree at that moment and neither is withdrawn', () => {
    fc.assert(
      fc.property(views, ({ kind, may, states, state, answers, action }) => {
        const bids = [
          sentBid('b-one', nia, { mayIntroduce: may[0], state: states[0] }),
          sentBid('b-two', gareth, { mayIntroduce: may[1], state: states[1] }),
        ] as const;
        const bare = forPurpose(twoBids({ bids }), kind);
        const asked = [bidOne, bidTwo].flatMap((of, place) => {
          const answer = answers[place];
          return answer === undefined ? [] : [{ of, at, answer }];
        });
        const view: TwoBids = {
          ...bare,
          introduction: state === null ? null : standing(bare, { state, asked }),
        };
        const decided = decide(view, action);
        const letters = decided.ok && decided.value !== null ? lettersOf(decided.value) : [];
        const tells = letters.filter(([template]) => template !== 'introduction-asked');
        if (tells.length > 0) {
          expect(may).toEqual([true, true]);
          expect(states).not.toContain('withdrawn');
          expect(states).not.toContain('draft');
        }
        // And nobody is asked who agreed, or has answered.
        for (const [, reader] of letters.filter(([template]) => template === 'introduction-asked')) {
          const place = reader === nia.id ? 0 : 1;
          const answer = state === null ? null : (answers[place] ?? null);
          expect([may[place], answer]).toEqual([false, null]);
        }
      }),
    );
  });

  test('the step that is offered is one that the rules allow', () => {
    fc.assert(
      fc.property(views, ({ kind, may, states, state, answers }) => {
        const bids = [
          sentBid('b-one', nia, { mayIntroduce: may[0], state: states[0] }),
          sentBid('b-two', gareth, { mayIntroduce: may[1], state: states[1] }),
        ] as const;
        const bare = forPurpose(twoBids({ bids }), kind);
        const asked = answers[0] === undefined ? [] : [{ of: bidOne, at, answer: answers[0] }];
        const view = { ...bare, introduction: state === null ? null : standing(bare, { state, asked }) };
        const step = nextStepOf(view, staff);
        if (step.kind === 'do') expect(decide(view, step.action)).toMatchObject({ ok: true });
        if (step.kind === 'cannot') expect(isMessageKey(step.why)).toBe(true);
      }),
    );
  });
});

describe('the id of an introduction', () => {
  test.each(introductionKinds)('of kind %s is read as it was written', (kind) => {
    const id = introductionIdOf(kind, bidTwo, bidOne);
    expect(readIntroductionId(id)).toMatchObject({ id, kind });
    expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test.each([
    '',
    'b-one_meeting',
    'b-two_meeting_b-one',
    'b-one_meeting_b-one',
    'b-one_party_b-two',
    'b-one_meeting_b-two_x',
    '../x_meeting_y',
  ])('%j is none', (text) => {
    expect(readIntroductionId(text)).toBeNull();
  });
});
