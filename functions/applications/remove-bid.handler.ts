import * as z from 'zod/mini';
import { type AttachmentFiles, createAttachmentFiles } from '../attachments/attachment-files.ts';
import { applicationSubject } from '../deliveries/subject.ts';
import { readConfig } from '../kernel/config.ts';
import { entryPoint, type EntryPoint } from '../kernel/entry-point.ts';
import { type EventTime, eventTime } from '../kernel/event-time.ts';
import { createLog, type Log } from '../kernel/log.ts';
import { queryAll } from '../kernel/query-all.ts';
import { createTableClient, getRows, type RowKey, type TableAccess, transact } from '../kernel/table.ts';
import { noWorkRow } from '../matching/work-store.ts';
import { timelineRows } from '../obligations/obligation-rows.ts';
import { system } from '../obligations/view.ts';
import type { ProjectId } from '../projects/project.ts';
import { applicationKey, putChangedApplication, readApplication } from './application-rows.ts';
import { remainsOf } from './bid-retention.ts';
import { whatGoesWith } from './removal-rows.ts';

const request = z.object({ id: z.string(), at: z.string() });

/** As many rows as one transaction takes. */
const rowsAtOnce = 100;

/**
 * Removes what tells of a bid's people and what they wrote, once the lifecycle has said that it must go. The files go first, then the rows, and last, in one
 * transaction, the bid itself gives way to what remains of it. Whatever interrupts it, doing it again goes on with what is left.
 */
export function createRemoveBid({
  access,
  files,
  log,
}: {
  readonly access: TableAccess;
  readonly files: Pick<AttachmentFiles, 'discard'>;
  readonly log: Log;
}): EntryPoint<{ readonly outcome: 'nothing-to-do' | 'removed' }> {
  const { client, stateTable } = access;
  return async (event) => {
    const { id, at } = z.parse(request, event);
    const [row] = await getRows(client, stateTable, [applicationKey(id as ProjectId)]);
    const application = row && readApplication(row);
    if (!application?.pending.includes('remove')) return { outcome: 'nothing-to-do' };
    const stored = (await queryAll(client, {
      TableName: stateTable,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': applicationKey(application.id).pk },
      ConsistentRead: true,
    })) as unknown as RowKey[];
    const going = whatGoesWith(application, stored);
    for (const file of going.files) await files.discard(file.owner, file.id);
    for (let start = 0; start < going.rows.length; start += rowsAtOnce)
      await transact(
        client,
        going.rows
          .slice(start, start + rowsAtOnce)
          .map((key) => ({ Delete: { TableName: stateTable, Key: { pk: key.pk, sk: key.sk } } })),
      );
    await replace(application, eventTime(at));
    log.info('REMOVE_BID_REMOVED', {
      applicationId: id,
      rows: going.rows.length,
      files: going.files.length,
    });
    return { outcome: 'removed' };
  };

  /** @throws ConditionsFailed when it changed meanwhile: the execution is tried again and reads it anew. */
  async function replace(application: ReturnType<typeof readApplication>, at: EventTime): Promise<void> {
    const gone = [{ what: 'application-removed', by: system, args: {} }];
    await transact(client, [
      putChangedApplication(access, application, remainsOf(application, at)),
      noWorkRow(stateTable, application.id, at),
      ...timelineRows(access, applicationSubject(application.id), application.version + 1, at, gone),
    ]);
  }
}

export const handler = entryPoint(() => {
  const config = readConfig(['STATE_TABLE', 'DELIVERIES_TABLE', 'ATTACHMENTS_BUCKET']);
  return createRemoveBid({
    access: {
      client: createTableClient(),
      stateTable: config.STATE_TABLE,
      deliveriesTable: config.DELIVERIES_TABLE,
    },
    // No link to a file is made here, so no browser's address is needed.
    files: createAttachmentFiles({ bucket: config.ATTACHMENTS_BUCKET, address: '' }),
    log: createLog(),
  });
});
