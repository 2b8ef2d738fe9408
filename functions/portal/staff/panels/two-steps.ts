import type { FormErrors } from '../../forms.ts';
import type { MemberVisit, Route } from '../../routes.ts';

/**
 * What staff do in two steps: first they say what, then they see every letter and everything that follows, with a real choice. Only "yes" on the second page
 * changes anything, and only when the bid is still the one that page was about.
 */
export interface TwoSteps<Subject, Command> {
  /** Loads what it is about, or answers at once when there is no such thing or it cannot be done. */
  load(visit: MemberVisit): Promise<Subject | Response>;
  /** Reads what was said, on the first page or repeated by the second. */
  read(
    visit: MemberVisit,
    subject: Subject,
  ): Promise<{ readonly command: Command } | { readonly errors: FormErrors }>;
  /** The first page. `isFirst` before anything was typed. */
  ask(
    visit: MemberVisit,
    subject: Subject,
    errors: FormErrors,
    isFirst: boolean,
  ): Response | Promise<Response>;
  /** The second page. */
  check(
    visit: MemberVisit,
    subject: Subject,
    command: Command,
    errors: FormErrors,
  ): Response | Promise<Response>;
  /** Does it, and says where to go next or why it cannot be. */
  carryOut(visit: MemberVisit, subject: Subject, command: Command): Promise<Response>;
  /** The version that the second page was about. */
  versionOf(subject: Subject): number;
  /** Where "no" leads. */
  backOf(subject: Subject): string;
}

/** The two routes of such a page. */
export function twoStepRoutes<Subject, Command>(
  path: string,
  page: TwoSteps<Subject, Command>,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path,
      who: 'staff',
      handle: async (visit) => {
        const subject = await page.load(visit);
        return subject instanceof Response ? subject : page.ask(visit, subject, [], true);
      },
    },
    { method: 'POST', path, who: 'staff', handle: (visit) => proceed(page, visit) },
  ];
}

async function proceed<Subject, Command>(
  page: TwoSteps<Subject, Command>,
  visit: MemberVisit,
): Promise<Response> {
  const subject = await page.load(visit);
  if (subject instanceof Response) return subject;
  const { form, t, isLanguageSwitch } = visit;
  const isChecked = form.text('step') === 'check';
  if (form.text('edit') !== '' || (!isChecked && isLanguageSwitch))
    return page.ask(visit, subject, [], false);
  const read = await page.read(visit, subject);
  if ('errors' in read) return page.ask(visit, subject, read.errors, false);
  const { command } = read;
  if (!isChecked || isLanguageSwitch) return page.check(visit, subject, command, []);
  const wrong = (key: 'staff.action.choice-missing' | 'staff.action.changed') =>
    page.check(visit, subject, command, [{ field: 'choice', text: t(key) }]);
  if (form.text('choice') === 'no') return visit.redirect(page.backOf(subject));
  if (form.text('choice') !== 'yes') return wrong('staff.action.choice-missing');
  if (form.text('version') !== String(page.versionOf(subject))) return wrong('staff.action.changed');
  return page.carryOut(visit, subject, command);
}
