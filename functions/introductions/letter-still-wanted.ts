import { writersOf } from '../applications/application.ts';
import type { PersonId } from '../people/person.ts';
import type { ProjectId } from '../projects/project.ts';
import { mentorWhoAgreed } from './decide-introduction.ts';
import { answerOf } from './introduction.ts';
import type { IntroductionMessage } from './introduction-message.ts';
import type { IntroductionView } from './introduction-view.ts';
import { spokespersonOf, thoseNotAgreed } from './who-may-be-introduced.ts';

/** Why a letter about an introduction does not leave after all; null when it does. */
type WhyNot = 'answered' | 'not-a-contact' | 'not-together' | null;

/**
 * Looked at in the moment before a letter leaves. Nobody's name goes out once they, or those they write a bid with, have changed their mind, and nothing
 * about a bid that was withdrawn. Whoever has answered is not asked.
 * @param reader the person it is for; null for the fund's mailbox.
 */
export function whyIntroductionLetterNotWanted(
  message: IntroductionMessage,
  view: IntroductionView,
  reader: PersonId | null,
): WhyNot {
  switch (message.template) {
    case 'introduction-answered':
      return null;
    case 'introduction-asked':
      if (!writes(view, message.of, reader)) return 'not-a-contact';
      if (isAnyWithdrawn(view)) return 'not-together';
      return isAgreed(view, message.of) || hasAnswered(view, message.of) ? 'answered' : null;
    case 'mentor-asked':
      if (!isMentor(view, reader)) return 'not-a-contact';
      if (view.kind === 'mentor' && hasAnswered(view, view.project.id)) return 'answered';
      return isAnyWithdrawn(view) || thoseNotAgreed(view).length > 0 ? 'not-together' : null;
    case 'mentor-thanked':
      return isMentor(view, reader) ? whyNotTold(view) : 'not-a-contact';
    default:
      return writes(view, message.of, reader) ? whyNotTold(view) : 'not-a-contact';
  }
}

/** Why nobody may be told of the other any more. */
function whyNotTold(view: IntroductionView): WhyNot {
  const isMentorGone = view.kind === 'mentor' && mentorWhoAgreed(view) === null;
  const isSomebodyLost = view.bids.some((bid) => spokespersonOf(bid) === null);
  return isMentorGone || isSomebodyLost || isAnyWithdrawn(view) || thoseNotAgreed(view).length > 0
    ? 'not-together'
    : null;
}

function bidOf({ bids }: IntroductionView, id: ProjectId) {
  return bids.find(({ application }) => application.id === id);
}

function writes(view: IntroductionView, id: ProjectId, reader: PersonId | null): boolean {
  const bid = bidOf(view, id);
  return bid !== undefined && reader !== null && writersOf(bid.application).includes(reader);
}

function isAgreed(view: IntroductionView, id: ProjectId): boolean {
  return bidOf(view, id)?.application.mayIntroduce === true;
}

function hasAnswered({ introduction }: IntroductionView, id: ProjectId): boolean {
  return introduction !== null && typeof answerOf(introduction, id) === 'string';
}

function isMentor(view: IntroductionView, reader: PersonId | null): boolean {
  if (view.kind !== 'mentor' || reader === null || view.introduction?.mentor !== reader) return false;
  return [view.contacts.lead, view.contacts.deputy].some((one) => one?.id === reader);
}

function isAnyWithdrawn({ bids }: IntroductionView): boolean {
  return bids.some(({ application }) => application.state === 'withdrawn');
}
