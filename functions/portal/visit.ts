import type { EventTime } from '../kernel/event-time.ts';
import type { Translate } from '../messages/translate.ts';
import type { Language } from '../people/person.ts';
import type { FormErrors, PostedForm } from './forms.ts';
import type { PublicMessage } from './messages-page.ts';

/** What a template is given beside what every page has. */
export interface PageModel {
  /** The page's own title, in the page's language; the layout adds the fund's name and "Error:". */
  readonly title: string;
  readonly errors?: FormErrors;
  /** Whether the page has the form with id `form`: then the language switch is a button of that form, and keeps what was typed. */
  readonly hasForm?: boolean;
  readonly [name: string]: unknown;
}

/** One request, as a page's code sees it, with the ways to answer it. */
export interface Visit {
  /** When the request was made. Nothing below looks at a clock. */
  readonly at: EventTime;
  readonly url: URL;
  readonly language: Language;
  readonly t: Translate;
  /** What was posted; empty on GET. */
  readonly form: PostedForm;
  /** Whether the form was posted only to see it in the other language: show it again with what was typed, and change nothing. */
  readonly isLanguageSwitch: boolean;
  /** A part of the path, decoded; empty when the route has no such part. */
  param(name: string): string;
  /** A header of the request; undefined when there is none. */
  header(name: string): string | undefined;
  /** Reads a cookie of ours. */
  cookie(name: string): string | undefined;
  /** A page from a template (its path below `functions/`). */
  page(template: string, model: PageModel, status?: number): Response;
  /** "See other": after a POST that did its work. The path is ours and begins with `/`. */
  redirect(path: string): Response;
  /** The page for something that does not exist. */
  notFound(): Response;
  /** The one page for every link that does not open, whatever the cause. */
  linkUnusable(): Response;
  /** A plain page that says one thing. */
  message(message: PublicMessage, status: number): Response;
}
