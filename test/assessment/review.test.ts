import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  isConflicted,
  mayReadBid,
  mayReadOthersScores,
  readableReviews,
  sightOf,
} from '../../functions/assessment/review-access.ts';
import {
  declare,
  type DeclarationKind,
  endReview,
  longestNote,
  reopenReview,
  type Review,
  type ReviewDecision,
  type ReviewState,
  reviewStates,
  saveScore,
  saveScores,
  stepStates,
  submitReview,
} from '../../functions/assessment/review.ts';
import {
  mostCharactersOfReason,
  mostWordsOfReason,
  readOpinion,
  type Score,
  scoreScale,
  whatIsMissing,
} from '../../functions/assessment/scores.ts';
import { catalogue } from '../../functions/messages/catalogue.ts';
import {
  by,
  byStaff,
  criteria,
  declaresNothing,
  granted,
  gwen,
  huw,
  later,
  mair,
  newReview,
  scores,
  start,
  submits,
  submitted,
  through,
} from './panel-members.ts';

const open = { criteria, isModerated: false };
const declares =
  (kind: DeclarationKind, note = '') =>
  (review: Review): ReviewDecision =>
    declare(review, { kind, note }, by(review.reviewer));
const reopens = (review: Review) =>
  reopenReview(review, { reason: 'A criterion was misread' }, open, byStaff());

/** A review in each state. */
const inState: Readonly<Record<ReviewState, () => Review>> = {
  assigned: () => newReview(),
  declared: () => through(newReview(), declaresNothing),
  scoring: () => through(newReview(), declaresNothing, scores('need', { score: 3, reason: '' })),
  submitted: () => submitted(gwen, 4),
  conflicted: () => through(newReview(), declares('conflict')),
  replaced: () => through(newReview(), (review) => endReview(review, { reason: 'Ill' }, open, byStaff())),
};

describe('the steps of a review', () => {
  const steps: Readonly<Record<keyof typeof stepStates, (review: Review) => ReviewDecision>> = {
    declare: declares('interest', 'My cousin works there'),
    'save-score': scores('need', { score: 1, reason: 'Another reason' }),
    submit: (review) => submitReview(review, { criteria: [], isModerated: false }, by(gwen)),
    reopen: reopens,
    replace: (review) => endReview(review, { reason: 'Late' }, open, byStaff()),
  };

  const grid = reviewStates.flatMap((state) => Object.keys(steps).map((step) => [step, state] as const));
  it.each(grid)(
    '%s in the state %s is allowed where the table says so, and refused with a reason elsewhere',
    (step, state) => {
      const name = step as keyof typeof stepStates;
      const decided = steps[name](inState[state]());
      expect(decided.ok).toBe(stepStates[name].includes(state));
      if (!decided.ok) expect(Object.hasOwn(catalogue, decided.refusal)).toBe(true);
    },
  );

  it('of one that has ended are none', () => {
    for (const allowedIn of Object.values(stepStates)) {
      expect(allowedIn).not.toContain('conflicted');
      expect(allowedIn).not.toContain('replaced');
    }
  });

  it('never change the review they were given, nor its version', () => {
    for (const state of reviewStates)
      for (const step of Object.values(steps)) {
        const review = inState[state]();
        const copy = structuredClone(review);
        const decided = step(review);
        expect(review).toEqual(copy);
        if (decided.ok) expect(decided.value.review.version).toBe(review.version);
      }
  });
});

describe('a declaration', () => {
  it('comes before anything else: nobody scores a bid unread', () => {
    expect(scores('need', { score: 3, reason: 'x' })(newReview())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.declare-first',
    });
  });

  it('of an interest says what it is, and lets the reviewer go on', () => {
    expect(declares('interest', '  ')(newReview())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.note-missing',
    });
    const review = through(newReview(), declares('interest', 'I sat on their board until 2019'));
    expect(review).toMatchObject({ state: 'declared', declaration: { kind: 'interest', at: start } });
    expect(mayReadBid(review)).toBe(true);
  });

  it('of a conflict needs no words and ends the review, however far it had come', () => {
    for (const state of stepStates.declare) {
      const ended = granted(declares('conflict')(inState[state]()));
      expect(ended.review.state).toBe('conflicted');
      expect(ended.timeline).toMatchObject([
        { what: 'review-declared-conflict', by: { name: 'Gwen Parry' } },
      ]);
    }
  });

  it('may be corrected to an interest while scoring, and nothing scored is lost', () => {
    const review = through(inState.scoring(), declares('interest', 'A former colleague'));
    expect(review).toMatchObject({ state: 'scoring', scores: { need: { score: 3 } } });
  });

  it('made twice says one thing', () => {
    const review = inState.declared();
    expect(granted(declaresNothing(review))).toEqual({ review, timeline: [] });
  });

  it('has room for a note, and not for a book', () => {
    expect(declares('interest', 'x'.repeat(longestNote))(newReview()).ok).toBe(true);
    expect(declares('interest', 'x'.repeat(longestNote + 1))(newReview())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.note-too-long',
    });
    expect(catalogue['assessment.refusal.note-too-long'].en).toContain(longestNote.toLocaleString('en-GB'));
  });
});

describe('what a reviewer may read', () => {
  it.each([
    ['assigned', 'names'],
    ['declared', 'bid'],
    ['scoring', 'bid'],
    ['submitted', 'bid'],
    ['conflicted', 'nothing'],
    ['replaced', 'nothing'],
  ] as const)('of a bid whose review is %s is: %s', (state, sight) => {
    const review = inState[state]();
    expect(sightOf(review)).toBe(sight);
    expect(mayReadBid(review)).toBe(sight === 'bid');
    expect(isConflicted(review)).toBe(state === 'conflicted');
  });

  it('of a bid they do not review is nothing', () => {
    expect(sightOf(null)).toBe('nothing');
    expect(mayReadOthersScores(null)).toBe(false);
  });

  it('of others’ scores is nothing until their own are in, and nothing again while theirs are open', () => {
    const others = [submitted(huw, 2), through(newReview(mair), declaresNothing)];
    const own = through(newReview(gwen), declaresNothing);
    expect(readableReviews(own, [own, ...others])).toEqual([own]);
    const sent = submitted(gwen, 5);
    expect(readableReviews(sent, [sent, ...others])).toEqual([sent, others[0]]);
    const openAgain = through(sent, reopens);
    expect(readableReviews(openAgain, [openAgain, ...others])).toEqual([openAgain]);
  });

  it('after a conflict is not even what they wrote themselves, whatever anybody does afterwards', () => {
    const all = [submitted(huw, 2)];
    const anySteps = fc.array(
      fc.constantFrom(
        declaresNothing,
        declares('interest', 'A note'),
        scores('need', { score: 5, reason: 'x' }),
        submits,
        reopens,
      ),
    );
    fc.assert(
      fc.property(anySteps, anySteps, (before, afterwards) => {
        const step = (review: Review, next: (review: Review) => ReviewDecision): Review => {
          const decided = next(review);
          return decided.ok ? decided.value.review : review;
        };
        const ended = afterwards.reduce(step, step(before.reduce(step, newReview()), declares('conflict')));
        expect(sightOf(ended)).toBe('nothing');
        expect(readableReviews(ended, [ended, ...all])).toEqual([]);
      }),
    );
  });
});

describe('a score', () => {
  it('is kept unfinished: points without a reason, or a reason without points', () => {
    const review = through(
      inState.declared(),
      scores('need', { score: 3, reason: '' }),
      scores('savings', { score: null, reason: 'The figures are thin' }),
    );
    expect(review.state).toBe('scoring');
    expect(review.scores).toMatchObject({
      need: { score: 3, reason: '', version: 1 },
      savings: { score: null, reason: 'The figures are thin', version: 1 },
    });
    expect(
      whatIsMissing(criteria, review.scores)
        .map(({ criterionId, field }) => [criterionId, field])
        .slice(0, 2),
    ).toEqual([
      ['need', 'reason'],
      ['savings', 'score'],
    ]);
  });

  it('is one of six, with a reason kept as it was written; zero is a score', () => {
    for (const points of scoreScale)
      expect(readOpinion('need', { score: String(points), reason: ' Da iawn\r\n' })).toEqual({
        opinion: { score: points, reason: 'Da iawn' },
        problems: [],
      });
    expect(readOpinion('need', { score: '', reason: '' })).toEqual({
      opinion: { score: null, reason: '' },
      problems: [],
    });
    for (const score of ['6', '-1', '2.5', 'five'])
      expect(readOpinion('need', { score, reason: '' }).problems).toMatchObject([
        { field: 'score', message: 'assessment.score.not-on-scale' },
      ]);
    const zero = through(inState.declared(), scores('need', { score: 0, reason: 'Nothing there' }));
    expect(whatIsMissing([criteria[0]!], zero.scores)).toEqual([]);
  });

  it('may have too long a reason for a while; sending waits for a shorter one', () => {
    const long = 'gair '.repeat(mostWordsOfReason + 1).trim();
    const review = through(inState.submitted(), reopens, scores('need', { score: 4, reason: long }));
    expect(review.scores['need']?.reason).toBe(long);
    expect(submits(review)).toEqual({ ok: false, refusal: 'assessment.refusal.incomplete' });
    expect(whatIsMissing(criteria, review.scores)).toEqual([
      {
        criterionId: 'need',
        field: 'reason',
        message: 'answer.too-many-words',
        args: { limit: 300, count: 301 },
      },
    ]);
    expect(
      readOpinion('need', { score: '', reason: 'x'.repeat(mostCharactersOfReason + 1) }).problems,
    ).toHaveLength(1);
  });

  it('of a criterion the round does not have is refused', () => {
    expect(scores('charm', { score: 5, reason: 'Charming' })(inState.declared())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.no-such-criterion',
    });
  });

  it('saved in a second tab is not overwritten from the first: the first is told, and both can be looked at', () => {
    const second = through(inState.declared(), scores('need', { score: 5, reason: 'In the second tab' }));
    const first = { criterionId: 'need', baseVersion: 0, score: 2 as Score, reason: 'In the first tab' };
    expect(saveScore(second, first, open, by(gwen))).toEqual({
      ok: false,
      refusal: 'assessment.refusal.score-changed-meanwhile',
    });
    expect(saveScore(second, { ...first, criterionId: 'savings' }, open, by(gwen)).ok).toBe(true);
    expect(saveScore(second, { ...first, baseVersion: 1 }, open, by(gwen))).toMatchObject({
      ok: true,
      value: { review: { scores: { need: { score: 2, version: 2 } } } },
    });
  });

  it('sent twice by one click changes nothing the second time, whatever version it began from', () => {
    const review = inState.scoring();
    const again = { criterionId: 'need', baseVersion: 0, score: 3 as Score, reason: '' };
    expect(granted(saveScore(review, again, open, by(gwen)))).toEqual({ review, timeline: [] });
  });

  it('saved with others on one page is kept even where another of them is refused', () => {
    const review = through(inState.declared(), scores('need', { score: 5, reason: 'Other tab' }));
    const saved = saveScores(
      review,
      [
        { criterionId: 'need', baseVersion: 0, score: 1, reason: 'Mine' },
        { criterionId: 'value', baseVersion: 0, score: 2, reason: 'Fair' },
        { criterionId: 'learning', baseVersion: 0, score: null, reason: '' },
      ],
      open,
      by(gwen, later(5)),
    );
    expect(saved.refusals).toEqual([
      { criterionId: 'need', refusal: 'assessment.refusal.score-changed-meanwhile' },
    ]);
    expect(saved.review.scores).toMatchObject({
      need: { reason: 'Other tab' },
      value: { reason: 'Fair', savedAt: later(5) },
    });
    expect(saved.review.scores).not.toHaveProperty('learning');
  });
});

describe('sending a review', () => {
  it('waits for every score and every reason', () => {
    const all = criteria.map(({ id }) => scores(id, { score: 3, reason: 'Because' }));
    for (const left of criteria.keys()) {
      const review = through(newReview(), declaresNothing, ...all.filter((_, place) => place !== left));
      expect(submits(review)).toEqual({ ok: false, refusal: 'assessment.refusal.incomplete' });
    }
    expect(through(newReview(), declaresNothing, ...all, submits)).toMatchObject({
      state: 'submitted',
      submittedAt: start,
      firstSubmittedAt: start,
    });
  });

  it('leaves scores open to change until the panel is moderated, says so, and keeps what was sent blind', () => {
    const changed = granted(scores('need', { score: 1, reason: 'On reflection' })(inState.submitted()));
    expect(changed).toMatchObject({
      review: {
        state: 'submitted',
        scores: { need: { score: 1, sentFirst: { score: 4, reason: 'About need' } } },
      },
      timeline: [{ what: 'review-changed' }],
    });
    const again = through(changed.review, scores('need', { score: 2, reason: 'Once more' }));
    expect(again.scores['need']?.sentFirst).toEqual({ score: 4, reason: 'About need' });
    expect(scores('need', { score: 0, reason: 'Too late' }, true)(again)).toEqual({
      ok: false,
      refusal: 'assessment.refusal.moderated',
    });
  });

  it('comes too late once the panel has agreed its scores', () => {
    const review = through(inState.submitted(), reopens);
    expect(submitReview(review, { criteria, isModerated: true }, by(gwen))).toEqual({
      ok: false,
      refusal: 'assessment.refusal.moderated',
    });
  });

  it('cannot be undone by emptying a score', () => {
    for (const opinion of [{ score: null, reason: 'x' } as const, { score: 3, reason: '' } as const])
      expect(scores('need', opinion)(inState.submitted())).toEqual({
        ok: false,
        refusal: 'assessment.refusal.incomplete-after-submission',
      });
    expect(catalogue['assessment.refusal.incomplete-after-submission'].en).toContain(
      String(mostWordsOfReason),
    );
  });

  it('is undone by staff with a reason; what had been sent stays known when it changes', () => {
    const review = inState.submitted();
    expect(reopenReview(review, { reason: ' ' }, open, byStaff())).toEqual({
      ok: false,
      refusal: 'refusal.reason-missing',
    });
    expect(reopenReview(review, { reason: 'x' }, { isModerated: true }, byStaff())).toEqual({
      ok: false,
      refusal: 'assessment.refusal.moderated',
    });
    const sentAgain = through(review, reopens, scores('need', { score: 0, reason: 'New' }), (one) =>
      submitReview(one, open, by(gwen, later(60))),
    );
    expect(sentAgain).toMatchObject({
      state: 'submitted',
      submittedAt: later(60),
      firstSubmittedAt: start,
      reopened: { reason: 'A criterion was misread' },
      scores: { need: { sentFirst: { score: 4 } }, savings: { sentFirst: null } },
    });
  });
});
