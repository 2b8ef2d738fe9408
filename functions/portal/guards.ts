import type { EventTime } from '../kernel/event-time.ts';
import { isOpen } from '../obligations/obligation.ts';
import { createVisit, type Dress, type ReadRequest } from './create-visit.ts';
import { hasRight, type Member, type Right } from './member.ts';
import { errorMessages } from './messages-page.ts';
import { namesConflict, type OnPanels, type ReadOnPanels } from './on-panels.ts';
import type {
  OpenedBid,
  OpenedCoordination,
  OpenedDigest,
  OpenedLink,
  OpenedMentoring,
  OpenedPlace,
  OpenedPromises,
  OpenedRoom,
  OpenedSeminar,
  OpenedSubscriber,
  Route,
} from './routes.ts';
import { signedOutMessage } from './sign-in/signed-out.ts';

/** Somebody's session, and the proof that a form was made for it. */
export interface OpenSession {
  readonly member: Member;
  readonly formToken: string;
}

/** How visitors are known. */
export interface Guards {
  /** Reads the session a request carries; null when there is none, or it is forged or over. */
  readonly readSession: (cookieHeader: string | null, at: EventTime) => Promise<OpenSession | null>;
  /** Opens a link; null when it is forged, altered, revoked, or its person no longer belongs to the project. */
  readonly openLink: (token: string) => Promise<OpenedLink | null>;
  /** Opens a link to a bid; null when it is forged, altered, revoked, or its person no longer belongs to the bid. */
  readonly openBid: (token: string) => Promise<OpenedBid | null>;
  /** Opens the link of somebody who was asked to be a mentor; null when it is forged, altered, or they no longer belong to the project. */
  readonly openMentoring: (token: string) => Promise<OpenedMentoring | null>;
  /** Opens the link to somebody's own place at a seminar; null when it is forged or altered, or the seminar is not published. */
  readonly openPlace: (token: string) => Promise<OpenedPlace | null>;
  /** Opens the link to what somebody promised; null when it is forged or altered. */
  readonly openPromises: (token: string) => Promise<OpenedPromises | null>;
  /** Opens the link of a seminar's organiser; null when it is forged or altered, or somebody else organises the seminar now. */
  readonly openOrganised: (token: string) => Promise<OpenedSeminar | null>;
  /** Opens the link on a room's poster; null when it is forged or altered, or the seminar is not published. */
  readonly openRoom: (token: string) => Promise<OpenedRoom | null>;
  /** Opens a link that was sent to a member of networks; null when it is forged or altered. */
  readonly openSubscriber: (token: string) => Promise<OpenedSubscriber | null>;
  /** Opens the link of a network's coordinator; null when it is forged or altered, or somebody else is that now. */
  readonly openCoordination: (token: string) => Promise<OpenedCoordination | null>;
  /** Opens the link to somebody's digest; null when it is forged or altered, or the digest or the person is no longer kept. */
  readonly openDigest: (token: string) => Promise<OpenedDigest | null>;
  /** What the panels know of a member. */
  readonly onPanels: ReadOnPanels;
}

/** Lets the route run when the visitor may, and answers in its place when not. */
export async function checkVisitor(
  guards: Guards,
  dress: Dress,
  route: Route,
  request: ReadRequest,
): Promise<{ readonly response: Response }> {
  if (route.who === 'public') return answerWith(dress, request, {}, (visit) => route.handle(visit));
  if (route.who === 'link') {
    const link = await guards.openLink(request.parameters['token'] ?? '');
    const opens = link !== null && (route.opensWhenClosed === true || isOpen(link.view.obligation));
    if (!opens) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: link.person.language }, (visit) =>
      route.handle({ ...visit, link }),
    );
  }
  if (route.who === 'applicant') {
    const bid = await guards.openBid(request.parameters['token'] ?? '');
    if (bid === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: bid.person.language }, (visit) =>
      route.handle({ ...visit, bid }),
    );
  }
  if (route.who === 'mentor') {
    const mentoring = await guards.openMentoring(request.parameters['token'] ?? '');
    if (mentoring === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: mentoring.person.language }, (visit) =>
      route.handle({ ...visit, mentoring }),
    );
  }
  if (route.who === 'attendee') {
    const place = await guards.openPlace(request.parameters['token'] ?? '');
    if (place === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: place.view.person.language }, (visit) =>
      route.handle({ ...visit, place }),
    );
  }
  if (route.who === 'promiser') {
    const promises = await guards.openPromises(request.parameters['token'] ?? '');
    if (promises === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: promises.there.person.language }, (visit) =>
      route.handle({ ...visit, promises }),
    );
  }
  if (route.who === 'organiser') {
    const organised = await guards.openOrganised(request.parameters['token'] ?? '');
    if (organised === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: organised.person.language }, (visit) =>
      route.handle({ ...visit, organised }),
    );
  }
  if (route.who === 'room') {
    const room = await guards.openRoom(request.parameters['token'] ?? '');
    return answerWith(dress, request, {}, (visit) =>
      room === null ? visit.linkUnusable() : route.handle({ ...visit, room }),
    );
  }
  if (route.who === 'subscriber') {
    const subscriber = await guards.openSubscriber(request.parameters['token'] ?? '');
    if (subscriber === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    const language = subscriber.member.preferences.language ?? subscriber.person.language;
    return answerWith(dress, request, { language }, (visit) => route.handle({ ...visit, subscriber }));
  }
  if (route.who === 'coordinator') {
    const coordination = await guards.openCoordination(request.parameters['token'] ?? '');
    if (coordination === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: coordination.person.language }, (visit) =>
      route.handle({ ...visit, coordination }),
    );
  }
  if (route.who === 'reader') {
    const digest = await guards.openDigest(request.parameters['token'] ?? '');
    if (digest === null) return answerWith(dress, request, {}, (visit) => visit.linkUnusable());
    return answerWith(dress, request, { language: digest.language }, (visit) =>
      route.handle({ ...visit, digest }),
    );
  }
  const session = await guards.readSession(request.raw.headers.get('cookie'), request.at);
  if (session === null) return answerWith(dress, request, {}, (visit) => signIn(visit.url, request, visit));
  const { member, formToken } = session;
  const onPanels = await guards.onPanels(member);
  return answerWith(dress, request, { member, formToken }, (visit) => {
    const refusal = refuse(route.who as Right, session, onPanels, dress.settings.publicOrigin, request);
    return refusal === null
      ? route.handle({ ...visit, member, onPanels })
      : visit.message(errorMessages[refusal], 403);
  });
}

type VisitOf = ReturnType<typeof createVisit>['visit'];

async function answerWith(
  dress: Dress,
  request: ReadRequest,
  visitor: Parameters<typeof createVisit>[2],
  answer: (visit: VisitOf) => Response | Promise<Response>,
): Promise<{ readonly response: Response }> {
  const { visit, finish } = createVisit(dress, request, visitor);
  return { response: finish(await answer(visit)) };
}

/** Nobody is signed in: a page leads to the sign-in and back; what was typed into a form is shown, so that it is not lost. */
function signIn(url: URL, { raw, body }: ReadRequest, visit: VisitOf): Response {
  const here = `${url.pathname}${url.search}`;
  if (raw.method !== 'POST')
    return visit.redirect(`/staff/sign-in?${new URLSearchParams({ to: here }).toString()}`);
  return visit.message(signedOutMessage(body), 401);
}

function refuse(
  right: Right,
  session: OpenSession,
  onPanels: OnPanels,
  origin: string,
  request: ReadRequest,
): 'forbidden' | 'reviewer' | 'conflicted' | 'staleForm' | null {
  if (!hasRight(session.member, right))
    return session.member.roles.includes('reviewer') ? 'reviewer' : 'forbidden';
  if (namesConflict(onPanels, Object.values(request.parameters))) return 'conflicted';
  return request.raw.method === 'POST' && !comesFromOurPage(session, origin, request) ? 'staleForm' : null;
}

/**
 * Whether a POST was made by a page of this session. Only our page knows the session's token; and where the browser says which site a form is on, it
 * must be ours. (Pages that send no referrer have their forms' origin named `null`, so that alone says nothing.)
 */
function comesFromOurPage(
  { formToken }: OpenSession,
  publicOrigin: string,
  { raw, body }: ReadRequest,
): boolean {
  const site = raw.headers.get('sec-fetch-site') ?? 'same-origin';
  const origin = raw.headers.get('origin') ?? 'null';
  const isOurSite = site === 'same-origin' && (origin === 'null' || origin === publicOrigin);
  return isOurSite && formToken !== '' && body?.text('form-token') === formToken;
}
