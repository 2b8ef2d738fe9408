import * as z from 'zod/mini';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { createTableClient } from '../kernel/table.ts';
import { createMemberPages } from '../networks/member-pages.ts';
import { createNetworkStore } from '../networks/network-store.ts';
import { createObligationDocuments } from '../obligations/obligation-documents.ts';
import { createObligationStore } from '../obligations/obligation-store.ts';
import { createProjectStore } from '../projects/project-store.ts';
import { createAttendanceStore } from '../seminars/attendance-store.ts';
import { createSeminarStore } from '../seminars/seminar-store.ts';
import { advanceRun, openDueRuns, type RunLook, type RunStores } from './advance-digest.ts';
import type { DigestRunId } from './digest-run.ts';
import { createDigestStore } from './digest-store.ts';
import { createEditionStore } from './edition-store.ts';
import type { ItemId } from './item.ts';
import { lookAtSource, type NewsDeps } from './look-at-source.ts';
import { createNewsStore } from './news-store.ts';

const request = z.object({
  subject: z.enum(['digest', 'digests', 'item']),
  id: z.string(),
  at: z.string(),
  isAfterSending: z.optional(z.boolean()),
});

/** What the handler needs. */
export interface AdvanceDigestDeps extends RunStores, NewsDeps {
  readonly log: Log;
}

/** Opens the runs whose time has come, lets one run do what it has to do now, or places an item that the fund's work brought. */
export function createAdvanceDigest(deps: AdvanceDigestDeps): EntryPoint<RunLook> {
  return async (event) => {
    const { subject, id, at, isAfterSending = false } = z.parse(request, event);
    const now = eventTime(at);
    if (subject === 'digests') {
      const opened = await openDueRuns(deps, now);
      deps.log.info('ADVANCE_DIGEST_OPENED', { runs: opened.join(' ') });
      return { outcome: 'nothing-to-do' };
    }
    if (subject === 'item') {
      const isPlaced = await lookAtSource(deps, id as ItemId, now);
      deps.log.info('ADVANCE_DIGEST_ITEM', { itemId: id, isPlaced });
      return { outcome: 'nothing-to-do' };
    }
    const looked = await advanceRun(deps, id as DigestRunId, now, isAfterSending);
    deps.log.info('ADVANCE_DIGEST_LOOKED', { runId: id, outcome: looked.outcome });
    return looked;
  };
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'DELIVERY_RETENTION_DAYS']);
  const access = {
    client: createTableClient(),
    stateTable: config.STATE_TABLE,
    deliveriesTable: config.DELIVERIES_TABLE,
    deliveryRetentionDays: config.DELIVERY_RETENTION_DAYS,
  };
  const obligations = createObligationStore(access);
  return createAdvanceDigest({
    obligations,
    documents: createObligationDocuments(access, obligations),
    projects: createProjectStore(access),
    seminars: createSeminarStore(access),
    attendances: createAttendanceStore(access),
    networks: createNetworkStore(access),
    news: createNewsStore(access),
    digests: createDigestStore(access),
    editions: createEditionStore(access),
    members: createMemberPages(access),
    log: createLog(),
  });
});
