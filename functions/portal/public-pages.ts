import type { MessageKey } from '../messages/catalogue.ts';
import type { Route } from './routes.ts';

/** A part of a page of plain words: a heading, if any, and what is below it. */
interface Part {
  readonly heading?: MessageKey;
  readonly paragraphs: readonly MessageKey[];
}

/** The pages anybody may read, each as its title and its parts. */
const pages: readonly {
  readonly path: string;
  readonly title: MessageKey;
  readonly parts: readonly Part[];
}[] = [
  {
    path: '/accessibility',
    title: 'public.accessibility.title',
    parts: [
      { paragraphs: ['public.accessibility.intro', 'public.accessibility.can'] },
      {
        heading: 'public.accessibility.status',
        paragraphs: ['public.accessibility.standard', 'public.accessibility.how'],
      },
      {
        heading: 'public.accessibility.problem',
        paragraphs: ['public.accessibility.report', 'public.accessibility.enforcement'],
      },
    ],
  },
  {
    path: '/privacy',
    title: 'public.privacy.title',
    parts: [
      { paragraphs: ['public.privacy.intro'] },
      { heading: 'public.privacy.what', paragraphs: ['public.privacy.what-text', 'public.privacy.source'] },
      { heading: 'public.privacy.why', paragraphs: ['public.privacy.why-text'] },
      { heading: 'public.privacy.how-long', paragraphs: ['public.privacy.how-long-text'] },
      { heading: 'public.privacy.cookies', paragraphs: ['public.privacy.cookies-text'] },
      {
        heading: 'public.privacy.rights',
        paragraphs: ['public.privacy.rights-text', 'public.privacy.complain'],
      },
    ],
  },
  {
    path: '/contact',
    title: 'public.contact.title',
    parts: [{ paragraphs: ['public.contact.intro', 'page.welsh-welcome'] }],
  },
];

/** What anybody may read: the start page, the accessibility statement, the privacy notice, and how to reach the fund. */
export const publicRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    who: 'public',
    handle: (visit) => visit.page('portal/pages/start.njk', { title: visit.t('public.start.title') }),
  },
  ...pages.map(({ path, title, parts }): Route => ({
    method: 'GET',
    path,
    who: 'public',
    handle: (visit) => visit.page('portal/pages/words.njk', { title: visit.t(title), parts }),
  })),
];
