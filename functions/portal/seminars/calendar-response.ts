import type { FeedSettings } from '../../seminars/calendar-feed.ts';
import type { PortalSettings } from '../settings.ts';
import type { Visit } from '../visit.ts';

/** A calendar as its subscribers fetch it. */
export function calendarResponse(calendar: string): Response {
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}

/** What a feed says of itself, in the page's language. */
export function feedOf(
  { fund, publicOrigin }: PortalSettings,
  { language }: Pick<Visit, 'language'>,
): FeedSettings {
  return { language, name: fund.name[language], publicOrigin, mailbox: fund.mailbox };
}
