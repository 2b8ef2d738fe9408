import type * as z from 'zod';
import { type FormErrors, readForm } from './forms.ts';
import type { Right } from './member.ts';
import type { LinkVisit, MemberVisit, Route } from './routes.ts';
import type { Visit } from './visit.ts';

/** What a form shows: what was typed, or what was known before, and what is wrong with it. */
export interface ShownForm {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FormErrors;
}

/**
 * A page with one form, whose GET shows it and whose POST does what it says.
 * Switching the language and a mistake show the page again with what was typed; only a form without a mistake reaches `submit`.
 */
export interface FormPage<PageVisit extends Visit, Subject, Value> {
  /** Loads what the page is about, or answers at once (when there is no such thing). */
  load(visit: PageVisit): Promise<Subject | Response>;
  /** The form's rules, with a catalogue key as the message of each. */
  schema(visit: PageVisit, subject: Subject): z.ZodType<Value>;
  /** What the schema cannot see is wrong with a form; asked too when the schema finds something, so that everything is said at once. */
  alsoWrong?(visit: PageVisit, subject: Subject): FormErrors;
  /** What the fields hold at first; nothing when left out. */
  initial?(visit: PageVisit, subject: Subject): Readonly<Record<string, string>>;
  /** The page; give `hasForm: true` and the errors to it. */
  show(visit: PageVisit, subject: Subject, form: ShownForm): Response | Promise<Response>;
  /** Does it and says where to go next, or says what is wrong. */
  submit(visit: PageVisit, subject: Subject, value: Value): Promise<Response | FormErrors>;
}

/** The two handlers of a page with a form, for two routes with the same path. */
export function formHandlers<PageVisit extends Visit, Subject, Value>(
  page: FormPage<PageVisit, Subject, Value>,
): {
  readonly get: (visit: PageVisit) => Promise<Response>;
  readonly post: (visit: PageVisit) => Promise<Response>;
} {
  return {
    async get(visit) {
      const subject = await page.load(visit);
      if (subject instanceof Response) return subject;
      return page.show(visit, subject, { values: page.initial?.(visit, subject) ?? {}, errors: [] });
    },
    async post(visit) {
      const subject = await page.load(visit);
      if (subject instanceof Response) return subject;
      const values = visit.form.values;
      if (visit.isLanguageSwitch) return page.show(visit, subject, { values, errors: [] });
      const read = readForm(page.schema(visit, subject), visit.form, visit.t);
      const also = page.alsoWrong?.(visit, subject) ?? [];
      if ('errors' in read || also.length > 0) {
        const errors = [...also, ...('errors' in read ? read.errors : [])];
        return page.show(visit, subject, { values, errors });
      }
      const outcome = await page.submit(visit, subject, read.value);
      return outcome instanceof Response ? outcome : page.show(visit, subject, { values, errors: outcome });
    },
  };
}

/** The same as two routes for members with a right. */
export function memberForm<Subject, Value>(
  who: Exclude<Right, 'signed-in'>,
  path: string,
  page: FormPage<MemberVisit, Subject, Value>,
): Route[] {
  const { get, post } = formHandlers(page);
  return [
    { method: 'GET', path, who, handle: get },
    { method: 'POST', path, who, handle: post },
  ];
}

/** The same as two routes for whoever holds a link. */
export function linkForm<Subject, Value>(
  path: string,
  page: FormPage<LinkVisit, Subject, Value>,
  options: { readonly opensWhenClosed?: true } = {},
): Route[] {
  const { get, post } = formHandlers(page);
  return [
    { method: 'GET', path, who: 'link', handle: get },
    { method: 'POST', path, who: 'link', ...options, handle: post },
  ];
}
