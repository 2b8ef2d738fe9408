import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type AttachmentStore, createAttachmentStore } from '../../functions/attachments/attachment-store.ts';
import { type EventTime, eventTime } from '../../functions/kernel/event-time.ts';
import { createLog } from '../../functions/kernel/log.ts';
import type { TableAccess } from '../../functions/kernel/table.ts';
import {
  type AttachmentPlace,
  attachmentRoutes,
  attachmentsFor,
  lettingUpload,
} from '../../functions/portal/attachments/attachment-pages.ts';
import { createPortal } from '../../functions/portal/create-portal.ts';
import type { Route } from '../../functions/portal/routes.ts';
import type { Visit } from '../../functions/portal/visit.ts';
import { temporaryFolder } from '../local/support/endpoint.ts';
import { openTestBucket, type TestBucket } from './test-bucket.ts';

/** A site of one page with files, `/bids/<bid>`, whose bucket is a site of its own, as on AWS. */
export interface AttachmentSite {
  readonly origin: string;
  readonly store: AttachmentStore;
  readonly bucket: TestBucket;
  /** Who visits: somebody who writes, or somebody who only reads. */
  visitor: 'writer' | 'reader';
  setTime(at: string): void;
  stop(): Promise<void>;
}

/** Opens it on these tables. */
export async function openAttachmentSite(access: TableAccess): Promise<AttachmentSite> {
  const folder = temporaryFolder();
  let now: EventTime = eventTime('2031-03-01T09:00:00Z');
  const portalServer = await listen((request, response) => void listener(request, response));
  const bucketServer = await listen((request, response) => {
    void bucket.serve(request, response, new URL(request.url ?? '/', bucketServer.origin));
  });
  const bucket = await openTestBucket(folder.path, `${bucketServer.origin}/uploads`, () => now);
  const store = createAttachmentStore(access, bucket.files);
  const settings = {
    publicOrigin: portalServer.origin,
    fund: {
      name: { en: 'Invest to Save Fund', cy: 'Cronfa Buddsoddi i Arbed' },
      mailbox: 'fund@fund.example.org',
      phone: '0300 000 0000',
    },
    signIn: { issuer: '', clientId: '', groupsClaim: '' },
  };
  let ids = 0;
  const deps = { attachments: store, settings, newId: () => `attachment-${++ids}` };
  const placeOf = async (visit: Visit): Promise<AttachmentPlace | Response> => {
    const bid = visit.param('bid');
    if (bid === 'nobody') return visit.notFound();
    return {
      owner: { partition: `PROJECT#${bid}`, part: 'full' },
      path: `/bids/${bid}/files`,
      back: `/bids/${bid}`,
      mayChange: site.visitor === 'writer',
      by: { kind: 'staff', name: 'Catrin Rees' },
    };
  };
  const routes: Route[] = [
    {
      method: 'GET',
      path: '/bids/:bid',
      who: 'public',
      handle: async (visit) => {
        const place = await placeOf(visit);
        if (place instanceof Response) return place;
        const files = await attachmentsFor(deps, visit, place);
        return lettingUpload(visit.page('files.njk', { title: 'Bid', files }), files);
      },
    },
    ...attachmentRoutes(deps, placeOf).map((route): Route => ({
      ...route,
      path: `/bids/:bid/files${route.path}`,
      who: 'public',
    })),
  ];
  const portal = createPortal(
    {
      settings,
      log: createLog((line) => process.stderr.write(`${line}\n`)),
      templateFolders: ['functions', 'node_modules/govuk-frontend/dist', 'test/attachments/pages'],
      readSession: async () => null,
      openBid: () => Promise.resolve(null),
      openMentoring: () => Promise.resolve(null),
      openPlace: () => Promise.resolve(null),
      openPromises: () => Promise.resolve(null),
      openSubscriber: () => Promise.resolve(null),
      openCoordination: () => Promise.resolve(null),
      openOrganised: () => Promise.resolve(null),
      openRoom: () => Promise.resolve(null),
      openDigest: () => Promise.resolve(null),
      onPanels: () => Promise.resolve({ id: null, conflicts: new Set() }),
      openLink: async () => null,
    },
    routes,
  );
  const listener = getRequestListener((request) => portal.fetch(request, { at: now, requestId: 'test' }), {
    overrideGlobalObjects: false,
  });
  const site: AttachmentSite = {
    origin: portalServer.origin,
    store,
    bucket,
    visitor: 'writer',
    setTime: (at) => {
      now = eventTime(at);
    },
    async stop() {
      await bucket.close();
      await Promise.all([portalServer.stop(), bucketServer.stop()]);
      folder.remove();
    },
  };
  return site;
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
