import { type EventTime, eventTime, secondsAfter } from '../kernel/event-time.ts';
import type { Keys } from '../kernel/keys.ts';
import { readClaim, signClaim } from '../kernel/signed-claim.ts';
import type { NetworkId } from '../networks/network.ts';
import type { ItemId } from './item.ts';

/** One time that the page of a piece was shown. It names no person: it is only there so that each time counts once at most. */
export interface Showing {
  readonly itemId: ItemId;
  /** The network by which it was found; null when by none. */
  readonly networkId: NetworkId | null;
  readonly at: EventTime;
  readonly id: string;
}

/** The token of the page's form. */
export function signShowing(keys: Keys, { itemId, networkId, at, id }: Showing): string {
  return signClaim(keys, 'news-showing', [itemId, networkId ?? '-', at, id]);
}

/** Reads the token of a form; null when it was not one of ours. */
export function readShowing(keys: Keys, token: string): Showing | null {
  const [itemId = '', networkId = '', at = '', id = ''] = readClaim(keys, 'news-showing', token) ?? [];
  if (itemId === '' || at === '' || id === '') return null;
  return {
    itemId: itemId as ItemId,
    networkId: networkId === '-' ? null : (networkId as NetworkId),
    at: eventTime(at),
    id,
  };
}

/** Why somebody who goes on from a piece to the whole of it is not counted as a reader. */
export type NotCounted = 'no-form' | 'too-soon' | 'too-late' | 'fetched-ahead' | 'other-site' | 'robot';

/** Nobody reads a title and decides in less; a script that sends forms does. */
const fewestSeconds = 1;

/** A page that was open for longer is not counted, so that what is kept of showings can go. */
export const longestShownSeconds = 24 * 3600;

/**
 * Programs that open links by themselves: crawlers, mail scanners, link checkers, previews of chat programs, libraries. Browsers name none of these words
 * (a phone called Cubot does, so `bot` must not follow `cu`).
 */
const robots =
  /(?<!cu)bot\b|crawl|spider|slurp|scan|preview|monitor|check|fetch|headless|phantom|lighthouse|curl|wget|python|java\/|okhttp|axios|libwww|go-http|node|undici|proofpoint|mimecast|barracuda|safelinks|facebookexternalhit|whatsapp|skypeuri|google-read-aloud|feed|validator/i;

/** How somebody goes on from the page of a piece. */
export interface Arrival {
  readonly itemId: ItemId;
  readonly at: EventTime;
  /** A header of the request; undefined when there is none. */
  header(name: string): string | undefined;
}

/**
 * Why a posted form is not counted; null when a person seems to have read the page and gone on. Mail scanners open every link, and some send forms: what is
 * counted must have the form's own token, come from our page, at a person's pace, from a browser that does not say it is fetching ahead.
 */
export function whyNotCounted(showing: Showing | null, { itemId, at, header }: Arrival): NotCounted | null {
  if (showing === null || showing.itemId !== itemId) return 'no-form';
  if (at < secondsAfter(showing.at, fewestSeconds)) return 'too-soon';
  if (at > secondsAfter(showing.at, longestShownSeconds)) return 'too-late';
  const purposes = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].map((name) => header(name) ?? '');
  if (purposes.some((purpose) => /prefetch|preview|prerender/i.test(purpose))) return 'fetched-ahead';
  // Older browsers do not say from where.
  if ((header('sec-fetch-site') ?? 'same-origin') !== 'same-origin') return 'other-site';
  const agent = header('user-agent') ?? '';
  return agent === '' || robots.test(agent) ? 'robot' : null;
}
