import type { ApplicationView } from '../applications/application.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { allowed, refused, type Result } from '../kernel/result.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { Occasion } from '../obligations/view.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import { answerOf, type Asked, type Introduction } from './introduction.ts';
import { introductionLetter, lettersToBid } from './introduction-letters.ts';
import type { IntroductionChange, IntroductionView } from './introduction-view.ts';
import { toldOnBothSides } from './introduction-timeline.ts';
import { mentorAmong, thoseNotAgreed, whyNotTogether } from './who-may-be-introduced.ts';

/** What staff do: ask those who have not agreed, or tell each of the other. */
export const introductionActions = ['ask', 'introduce'] as const;
export type IntroductionAction = (typeof introductionActions)[number];

/** What to commit, null when it is done already, or the message that says why not. */
export type IntroductionDecision = Result<IntroductionChange | null, MessageKey>;

/** Decides what staff do about bringing two together. Doing it twice is doing it once. */
export function decideIntroduction(
  view: IntroductionView,
  action: IntroductionAction,
  on: Occasion,
): IntroductionDecision {
  const { introduction } = view;
  if (introduction?.state === 'introduced') return allowed(null);
  const why = whyNotTogether(view);
  if (why !== null) return refused(why);
  return action === 'ask' ? ask(view, on) : introduce(view, on);
}

/**
 * Asks the bids that have not agreed; where the bid has, its mentor. Whoever has answered, and as things stand does not agree, is not asked again: they can
 * change their mind by their own link.
 */
function ask(view: IntroductionView, on: Occasion): IntroductionDecision {
  const silent = thoseNotAgreed(view);
  if (silent.some(({ application }) => answersOf(view, application.id).some((answer) => answer !== null)))
    return refused('introduction.refusal.declined');
  if (silent.length > 0) return askBids(view, silent, on);
  return view.kind === 'mentor' ? askMentor(view, on) : refused('introduction.refusal.nothing-to-ask');
}

/** All that a bid's people answered, in this introduction and in others; null where they have not answered yet. */
function answersOf({ introduction, elsewhere }: IntroductionView, of: ProjectId): readonly Asked['answer'][] {
  return [...(introduction === null ? [] : [introduction]), ...elsewhere].flatMap(
    (one) => answerOf(one, of) ?? (one.asked.some((asked) => asked.of === of) ? [null] : []),
  );
}

function askBids(
  view: IntroductionView,
  silent: readonly ApplicationView[],
  on: Occasion,
): IntroductionDecision {
  const before = begun(view, on);
  const unasked = silent.filter(({ application }) => answerOf(before, application.id) === undefined);
  if (unasked.length === 0) return allowed(null);
  const after = withAsked(
    before,
    unasked.map(({ application }) => application.id),
    on,
  );
  return allowed({
    introduction: after,
    timeline: toldOnBothSides(view, 'introduction-asked', on, {
      asked: unasked.map(({ application }) => application.title).join('; '),
    }),
    // Whoever has still to answer the same letter of another introduction gets no second one.
    deliveries: unasked
      .filter(({ application }) => !answersOf(view, application.id).includes(null))
      .flatMap((bid) => lettersToBid(before, bid, 'introduction-asked', on.at)),
  });
}

/** Asks the mentor, once; whoever leads the project after them is asked anew. */
function askMentor(view: Extract<IntroductionView, { kind: 'mentor' }>, on: Occasion): IntroductionDecision {
  const before = begun(view, on);
  const mentor = mentorAmong(view.contacts);
  if (mentor === null) return refused('introduction.refusal.no-mentor');
  const isStillTheirs = [view.contacts.lead, view.contacts.deputy].some((one) => one?.id === before.mentor);
  if (isStillTheirs) {
    const answer = answerOf(before, before.other);
    if (answer === 'no') return refused('introduction.refusal.declined');
    return answer === 'yes' ? refused('introduction.refusal.nothing-to-ask') : allowed(null);
  }
  return allowed({
    introduction: { ...withAsked(before, [before.other], on), mentor: mentor.id },
    timeline: toldOnBothSides(view, 'introduction-asked', on, { asked: mentor.name }),
    deliveries: [introductionLetter(before, mentor.id, { template: 'mentor-asked' }, on.at)],
  });
}

/** Tells each of the other, when everybody agrees as things stand now. */
function introduce(view: IntroductionView, on: Occasion): IntroductionDecision {
  if (thoseNotAgreed(view).length > 0) return refused('introduction.refusal.not-agreed');
  const before = begun(view, on);
  const mentor = view.kind === 'mentor' ? mentorWhoAgreed(view) : null;
  if (view.kind === 'mentor' && mentor === null) return refused('introduction.refusal.mentor-not-agreed');
  return allowed({
    introduction: { ...before, state: 'introduced' },
    timeline: toldOnBothSides(view, 'introduction-made', on, {}),
    deliveries: lettersOfIntroduction(view, before, mentor, on),
  });
}

/** The mentor who said yes, as long as it is still theirs to say. */
export function mentorWhoAgreed({
  introduction,
  contacts,
}: Extract<IntroductionView, { kind: 'mentor' }>): PersonId | null {
  if (introduction === null || answerOf(introduction, introduction.other) !== 'yes') return null;
  return [contacts.lead, contacts.deputy].some((one) => one?.id === introduction.mentor)
    ? introduction.mentor
    : null;
}

/** The letters that tell each of the other. */
export function lettersOfIntroduction(
  { kind, bids }: IntroductionView,
  introduction: Introduction,
  mentor: PersonId | null,
  { at }: Occasion,
): readonly Delivery[] {
  const toBids = bids.flatMap((bid) => lettersToBid(introduction, bid, letterTo[kind], at));
  return mentor === null
    ? toBids
    : [...toBids, introductionLetter(introduction, mentor, { template: 'mentor-thanked' }, at)];
}

const letterTo = {
  meeting: 'introduction-made',
  'joint-bid': 'joint-bid-suggested',
  mentor: 'mentor-found',
} as const;

/** The introduction as it stands, or as it begins. */
function begun(view: IntroductionView, { at }: Occasion): Introduction {
  const { introduction, id, kind, bids } = view;
  if (introduction !== null) return introduction;
  const [first, second] = bids;
  const other = view.kind === 'mentor' ? view.project.id : (second ?? first).application.id;
  const bid = first.application.id;
  return { id, kind, bid, other, state: 'agreed', asked: [], mentor: null, createdAt: at, version: 0 };
}

function withAsked(introduction: Introduction, of: readonly ProjectId[], { at }: Occasion): Introduction {
  const others = introduction.asked.filter((one) => !of.includes(one.of));
  return {
    ...introduction,
    state: 'asked',
    asked: [...others, ...of.map((one) => ({ of: one, at, answer: null }))],
  };
}
