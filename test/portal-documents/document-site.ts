import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import { createPortal } from '../../functions/portal/create-portal.ts';
import { documentRoutes } from '../../functions/portal/documents/document-routes.ts';
import { documentOf, type DocumentHost } from '../../functions/portal/documents/host.ts';
import { taskList } from '../../functions/portal/documents/tasks.ts';
import type { Route } from '../../functions/portal/routes.ts';
import type { Visit } from '../../functions/portal/visit.ts';
import { createBids, type Bid, type Bids } from '../documents/bid.ts';
import { everyKind } from '../documents/every-kind.ts';
import { rhian, tom } from '../support/people.ts';

/** A visit to a bid, of a kind that the portal itself does not know. */
type BidVisit = Visit & { readonly id: string; readonly bid: Bid };

/** The pages of a document with every kind of field, mounted somewhere that is no letter's link. */
export interface DocumentSite {
  readonly origin: string;
  readonly bids: Bids;
  get(path: string): Promise<Response>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  stop(): Promise<void>;
}

/** Organisations the site knows. */
export const organisations = ['Cyngor Gwynedd', 'Conwy "County" <Council>'];

/** Opens the site on fresh tables. Whoever adds `?as=tom` is Tom. */
export async function openDocumentSite(access: TableAccess): Promise<DocumentSite> {
  const bids = createBids(access, everyKind);
  const href = ({ id, url }: BidVisit, part = '') => {
    const as = url.searchParams.get('as');
    return `/bid/${id}${part === '' ? '' : `/${part}`}${as === null ? '' : `${part.includes('?') ? '&' : '?'}as=${as}`}`;
  };
  const host: DocumentHost<BidVisit> = {
    path: '/bid/:id',
    documents: bids.documents,
    ownerOf: ({ id }) => id,
    href,
    writerOf: ({ url }) => (url.searchParams.get('as') === 'tom' ? tom : rhian),
    standingOf: ({ bid }) => ({
      state: bid.state === 'draft' ? 'open' : bid.state,
      submittedAt: bid.state === 'draft' ? null : eventTime('2026-12-01T10:00:00Z'),
    }),
    knownOf: (_, section) => (section.id === 'bid' ? { name: 'What the fund knows' } : {}),
    basicsOf: (visit) => ({ projectTitle: 'Lamps', organisation: 'Gwynedd', startHref: href(visit) }),
    nameOf: () => 'A bid',
    organisationsFor: () => Promise.resolve(organisations),
    alsoNeeded: (visit, { bid }) =>
      Promise.resolve(
        bid?.answers['name'] === 'Unsure'
          ? [{ title: 'Make up your mind', href: href(visit, 'sections/bid') }]
          : [],
      ),
    send: (visit) =>
      bids.documents.submit(visit.id, host.writerOf(visit), { at: visit.at, by: { kind: 'system' } }),
    wording: {
      sendHint: 'answer.send.hint',
      stillOpen: 'answer.start.still-open',
      next: ['answer.sent.receipt'],
    },
  };
  const showList = async (visit: BidVisit): Promise<Response> => {
    const found = documentOf(host, visit);
    if (found === null) return visit.notFound();
    return visit.page('portal/answer/start.njk', {
      ...host.basicsOf(visit),
      ...(await taskList(host, visit, found, await bids.documents.read(visit.id))),
      title: host.nameOf(visit),
      dueOn: '2027-03-01',
      opening: { lead: [], howLong: 'answer.start.how-long.value' },
      checkHref: host.href(visit, 'check'),
    });
  };
  const asBidVisit = async (visit: Visit): Promise<BidVisit | null> => {
    const bid = await bids.read(visit.param('id'));
    return bid === null ? null : { ...visit, id: visit.param('id'), bid };
  };
  const pages = [{ method: 'GET' as const, path: '/bid/:id', handle: showList }, ...documentRoutes(host)];
  const routes = pages.map(
    ({
      handle,
      opensWhenClosed: _,
      ...page
    }: (typeof pages)[number] & { opensWhenClosed?: true }): Route => ({
      ...page,
      who: 'public',
      handle: async (visit) => {
        const seen = await asBidVisit(visit);
        return seen === null ? visit.notFound() : handle(seen);
      },
    }),
  );

  const settings = {
    publicOrigin: '',
    fund: {
      name: { en: 'Invest to Save Fund', cy: 'Cronfa Buddsoddi i Arbed' },
      mailbox: 'fund@fund.example.org',
      phone: '0300 000 0000',
    },
    signIn: { issuer: '', clientId: '', groupsClaim: 'cognito:groups' },
  };
  const portal = createPortal(
    {
      settings,
      log: createLog(() => undefined),
      templateFolders: ['functions', 'node_modules/govuk-frontend/dist'],
      readSession: async () => null,
      openLink: async () => null,
      openBid: async () => null,
      openMentoring: async () => null,
      openPlace: async () => null,
      openPromises: async () => null,
      openSubscriber: async () => null,
      openCoordination: async () => null,
      openOrganised: async () => null,
      openRoom: async () => null,
      openDigest: () => Promise.resolve(null),
      onPanels: () => Promise.resolve({ id: null, conflicts: new Set() }),
    },
    routes,
  );
  const fetchPage = (request: Request) =>
    portal.fetch(request, { at: eventTime('2026-12-01T10:00:00Z'), requestId: 'request' });
  const server = createServer(getRequestListener(fetchPage, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  settings.publicOrigin = origin;
  return {
    origin,
    bids,
    get: (path) => fetchPage(new Request(`${origin}${path}`)),
    post: (path, form) =>
      fetchPage(new Request(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(form) })),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
