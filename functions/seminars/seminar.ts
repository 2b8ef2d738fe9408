import type { InBothLanguages } from '../assessment/criteria.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { PersonId } from '../people/person.ts';
import type { NetworkId } from '../networks/network.ts';
import type { ProjectId } from '../projects/project.ts';
import type { Audience, Sending } from '../circulars/circular.ts';
import type { Moment } from './moments.ts';
import type { Happened, SaidBack } from './what-happened.ts';

/** Letters, digits and hyphens, so that it can stand in links, execution names, mail tags and calendar entries. */
export type SeminarId = string & { readonly seminarId: unique symbol };

/** What may be a seminar's id. */
export const seminarIdPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** What kinds of event there are. The actions agreed at a network meeting are commitments of those who were there. */
export const seminarKinds = ['shared-learning', 'open-day', 'site-visit', 'network-meeting'] as const;
export type SeminarKind = (typeof seminarKinds)[number];

/** Something that is learnt about at a seminar: who comes says before how much they expect to learn about it, and after how much they did. */
export interface Topic {
  readonly id: string;
  readonly name: InBothLanguages;
}

/** What its organiser says of a seminar. */
export interface SeminarFacts {
  readonly kind: SeminarKind;
  readonly title: InBothLanguages;
  /** What it is about and for whom, a paragraph or two. */
  readonly about: InBothLanguages;
  readonly startsAt: EventTime;
  readonly endsAt: EventTime;
  /** Where it is held; null for one that is online only. */
  readonly place: InBothLanguages | null;
  /** Where it is joined, an https address, told only to those who have a place; null for one that is not online. */
  readonly link: string | null;
  /** Which languages are spoken, and whether there is interpretation. */
  readonly languages: InBothLanguages;
  /** How many can come; null for as many as like. */
  readonly places: number | null;
  /** Whether those who come after the last place wait for one. */
  readonly hasWaitingList: boolean;
  readonly topics: readonly Topic[];
  /** The projects it shows. */
  readonly projects: readonly ProjectId[];
  /** When who is asked what, after it. */
  readonly moments: readonly Moment[];
}

/** The circular that invites to a seminar. */
export interface Invitation {
  readonly audience: Audience;
  /** The networks whose members are invited, beside those of the audience. */
  readonly networks: readonly NetworkId[];
  /** People invited by name, beside both. */
  readonly guests: readonly PersonId[];
  /** How far it has gone out; null before it is sent. It is sent once; whoever is invited later is invited by name. */
  readonly sending: Sending | null;
}

/** A run over those who registered, page by page. */
export interface AttendanceRun {
  readonly duty: RunDuty;
  /** Whoever registered after it is told by their own letter. */
  readonly begunAt: EventTime;
  /** The place in the list of attendances behind the last that was looked at; empty at the beginning. */
  readonly after: string;
  /** How many letters it has put into the ledger. */
  readonly letters: number;
}

/** What is done for everybody who registered, one page after the other. */
export const runDuties = ['tell-moved', 'tell-cancelled', 'end', 'tell-what-happened'] as const;
export type RunDuty = (typeof runDuties)[number];

/** A learning event. */
export interface Seminar extends SeminarFacts {
  readonly id: SeminarId;
  /** Whose seminar it is: gets the reports, and may change it by a link of their own. */
  readonly organiserId: PersonId;
  /** The network meeting that this one follows: its organiser hears what became of the actions agreed there and before; null for the first. */
  readonly follows: SeminarId | null;
  /** For which time of its own its organiser has heard that; null before they have. */
  readonly actionsToldFor: EventTime | null;
  /** A draft is seen by staff and its organiser only, and nothing is sent. */
  readonly state: 'draft' | 'published' | 'cancelled';
  readonly invitation: Invitation;
  /** The number of the calendar entry: it rises with each change of when or where, and with the cancellation (RFC 5546). */
  readonly sequence: number;
  /** Why it was moved or cancelled, in the organiser's words; empty when it was not. */
  readonly reason: string;
  /** Where the slides are, an https address; null while there are none. */
  readonly slides: string | null;
  /** The runs that are to be made, the present one first. */
  readonly runs: readonly AttendanceRun[];
  /** Whether there are more places than before, so that those who wait are to be given them. */
  readonly givesPlaces?: boolean;
  /** Whether everybody was thanked and asked what they will do. */
  readonly hasEnded: boolean;
  /** The moments whose report the organiser was sent. */
  readonly reported: readonly Moment['name'][];
  /** What its organiser wants those who answered to be told. */
  readonly saidBack: SaidBack;
  /** The moments after which those who answered were told what came of it. */
  readonly told: readonly Moment['name'][];
  /** What they were told last; null before. */
  readonly happened: Happened | null;
  /** Names the form it was begun with: the same form sent twice begins one seminar. */
  readonly begunWith: string;
  readonly createdAt: EventTime;
  /** When the seminar looks again by itself; null when it rests. */
  readonly nextAt: EventTime | null;
  readonly version: number;
}

/** Where a seminar stands at a moment, to the second. */
export const seminarPhases = ['draft', 'coming', 'under-way', 'over', 'cancelled'] as const;
export type SeminarPhase = (typeof seminarPhases)[number];

/** Where a seminar stands: it begins and ends by its own times, not by a job that might be late. */
export function seminarPhase(
  { state, startsAt, endsAt }: Pick<Seminar, 'state' | 'startsAt' | 'endsAt'>,
  at: EventTime,
): SeminarPhase {
  if (state !== 'published') return state;
  if (at < startsAt) return 'coming';
  return at < endsAt ? 'under-way' : 'over';
}

/** How people can be there. */
export function waysToAttend({ place, link }: Pick<Seminar, 'place' | 'link'>): readonly AttendanceWay[] {
  return [
    ...(place === null ? [] : (['in-place'] as const)),
    ...(link === null ? [] : (['online'] as const)),
  ];
}

/** How somebody is there. */
export const attendanceWays = ['in-place', 'online'] as const;
export type AttendanceWay = (typeof attendanceWays)[number];
