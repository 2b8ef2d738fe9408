import nunjucks from 'nunjucks';
import { pounds } from '../kernel/money.ts';
import { longDate, longDateAndTime, longDateWithWeekday } from '../messages/dates.ts';
import { type Translate, translator } from '../messages/translate.ts';
import type { CalendarDate } from '../calendar/working-days.ts';
import type { EventTime } from '../kernel/event-time.ts';
import type { Language } from '../people/person.ts';
import { hasRight, homeOf, type Member } from './member.ts';
import type { PortalSettings } from './settings.ts';
import type { PageModel } from './visit.ts';

/** What the layout needs to know of the request. */
export interface Surroundings {
  readonly url: URL;
  readonly language: Language;
  /** Whether the page answers a POST: its address then shows nothing by GET, or something else. */
  readonly isPosted: boolean;
  readonly member: Member | null;
  /** Proof for the next POST that it comes from a page of this session; empty where nobody is signed in. */
  readonly formToken: string;
}

/** Turns a template and its model into a page. Everything is escaped unless a template says otherwise; none of ours does for words people typed. */
export type Render = (template: string, model: PageModel, surroundings: Surroundings) => string;

/** Files the layout links to. */
export interface LinkedFiles {
  readonly stylesheet: string;
  readonly icon: string;
}

/**
 * The renderer over the folders that hold templates (our own by their path below `functions/`, GOV.UK Frontend's as `govuk/…`).
 * An undefined variable in a template is an empty text, as Nunjucks has it; a missing template throws.
 */
export function createRenderer(
  folders: readonly string[],
  settings: PortalSettings,
  files: LinkedFiles,
): Render {
  const loader = new nunjucks.FileSystemLoader([...folders], { noCache: false });
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (template, model, surroundings) => {
    const { language, url, member } = surroundings;
    return environment.render(template, {
      ...model,
      ...surroundings,
      ...files,
      t: translator(language),
      longDate: (date: CalendarDate) => longDate(date, language),
      weekdayDate: (date: CalendarDate) => longDateWithWeekday(date, language),
      weekdayDateAlone: (date: CalendarDate) => longDateWithWeekday(date, language, 'alone'),
      dateAndTime: (at: EventTime) => longDateAndTime(at, language),
      money: (pence: number) => pounds(pence),
      errorOf: (field: string) => errorOf(model, field, translator(language)),
      fund: {
        name: settings.fund.name[language],
        mailbox: settings.fund.mailbox,
        phone: settings.fund.phone,
        phoneNumber: settings.fund.phone.replace(/[^+\d]/g, ''),
      },
      languages: (['cy', 'en'] as const).map((code) => ({
        code,
        isCurrent: code === language,
        href: inLanguage(url, code),
      })),
      isNarrowed: [...url.searchParams].some(([name, value]) => value !== '' && !beside.has(name)),
      isMember: member !== null,
      isStaff: member !== null && hasRight(member, 'staff'),
      homeHref: member === null ? '/' : homeOf(member),
    });
  };
}

/** What an address may carry that narrows no list. */
const beside: ReadonlySet<string> = new Set(['lang', 'page', 'done', 'sort']);

/** The error message of a field in the shape GOV.UK macros take. */
function errorOf(
  model: PageModel,
  field: string,
  t: Translate,
): { text: string; visuallyHiddenText: string } | undefined {
  const error = model.errors?.find((one) => one.field === field);
  // The macros put a colon of their own after the hidden word.
  return error && { text: error.text, visuallyHiddenText: t('page.error-prefix').replace(/:$/, '') };
}

/** This page in a language, as a link relative to it, so that a page says nothing of its own address; other parameters stay. */
function inLanguage(url: URL, language: Language): string {
  const parameters = new URLSearchParams(url.searchParams);
  parameters.set('lang', language);
  return `?${parameters.toString()}`;
}
