import { type ApplicationView, writersOf } from '../applications/application.ts';
import type { ApplicationState } from '../applications/lifecycle.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { isReachable, type KnownContacts, type Person } from '../people/person.ts';
import type { IntroductionKind } from './introduction.ts';
import type { IntroductionView } from './introduction-view.ts';

/** The states in which the fund has a bid, and it has not become a project. */
const withTheFund: readonly ApplicationState[] = [
  'submitted',
  'returned',
  'declined',
  'invited',
  'certifying',
  'certified',
  'applied',
  'assessment',
  'assessed',
  'approved',
  'refused',
  'unsuccessful',
];

/**
 * Where a bid must stand to take part. Two bids can become one only before either is with the fund in full; a mentor helps a bid that became a project too.
 * A bid that nobody sent, or that was withdrawn, takes part in nothing.
 */
const openTo: Readonly<Record<IntroductionKind, readonly ApplicationState[]>> = {
  meeting: withTheFund,
  'joint-bid': ['submitted', 'returned', 'invited', 'certifying', 'certified'],
  mentor: [...withTheFund, 'awarded'],
};

/** Why two cannot be brought together, whoever agrees: the message that says so; null when only agreement can be missing. */
export function whyNotTogether(view: IntroductionView): MessageKey | null {
  const { bids, kind } = view;
  if (bids.some(({ application }) => application.imported !== undefined))
    return 'introduction.refusal.imported';
  if (bids.some(({ application }) => application.state === 'withdrawn'))
    return 'introduction.refusal.withdrawn';
  if (bids.some(({ application }) => !openTo[kind].includes(application.state)))
    return 'introduction.refusal.state';
  const speakers = bids.map(spokespersonOf);
  if (speakers.some((speaker) => speaker === null)) return 'introduction.refusal.unreachable';
  if (view.kind === 'mentor') return whyNoMentor(view, speakers[0] ?? null);
  return speakers[0]?.id === speakers[1]?.id ? 'introduction.refusal.same-people' : null;
}

function whyNoMentor(
  { contacts }: Extract<IntroductionView, { kind: 'mentor' }>,
  speaker: Person | null,
): MessageKey | null {
  const mentor = mentorAmong(contacts);
  if (mentor === null) return 'introduction.refusal.no-mentor';
  return mentor.id === speaker?.id ? 'introduction.refusal.same-people' : null;
}

/** The bids of an introduction whose people have not agreed that they be introduced. Their word counts as it stands now, however they were asked. */
export function thoseNotAgreed({ bids }: Pick<IntroductionView, 'bids'>): readonly ApplicationView[] {
  return bids.filter(({ application }) => !application.mayIntroduce);
}

/** The one person of a bid whose name and address the other side is given: its lead, or where mail does not reach the lead, the first of those who write with them. */
export function spokespersonOf({ application, people }: ApplicationView): Person | null {
  const lead = application.people.filter(({ role }) => role === 'lead').map(({ id }) => id);
  const reachable = [...lead, ...writersOf(application)].map((id) => people.get(id)).find(isReachable);
  return reachable ?? null;
}

/** The person of a project who is asked to be a mentor: its lead, or where mail does not reach the lead, its deputy. */
export function mentorAmong({ lead, deputy }: KnownContacts): Person | null {
  return [lead, deputy].find(isReachable) ?? null;
}
