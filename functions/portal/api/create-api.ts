import { HTTPException } from 'hono/http-exception';
import type { MountedPart } from '../create-portal.ts';
import type { ListedRoute } from '../routes.ts';
import { isRefusedKey } from '../refused-key.ts';
import { hasRight, type Right } from '../member.ts';
import { namesConflict } from '../on-panels.ts';
import { addAdoptionCalls } from './adoption-calls.ts';
import { addAnnouncementCalls } from './announcement-calls.ts';
import { type ApiApp, type ApiDeps, emptyApi } from './api-app.ts';
import { addApplicationCalls } from './application-calls.ts';
import { addContactCalls } from './contact-calls.ts';
import { addAssessmentCalls } from './assessment-calls.ts';
import { addDecisionCalls } from './decision-calls.ts';
import { addExecutionCalls } from './execution-calls.ts';
import { addLedgerCalls } from './ledger-calls.ts';
import { addObligationCalls } from './obligation-calls.ts';
import { ApiProblem, languageOf, problemResponse } from './problems.ts';
import { addProjectCalls } from './project-calls.ts';
import { addRoundCalls } from './round-calls.ts';
import { addReviewCalls } from './review-calls.ts';
import { addSeminarCalls } from './seminar-calls.ts';
import { addSeminarPeopleCalls } from './seminar-people-calls.ts';
import { addSimilarCalls } from './similar-calls.ts';
import { addInvitationCalls } from './invitation-calls.ts';
import { addNetworkCalls } from './network-calls.ts';
import { addProjectEventCalls } from './project-event-calls.ts';
import { addRepaymentCalls } from './repayment-calls.ts';

/** Where the API describes itself; the one address that needs no token. */
const descriptionPath = '/api/openapi.json';

/** The largest body of any call: five thousand rows of projects. */
const maxBodyBytes = 5_500_000;

/** The JSON API: what staff can do on pages, for programs. Every call but the description needs a bearer token of staff; a reviewer's opens their own reviews. */
export function createApi(deps: ApiDeps): MountedPart {
  const app = emptyApi();
  app.use('/api/*', async (c, next) => {
    if (c.req.path === descriptionPath) return next();
    const member = await deps.readBearer(c.req.header('authorization') ?? null, c.env.at);
    if (member === null) throw new ApiProblem(401, 'unauthorised', 'api.unauthorised');
    if (!hasRight(member, rightFor(c.req.path))) throw new ApiProblem(403, 'forbidden', 'api.forbidden');
    const onPanels = await deps.onPanels(member);
    if (namesConflict(onPanels, [decoded(c.req.path)]))
      throw new ApiProblem(403, 'conflicted', 'conflict.why');
    if (Number(c.req.header('content-length') ?? 0) > maxBodyBytes)
      throw new ApiProblem(413, 'too-large', 'error.too-large.why');
    c.set('member', member);
    c.set('onPanels', onPanels);
    return next();
  });
  addProjectCalls(app, deps);
  // Before the calls of a project's events, whose address would be theirs too.
  addAdoptionCalls(app, deps);
  addProjectEventCalls(app, deps);
  addRepaymentCalls(app, deps);
  addObligationCalls(app, deps);
  addLedgerCalls(app, deps);
  addAssessmentCalls(app, deps);
  addReviewCalls(app, deps);
  addDecisionCalls(app, deps);
  addExecutionCalls(app, deps);
  addRoundCalls(app, deps);
  addAnnouncementCalls(app, deps);
  addContactCalls(app, deps);
  addApplicationCalls(app, deps);
  addSimilarCalls(app, deps);
  addSeminarCalls(app, deps);
  addInvitationCalls(app, deps);
  addNetworkCalls(app, deps);
  addSeminarPeopleCalls(app, deps);
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  let description: ReturnType<ApiApp['getOpenAPI31Document']> | undefined;
  app.get(descriptionPath, (c) => {
    // Made when it is first wanted, and once: it is the same for everybody.
    description ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Cascade',
        version: '1',
        description:
          'What fund staff can do in Cascade, for programs. Times are UTC instants, dates are days in Wales.',
      },
      servers: [{ url: deps.settings.publicOrigin }],
      security: [{ bearer: [] }],
    });
    return c.json(description);
  });
  app.notFound((c) => problemResponse(new ApiProblem(404, 'not-found', 'api.no-such-call'), languageOf(c)));
  app.onError((error, c) => {
    if (error instanceof ApiProblem) return problemResponse(error, languageOf(c));
    if (isRefusedKey(error, c.req.method))
      return problemResponse(
        new ApiProblem(422, 'invalid', 'api.invalid', { fields: 'cursor' }),
        languageOf(c),
      );
    if (error instanceof HTTPException && error.status < 500)
      return problemResponse(new ApiProblem(400, 'unreadable', 'api.unreadable'), languageOf(c));
    deps.log.error('SERVE_PORTAL_API_FAILED', error, { request: c.env.requestId });
    const failed = new ApiProblem(500, 'failed', 'error.failed.again', { reference: c.env.requestId });
    return problemResponse(failed, languageOf(c));
  });
  return {
    path: '/api',
    fetch: (request, context) => app.fetch(request, context),
    routes: listed(app),
  };
}

/** What a call asks of whoever makes it, by where it lies. */
function rightFor(path: string): Right {
  return /^\/api\/reviews(?:\/|$)/.test(path) ? 'reviewer' : 'staff';
}

/** An address as the router reads it; one that cannot be decoded names nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The calls once each; Hono lists every step of one (its checks, its code) by itself. */
function listed(app: ApiApp): readonly ListedRoute[] {
  const calls = new Map<string, ListedRoute>();
  for (const { method, path } of app.routes) {
    const needs = rightFor(path) === 'staff' ? 'bearer' : 'bearer-reviewer';
    const who = path === descriptionPath ? 'public' : needs;
    if (method !== 'ALL') calls.set(`${method} ${path}`, { method, path, who });
  }
  return [...calls.values()];
}
