import type { EventTime } from '../kernel/event-time.ts';

/** What a letter about an application says. The words are in the catalogue; here is only what cannot be looked up when it is sent. */
export type ApplicationMessage =
  | { readonly template: 'application-link' }
  | { readonly template: 'application-joined'; readonly by: string }
  | { readonly template: 'application-received' }
  | { readonly template: 'application-invited' }
  | { readonly template: 'application-declined'; readonly reason: string }
  | { readonly template: 'application-returned'; readonly reason: string }
  | { readonly template: 'application-withdrawn' }
  /** To those with an unsent draft, with the closing time it was written for: when that has moved, the letter is not wanted. */
  | { readonly template: 'application-closing-soon' | 'application-kept'; readonly closesAt: EventTime };

/** The templates of letters about applications. */
export type ApplicationTemplate = ApplicationMessage['template'];
