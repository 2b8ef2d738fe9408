import type { MessageKey } from '../messages/catalogue.ts';
import type { MessageArguments } from '../messages/translate.ts';

/** A page that says one thing and offers at most one way on. */
export interface PublicMessage {
  readonly title: MessageKey;
  readonly paragraphs: readonly MessageKey[];
  readonly args?: MessageArguments;
  /** Whether it ends with how to reach the fund. */
  readonly withContact?: boolean;
  readonly link?: { readonly href: string; readonly text: MessageKey };
  /** Words somebody typed that could not be used, so that they can be copied. */
  readonly typed?: readonly { readonly name: string; readonly text: string }[];
}

/** The pages that say what went wrong, and what to do. */
export const errorMessages = {
  notFound: {
    title: 'error.not-found.title',
    paragraphs: ['error.not-found.check', 'error.not-found.ask'],
    withContact: true,
  },
  forbidden: { title: 'error.forbidden.title', paragraphs: ['error.forbidden.why', 'error.forbidden.ask'] },
  reviewer: {
    title: 'reviewer.title',
    paragraphs: ['reviewer.staff-only'],
    link: { href: '/reviews', text: 'reviewer.own' },
    withContact: true,
  },
  conflicted: {
    title: 'conflict.title',
    paragraphs: ['conflict.why', 'conflict.ask'],
    withContact: true,
  },
  tooLarge: { title: 'error.too-large.title', paragraphs: ['error.too-large.why', 'error.too-large.back'] },
  unreadable: { title: 'error.unreadable.title', paragraphs: ['error.unreadable.why'], withContact: true },
  staleForm: {
    title: 'error.stale-form.title',
    paragraphs: ['error.stale-form.why', 'error.stale-form.again'],
  },
  failed: {
    title: 'error.failed.title',
    paragraphs: ['error.failed.why', 'error.failed.again'],
    withContact: true,
  },
  linkUnusable: {
    title: 'error.link.title',
    paragraphs: ['error.link.why', 'error.link.what', 'error.link.newest'],
    withContact: true,
  },
} as const satisfies Record<string, PublicMessage>;
