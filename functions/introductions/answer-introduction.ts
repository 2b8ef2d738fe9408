import { allowed, refused } from '../kernel/result.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import { type IntroductionDecision, lettersOfIntroduction } from './decide-introduction.ts';
import { type Asked, answerOf, type Introduction, type IntroductionState } from './introduction.ts';
import { introductionLetter } from './introduction-letters.ts';
import { toldOnBothSides, toldWithoutTitles } from './introduction-timeline.ts';
import type { IntroductionChange, IntroductionView } from './introduction-view.ts';
import { thoseNotAgreed, whyNotTogether } from './who-may-be-introduced.ts';

/**
 * The person who was asked to be a mentor says yes or no. At a yes the bidder and the mentor are told of each other at once, unless the bidder has changed
 * their mind meanwhile: then it waits for them and for staff. A no can become a yes; once the two know of each other there is nothing to take back.
 */
export function answerAsMentor(
  view: IntroductionView,
  answer: 'yes' | 'no',
  on: Occasion & { readonly by: { readonly kind: 'person'; readonly id: PersonId } },
): IntroductionDecision {
  const { introduction } = view;
  if (view.kind !== 'mentor' || introduction?.mentor !== on.by.id) return refused('refusal.not-found');
  if (introduction.state === 'introduced')
    return answer === 'yes' ? allowed(null) : refused('introduction.refusal.already-introduced');
  if (answerOf(introduction, introduction.other) === answer) return allowed(null);
  const answered = withAnswer(introduction, introduction.other, answer, on);
  const mayBeTold = answer === 'yes' && thoseNotAgreed(view).length === 0 && whyNotTogether(view) === null;
  const change: IntroductionChange = {
    introduction: answered,
    timeline: toldOnBothSides(view, `introduction-${answer === 'yes' ? 'agreed' : 'declined'}`, on, {}),
    deliveries: lettersToFund(introduction, answered, on),
  };
  if (!mayBeTold) return allowed(change);
  return allowed({
    introduction: { ...answered, state: 'introduced' },
    timeline: [...change.timeline, ...toldOnBothSides(view, 'introduction-made', on, {})],
    deliveries: lettersOfIntroduction(view, introduction, on.by.id, on),
  });
}

/**
 * The people of a bid say whether they agree to be introduced: what that means for one of their introductions. Null when it means nothing for it, because
 * the two know of each other already, or this was said before.
 */
export function answerForBid(
  introduction: Introduction,
  bid: ProjectId,
  answer: 'yes' | 'no',
  on: Occasion,
): IntroductionChange | null {
  if (introduction.state === 'introduced' || answerOf(introduction, bid) === answer) return null;
  const answered = withAnswer(introduction, bid, answer, on);
  return {
    introduction: answered,
    timeline: toldWithoutTitles(introduction, `introduction-${answer === 'yes' ? 'agreed' : 'declined'}`, on),
    deliveries: lettersToFund(introduction, answered, on),
  };
}

function withAnswer(
  introduction: Introduction,
  of: ProjectId,
  answer: 'yes' | 'no',
  { at }: Occasion,
): Introduction {
  const asked: readonly Asked[] = [
    ...introduction.asked.filter((one) => one.of !== of),
    { of, at: introduction.asked.find((one) => one.of === of)?.at ?? at, answer },
  ];
  return { ...introduction, asked, state: stateAfter(asked) };
}

/** One no is a no; while somebody has still to answer it waits for them. */
function stateAfter(asked: readonly Asked[]): IntroductionState {
  if (asked.some(({ answer }) => answer === 'no')) return 'declined';
  return asked.some(({ answer }) => answer === null) ? 'asked' : 'agreed';
}

/** Staff hear when the last one has answered: then it is for them to go on. */
function lettersToFund(before: Introduction, after: Introduction, { at }: Occasion) {
  const { state } = after;
  if (state === before.state || (state !== 'agreed' && state !== 'declined')) return [];
  return [introductionLetter(before, 'fund', { template: 'introduction-answered', answer: state }, at)];
}
