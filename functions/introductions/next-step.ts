import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import { decideIntroduction, type IntroductionAction } from './decide-introduction.ts';
import { introductionIdOf, type IntroductionKind } from './introduction.ts';
import type { TwoBids } from './introduction-view.ts';

/** What staff can do about an introduction now: one thing, nothing because somebody has still to answer or it is done, or nothing for a reason. */
export type NextStep =
  | { readonly kind: 'do'; readonly action: IntroductionAction }
  | { readonly kind: 'wait' }
  | { readonly kind: 'done' }
  | { readonly kind: 'cannot'; readonly why: MessageKey };

/** The step that the rules allow now, by trying them. */
export function nextStepOf(view: Parameters<typeof decideIntroduction>[0], on: Occasion): NextStep {
  if (view.introduction?.state === 'introduced') return { kind: 'done' };
  if (decideIntroduction(view, 'introduce', on).ok) return { kind: 'do', action: 'introduce' };
  const asking = decideIntroduction(view, 'ask', on);
  if (!asking.ok) return { kind: 'cannot', why: asking.refusal };
  return asking.value === null ? { kind: 'wait' } : { kind: 'do', action: 'ask' };
}

/** The same two bids, looked at for another purpose. */
export function forPurpose(view: TwoBids, kind: Exclude<IntroductionKind, 'mentor'>): TwoBids {
  const [one, other] = view.bids;
  const id = introductionIdOf(kind, one.application.id, other.application.id);
  const all = [...(view.introduction === null ? [] : [view.introduction]), ...view.elsewhere];
  return {
    ...view,
    kind,
    id,
    introduction: all.find((introduction) => introduction.id === id) ?? null,
    elsewhere: all.filter((introduction) => introduction.id !== id),
  };
}
