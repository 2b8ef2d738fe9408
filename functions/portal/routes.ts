import type { ApplicantRole, ApplicationView } from '../applications/application.ts';
import type { Introduction } from '../introductions/introduction.ts';
import type { Mentoring } from '../introductions/introduction-view.ts';
import type { Member as NetworkMember } from '../networks/member.ts';
import type { SubscriberLink } from '../networks/network-links.ts';
import type { Network } from '../networks/network.ts';
import type { ObligationView } from '../obligations/view.ts';
import type { DigestItem } from '../digests/item.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonAtSeminars } from '../seminars/promises-store.ts';
import type { AttendanceView } from '../seminars/registration.ts';
import type { Seminar } from '../seminars/seminar.ts';
import type { OwingRole, Person, PreferredLanguage } from '../people/person.ts';
import type { Member, Right } from './member.ts';
import type { OnPanels } from './on-panels.ts';
import type { Visit } from './visit.ts';

/** What a signed link opened: the obligation it names, and the person it was sent to, who still holds a role in the project. */
export interface OpenedLink {
  readonly token: string;
  readonly view: ObligationView;
  readonly person: Person;
  readonly role: OwingRole;
}

/** What a signed link to a bid opened: the bid it names, and the person it was sent to, who still belongs to it. */
export interface OpenedBid {
  readonly token: string;
  readonly view: ApplicationView;
  readonly person: Person;
  readonly role: ApplicantRole;
}

/** What the signed link of a mentor opened: what they were asked, and themselves, who still belong to the project. */
export interface OpenedMentoring {
  readonly token: string;
  readonly view: Mentoring;
  readonly introduction: Introduction;
  readonly person: Person;
}

/** What the signed link to somebody's own place at a seminar opened. A draft opens for nobody. */
export interface OpenedPlace {
  readonly token: string;
  readonly view: AttendanceView;
}

/** What the signed link to somebody's promises opened: themselves, and the seminars they were at. */
export interface OpenedPromises {
  readonly token: string;
  readonly there: PersonAtSeminars;
  /** Who opened it, where it is not who promised but whom they named to carry it on. */
  readonly carriedOnBy: Person | null;
}

/** What the signed link of an organiser opened: the seminar it names, and themselves, who still organise it. */
export interface OpenedSeminar {
  readonly token: string;
  readonly seminar: Seminar;
  readonly person: Person;
}

/** What the link on the poster in a seminar's room opened: the seminar, which is published or was. It names nobody. */
export interface OpenedRoom {
  readonly token: string;
  readonly seminar: Seminar;
}

/** What a link that was sent to a member of networks opened: what it is for, themselves, and what they want. */
export interface OpenedSubscriber {
  readonly token: string;
  readonly link: SubscriberLink;
  readonly person: Person;
  readonly member: NetworkMember;
}

/** What the signed link of a coordinator opened: the network it names, and themselves, who still coordinate it. */
export interface OpenedCoordination {
  readonly token: string;
  readonly network: Network;
  readonly person: Person;
}

/** A visit by a link that was sent to a member of networks. */
export type SubscriberVisit = Visit & { readonly subscriber: OpenedSubscriber };

/** A visit by the link of a network's coordinator. */
export type CoordinatorVisit = Visit & { readonly coordination: OpenedCoordination };

/** What the signed link to somebody's digest opened: the digest as it was made for them, and themselves, whom the fund still knows. */
export interface OpenedDigest {
  readonly token: string;
  readonly person: Person;
  /** The language their pages open in. */
  readonly language: PreferredLanguage;
  readonly madeAt: EventTime;
  /** In the order in which they stand. */
  readonly items: readonly DigestItem[];
  /** How many came out while they had paused. */
  readonly skipped: number;
  /** The networks they are in now. */
  readonly networks: readonly Network[];
}

/** A visit by somebody who signed in. */
export type MemberVisit = Visit & { readonly member: Member; readonly onPanels: OnPanels };

/** A visit by a link that names the visitor. */
export type LinkVisit = Visit & { readonly link: OpenedLink };

/** A visit by a link to a bid. */
export type ApplicantVisit = Visit & { readonly bid: OpenedBid };

/** A visit by the link of somebody who was asked to be a mentor. */
export type MentorVisit = Visit & { readonly mentoring: OpenedMentoring };

/** A visit by the link to somebody's own place at a seminar. */
export type PlaceVisit = Visit & { readonly place: OpenedPlace };

/** A visit by the link to somebody's promises. */
export type PromisesVisit = Visit & { readonly promises: OpenedPromises };

/** A visit by the link of the organiser of a seminar. */
export type OrganiserVisit = Visit & { readonly organised: OpenedSeminar };

/** A visit by the link on the poster in a seminar's room. */
export type RoomVisit = Visit & { readonly room: OpenedRoom };

/** A visit by the link to somebody's digest. */
export type ReaderVisit = Visit & { readonly digest: OpenedDigest };

type Answer = Response | Promise<Response>;

interface Place {
  readonly method: 'GET' | 'POST';
  /** As Hono writes it: `/answer/:token/sections/:section`. A link route has `:token`. */
  readonly path: string;
  /** How large a body may be; forms of 256 KB when left out. */
  readonly maxBytes?: number;
}

/**
 * A page or a form's target, and who may use it. Mounting checks `who` before `handle` is called, so a route cannot forget to.
 * - `public`: anybody; the page may be found by search engines.
 * - `link`: whoever holds a link that is genuine, not revoked, and whose person still belongs to the project. A closed obligation's link
 *   gets the polite page too, unless the route says `opensWhenClosed`.
 * - `applicant`: whoever holds a link to a bid that is genuine, not revoked, and whose person still belongs to the bid.
 * - `mentor`: whoever holds a genuine link of somebody who was asked to be a mentor, and still belongs to the project that is asked.
 * - `attendee`: whoever holds a genuine link to a place at a seminar that is published or was.
 * - `promiser`: whoever holds a genuine link to what they promised at seminars.
 * - `organiser`: whoever holds the genuine link of somebody who still organises the seminar it names.
 * - `room`: whoever holds the genuine link on the poster in the room of a seminar that is published or was.
 * - `subscriber`: whoever holds a genuine link that was sent to a member of networks; the page looks whether the link is for it.
 * - `coordinator`: whoever holds the genuine link of somebody who still coordinates the network it names.
 * - `reader`: whoever holds a genuine link to a digest that was made for somebody whom the fund still knows.
 * - `signed-in`, `reviewer`, `staff`, `admin`: members with that right; a POST must also come from a page of this session. Whoever declared a conflict with a
 *   bid is refused wherever a part of the address names it; lists leave it out (`shownTo`).
 */
export type Route =
  | (Place & { readonly who: 'public'; readonly handle: (visit: Visit) => Answer })
  | (Place & {
      readonly who: 'link';
      readonly opensWhenClosed?: true;
      readonly handle: (visit: LinkVisit) => Answer;
    })
  | (Place & { readonly who: 'applicant'; readonly handle: (visit: ApplicantVisit) => Answer })
  | (Place & { readonly who: 'mentor'; readonly handle: (visit: MentorVisit) => Answer })
  | (Place & { readonly who: 'attendee'; readonly handle: (visit: PlaceVisit) => Answer })
  | (Place & { readonly who: 'promiser'; readonly handle: (visit: PromisesVisit) => Answer })
  | (Place & { readonly who: 'organiser'; readonly handle: (visit: OrganiserVisit) => Answer })
  | (Place & { readonly who: 'room'; readonly handle: (visit: RoomVisit) => Answer })
  | (Place & { readonly who: 'subscriber'; readonly handle: (visit: SubscriberVisit) => Answer })
  | (Place & { readonly who: 'coordinator'; readonly handle: (visit: CoordinatorVisit) => Answer })
  | (Place & { readonly who: 'reader'; readonly handle: (visit: ReaderVisit) => Answer })
  | (Place & { readonly who: Right; readonly handle: (visit: MemberVisit) => Answer });

/** Everybody a route can be for. `bearer` routes belong to the JSON API and look at the token themselves, of staff or (`bearer-reviewer`) of reviewers too. */
export type Who = Route['who'] | 'bearer' | 'bearer-reviewer';

/** A route as the walk over all of them sees it. */
export interface ListedRoute {
  readonly method: string;
  readonly path: string;
  readonly who: Who;
}
