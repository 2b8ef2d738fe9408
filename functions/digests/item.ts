import type { InBothLanguages } from '../assessment/criteria.ts';
import { countWords } from '../kernel/text.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { NetworkId } from '../networks/network.ts';
import type { DigestTopic } from '../networks/preferences.ts';
import type { OrganisationType } from '../organisations/contact-post.ts';

/** Letters, digits and hyphens, so that it can stand in links and keys. */
export type ItemId = string & { readonly itemId: unique symbol };

/** Where an item comes from: the first seven out of the system by themselves, the others are written by people. */
export const itemKinds = [
  'progress-update',
  'award',
  'lessons-learnt',
  'case-study',
  'seminar',
  'what-came-of-it',
  'adoption',
  'editorial',
  'theme',
  'contribution',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Something worth a colleague's minute: a title, a few words and a link. */
export interface DigestItem {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly title: InBothLanguages;
  /** At most `longestSummary` words in each language. */
  readonly summary: InBothLanguages;
  /** Where the whole of it is: a path of our own, or an https address. */
  readonly link: string;
  /** None means that it is for every topic. */
  readonly topics: readonly DigestTopic[];
  /** The kinds of bodies it is of use to; none means all. */
  readonly sectors: readonly OrganisationType[];
  /** The networks whose coordinators see it. */
  readonly networks: readonly NetworkId[];
  /** Who wrote it, as readers see it; empty where the fund did. */
  readonly author: string;
  readonly offeredAt: EventTime;
  readonly version: number;
}

/** The most words of a summary, in each language. */
export const longestSummary = 60;

/** The longest title, in characters. */
export const longestTitle = 120;

/** What somebody writes of an item. */
export type ItemWords = Pick<DigestItem, 'title' | 'summary' | 'link'>;

/** What is wrong with an item as it was typed; null when nothing is. Both languages are asked for: nobody gets half of it (Welsh language standards). */
export function problemOfItem({ title, summary, link }: ItemWords): MessageKey | null {
  if (!isInBoth(title)) return 'digest.refusal.title-missing';
  if ([title.cy, title.en].some((one) => one.length > longestTitle)) return 'digest.refusal.title-long';
  if (!isInBoth(summary)) return 'digest.refusal.summary-missing';
  if ([summary.cy, summary.en].some((one) => countWords(one) > longestSummary))
    return 'digest.refusal.summary-long';
  return isLink(link) ? null : 'digest.refusal.link';
}

/** A path on our own site, or an https address. */
export function isLink(link: string): boolean {
  if (/^\/(?![/\\])[^\s\\]*$/.test(link)) return true;
  if (!URL.canParse(link)) return false;
  const { protocol, username } = new URL(link);
  return protocol === 'https:' && username === '';
}

function isInBoth({ cy, en }: InBothLanguages): boolean {
  return cy.trim() !== '' && en.trim() !== '';
}
