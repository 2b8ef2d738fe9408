import { type Context, Hono } from 'hono';
import type { EventTime } from '../kernel/event-time.ts';
import type { Log } from '../kernel/log.ts';
import { translator } from '../messages/translate.ts';
import { checkVisitor, type Guards } from './guards.ts';
import { protect } from './headers.ts';
import { errorMessages, type PublicMessage } from './messages-page.ts';
import { createRenderer } from './render.ts';
import { isRefusedKey } from './refused-key.ts';
import { readBody } from './request-body.ts';
import type { ListedRoute, Route, Who } from './routes.ts';
import type { PortalSettings } from './settings.ts';
import { icon, type StaticFile, stylesheet } from './styles.ts';
import { createVisit, type Dress } from './create-visit.ts';

/** What travels with a request. */
export interface RequestContext {
  readonly at: EventTime;
  /** Names the request in the log and on the page that says something went wrong. */
  readonly requestId: string;
}

/** What the portal's frame is made of; the routes bring what they need themselves. */
export interface Foundation extends Guards {
  readonly settings: PortalSettings;
  readonly log: Log;
  /** Where templates and styles lie, searched in order. */
  readonly templateFolders: readonly string[];
}

/** A part of the site that is not made of pages: the JSON API, which answers and guards itself. */
export interface MountedPart {
  readonly path: string;
  readonly routes: readonly ListedRoute[];
  fetch(request: Request, context: RequestContext): Response | Promise<Response>;
}

/** The whole site. */
export interface Portal {
  fetch(request: Request, context: RequestContext): Promise<Response>;
  /** Every route there is; anything else is "not found". */
  readonly routes: readonly ListedRoute[];
}

type Env = { Bindings: RequestContext };

/** Builds the site from its routes: every one is guarded before it runs, dressed after it, and nothing else answers. */
export function createPortal(
  foundation: Foundation,
  routes: readonly Route[],
  parts: readonly MountedPart[] = [],
): Portal {
  const { settings, log, templateFolders } = foundation;
  const isHttps = settings.publicOrigin.startsWith('https:');
  const files = [stylesheet(templateFolders), icon()] as const;
  const render = createRenderer(templateFolders, settings, {
    stylesheet: files[0].path,
    icon: files[1].path,
  });
  const dress: Dress = { render, settings };
  const app = new Hono<Env>();

  for (const file of files) {
    app.get(file.path, ({ req }) =>
      protect(staticResponse(file, req.header('accept-encoding')), 'static', isHttps),
    );
  }
  for (const part of parts) {
    const forward = async (c: Context<Env>) => protect(await part.fetch(c.req.raw, c.env), 'bearer', isHttps);
    app.all(part.path, forward);
    app.all(`${part.path}/*`, forward);
  }
  for (const route of routes) app.on(route.method, route.path, (c) => answer(route, c));
  app.notFound((c) => plain(c, 'signed-in', (visit) => visit.notFound()));
  app.onError((error, c) => {
    if (isRefusedKey(error, c.req.method)) return plain(c, 'signed-in', (visit) => visit.notFound());
    log.error('SERVE_PORTAL_FAILED', error, { request: c.env.requestId });
    try {
      const failed: PublicMessage = { ...errorMessages.failed, args: { reference: c.env.requestId } };
      return plain(c, 'signed-in', (visit) => visit.message(failed, 500));
    } catch (second) {
      // The page that says so cannot be made either: the bare words, in both languages, cannot fail.
      log.error('SERVE_PORTAL_ERROR_PAGE_FAILED', second, { request: c.env.requestId });
      const words = (['cy', 'en'] as const).map((language) => translator(language)('error.failed.title'));
      return protect(new Response(words.join(' / '), { status: 500 }), 'signed-in', isHttps);
    }
  });

  return {
    fetch: async (request, context) => app.fetch(isTooLong(request) ? nowhere(request) : request, context),
    routes: [
      ...files.map(({ path }) => ({ method: 'GET', path, who: 'public' as const })),
      ...routes.map(({ method, path, who }) => ({ method, path, who })),
      ...parts.flatMap((part) => part.routes),
    ],
  };

  async function answer(route: Route, c: Context<Env>): Promise<Response> {
    const { raw } = c.req;
    const parameters = c.req.param() as Record<string, string>;
    const body = route.method === 'POST' ? await readBody(raw, route.maxBytes) : null;
    const request = { raw, at: c.env.at, parameters, body: body?.form };
    if (body?.problem !== undefined) {
      const { message, status } = body.problem;
      return protect(createVisit(dress, request).visit.message(message, status), route.who, isHttps);
    }
    const { response } = await checkVisitor(foundation, dress, route, request);
    return protect(response, route.who, isHttps);
  }

  function plain(
    c: Context<Env>,
    who: Who,
    say: (visit: ReturnType<typeof createVisit>['visit']) => Response,
  ): Response {
    return protect(
      say(createVisit(dress, { raw: c.req.raw, at: c.env.at, parameters: {} }).visit),
      who,
      isHttps,
    );
  }
}

/** Ids of ours are far shorter, and no table takes a key much longer than this. */
function isTooLong({ url }: Request): boolean {
  return new URL(url).pathname.length > 900;
}

/** The same request for what does not exist, so that it is answered like every other address we do not know. */
function nowhere(request: Request): Request {
  const path = new URL(request.url).pathname.startsWith('/api/') ? '/api/-' : '/-';
  return new Request(new URL(path, request.url), request);
}

function staticResponse(file: StaticFile, accepted: string | undefined): Response {
  const isZipped = /\bgzip\b/.test(accepted ?? '');
  return new Response(isZipped ? file.gzipped : file.body, {
    headers: {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    },
  });
}
