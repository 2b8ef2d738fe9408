import type { EventTime } from '../kernel/event-time.ts';
import { translator } from '../messages/translate.ts';
import type { PreferredLanguage } from '../people/person.ts';
import { readCookie, setCookie } from './cookies.ts';
import { postedForm, type PostedForm } from './forms.ts';
import { asLanguage, chooseLanguage, languageCookie } from './language.ts';
import type { Member } from './member.ts';
import { errorMessages, type PublicMessage } from './messages-page.ts';
import type { Render } from './render.ts';
import type { PortalSettings } from './settings.ts';
import type { PageModel, Visit } from './visit.ts';

/** What pages are dressed with. */
export interface Dress {
  readonly render: Render;
  readonly settings: PortalSettings;
}

/** A request whose body has been read. */
export interface ReadRequest {
  readonly raw: Request;
  readonly at: EventTime;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body?: PostedForm | undefined;
}

/** Who the visitor turned out to be. */
export interface Visitor {
  readonly member?: Member;
  readonly formToken?: string;
  readonly language?: PreferredLanguage;
}

const oneYear = 365 * 24 * 3600;

/** The visit of one request, and `finish`, which adds to the answer what the visit itself calls for (the cookie of a language just chosen). */
export function createVisit(
  { render, settings }: Dress,
  { raw, at, parameters, body }: ReadRequest,
  visitor: Visitor = {},
): { readonly visit: Visit; finish(response: Response): Response } {
  const url = new URL(raw.url);
  const form = body ?? postedForm();
  const cookie = (name: string) => readCookie(raw.headers.get('cookie'), name);
  const switched = asLanguage(form.text('switch-language'));
  const asked = switched ?? asLanguage(url.searchParams.get('lang') ?? undefined);
  const accepted = raw.headers.get('accept-language') ?? undefined;
  const language = chooseLanguage({
    asked,
    cookie: cookie(languageCookie),
    person: visitor.language,
    accepted,
  });
  const t = translator(language);
  const surroundings = {
    url,
    language,
    isPosted: raw.method === 'POST',
    member: visitor.member ?? null,
    formToken: visitor.formToken ?? '',
  };

  const visit: Visit = {
    at,
    url,
    language,
    t,
    form,
    isLanguageSwitch: switched !== undefined,
    param: (name) => parameters[name] ?? '',
    header: (name) => raw.headers.get(name) ?? undefined,
    cookie,
    page: (template, model, status) => html(render(template, model, surroundings), status ?? statusOf(model)),
    redirect: (path) =>
      new Response(null, { status: 303, headers: { location: `${settings.publicOrigin}${path}` } }),
    notFound: () => visit.message(errorMessages.notFound, 404),
    linkUnusable: () => visit.message(errorMessages.linkUnusable, 404),
    message: (message, status) => visit.page('portal/pages/message.njk', modelOf(message), status),
  };
  return {
    visit,
    finish(response) {
      if (asked !== undefined) {
        const isHttps = settings.publicOrigin.startsWith('https:');
        response.headers.append(
          'set-cookie',
          setCookie({ name: languageCookie, value: asked, maxAge: oneYear }, isHttps),
        );
      }
      return response;
    },
  };

  function modelOf({ title, paragraphs, args, ...rest }: PublicMessage): PageModel {
    const link = rest.link === undefined ? undefined : { href: rest.link.href, text: t(rest.link.text) };
    return { ...rest, link, title: t(title, args), paragraphs: paragraphs.map((key) => t(key, args)) };
  }
}

function html(page: string, status: number): Response {
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A page with a mistake on it is not a success. */
function statusOf({ errors }: PageModel): number {
  return errors === undefined || errors.length === 0 ? 200 : 422;
}
