import type { MessageKey } from '../../messages/catalogue.ts';
import type { Language } from '../../people/person.ts';
import type { Route } from '../routes.ts';

/** What can have been done by an answer that ends the link it was given by. */
const thanks = {
  'handed-over': { title: 'answer.thanks.handed-over', paragraphs: ['answer.thanks.handed-over.next'] },
  left: { title: 'answer.thanks.left', paragraphs: ['answer.thanks.left.next'] },
  'contact-named': { title: 'answer.thanks.contact-named', paragraphs: ['answer.thanks.contact-named.next'] },
  'contact-unknown': {
    title: 'answer.thanks.contact-unknown',
    paragraphs: ['answer.thanks.contact-unknown.next'],
  },
  certified: { title: 'answer.thanks.certified', paragraphs: ['answer.thanks.certified.next'] },
  'not-certified': {
    title: 'answer.thanks.not-certified',
    paragraphs: ['answer.thanks.not-certified.next'],
  },
  'contacts-confirmed': {
    title: 'answer.thanks.contacts-confirmed',
    paragraphs: ['answer.thanks.contacts-confirmed.next'],
  },
  'contacts-corrected': {
    title: 'answer.thanks.contacts-corrected',
    paragraphs: ['answer.thanks.contacts-corrected.next'],
  },
  'contacts-wait': {
    title: 'answer.thanks.contacts-corrected',
    paragraphs: ['answer.thanks.contacts-wait.next'],
  },
  payment: { title: 'answer.thanks.payment', paragraphs: ['answer.thanks.payment.next'] },
  sent: { title: 'answer.thanks.sent', paragraphs: ['answer.thanks.sent.next'] },
} as const satisfies Record<string, { title: MessageKey; paragraphs: readonly MessageKey[] }>;
type Thanks = keyof typeof thanks;

/**
 * Says what an answer did, after which the link it was given by may no longer open. It holds nobody's data, so anybody may see it,
 * and it survives a reload.
 */
export const thanksRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/answered/:what',
    who: 'public',
    handle: (visit) => {
      const what = visit.param('what');
      return isThanks(what) ? visit.message({ ...thanks[what], withContact: true }, 200) : visit.notFound();
    },
  },
];

/** Where to send somebody whose answer ended their link; their language goes with them. */
export function thanksHref(what: Thanks, language: Language): string {
  return `/answered/${what}?lang=${language}`;
}

function isThanks(text: string): text is Thanks {
  return Object.hasOwn(thanks, text);
}
