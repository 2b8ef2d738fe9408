import type { EventTime } from '../kernel/event-time.ts';
import type { ContactRole } from '../people/person.ts';

/** What a letter about an application says. The words are in the catalogue; here is only what cannot be looked up when it is sent. */
export type ApplicationMessage =
  | { readonly template: 'application-link' }
  | { readonly template: 'application-joined'; readonly by: string }
  | { readonly template: 'application-received'; readonly stage: 'expression' | 'full' }
  | { readonly template: 'application-invited' }
  | { readonly template: 'application-declined'; readonly reason: string }
  | { readonly template: 'application-returned'; readonly reason: string }
  | { readonly template: 'application-withdrawn' }
  | { readonly template: 'application-deadline'; readonly reason: string }
  | { readonly template: 'application-due-soon'; readonly dueAt: EventTime }
  | { readonly template: 'application-certified'; readonly certifier: string }
  | { readonly template: 'application-not-certified'; readonly certifier: string; readonly reason: string }
  | { readonly template: 'application-certifier-lost'; readonly certifier: string }
  | { readonly template: 'application-certification-stopped' }
  | { readonly template: 'application-awarded'; readonly reason: string }
  | { readonly template: 'application-unsuccessful'; readonly reason: string }
  /** To somebody who holds a role in the project that a bid became, and does not write the bid. */
  | { readonly template: 'application-named'; readonly roles: readonly ContactRole[] }
  /** To those with an unsent draft, with the closing time it was written for: when that has moved, the letter is not wanted. */
  | { readonly template: 'application-closing-soon' | 'application-kept'; readonly closesAt: EventTime };

/** The templates of letters about applications. */
export type ApplicationTemplate = ApplicationMessage['template'];
