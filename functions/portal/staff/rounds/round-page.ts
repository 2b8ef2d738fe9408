import { bidsOfRound } from '../../../applications/bids-of-round.ts';
import { isAllQueued } from '../../../rounds/announcement.ts';
import { whyNotAnnounced } from '../../../rounds/decide-announcement.ts';
import { mayEdit } from '../../../rounds/decide-round.ts';
import { phaseOf, type Round, roundParts } from '../../../rounds/round.ts';
import type { MemberVisit, Route } from '../../routes.ts';
import type { StaffDeps } from '../deps.ts';
import { actorName, timelineText } from '../timeline-text.ts';
import { roundNamed } from './round-visit.ts';

/** What can have been done when the page is shown again: parts that were saved, and what was settled. */
const doneWords = [...roundParts, 'publish', 'withdraw'] as const;

/** Happenings with single letters of the circular; they are on the page of who was reached. */
const ofLetters = /^(bounced|complained|delivery-|sent-again)/;

/** One round: what the fund says of it, where it stands, its bids, its announcement, and everything that happened. */
export function roundRoutes(deps: StaffDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/staff/rounds/:round', who: 'staff', handle: (visit) => show(deps, visit) },
  ];
}

async function show(deps: StaffDeps, visit: MemberVisit): Promise<Response> {
  const round = await roundNamed(deps, visit);
  if (round instanceof Response) return round;
  const { at, language, url } = visit;
  const [bids, timeline] = await Promise.all([
    bidsOfRound(deps.applications, round.id),
    deps.rounds.timeline(round.id),
  ]);
  return visit.page('portal/staff/rounds/round.njk', {
    title: round.name[language],
    section: 'rounds',
    done: doneWords.find((word) => word === url.searchParams.get('done')),
    round,
    otherName: round.name[language === 'cy' ? 'en' : 'cy'],
    otherLanguage: language === 'cy' ? 'en' : 'cy',
    phase: phaseOf(round, at),
    hasUnchecked: round.unchecked.length > 0,
    parts: roundParts.map((part) => ({
      part,
      isUnchecked: round.unchecked.includes(part),
      mayEdit: mayEdit(round, part, bids),
    })),
    bids,
    announcement: announcementState(round, at),
    timeline: timeline
      .filter(({ what }) => !ofLetters.test(what))
      .toReversed()
      .map((entry) => ({
        at: entry.at,
        who: actorName(entry.by, language),
        text: timelineText(entry, language),
      })),
  });
}

/** How far the announcement has come: what the round's page says of it, and where its link leads. */
function announcementState(
  round: Round,
  at: MemberVisit['at'],
): 'sent' | 'on-its-way' | 'ready' | 'to-write' | 'unpublished' | 'not-yet' {
  const { announcement } = round;
  if (announcement.sending !== null) return isAllQueued(announcement) ? 'sent' : 'on-its-way';
  const why = whyNotAnnounced(round, { at });
  if (why === null) return 'ready';
  if (why === 'round.refusal.not-published') return 'unpublished';
  return why === 'round.refusal.words-missing' ? 'to-write' : 'not-yet';
}
